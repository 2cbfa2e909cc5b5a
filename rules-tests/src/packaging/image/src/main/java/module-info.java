module com.example.till {
    requires dev.switchboard.api;

    opens com.example.catalog;
}

module com.example.desk {
    requires dev.switchboard.api;
    // For Drools, which logs through it and, not being a module itself, cannot ask for it.
    requires org.slf4j;

    // Switchboard reads the catalogue's files, which are in the program's jar.
    opens com.example.catalog;
}

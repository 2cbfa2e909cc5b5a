/** Switchboard's JSON, as a module for Jackson 2. */
@org.jspecify.annotations.NullMarked
module dev.switchboard.jackson {
    requires transitive dev.switchboard.api;
    requires dev.switchboard.json;
    requires transitive com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports dev.switchboard.jackson;
}

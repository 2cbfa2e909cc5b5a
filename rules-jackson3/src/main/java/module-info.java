/** Switchboard's JSON, as a module for Jackson 3. */
@SuppressWarnings("module") // The digit is part of the name by which people know Jackson 3.
@org.jspecify.annotations.NullMarked
module dev.switchboard.jackson3 {
    requires transitive dev.switchboard.api;
    requires dev.switchboard.json;
    requires com.fasterxml.jackson.core;
    requires transitive tools.jackson.databind;
    requires static transitive org.jspecify;

    exports dev.switchboard.jackson3;
}

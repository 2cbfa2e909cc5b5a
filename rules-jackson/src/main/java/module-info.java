/** Switchboard's JSON, as a module for Jackson 2. */
@SuppressWarnings("module") // Modules of ours that stand on this one are not there yet when it is compiled.
@org.jspecify.annotations.NullMarked
module dev.switchboard.jackson {
    requires transitive dev.switchboard.api;
    requires dev.switchboard.core;
    requires transitive com.fasterxml.jackson.core;
    requires transitive com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports dev.switchboard.jackson;
    exports dev.switchboard.json to
            dev.switchboard.cli,
            dev.switchboard.spring;
}

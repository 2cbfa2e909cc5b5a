/** Switchboard's JSON, for our own modules. */
@SuppressWarnings("module") // Modules of ours that stand on this one are not there yet when it is compiled.
@org.jspecify.annotations.NullMarked
module dev.switchboard.json {
    requires transitive dev.switchboard.api;
    requires dev.switchboard.core;
    requires transitive com.fasterxml.jackson.core;
    requires static transitive org.jspecify;

    exports dev.switchboard.json to
            dev.switchboard.cli,
            dev.switchboard.jackson,
            dev.switchboard.jackson3,
            dev.switchboard.service,
            dev.switchboard.spring;
}

/** Switchboard in service: catalogues that change while calls come in, and what is kept of decisions. */
@SuppressWarnings("module") // The command is not there yet when this is compiled.
@org.jspecify.annotations.NullMarked
module dev.switchboard.service {
    requires transitive dev.switchboard.api;
    requires dev.switchboard.core;
    requires dev.switchboard.assurance;
    requires dev.switchboard.json;
    requires com.fasterxml.jackson.core;
    requires static transitive org.jspecify;

    exports dev.switchboard.service;
    exports dev.switchboard.log to
            dev.switchboard.cli;
    exports dev.switchboard.versions to
            dev.switchboard.cli;
}

/** Other people's decision tables as catalogues, and catalogues as DMN. Programs see {@code dev.switchboard.foreign}. */
@SuppressWarnings("module") // The command is not there yet when this is compiled.
@org.jspecify.annotations.NullMarked
module dev.switchboard.dmn {
    requires transitive dev.switchboard.core;
    requires static transitive org.jspecify;
    requires java.xml;

    exports dev.switchboard.foreign;
    exports dev.switchboard.dmn to
            dev.switchboard.cli;
    exports dev.switchboard.imports to
            dev.switchboard.cli;

    provides dev.switchboard.loading.WorkbookFormat with
            dev.switchboard.dmn.DmnCatalog;
}

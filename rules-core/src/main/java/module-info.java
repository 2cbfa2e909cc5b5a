/**
 * The catalogue model, its files, and deciding by it. Callers see {@code dev.switchboard}; what stands here is for our own
 * modules.
 */
@SuppressWarnings("module") // Modules of ours that stand on this one are not there yet when it is compiled.
@org.jspecify.annotations.NullMarked
module dev.switchboard.core {
    requires transitive dev.switchboard.api;
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;

    exports dev.switchboard.catalog to
            dev.switchboard.assurance,
            dev.switchboard.cli,
            dev.switchboard.dmn,
            dev.switchboard.drl,
            dev.switchboard.json,
            dev.switchboard.service,
            dev.switchboard.workbench,
            dev.switchboard.xlsx;
    exports dev.switchboard.compiled to
            dev.switchboard.drl;
    exports dev.switchboard.csv to
            dev.switchboard.assurance,
            dev.switchboard.cli,
            dev.switchboard.dmn,
            dev.switchboard.service,
            dev.switchboard.workbench,
            dev.switchboard.xlsx;
    exports dev.switchboard.diagram to
            dev.switchboard.assurance,
            dev.switchboard.drl;
    exports dev.switchboard.engine to
            dev.switchboard.assurance,
            dev.switchboard.cli,
            dev.switchboard.dmn,
            dev.switchboard.drl,
            dev.switchboard.json,
            dev.switchboard.junit,
            dev.switchboard.micrometer,
            dev.switchboard.service,
            dev.switchboard.workbench;
    exports dev.switchboard.inquiries to
            dev.switchboard.assurance,
            dev.switchboard.cli,
            dev.switchboard.workbench;
    exports dev.switchboard.loading to
            dev.switchboard.assurance,
            dev.switchboard.cli,
            dev.switchboard.dmn,
            dev.switchboard.drl,
            dev.switchboard.service,
            dev.switchboard.workbench,
            dev.switchboard.xlsx;
    exports dev.switchboard.matching to
            dev.switchboard.assurance;
    exports dev.switchboard.schema to
            dev.switchboard.assurance,
            dev.switchboard.cli,
            dev.switchboard.dmn,
            dev.switchboard.service,
            dev.switchboard.workbench,
            dev.switchboard.xlsx;
    exports dev.switchboard.tables to
            dev.switchboard.assurance,
            dev.switchboard.cli,
            dev.switchboard.dmn,
            dev.switchboard.service,
            dev.switchboard.workbench,
            dev.switchboard.xlsx;

    uses dev.switchboard.engine.BundledCatalog;
    uses dev.switchboard.engine.MatcherProvider;
    uses dev.switchboard.loading.RuleLanguage;
    uses dev.switchboard.loading.WorkbookFormat;

    provides dev.switchboard.spi.EngineProvider with
            dev.switchboard.engine.CatalogEngines;
}

/** The catalogue model, its files, and deciding by it. */
@org.jspecify.annotations.NullMarked
module dev.switchboard.core {
    requires transitive dev.switchboard.api;
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;

    exports dev.switchboard.catalog;
    exports dev.switchboard.compiled;
    exports dev.switchboard.csv;
    exports dev.switchboard.diagram;
    exports dev.switchboard.engine;
    exports dev.switchboard.inquiries;
    exports dev.switchboard.loading;
    exports dev.switchboard.tables;

    uses dev.switchboard.engine.BundledCatalog;
    uses dev.switchboard.engine.MatcherProvider;
    uses dev.switchboard.loading.RuleLanguage;
    uses dev.switchboard.loading.WorkbookFormat;

    provides dev.switchboard.spi.EngineProvider with
            dev.switchboard.engine.CatalogEngines;
}

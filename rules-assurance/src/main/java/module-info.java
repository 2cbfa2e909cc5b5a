/** What can be proved of catalogues, and held against them. */
@org.jspecify.annotations.NullMarked
module dev.switchboard.assurance {
    requires transitive dev.switchboard.core;
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;

    exports dev.switchboard.analysis;
    exports dev.switchboard.cases;
    exports dev.switchboard.coverage;
    exports dev.switchboard.mutants;
    exports dev.switchboard.suite;
}

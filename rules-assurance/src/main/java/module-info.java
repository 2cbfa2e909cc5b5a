/** What can be proved of catalogues, and held against them: for our own modules. */
@SuppressWarnings("module") // Modules of ours that stand on this one are not there yet when it is compiled.
@org.jspecify.annotations.NullMarked
module dev.switchboard.assurance {
    requires transitive dev.switchboard.core;
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;

    exports dev.switchboard.analysis to
            dev.switchboard.cli,
            dev.switchboard.service,
            dev.switchboard.workbench;
    exports dev.switchboard.cases to
            dev.switchboard.cli,
            dev.switchboard.junit,
            dev.switchboard.service,
            dev.switchboard.workbench;
    exports dev.switchboard.coverage to
            dev.switchboard.cli,
            dev.switchboard.junit,
            dev.switchboard.workbench;
    exports dev.switchboard.forecast to
            dev.switchboard.cli,
            dev.switchboard.workbench;
    exports dev.switchboard.forecast.report to
            dev.switchboard.cli,
            dev.switchboard.workbench;
    exports dev.switchboard.mutants to
            dev.switchboard.cli,
            dev.switchboard.junit,
            dev.switchboard.workbench;
    exports dev.switchboard.staffing to
            dev.switchboard.cli,
            dev.switchboard.workbench;
    exports dev.switchboard.suite to
            dev.switchboard.cli,
            dev.switchboard.junit;
    exports dev.switchboard.synthetic to
            dev.switchboard.cli;
    exports dev.switchboard.text to
            dev.switchboard.cli,
            dev.switchboard.workbench;
}

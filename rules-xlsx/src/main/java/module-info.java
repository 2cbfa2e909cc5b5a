/** Catalogues as Excel workbooks: found by the loader, and written by the command. */
@SuppressWarnings("module") // The command and the page are not there yet when this is compiled.
@org.jspecify.annotations.NullMarked
module dev.switchboard.xlsx {
    requires transitive dev.switchboard.core;
    requires static transitive org.jspecify;

    exports dev.switchboard.xlsx to
            dev.switchboard.cli,
            dev.switchboard.workbench;

    provides dev.switchboard.loading.WorkbookFormat with
            dev.switchboard.xlsx.ExcelFormat;
}

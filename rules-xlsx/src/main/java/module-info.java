/** Catalogues as Excel workbooks. */
@org.jspecify.annotations.NullMarked
module dev.switchboard.xlsx {
    requires transitive dev.switchboard.core;
    requires static transitive org.jspecify;

    exports dev.switchboard.xlsx;

    provides dev.switchboard.loading.WorkbookFormat with
            dev.switchboard.xlsx.ExcelFormat;
}

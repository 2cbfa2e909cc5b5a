/** Catalogues as Excel workbooks. */
@org.jspecify.annotations.NullMarked
module dev.switchboard.tables {
    requires transitive dev.switchboard.core;
    requires static transitive org.jspecify;

    exports dev.switchboard.workbook;

    provides dev.switchboard.loading.WorkbookFormat with
            dev.switchboard.workbook.ExcelFormat;
}

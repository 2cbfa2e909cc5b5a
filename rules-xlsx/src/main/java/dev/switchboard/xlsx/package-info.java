/**
 * Excel workbooks, in and out: {@link dev.switchboard.xlsx.ExcelFormat} reads them, {@link dev.switchboard.xlsx.WorkbookWriter}
 * writes them.
 *
 * <p>A workbook may come from anywhere. It is counted while it is unpacked, whatever it states about its own size; a workbook
 * larger than the {@link dev.switchboard.Limits} is refused.
 */
@NullMarked
package dev.switchboard.xlsx;

import org.jspecify.annotations.NullMarked;

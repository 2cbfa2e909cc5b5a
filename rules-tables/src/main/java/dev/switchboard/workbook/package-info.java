/**
 * Excel workbooks, in and out: {@link dev.switchboard.workbook.ExcelFormat} reads them, {@link dev.switchboard.workbook.WorkbookWriter}
 * writes them.
 *
 * <p>A workbook is data from anywhere. Everything it unpacks to is counted while it is unpacked, nothing it says of its own size
 * is believed, and what is larger than its {@link dev.switchboard.Limits} is refused.
 */
@NullMarked
package dev.switchboard.workbook;

import org.jspecify.annotations.NullMarked;

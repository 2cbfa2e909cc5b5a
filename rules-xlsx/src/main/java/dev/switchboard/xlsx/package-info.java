/**
 * Excel workbooks, in and out: {@link dev.switchboard.xlsx.ExcelFormat} reads them, {@link dev.switchboard.xlsx.WorkbookWriter}
 * writes them.
 *
 * <p>A workbook is data from anywhere. Everything it unpacks to is counted while it is unpacked, nothing it says of its own size
 * is believed, and what is larger than its {@link dev.switchboard.Limits} is refused.
 */
@NullMarked
package dev.switchboard.xlsx;

import org.jspecify.annotations.NullMarked;

package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.CheckedWorkbook.cells;
import static dev.switchboard.xlsx.CheckedWorkbook.styled;
import static dev.switchboard.xlsx.WorkbookCheck.alike;
import static dev.switchboard.xlsx.WorkbookCheck.differs;
import static dev.switchboard.xlsx.WorkbookCheck.refused;
import static dev.switchboard.xlsx.WorkbookCheck.row;
import static dev.switchboard.xlsx.WorkbookCheck.rules;

import java.util.List;

/** Checks of numbers, dates and truth values, and of the formats that show them. */
final class NumberChecks {

    private static final String FORMAT = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"%s\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"164\"/></cellXfs>";

    static final List<WorkbookCheck> CHECKS = List.of(
            alike(
                    "GeneralFormatTests, TestXSSFBugs.bug47490",
                    "numbers in the formats General and Text",
                    "ShownCellTest#aNumberShownAsItIsIsRead"),
            alike(
                    "NumberFormatTests, NumberFormatApproxTests, Formatting, FormatKM",
                    "number formats: what is read is what POI shows",
                    "ShownCellTest#poiShowsWhatIsRead"),
            refused(
                    "NumberFormatTests, TestXSSFDataFormat: decimal-format",
                    "number formats that show another value than the cell holds",
                    "ShownCellTest#aNumberThatIsShownOtherwiseIsRefused"),
            refused(
                    "FormatChoiceTests, FormatConditionTests",
                    "formats with conditions and for signs",
                    "ShownCellTest#aNumberThatIsShownOtherwiseIsRefused"),
            refused(
                    "TextFormatTests",
                    "formats that show another text than the cell holds",
                    "ShownCellTest#aTextThatIsShownOtherwiseIsRefused"),
            alike(
                    "github-321",
                    "the binary neighbour of 2.05 is 2.05",
                    styled("<c r=\"A1\"><v>2.0499999999999998</v></c>")::bytes,
                    rules(row("2.05"))),
            refused(
                    "github-321",
                    "the same with one digit behind the point",
                    styled("<c r=\"A1\" s=\"2\"><v>2.0499999999999998</v></c>")::bytes,
                    "my.xlsx rules!A1",
                    "shows `2.1`"),
            alike(
                    "56315, TestXSSFBugs.bug56315",
                    "errors of binary fractions",
                    "CellTest#aNumberIsWhatAPersonWouldType"),
            refused(
                    "57236",
                    "numbers near nought",
                    styled("<c r=\"A1\"><v>3E-104</v></c>")::bytes,
                    "my.xlsx rules!A1",
                    "the number format `General` may show another value"),
            alike(
                    "56278, 47889",
                    "no styles at all",
                    cells("<c r=\"A1\" s=\"3\"><v>7.5</v></c>")::bytes,
                    rules(row("7.5"))),
            alike(
                    "craftonhills.edu_programreview",
                    "an empty format is General",
                    cells("<c r=\"A1\" s=\"0\" t=\"str\"><v>seven</v></c>").styles(FORMAT.formatted(""))::bytes,
                    rules(row("seven"))),
            alike(
                    "style-alternate-content",
                    "a style in alternatives, for Hancom Office and for others",
                    cells("<c r=\"A1\" s=\"1\"><v>7.5</v></c>").styles(alternatives(165))::bytes,
                    rules(row("7.5"))),
            refused(
                    "style-alternate-content",
                    "the same for a date",
                    cells("<c r=\"A1\" s=\"1\"><v>46298</v></c>").styles(alternatives(14))::bytes,
                    "my.xlsx rules!A1",
                    "this is the date or time `2026-10-03`"),
            refused(
                    "TestXSSFBugs.bug57880",
                    "a style with a number beyond 32,767",
                    cells("<c r=\"A1\" s=\"40000\"><v>46298</v></c>")
                            .styles("<cellXfs>" + "<xf/>".repeat(40_000) + "<xf numFmtId=\"14\"/></cellXfs>")::bytes,
                    "my.xlsx rules!A1",
                    "this is the date or time `2026-10-03`"),
            refused(
                    "DateFormatTests, DateFormatNumberTests",
                    "the dates among the built-in formats",
                    "ShownCellTest#theDatesThatNeedNoEntryAreDates"),
            refused(
                    "54034",
                    "dates in the manner of ISO 8601, with a `T`",
                    cells("<c r=\"A1\" s=\"0\"><v>46298.5</v></c>").styles(FORMAT.formatted("yyyy-MM-ddTHH:mm:ss"))
                            ::bytes,
                    "my.xlsx rules!A1",
                    "`2026-10-03 12:00`"),
            refused(
                    "ElapsedFormatTests",
                    "elapsed time",
                    cells("<c r=\"A1\" s=\"0\"><v>1.5</v></c>").styles(FORMAT.formatted("[h]:mm"))::bytes,
                    "my.xlsx rules!A1",
                    "this is the date"),
            refused(
                    "TestDateUtil",
                    "days before the leap day that 1900 had in Excel alone",
                    "CellTest#theFirstDaysOf1900AreThoseThatExcelShows"),
            refused("TestDateUtil: 1904", "days counted from 1904", "CellTest#datesMayCountFrom1904"),
            refused("SimpleStrict", "a date in the manner of ISO 8601", "CellTest#anIsoDateIsADate"),
            alike("bug67784", "truth values", "CellTest#booleansAreTrueAndFalse"),
            differs(
                    "56702, TestXSSFBugs.bug56702",
                    "cells with a type and no value",
                    cells(
                                    "<c r=\"A1\"><v>7</v></c><c r=\"B1\" t=\"n\"><v></v></c><c r=\"C1\" t=\"s\"/><c r=\"D1\" t=\"b\"/>")
                            ::bytes,
                    "to us these are empty; POI has `0` and `FALSE`",
                    rules(row("7"))),
            refused(WorkbookCheck.OURS, "what is no number", "CellTest#whatIsNoNumberIsRefusedWithItsCell"));

    private NumberChecks() {}

    private static String alternatives(int format) {
        return CheckedWorkbook.STYLES.replaceFirst("<cellXfs>.*</cellXfs>", """
                <cellXfs><xf numFmtId="0"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
                <mc:Choice xmlns:hs="urn:h" Requires="hs"><xf numFmtId="9"/></mc:Choice><mc:Fallback><xf numFmtId="%s"/></mc:Fallback>\
                </mc:AlternateContent></cellXfs>""".formatted(format));
    }
}

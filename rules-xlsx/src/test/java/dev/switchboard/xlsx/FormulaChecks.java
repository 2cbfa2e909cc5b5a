package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.CheckedWorkbook.cells;
import static dev.switchboard.xlsx.CheckedWorkbook.rows;
import static dev.switchboard.xlsx.WorkbookCheck.alike;
import static dev.switchboard.xlsx.WorkbookCheck.refused;
import static dev.switchboard.xlsx.WorkbookCheck.row;
import static dev.switchboard.xlsx.WorkbookCheck.rules;

import java.util.List;

/** Checks of formulas: none is computed here, what was computed is read. */
final class FormulaChecks {

    static final List<WorkbookCheck> CHECKS = List.of(
            alike(
                    "TestXSSFCell.testFormulaString, bug67784",
                    "values of each kind: a number, a text, a truth value",
                    cells("<c r=\"A1\"><f>1+2</f><v>3</v></c><c r=\"B1\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"
                            + "<c r=\"C1\" t=\"b\"><f>2&gt;5</f><v>0</v></c>")::bytes,
                    rules(row("3", "ab", "false"))),
            refused("bug67784", "the value is an error", "FormulaTest#anErrorIsToldAsSuch"),
            refused(
                    "57535, TestXSSFBugs.bug57535",
                    "an error that is none of the usual ones",
                    cells("<c r=\"A1\" t=\"e\"><f>A1</f><v>~CIRCULAR~REF~</v></c>")::bytes,
                    "my.xlsx rules!A1",
                    "the error `~CIRCULAR~REF~`"),
            refused(WorkbookCheck.OURS, "an error without a formula", "CellTest#anErrorValueIsRefused"),
            alike(
                    "shared_formulas, 49872, 51710, bug65464",
                    "a formula that several cells share",
                    rows(
                                    "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f t=\"shared\" ref=\"B1:B3\" si=\"0\">A1*2</f><v>2</v></c>"
                                            + "</row><row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><f t=\"shared\" si=\"0\"/><v>4</v></c></row>"
                                            + "<row r=\"3\"><c r=\"A3\"><v>3</v></c><c r=\"B3\"><f t=\"shared\" si=\"0\"/><v>6</v></c></row>")
                            ::bytes,
                    rules(row("1", "2"), row("2", "4"), row("3", "6"))),
            alike(
                    WorkbookCheck.OURS,
                    "a cell that shares a formula which is gone",
                    cells("<c r=\"A1\"><f t=\"shared\" si=\"9\"/><v>4</v></c>")::bytes,
                    rules(row("4"))),
            alike(
                    "NewlineInFormulas",
                    "line ends in a formula",
                    cells("<c r=\"A1\"><f>SUM(\n  1,\n  2\n)</f><v>3</v></c>")::bytes,
                    rules(row("3"))),
            alike(
                    "MatrixFormulaEvalTestData",
                    "a formula of several cells",
                    cells("<c r=\"A1\"><f t=\"array\" ref=\"A1:B1\">C1:D1</f><v>5</v></c><c r=\"B1\"><v>6</v></c>"
                            + "<c r=\"C1\"><v>5</v></c><c r=\"D1\"><v>6</v></c>")::bytes,
                    rules(row("5", "6", "5", "6"))),
            refused(
                    WorkbookCheck.OURS,
                    "a formula of several cells, some without a value",
                    "FormulaTest#theOtherCellsOfAnArrayAreToldWhereTheyAreMissing"),
            alike(
                    "56502, bug67784, link-external-workbook-a",
                    "a formula that reaches into another file, which is not opened",
                    cells("<c r=\"A1\"><f>SUM([1]Sheet1!$A$1:$A$3)</f><v>6</v></c>")::bytes,
                    rules(row("6"))),
            refused(WorkbookCheck.OURS, "a formula without a value", "FormulaTest#whatPoiHasNotComputedIsRefused"),
            refused(
                    "TestXSSFWorkbook.testWorkbookForceFormulaRecalculation",
                    "a workbook that is still to be computed",
                    "FormulaTest#aWorkbookThatIsStillToBeComputedHasNoValues"),
            alike(
                    WorkbookCheck.OURS,
                    "a workbook that is computed by hand: its values are read with a warning",
                    "FormulaTest#valuesOfAWorkbookThatIsComputedByHandMayBeOutdated"),
            alike(
                    WorkbookCheck.OURS,
                    "a formula that gives an empty text: an empty cell, with a warning",
                    "FormulaTest#anEmptyTextIsAnEmptyCellAndIsToldInAWarning"));

    private FormulaChecks() {}
}

package dev.switchboard.csv;

import static dev.switchboard.csv.CsvCheck.row;
import static dev.switchboard.csv.CsvCheck.rows;

import dev.switchboard.csv.CsvCheck.Alike;
import dev.switchboard.csv.CsvCheck.Different;
import dev.switchboard.csv.CsvCheck.Refused;
import dev.switchboard.csv.CsvCheck.Result;
import java.util.ArrayList;
import java.util.List;

/** The checks of the Java CSV comparison (github.com/osiegmar/JavaCsvComparison), below a header of our own. */
final class CsvComparison {

    private static final Result ALIKE = new Alike();
    private static final String BLANK_LINE = "a blank line is no row";
    private static final String EMPTY_ROW = "a row without a text is no row";

    private static final List<List<String>> NONE = List.of();

    private CsvComparison() {}

    static List<CsvCheck> checks() {
        List<CsvCheck> all = new ArrayList<>(CsvCommentChecks.all());
        all.addAll(widths());
        all.addAll(quotes());
        all.addAll(lines());
        all.addAll(spaces());
        all.addAll(separators());
        return all;
    }

    private static List<CsvCheck> widths() {
        String standsFor = "rows of different widths";
        return List.of(
                check("different-field-count-1", standsFor, 1, "A\nB,C", rows(row("A"), row("B", "C")), refused(2)),
                check("different-field-count-2", standsFor, 2, "A,B\nC", rows(row("A", "B"), row("C")), refused(2)));
    }

    private static List<CsvCheck> quotes() {
        String open = "a quote that is not closed";
        String around = "spaces around quotes";
        return List.of(
                check("escape-quotation-1", "doubled quotes", 1, "\"\"\"D\"", rows(row("\"D"))),
                check("escape-quotation-2", "doubled quotes", 1, "\"D\"\"\"", rows(row("D\""))),
                check("escape-quotation-3", "doubled quotes", 1, "\"A\"\"B\"", rows(row("A\"B"))),
                both("open-quotation-1", open, 2, "A,\"B", rows(row("A", "B")), refused(1)),
                both("open-quotation-2", open, 1, "\"A,B", rows(row("A,B")), refused(1)),
                check("open-quotation-3", "a quote within a bare cell", 2, "A,B\"", rows(row("A", "B\""))),
                check("quotation-1", "cells in quotes", 1, "\"D\"", rows(row("D"))),
                check("quotation-2", "cells in quotes", 1, "\" D \"", rows(row(" D "))),
                check("quotation-3", "cells in quotes", 2, "\"A\",B", rows(row("A", "B"))),
                check("quotation-4", "cells in quotes", 2, "A,\"B\"", rows(row("A", "B"))),
                both("spaces-around-quotes-1", around, 1, "\"D\" ", rows(row("D ")), refused(1)),
                both("spaces-around-quotes-2", around, 1, "\"A,B\" ", rows(row("A,B ")), refused(1)),
                check("spaces-around-quotes-3", around, 1, " \"D\"", rows(row(" \"D\""))),
                check("spaces-around-quotes-4", around, 1, " \"D\" ", rows(row(" \"D\" "))),
                check("spaces-around-quotes-5", around, 2, " \"A,B\" ", rows(row(" \"A", "B\" "))));
    }

    private static List<CsvCheck> lines() {
        String single = "a line without a line end";
        return List.of(
                both("empty-file", "nothing at all", 0, "", NONE, refused(0)),
                check("line-breaks-1", "line ends", 1, "A\nB", rows(row("A"), row("B"))),
                check("line-breaks-2", "a line end at the end", 1, "D\n", rows(row("D"))),
                both("line-breaks-3", "an empty line", 1, "\nD", rows(row(""), row("D")), line(rows(row("D")))),
                check("line-breaks-within-fields", "a line end within quotes", 1, "\"A\nB\"", rows(row("A\nB"))),
                check("single-line-1", single, 1, "D", rows(row("D"))),
                check("single-line-2", single, 2, "A,B", rows(row("A", "B"))),
                check("single-line-3", single, 2, ",D", rows(row("", "D"))),
                check("skip-empty-lines-1", "empty lines are skipped", 1, "\nA\nB\n", rows(row("A"), row("B"))),
                both(
                        "skip-empty-lines-2",
                        "a line of spaces is not",
                        1,
                        "\nA\n \n",
                        rows(row("A"), row(" ")),
                        line(rows(row("A")))),
                check(
                        "skip-empty-lines-3",
                        "an empty cell in quotes is not",
                        1,
                        "\nA\n\"\"\n",
                        rows(row("A"), row("")),
                        empty(rows(row("A")))));
    }

    private static List<CsvCheck> spaces() {
        String standsFor = "spaces are part of a cell";
        return List.of(
                both("spaces-unquoted-1", standsFor, 1, " ", rows(row(" ")), line(NONE)),
                check("spaces-unquoted-2", standsFor, 2, " , ", rows(row(" ", " ")), empty(NONE)),
                check("spaces-unquoted-3", standsFor, 2, ", ", rows(row("", " ")), empty(NONE)),
                check("spaces-unquoted-4", standsFor, 1, " D", rows(row(" D"))),
                check("spaces-unquoted-5", standsFor, 2, " A , B ", rows(row(" A ", " B "))));
    }

    private static List<CsvCheck> separators() {
        String standsFor = "a delimiter at the end";
        Result second = empty(rows(row("A", "B")));
        return List.of(
                check("trailing-field-separator-1", standsFor, 2, ",", rows(row("", "")), empty(NONE)),
                check("trailing-field-separator-2", standsFor, 2, " ,", rows(row(" ", "")), empty(NONE)),
                check("trailing-field-separator-3", standsFor, 2, "D,", rows(row("D", ""))),
                check("trailing-field-separator-4", standsFor, 2, "A,\nB,C", rows(row("A", ""), row("B", "C"))),
                check("trailing-field-separator-5", standsFor, 2, " ,\nA,B", rows(row(" ", ""), row("A", "B")), second),
                check("trailing-field-separator-6", standsFor, 2, ",\nA,B", rows(row("", ""), row("A", "B")), second));
    }

    private static Result refused(int line) {
        return new Refused(line);
    }

    private static Result line(List<List<String>> records) {
        return new Different(BLANK_LINE, records);
    }

    private static Result empty(List<List<String>> records) {
        return new Different(EMPTY_ROW, records);
    }

    private static CsvCheck check(String name, String of, int columns, String input, List<List<String>> records) {
        return new CsvCheck(name, of, columns, input, records, ALIKE, ALIKE);
    }

    /** One that differs for tables alone. */
    private static CsvCheck check(
            String name, String of, int columns, String input, List<List<String>> records, Result ofTable) {
        return new CsvCheck(name, of, columns, input, records, ofTable, ALIKE);
    }

    private static CsvCheck both(
            String name, String of, int columns, String input, List<List<String>> records, Result result) {
        return new CsvCheck(name, of, columns, input, records, result, result);
    }
}

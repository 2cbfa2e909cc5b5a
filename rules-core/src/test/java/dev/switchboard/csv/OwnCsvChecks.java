package dev.switchboard.csv;

import static dev.switchboard.csv.CsvCheck.row;
import static dev.switchboard.csv.CsvCheck.rows;

import dev.switchboard.csv.CsvCheck.Alike;
import dev.switchboard.csv.CsvCheck.Different;
import dev.switchboard.csv.CsvCheck.Refused;
import dev.switchboard.csv.CsvCheck.Result;
import java.util.List;

/** What no check of others asks for: where our readers know more than RFC 4180 says, and where they say less than others. */
final class OwnCsvChecks {

    static final List<CsvCheck> CHECKS = List.of(
            both(
                    "delimiter-semicolon",
                    "Excel's list separator in most of Europe",
                    "a;b\n1,5;2",
                    rows(row("a;b"), row("1", "5;2")),
                    other("the header tells the delimiter", rows(row("a", "b"), row("1,5", "2")))),
            both(
                    "delimiter-tab",
                    "cells copied from a spreadsheet",
                    "a\tb\n1\t2",
                    rows(row("a\tb"), row("1\t2")),
                    other("the header tells the delimiter", rows(row("a", "b"), row("1", "2")))),
            both(
                    "delimiter-named",
                    "Excel's first line",
                    "sep=;\na;b, c\n1;2",
                    rows(row("sep=;"), row("a;b", " c"), row("1;2")),
                    other("`sep=;` names the delimiter", rows(row("a", "b, c"), row("1", "2")))),
            both(
                    "header-spaces",
                    "spaces around the names of columns",
                    " a , b \n 1 , 2 ",
                    rows(row(" a ", " b "), row(" 1 ", " 2 ")),
                    other("names of columns have none", rows(row("a", "b"), row(" 1 ", " 2 ")))),
            both(
                    "byte-order-mark",
                    "what Excel puts before the first cell",
                    "\uFEFF\"a\",b\n1,2",
                    rows(row("a", "b"), row("1", "2")),
                    new Alike()),
            both(
                    "text-behind-quote",
                    "a quote that is not doubled",
                    "a,b\n\"so \"called\" rules\",2",
                    rows(row("a", "b"), row("so \"called\" rules", "2")),
                    new Refused(2)),
            both(
                    "guarded-formula",
                    "the reader keeps an apostrophe that guards a text from being a formula; what reads tables removes it",
                    "a,b\n'=1+1,2",
                    rows(row("a", "b"), row("'=1+1", "2")),
                    new Alike()));

    private OwnCsvChecks() {}

    private static Result other(String why, List<List<String>> records) {
        return new Different(why, records);
    }

    private static CsvCheck both(
            String name, String standsFor, String input, List<List<String>> records, Result result) {
        return new CsvCheck(name, standsFor, 0, input, records, result, result);
    }
}

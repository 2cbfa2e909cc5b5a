package dev.switchboard.csv;

import static dev.switchboard.csv.CsvCheck.row;
import static dev.switchboard.csv.CsvCheck.rows;

import java.util.List;

/** What the files of csv-spectrum (github.com/maxogden/csv-spectrum) stand for, with inputs of our own. */
final class CsvSpectrum {

    static final List<CsvCheck> CHECKS = List.of(
            check(
                    "simple",
                    "a header and a row",
                    "line,mode,note\nsenior,none,x\n",
                    rows(row("line", "mode", "note"), row("senior", "none", "x"))),
            check(
                    "simple_crlf",
                    "the same, with the line ends of Windows",
                    "line,mode,note\r\nsenior,none,x\r\n",
                    rows(row("line", "mode", "note"), row("senior", "none", "x"))),
            check(
                    "comma_in_quotes",
                    "the delimiter within quotes; no line end at the end; a zero in front of a number",
                    "name,city,zip\nAnna,\"Perm, the centre\",061400",
                    rows(row("name", "city", "zip"), row("Anna", "Perm, the centre", "061400"))),
            check(
                    "empty",
                    "empty cells in quotes",
                    "a,b,c\n7,\"\",\"\"\n8,9,0",
                    rows(row("a", "b", "c"), row("7", "", ""), row("8", "9", "0"))),
            check(
                    "empty_crlf",
                    "the same, with the line ends of Windows",
                    "a,b,c\r\n7,\"\",\"\"\r\n8,9,0",
                    rows(row("a", "b", "c"), row("7", "", ""), row("8", "9", "0"))),
            check(
                    "escaped_quotes",
                    "quotes within quotes",
                    "a,b\n7,\"so \"\"called\"\" rules\"\n8,9\n",
                    rows(row("a", "b"), row("7", "so \"called\" rules"), row("8", "9"))),
            check(
                    "json",
                    "JSON in a cell: delimiters and quotes, close together",
                    "key,val\n7,\"{\"\"kind\"\": \"\"Line\"\", \"\"ids\"\": [4.0, 0.25]}\"\n",
                    rows(row("key", "val"), row("7", "{\"kind\": \"Line\", \"ids\": [4.0, 0.25]}"))),
            check(
                    "newlines",
                    "a line end within quotes",
                    "a,b,c\n1,2,3\n\"First this, \nthen that\",5,6\n7,8,9\n",
                    rows(
                            row("a", "b", "c"),
                            row("1", "2", "3"),
                            row("First this, \nthen that", "5", "6"),
                            row("7", "8", "9"))),
            check(
                    "newlines_crlf",
                    "a line end of Windows within quotes stays as it is",
                    "a,b,c\r\n1,2,3\r\n\"First this, \r\nthen that\",5,6\r\n7,8,9\r\n",
                    rows(
                            row("a", "b", "c"),
                            row("1", "2", "3"),
                            row("First this, \r\nthen that", "5", "6"),
                            row("7", "8", "9"))),
            check(
                    "quotes_and_newlines",
                    "quotes and line ends within quotes",
                    "a,b\n7,\"so \n\"\"called\"\" \nrules\"\n8,9\n",
                    rows(row("a", "b"), row("7", "so \n\"called\" \nrules"), row("8", "9"))),
            check(
                    "utf8",
                    "a character of several bytes, at the end of the file",
                    "a,b,c\n1,2,3\n4,5,\u02A8",
                    rows(row("a", "b", "c"), row("1", "2", "3"), row("4", "5", "\u02A8"))));

    private CsvSpectrum() {}

    private static CsvCheck check(String name, String standsFor, String input, List<List<String>> records) {
        return new CsvCheck(name, standsFor, 0, input, records, new CsvCheck.Alike(), new CsvCheck.Alike());
    }
}

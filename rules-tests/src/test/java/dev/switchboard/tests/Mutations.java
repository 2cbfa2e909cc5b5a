package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes of cells, bytes, XML and words, as people, broken programs and attackers make them. */
final class Mutations {

    /** What goes into cells, rows and rules. */
    private static final List<String> SCRAPS = List.of(
            "",
            ",",
            ";",
            "\t",
            "\"",
            "\"\"",
            "\n",
            "\r\n",
            "\r",
            "#",
            "=",
            "'",
            "''",
            "-",
            "–",
            "not(",
            ")",
            "not(-)",
            "..",
            "1..",
            ">",
            ">=",
            "≥ 1",
            "99999999999",
            "-2147483648",
            "2147483647",
            "2147483646",
            "\uFEFF",
            "\u00A0",
            "\u200B",
            "\u00AD",
            "\u2028",
            "\u0001",
            "é",
            "e\u0301",
            "3..10",
            "1, 2",
            "none",
            "еsim",
            "yes",
            "Да",
            "TRUE",
            "0",
            "1",
            "-0",
            "00",
            "1.0",
            "1,0",
            "rule",
            "topic",
            "%s",
            "${x}",
            "*/",
            "/*",
            "//",
            "\\",
            "\\u000a",
            "\\n",
            "&&",
            "||",
            "!",
            "==",
            "end",
            "when",
            "salience 1",
            "😀",
            "a",
            "ё",
            "_x000D_",
            "&#10;",
            "<",
            "]]>",
            "(",
            "@",
            "@note(\"x\")",
            "\f",
            "\u000B",
            "\u0085");

    private static final List<String> XML = List.of(
            "",
            "0",
            "-1",
            "1",
            "2",
            "7",
            "16385",
            "1048577",
            "99999999999999999999",
            "1E400",
            "NaN",
            "1E-7",
            "A1",
            "XFD1",
            "s",
            "str",
            "inlineStr",
            "b",
            "e",
            "d",
            "n",
            "&amp;",
            "&#0;",
            "&#13;",
            "_x0000_",
            "_xD83D_",
            "_x000D_",
            "#",
            "<",
            "]]>",
            "hidden",
            "0.00",
            "00000",
            "yes",
            "не",
            "topic",
            "preserve",
            "default",
            "# x");

    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.-]+|\"[^\"\\n]*\"|\\S");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** Changes a cell of a table, or swaps, doubles or drops cells, rows and columns. */
    void changeCell(AuthoredFiles files) {
        AuthoredTable table = files.tables().get(random.nextInt(files.tables().size()));
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (!table.rows().get(row).isEmpty()) {
                rows.add(row);
            }
        }
        int row = rows.get(random.nextInt(rows.size()));
        List<AuthoredCell> cells = table.rows().get(row);
        int column = random.nextInt(cells.size());
        List<AuthoredCell> others = table.rows().get(rows.get(random.nextInt(rows.size())));
        int other = random.nextInt(others.size());
        switch (random.nextInt(8)) {
            case 0 -> cells.set(column, others.get(other));
            case 1 -> {
                AuthoredCell cell = cells.get(column);
                cells.set(column, others.get(other));
                others.set(other, cell);
            }
            case 2 -> cells.set(column, AuthoredCell.BLANK);
            case 3 -> cells.set(column, AuthoredCell.text(one(SCRAPS)));
            case 4 -> table.rows().add(row == table.header() ? table.rows().size() : row, new ArrayList<>(cells));
            default ->
                cells.set(column, AuthoredCell.text(changed(cells.get(column).text())));
        }
    }

    /** Changes a part of a workbook, a word of a file in DRL, or any bytes. */
    void changeFile(Map<String, byte[]> files) {
        List<String> names = List.copyOf(files.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] content = files.get(name);
        if (name.endsWith(".xlsx") && isWhole(content) && random.nextInt(6) > 0) {
            Map<String, byte[]> parts = Archives.parts(content);
            List<String> all = List.copyOf(parts.keySet());
            String part = all.get(random.nextInt(all.size()));
            parts.computeIfPresent(
                    part, (key, bytes) -> changedXml(new String(bytes, UTF_8)).getBytes(UTF_8));
            files.put(name, Archives.zip(parts));
        } else if (name.endsWith(".xlsx") || random.nextInt(4) == 0) {
            files.put(name, changed(content));
        } else {
            String text = new String(content, UTF_8);
            files.put(name, (random.nextBoolean() ? changedWord(text) : changed(text)).getBytes(UTF_8));
        }
    }

    private String changed(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            default -> text.substring(0, from) + one(SCRAPS) + text.substring(random.nextBoolean() ? from : to);
        };
    }

    static boolean isWhole(byte[] workbook) {
        try {
            return !Archives.parts(workbook).isEmpty();
        } catch (UncheckedIOException | IllegalArgumentException damaged) {
            return false;
        }
    }

    private String changedWord(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        if (words.isEmpty()) {
            return one(SCRAPS);
        }
        MatchResult word = one(words);
        String by = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> word.group() + " " + word.group();
            case 2 -> one(SCRAPS);
            default -> one(words).group();
        };
        return text.substring(0, word.start()) + by + text.substring(word.end());
    }

    private String changedXml(String xml) {
        return switch (random.nextInt(5)) {
            case 0 -> replaced(TOKEN, xml, "");
            case 1 -> replaced(TOKEN, xml, "$0$0");
            case 2 -> replaced(Pattern.compile("(?<=\")[^\"]*(?=\")"), xml, one(XML));
            case 3 -> replaced(Pattern.compile("[\\w:]+=\"[^\"]*\""), xml, "");
            default -> replaced(Pattern.compile("(?<=>)[^<]*(?=<)"), xml, one(XML));
        };
    }

    private String replaced(Pattern pattern, String text, String by) {
        List<MatchResult> found = pattern.matcher(text).results().toList();
        if (found.isEmpty()) {
            return text;
        }
        MatchResult match = one(found);
        return text.substring(0, match.start()) + by.replace("$0", match.group()) + text.substring(match.end());
    }

    private byte[] changed(byte[] content) {
        String bytes = new String(content, ISO_8859_1);
        int from = random.nextInt(bytes.length() + 1);
        int to = Math.min(bytes.length(), from + random.nextInt(3));
        String by = random.nextBoolean() ? String.valueOf((char) random.nextInt(256)) : "";
        return (bytes.substring(0, from) + by + bytes.substring(to)).getBytes(ISO_8859_1);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

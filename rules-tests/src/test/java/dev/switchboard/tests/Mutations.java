package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes of cells, lines, bytes, XML, words and names of files, as people, broken programs and attackers make them. */
final class Mutations {

    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.-]+|\"[^\"\\n]*\"|\\S");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** Changes a cell of a table, or swaps, doubles, drops or adds cells, rows, columns and comments. */
    void changeCell(AuthoredFiles files) {
        AuthoredTable table = one(files.tables());
        switch (random.nextInt(10)) {
            case 0 -> addRow(table);
            case 1 -> addColumn(table);
            case 2 -> changeColumn(table);
            default -> changeCell(table);
        }
    }

    /** A comment, or a row of hardly anything. */
    private void addRow(AuthoredTable table) {
        String first = one(List.of("#", "# ", "\u00A0# x", "'#", "", "\u00A0"))
                + (random.nextBoolean() ? one(Scraps.TEXTS) : "");
        List<AuthoredCell> row = new ArrayList<>(List.of(AuthoredCell.text(first)));
        for (int i = random.nextInt(4); i > 0; i--) {
            row.add(AuthoredCell.text(one(Scraps.TEXTS)));
        }
        table.insert(random.nextInt(table.rows().size() + 1), row);
    }

    /** A comment, or a column that nobody knows. */
    private void addColumn(AuthoredTable table) {
        if (table.header() < 0) {
            return;
        }
        int column = random.nextInt(table.columns().size() + 1);
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.rows().get(row).size() >= column) {
                String text =
                        row == table.header() ? one(List.of("#", "# x", "'# y", "\u00A0#", "z")) : one(Scraps.TEXTS);
                table.rows().get(row).add(column, AuthoredCell.text(text));
            }
        }
    }

    /** A name as somebody else would write it. */
    private void changeColumn(AuthoredTable table) {
        if (table.header() < 0) {
            return;
        }
        List<AuthoredCell> header = table.rows().get(table.header());
        int column = random.nextInt(header.size());
        String name = header.get(column).text();
        header.set(
                column,
                AuthoredCell.text(one(List.of(
                        name.toUpperCase(Locale.ROOT),
                        name + "\u00A0",
                        "\uFEFF" + name,
                        name.replace('e', 'е'),
                        name + ":ru",
                        "# " + name,
                        "\"" + name + "\"",
                        one(header).text()))));
    }

    private void changeCell(AuthoredTable table) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (!table.rows().get(row).isEmpty()) {
                rows.add(row);
            }
        }
        int row = one(rows);
        List<AuthoredCell> cells = table.rows().get(row);
        int column = random.nextInt(cells.size());
        List<AuthoredCell> others = table.rows().get(one(rows));
        int other = random.nextInt(others.size());
        switch (random.nextInt(8)) {
            case 0 -> cells.set(column, moved(others.get(other), column == other));
            case 1 -> {
                AuthoredCell cell = cells.get(column);
                cells.set(column, moved(others.get(other), column == other));
                others.set(other, moved(cell, column == other));
            }
            case 2 -> cells.set(column, AuthoredCell.BLANK);
            case 3 -> cells.set(column, AuthoredCell.text(one(Scraps.TEXTS)));
            case 4 -> table.insert(row == table.header() ? table.rows().size() : row, cells);
            default ->
                cells.set(column, AuthoredCell.text(changed(cells.get(column).text())));
        }
    }

    /** Only where a number or truth value belongs does its text say the same. */
    private static AuthoredCell moved(AuthoredCell cell, boolean sameColumn) {
        return sameColumn ? cell : AuthoredCell.text(cell.text());
    }

    /** Changes a part of a workbook, a line or a word of a text, or any bytes; or calls a file otherwise. */
    void changeFile(Map<String, byte[]> files) {
        if (files.isEmpty()) {
            return;
        }
        String name = one(List.copyOf(files.keySet()));
        if (random.nextInt(12) == 0) {
            rename(files, name);
        } else {
            changeFile(files, name);
        }
    }

    private void rename(Map<String, byte[]> files, String name) {
        byte[] content = files.remove(name);
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        String stem = name.substring(0, dot);
        String ending = name.substring(dot);
        String other = one(List.of(
                "",
                name.toUpperCase(Locale.ROOT),
                stem + " (2)" + ending,
                stem + ending.toUpperCase(Locale.ROOT),
                stem + ".rules" + ending,
                "# " + name,
                " " + name,
                "~$" + name,
                name + ".bak",
                stem + ".txt",
                stem + ".csv",
                stem + ".drl",
                stem + ".xlsx",
                one(List.of("topics.csv", "rules.csv", "accepted.csv", "ё.rules.csv", "Лист1.csv"))));
        if (!other.isEmpty()) {
            files.put(other, content);
        }
        if (random.nextInt(3) == 0) {
            files.put(name, content);
        }
    }

    private void changeFile(Map<String, byte[]> files, String name) {
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
            files.put(name, changedText(text).getBytes(UTF_8));
        }
    }

    private String changedText(String text) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> changedWord(text);
            case 2 -> changedLine(text);
            default -> changed(text);
        };
    }

    /** Adds or replaces a line, in front of all of them more often than elsewhere; or writes the whole file otherwise. */
    private String changedLine(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            starts.add(end + 1);
        }
        int from = random.nextBoolean() ? 0 : one(starts);
        int to = random.nextInt(3) == 0 ? Math.max(from, text.indexOf('\n', from)) : from;
        String line = one(List.of(
                "sep=;", "sep=,", "\"sep=\t\"", "SEP=;", "sep=|", "#", "# \"x", "# a;b;c;d;e", ";;;", "\u00A0", ""));
        return switch (random.nextInt(8)) {
            case 0 -> "\uFEFF" + text;
            case 1 -> text.replace(',', ';');
            case 2 -> text.replace("\r\n", "\n").replace('\n', '\r');
            default -> text.substring(0, from) + line + "\n" + text.substring(to);
        };
    }

    private String changed(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            default -> text.substring(0, from) + one(Scraps.TEXTS) + text.substring(random.nextBoolean() ? from : to);
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
            return one(Scraps.TEXTS);
        }
        MatchResult word = one(words);
        String by = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> word.group() + " " + word.group();
            case 2 -> one(Scraps.TEXTS);
            default -> one(words).group();
        };
        return text.substring(0, word.start()) + by + text.substring(word.end());
    }

    private String changedXml(String xml) {
        return switch (random.nextInt(5)) {
            case 0 -> replaced(TOKEN, xml, "");
            case 1 -> replaced(TOKEN, xml, "$0$0");
            case 2 -> replaced(Pattern.compile("(?<=\")[^\"]*(?=\")"), xml, one(Scraps.XML));
            case 3 -> replaced(Pattern.compile("[\\w:]+=\"[^\"]*\""), xml, "");
            default -> replaced(Pattern.compile("(?<=>)[^<]*(?=<)"), xml, one(Scraps.XML));
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

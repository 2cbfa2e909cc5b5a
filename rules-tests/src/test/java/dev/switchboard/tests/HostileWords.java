package dev.switchboard.tests;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Codes and texts of catalogues that are right, and as hard to carry from one kind of file to another as such can be. */
final class HostileWords {

    private static final List<String> LETTERS = List.of(
            "abcdefghijknopqrtuvwxyzABCEGHIKLMNOPTXYZ",
            "абвгдеёжзийклмнопрстухцчшщъыьэюяАБВЕЁЙКМНОРСТУХЯ",
            "αβγλπΣΩ",
            "éüßñ");
    private static final String TAIL = "0123456789__--..";

    /** Letters of other alphabets, and the Latin ones that look so. */
    private static final String NON_LATIN = "аԁсеһіјкморԛѕтԝхуАВСЕНІЈКМОРЅТХУαεικονρτχυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

    private static final String LATIN = "adcehijkmopqstwxyABCEHIJKMOPSTXYaeikovptxuABEZHIKMNOPTYX";

    /** Codes that mean something elsewhere: in cells, in DRL, in Java, to spreadsheets. */
    private static final List<String> WORDS = List.of(
            "not",
            "NOT",
            "не",
            "yes",
            "No",
            "да",
            "Нет",
            "true",
            "FALSE",
            "истина",
            "null",
            "end",
            "then",
            "when",
            "rule",
            "e1",
            "E-1",
            "ЯНВ-38",
            "MAR-1",
            "SS-FIN-01",
            "A1",
            "R1C1",
            "NaN",
            "Infinity",
            "this",
            "is",
            "in",
            "or",
            "and",
            "или",
            "TRUE",
            "a-",
            "a_",
            "a-.b",
            "x.y.z",
            "topic",
            "conflict",
            "count",
            "choice",
            "transfers",
            "Inquiry",
            "class",
            "Nan.0",
            "default",
            "global",
            "declare",
            "con",
            "aux",
            "nul",
            "ONE_STEP",
            "toString",
            "hashCode",
            "wait",
            "s-1..2".replace("..", "."));

    private static final Set<String> COLUMNS = Set.of(
            "rule",
            "value",
            "item",
            "salience",
            "line",
            "mode",
            "steps",
            "note",
            "case",
            "tags",
            "queue",
            "phrase",
            "error",
            "at",
            "from",
            "until",
            "off",
            "part",
            "text");

    /** What would end a literal, a comment, a row, a rule; what spreadsheets, shells and templates take for theirs. */
    private static final List<String> TEXTS = List.of(
            "Проверьте счёт.",
            "plain",
            "\"quoted\"",
            "\"",
            "'",
            "''",
            "'single'",
            "'=1",
            "=1+1",
            "=HYPERLINK(\"x\")",
            "+7 800",
            "-5",
            "-",
            "@SUM(A1)",
            "# no comment",
            "#",
            "#N/A",
            "back\\slash",
            "ends with \\",
            "\\",
            "\\\\",
            "\\u000a",
            "\\u0022);",
            "\\n",
            "*/",
            "/* */",
            "// x",
            "/*",
            "two\nlines",
            "carriage\r\nreturn",
            "carriage\rreturn",
            "tab\there",
            "a,b;c",
            ",",
            ";",
            ",,,",
            "end",
            "then end rule \"x\" when",
            "${name} @{name} #{x}",
            "%s %d %n",
            "«ёлочки» — тире",
            "„lapki“",
            "\uD83D\uDCDE",
            "a\u2028b",
            "a\u0085b",
            "a\u00A0b",
            "a\u200Bb",
            "a\uFEFFb",
            "a\u0001b",
            "a\u0007b",
            "a\bb",
            "a\fb",
            "a\u007Fb",
            "_x000D_",
            "_x0041_",
            "_x005F_",
            "a_xb",
            "&amp;",
            "<b>",
            "]]>",
            "<!--",
            "a  b",
            "a\n\nb",
            "\uFF1D1",
            "); System.exit(1); //",
            "yes",
            "007",
            "1,000",
            "3..10",
            "1E3",
            "TRUE",
            "не",
            "not(-)",
            "none",
            "null",
            "rule,item,salience",
            "a|b",
            "| --- |",
            "`code`",
            "*bold*",
            "[x](y)",
            "e\u0301",
            "\u05D0",
            "a\u202Eb",
            "a\u0000b".replace("\u0000", "\u0002"),
            "a\uFFFEb",
            "a\uFFFFb",
            "\uFFFD",
            "x".repeat(300));

    private final Random random;

    HostileWords(Random random) {
        this.random = random;
    }

    /** A code that is none of those taken. */
    String code(Set<String> taken, boolean isFact, boolean isResult) {
        while (true) {
            String code = random.nextInt(3) == 0 ? one(WORDS) : spelled();
            String small = code.toLowerCase(Locale.ROOT);
            boolean reserved = (isFact && COLUMNS.contains(small)) || (isResult && small.equals("none"));
            if (!reserved && taken.stream().noneMatch(other -> looks(other).equals(looks(code)))) {
                taken.add(code);
                return code;
            }
        }
    }

    /** Equal for codes that nobody can tell apart. */
    private static String looks(String code) {
        StringBuilder looks = new StringBuilder();
        code.chars()
                .forEach(c -> looks.append(NON_LATIN.indexOf(c) < 0 ? (char) c : LATIN.charAt(NON_LATIN.indexOf(c))));
        return looks.toString();
    }

    private String spelled() {
        String letters = LETTERS.get(random.nextInt(10) < 9 ? random.nextInt(2) : 2 + random.nextInt(2));
        StringBuilder code = new StringBuilder().append(letter(letters));
        for (int i = random.nextInt(random.nextInt(20) == 0 ? 60 : 8); i > 0; i--) {
            char next = random.nextInt(3) == 0 ? letter(TAIL) : letter(letters);
            code.append(next == '.' && (i == 1 || code.charAt(code.length() - 1) == '.') ? '0' : next);
        }
        return Normalizer.normalize(code, Normalizer.Form.NFC);
    }

    private char letter(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    /** A text without spaces around it, often none at all. */
    String text() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> "";
            case 2 -> stripped(one(TEXTS));
            default -> stripped(one(TEXTS) + one(List.of("", " ", "\n", "a", ",")) + one(TEXTS));
        };
    }

    /** A text that says something. */
    String name() {
        return one(TEXTS);
    }

    /** As a cell has it: guarded by an apostrophe where it has to be, or may be; with white space around. */
    AuthoredCell cell(String text) {
        boolean risky = !text.isEmpty() && "=+-@#\uFF1D".indexOf(text.charAt(0)) >= 0;
        boolean guarded = text.startsWith("'") || text.startsWith("#") || (risky && random.nextBoolean());
        return AuthoredCell.text(spaced(guarded ? "'" + text : text));
    }

    private String spaced(String text) {
        return random.nextInt(8) > 0
                ? text
                : one(List.of(" ", "\u00A0", "  ", "\u200B", "\u2009", "\t"))
                        + text
                        + one(List.of("", " ", "\u00A0", "\u2060"));
    }

    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || "\u200B\u200C\u200D\u2060\uFEFF".indexOf(c) >= 0;
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

package dev.switchboard.drl;

import java.util.List;
import java.util.Random;

/** Random texts that try to end whatever they stand in and go on as Java: if that ever runs, it leaves a trace. */
final class HostileTexts {

    /** The system property that injected code sets. */
    static final String TRACE = "switchboard.test.code-from-data";

    private static final List<String> CODE = List.of(
            "System.setProperty(\"" + TRACE + "\", \"ran\");",
            "System.setProperty('" + TRACE + "', 'ran');",
            "System.setProperty(\\\"" + TRACE + "\\\", \\\"ran\\\");",
            "System.setProperty(\\u0022" + TRACE + "\\u0022, \\u0022ran\\u0022);",
            "System.setProperty(\\\\u0022" + TRACE + "\\\\u0022, \\\\u0022ran\\\\u0022);",
            "eval(System.setProperty(\"" + TRACE + "\", \"ran\") == null)",
            "@{System.setProperty(\"" + TRACE + "\", \"ran\")}",
            "${System.setProperty('" + TRACE + "', 'ran')}");

    private static final List<String> PIECES = List.of(
            "\"",
            "'",
            "\\",
            "\\\"",
            "\\\\\"",
            "\\u0022",
            "\\\\u0022",
            "\\uuu0022",
            "\\42",
            "\\u005c\"",
            "\\u005cu0022",
            "\n",
            "\r",
            "\r\n",
            "\\n",
            "\\u000a",
            "\\\\u000a",
            "\u2028",
            "\u0085",
            "\u0000",
            "*/",
            "\\u002a\\u002f",
            "\\u002a/",
            "//",
            "/*",
            "#",
            ")",
            "(",
            ");",
            "}",
            "{",
            "]",
            ";",
            ",",
            " ",
            " || ",
            " && ",
            " end\n",
            " then ",
            " when ",
            "\nend\nrule \"x\" when then ",
            "\nrule x when Inquiry() then ",
            "dialect \"mvel\"",
            "import java.lang.*;",
            "function void f() { ",
            "@watch(",
            "%s",
            "%n");

    private final Random random;

    HostileTexts(long seed) {
        this.random = new Random(seed);
    }

    /** Something to end what it stands in, code, and something to swallow what follows. */
    String text() {
        return pieces() + one(CODE) + pieces();
    }

    private String pieces() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(one(PIECES));
        }
        return text.toString();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

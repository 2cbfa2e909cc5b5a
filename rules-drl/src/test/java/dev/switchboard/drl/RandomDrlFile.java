package dev.switchboard.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random DRL files of {@link DrlFiles}' words: in the grammar, at its border, and by way of mutation beyond it. */
final class RandomDrlFile {

    private static final List<String> GAPS = List.of(
            " ",
            " ",
            " ",
            " ",
            "  ",
            "\n",
            "\n    ",
            "\n\n",
            "\t",
            "\r\n",
            "\r",
            "\f",
            "\u000b",
            "/* end */",
            " // then\n",
            " // \"x\r\n",
            "\n// rule \"x\" when\n",
            " /* don't\n*/ ",
            "/**/",
            " // x\r",
            "\u00a0");
    private static final List<String> NAMES = List.of(
            "\"one\"",
            "\"two words\"",
            "\"Правило 3\"",
            "\"when Inquiry() then end\"",
            "\"say \\\"hi\\\"\"",
            "\"tab\\t\"",
            "\"it's /* a */ // name\"",
            "\" edges \"",
            "\"\"",
            "'single'",
            "'say \"hi\"'",
            "'say \\\"hi\\\"'",
            "bare",
            "name_1",
            "rule",
            "salience",
            "when",
            "true",
            "имя",
            "имя\u1e9e",
            "a\u0526",
            "\"back\\\\slash\"",
            "\"\\u0041\"",
            "\"😀\"",
            "\"a\\sb\"");
    private static final List<String> ANNOTATIONS = List.of(
            "@steps(\"Проверьте: \\\"счёт\\\" (всё).\")",
            "@stepsEn( \"Check.\" )",
            "@note(\"salience 5, @steps\")",
            "@steps(\"a\\nb\\\\\")",
            "@note(\"'x' // y\")",
            "@name(\"say \\\"x\\\"\")",
            "@note('x')",
            "@note(\" \")",
            "@step(\"x\")",
            "@ note(\"x\")",
            "@note (\"x\")",
            "@opaque(\"why\")",
            "@note(\"a\" + \"b\")",
            "@note(\"\\u0041\")",
            "@stepsEn(/* x */\"y\")");
    private static final List<String> SALIENCES = List.of(
            "salience 5",
            "salience -5",
            "salience 0",
            "salience -0",
            "salience 2147483647",
            "salience 2147483648",
            "salience 007",
            "salience (5)",
            "salience - 5",
            "salience 5, salience 6",
            "salience 5 salience 6",
            "salience 5L",
            "salience +5",
            "salience 5.0",
            "no-loop true",
            "salience 1٣");
    private static final List<String> PATTERNS =
            List.of("", "conflict", "topic == \"charges\"", "numberCount>=3", "! is('vip'), topic in ( 'x' )");
    private static final List<String> OUTCOMES = List.of(
            "\"senior\", ONE_STEP, \"A-1\"",
            "\"supervisor\", TWO_STEP, \"A-2\"",
            "\"supervisor\", ONE_STEP, \"B-1\"",
            "'supervisor', ONE_STEP, 'B-1'",
            "\"senior\", TWO_STEP, \"A-1\"",
            "\"senor\", ONE_STEP, \"A-1\"");
    private static final List<String> HEADS = List.of(
            "import dev.switchboard.Inquiry;",
            "import static dev.switchboard.TransferMode.*;",
            "global dev.switchboard.drl.Transfers transfers;");
    private static final List<String> PACKAGES = List.of(
            "package test;",
            "package a.b.c;",
            "",
            "package a . b ;",
            "package test",
            "package end;",
            "package п;",
            "package \u1e9e;");
    /** {@code ~} stands for a space. */
    private static final List<String> PIECES = List.of(
            ("rule rule end when then Inquiry ( ) , ; ; @ # / // /* */ \" ' \\ \\\" - ! = && || 0 5 . $ _ [ { : ? ` 5s 1e3 0x1 end;"
                            + " or and not in from query function declare null true conflict topic é \u0663 \u00ad \ufeff"
                            + " \n \r \u000b \u0000 \uffff \ud83d salience~7 extends~\"one\" unit~x; dialect~\"java\""
                            + " import~java.util.List; package~x;")
                    .split(" ", -1));

    private final Random random;

    RandomDrlFile(long seed) {
        this.random = new Random(seed);
    }

    /** A file that is in the grammar, but for a few. */
    String text() {
        RandomDrl constraints = new RandomDrl(random.nextLong());
        List<String> parts = new ArrayList<>(List.of(rarely() ? one(PACKAGES) : PACKAGES.get(random.nextInt(3))));
        parts.addAll(HEADS);
        if (rarely()) {
            parts.add(one(HEADS));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            addRule(parts, constraints);
        }
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part).append(gap());
        }
        return random.nextInt(4) == 0 ? text.toString().replace("\r\n", "\n").replace("\n", "\r\n") : text.toString();
    }

    /** The text with a few characters or words put in, left out, doubled or moved. */
    String mutated(String text) {
        StringBuilder changed = new StringBuilder(text);
        int head = random.nextInt(6) == 0 ? 0 : Math.max(0, text.indexOf("rule"));
        for (int i = random.nextInt(5) / 3; i >= 0; i--) {
            int start = place(head, changed);
            int end = Math.min(changed.length(), start + (random.nextBoolean() ? 1 : random.nextInt(12)));
            String cut = changed.substring(start, end);
            switch (random.nextInt(6)) {
                case 0 -> changed.delete(start, end);
                case 1 -> changed.insert(start, piece());
                case 2 -> changed.replace(start, end, piece());
                case 3 -> changed.insert(start, one(GAPS));
                case 4 -> changed.insert(place(head, changed), cut);
                default -> changed.delete(start, end).insert(place(head, changed), cut);
            }
        }
        return changed.toString();
    }

    private String piece() {
        return one(PIECES).replace('~', ' ');
    }

    /** Between two words as often as within one. */
    private int place(int from, StringBuilder text) {
        int start = Math.min(from, text.length());
        int place = start + random.nextInt(text.length() - start + 1);
        return random.nextBoolean() ? place : Math.max(place, text.indexOf(" ", place));
    }

    private void addRule(List<String> parts, RandomDrl constraints) {
        parts.add("rule");
        parts.add(one(rarely() ? NAMES : NAMES.subList(0, 5)));
        for (int i = random.nextInt(3); i > 0; i--) {
            parts.add(rarely() ? one(ANNOTATIONS) : ANNOTATIONS.get(i));
        }
        if (random.nextBoolean()) {
            parts.add(one(rarely() ? SALIENCES : SALIENCES.subList(0, 2)));
        }
        parts.addAll(List.of("when", "Inquiry", "(", pattern(constraints), ")", "then"));
        parts.add("transfers.to(" + one(rarely() ? OUTCOMES : OUTCOMES.subList(0, 3)) + ");");
        parts.add("end");
    }

    /** Mostly a short one, so that most mutants have their change elsewhere. */
    private String pattern(RandomDrl constraints) {
        return random.nextInt(4) == 0 ? constraints.constraints().toString() : one(PATTERNS);
    }

    private String gap() {
        return one(random.nextInt(60) == 0 ? GAPS : GAPS.subList(0, 10));
    }

    private boolean rarely() {
        return random.nextInt(12) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

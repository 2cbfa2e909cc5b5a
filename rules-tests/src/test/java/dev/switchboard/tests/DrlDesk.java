package dev.switchboard.tests;

import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes rules into a DRL file, laid out as nobody would expect it. */
final class DrlDesk {

    private static final List<String> GAPS = List.of(
            " ",
            " ",
            " ",
            "\n",
            "\n    ",
            "\t",
            "\r\n",
            "  \n  ",
            "/**/",
            " /* end */ ",
            "/* ' \" */",
            " // then\n",
            " // \"x\r\n",
            "\n// rule \"x\" when\n",
            " /* don't\n*/ ",
            "/* C:\\temp */",
            "//\n");

    private final Random random;
    private final Vocabulary words;
    private final int density;

    DrlDesk(Random random, Vocabulary words) {
        this.random = random;
        this.words = words;
        density = 1 + random.nextInt(20);
    }

    String file(List<AuthoredRule> rules) {
        StringBuilder text = new StringBuilder("package test;\n\nimport dev.switchboard.Inquiry;\n");
        text.append(
                "import static dev.switchboard.TransferMode.*;\n\nglobal dev.switchboard.drl.Transfers transfers;\n\n");
        rules.forEach(rule -> text.append(laidOut(tokens(rule))).append(random.nextBoolean() ? "\n" : "\n\n"));
        return text.toString();
    }

    private List<String> tokens(AuthoredRule rule) {
        List<String> tokens = new ArrayList<>(List.of("rule", literal(rule.name())));
        annotate(tokens, "@steps", rule.result().steps().russian());
        annotate(tokens, "@stepsEn", rule.result().steps().english());
        annotate(tokens, rule.result().isOff() ? "@off" : "@note", rule.note());
        tokens.addAll(List.of("salience", "" + rule.result().salience(), "when", "Inquiry", "("));
        tokens.addAll(rule.drl().orElseThrow().tokens());
        tokens.addAll(List.of(")", "then", "transfers", "."));
        if (rule.result().outcome().hasLine()) {
            String mode = rule.result().mode().name();
            tokens.addAll(List.of("to", "(", literal(rule.result().line()), ",", mode, ","));
        } else {
            tokens.addAll(List.of("item", "("));
        }
        tokens.addAll(List.of(literal(rule.result().item()), ")"));
        for (Given given : rule.result().gives()) {
            OutcomeType type = words.outcome(given.outcome()).orElseThrow();
            String value = literal(type.write(given.value()));
            tokens.addAll(List.of(".", type.combine().verb(), "(", literal(type.code()), ",", value, ")"));
        }
        tokens.addAll(List.of(";", "end"));
        return tokens;
    }

    private static void annotate(List<String> tokens, String annotation, String text) {
        if (!text.isEmpty()) {
            tokens.addAll(List.of(annotation, "(", literal(text), ")"));
        }
    }

    /** With white space or a comment between any two words, or nothing where they cannot be taken for one. */
    private String laidOut(List<String> tokens) {
        StringBuilder text = new StringBuilder();
        for (String token : tokens) {
            boolean apart = !text.isEmpty() && isPart(text.charAt(text.length() - 1)) && isPart(token.charAt(0));
            text.append(apart || random.nextInt(3) == 0 ? gap() : "").append(token);
        }
        return text.toString();
    }

    private String gap() {
        return random.nextInt(20) < density ? GAPS.get(random.nextInt(GAPS.size())) : " ";
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '@';
    }

    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                case '\b' -> literal.append("\\b");
                case '\f' -> literal.append("\\f");
                default -> literal.append(c);
            }
        }
        return literal.append('"').toString();
    }
}

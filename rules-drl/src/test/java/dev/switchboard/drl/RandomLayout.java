package dev.switchboard.drl;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays DRL out at random: between any two words stands white space, a comment or, where it may, nothing. */
final class RandomLayout {

    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|-?[\\p{L}\\p{N}_$]+|[=!<>]=|&&|[|][|]|//[^\\n]*|\\S");

    private static final List<String> GAPS = List.of(
            " ",
            "\n",
            "\t",
            "\r\n",
            "  \n  ",
            "/**/",
            " /* not */ ",
            "/* ' \" */",
            " // not (\n",
            "//\n",
            "/* C:\\temp */");

    private final Random random;

    RandomLayout(long seed) {
        this.random = new Random(seed);
    }

    /** The same text, laid out otherwise, and with other quotes where both kinds mean the same. */
    String of(String text) {
        StringBuilder result = new StringBuilder();
        boolean wordBefore = false;
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            if (token.group().startsWith("//")) {
                continue;
            }
            boolean word = Character.isLetterOrDigit(
                    token.group().codePointAt(token.group().length() - 1));
            result.append((wordBefore && word) || random.nextInt(3) == 0 ? one(GAPS) : "");
            result.append(quotes(token.group()));
            wordBefore = word;
        }
        return result.append('\n').toString();
    }

    private String quotes(String token) {
        boolean simple = token.startsWith("\"") && !token.contains("\\") && !token.contains("'");
        return simple && random.nextBoolean() ? "'" + token.substring(1, token.length() - 1) + "'" : token;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

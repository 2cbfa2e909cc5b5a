package dev.switchboard.cli;

import dev.switchboard.catalog.Code;
import dev.switchboard.catalog.Spelling;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a code of a title: of its words in plain Latin letters, which every keyboard has and nobody takes for others. */
final class CodeOfTitle {

    /** Longer codes are hard to read in a narrow column. */
    private static final int LONGEST = 30;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern QUOTES = Pattern.compile("['’`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private CodeOfTitle() {}

    /** The code, as those of its kind are written: {@code cannot-sign-in}, but {@code resetTried} for a fact. Empty if no letter is left. */
    static String of(Code.Kind kind, String title) {
        List<String> words = words(title);
        if (words.isEmpty()) {
            return "";
        }
        String code = kind == Code.Kind.FACT ? camelCase(words) : String.join("-", words);
        return Character.isDigit(code.charAt(0)) ? "n" + code : code;
    }

    private static List<String> words(String title) {
        String roman =
                Spelling.roman(Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        String plain =
                MARKS.matcher(Normalizer.normalize(roman, Normalizer.Form.NFD)).replaceAll("");
        List<String> kept = new ArrayList<>();
        int length = -1;
        for (String word : wordsOf(QUOTES.matcher(plain).replaceAll(""))) {
            length += word.length() + 1;
            if (!kept.isEmpty() && length > LONGEST) {
                return kept;
            }
            kept.add(word.substring(0, Math.min(word.length(), LONGEST)));
        }
        return kept;
    }

    private static List<String> wordsOf(String plain) {
        return Stream.of(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String camelCase(List<String> words) {
        StringBuilder code = new StringBuilder(words.get(0));
        words.stream()
                .skip(1)
                .forEach(word ->
                        code.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        return code.toString();
    }
}

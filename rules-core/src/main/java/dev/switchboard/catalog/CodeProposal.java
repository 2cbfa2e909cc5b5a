package dev.switchboard.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a code of a text that is none. */
public final class CodeProposal {

    private static final Pattern QUOTES = Pattern.compile("[\"'`«»‘’‚“”„‹›]");
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}0-9_.-]+");
    private static final Pattern DOTS = Pattern.compile("\\.{2,}|\\.(?=-)|(?<=-)\\.");
    private static final Pattern DASHES = Pattern.compile("-{2,}");
    private static final Pattern AT_THE_EDGES = Pattern.compile("^[_.-]+|[_.-]+$");
    private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d+)([_.-]*)(.*)");

    /** Cyrillic letters that are not Russian ones. */
    private static final Pattern UNUSUAL = Pattern.compile("[\\p{IsCyrillic}&&[^а-яёА-ЯЁ]]");

    private CodeProposal() {}

    /** A code near to the text; empty when too little is left of it. */
    public static Optional<String> near(Code.Kind kind, String text) {
        if (kind == Code.Kind.FACT && kind.reserves(text)) {
            return Optional.of("current" + Character.toUpperCase(text.charAt(0)) + text.substring(1));
        }
        String code = lettersFirst(trimmed(Normalizer.normalize(text, Normalizer.Form.NFKC)));
        return inOneAlphabet(code).filter(made -> Code.isCode(kind, made));
    }

    private static String trimmed(String text) {
        String code = QUOTES.matcher(text).replaceAll("");
        code = FOREIGN.matcher(code).replaceAll("-");
        code = DOTS.matcher(code).replaceAll("-");
        code = DASHES.matcher(code).replaceAll("-");
        return AT_THE_EDGES.matcher(code).replaceAll("");
    }

    /** {@code 3g} as {@code g3}, {@code 3..10} as {@code n3-10}. */
    private static String lettersFirst(String code) {
        Matcher number = NUMBER_FIRST.matcher(code);
        if (!number.matches()) {
            return code;
        }
        String rest = number.group(3);
        boolean hasLetters = !rest.isEmpty() && Code.isLetter(rest.codePointAt(0));
        return hasLetters ? rest + number.group(2) + number.group(1) : "n" + code;
    }

    private static Optional<String> inOneAlphabet(String code) {
        if (Alphabets.of(code).size() < 2) {
            return Optional.of(code);
        }
        return LookAlikes.in(Alphabets.main(code), code)
                .map(made -> UNUSUAL.matcher(made).find() ? Spelling.roman(code.toLowerCase(Locale.ROOT)) : made);
    }
}

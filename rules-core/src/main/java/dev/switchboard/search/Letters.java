package dev.switchboard.search;

/** Letters as they are compared: small, {@code е} for {@code ё}, and of one alphabet in a word. */
final class Letters {

    /** Letters that look the same, in both alphabets in one order. */
    private static final String LATIN_TWINS = "aceopxykmthb";

    private static final String CYRILLIC_TWINS = "асеорхукмтнв";

    private Letters() {}

    static char plain(char c) {
        char small = Character.toLowerCase(c);
        return small == 'ё' ? 'е' : small;
    }

    static boolean isOfWords(char c) {
        return Character.isLetterOrDigit(c);
    }

    static boolean isCyrillic(char c) {
        return c >= 'а' && c <= 'я';
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Whether a word is to be read by Cyrillic rules. */
    static boolean isCyrillic(String word) {
        return !word.isEmpty() && isCyrillic(word.charAt(0));
    }

    static boolean isLatin(String word) {
        return !word.isEmpty() && isLatin(word.charAt(0));
    }

    /** Whether nobody says it of a topic: nothing but digits, or a single letter. */
    static boolean saysNothing(String word) {
        if (word.length() < 2) {
            return true;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A word in which letters of both alphabets stand, in Cyrillic ones if those of the other look the same. */
    static String ofOneAlphabet(String word) {
        boolean cyrillic = false;
        boolean latin = false;
        for (int i = 0; i < word.length(); i++) {
            cyrillic |= isCyrillic(word.charAt(i));
            latin |= isLatin(word.charAt(i));
        }
        return cyrillic && latin ? inCyrillic(word) : word;
    }

    private static String inCyrillic(String word) {
        StringBuilder same = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int twin = LATIN_TWINS.indexOf(word.charAt(i));
            same.append(twin < 0 ? word.charAt(i) : CYRILLIC_TWINS.charAt(twin));
        }
        return same.toString();
    }

    /** The stem of a plain word, by the rules of its alphabet. */
    static String stem(String word) {
        if (isCyrillic(word)) {
            return RussianStem.of(word);
        }
        return isLatin(word) ? EnglishStem.of(word) : word;
    }
}

package dev.switchboard.search;

/** What was meant by a text that was typed in the other layout of the keyboard: {@code ghbdtn} for {@code привет}. */
final class Keyboard {

    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

    private static final String CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюе";

    private static final String SHIFTED = "{}:\"<>~";

    private static final String UNSHIFTED = "[];',.`";

    private Keyboard() {}

    /** A plain text of Latin keys in Cyrillic letters; what no key types stays. */
    static String cyrillic(String typed) {
        return typed(typed, LATIN_KEYS, CYRILLIC_KEYS);
    }

    /** A plain text of Cyrillic keys in Latin letters. */
    static String latin(String typed) {
        return typed(typed, CYRILLIC_KEYS, LATIN_KEYS);
    }

    private static String typed(String text, String keys, String others) {
        StringBuilder meant = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int shifted = SHIFTED.indexOf(text.charAt(i));
            char key = shifted < 0 ? text.charAt(i) : UNSHIFTED.charAt(shifted);
            int place = keys.indexOf(key);
            meant.append(place < 0 ? key : others.charAt(place));
        }
        return meant.toString();
    }
}

package dev.switchboard.search;

import java.util.ArrayList;
import java.util.List;

/** A text taken apart. */
final class Spoken {

    private Spoken() {}

    /** The parts between white space, as they stand. */
    static List<String> chunks(String text, int most) {
        List<String> chunks = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length() && chunks.size() < most; i++) {
            boolean inside = i < text.length() && !isSpace(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                chunks.add(text.substring(start, i));
                start = -1;
            }
        }
        return chunks;
    }

    /** A text without the signs around it. */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Letters.isOfWords(text.charAt(from))) {
            from++;
        }
        while (to > from && !Letters.isOfWords(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(Letters.plain(text.charAt(i)));
        }
        return plain.toString();
    }

    /** The words of a text, plain, each in letters of one alphabet; those with a hyphen in parts. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? Letters.plain(text.charAt(i)) : ' ';
            if (Letters.isOfWords(c)) {
                word.append(c);
            } else if (word.length() > 0) {
                words.add(Letters.ofOneAlphabet(word.toString()));
                word.setLength(0);
            }
        }
        return words;
    }
}

package dev.switchboard.catalog;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what a misspelt code was probably meant to be. */
public final class Spelling {

    private static final int MOST = 3;

    /** How Cyrillic letters are spelt in Latin ones, from the first to the last but ё. */
    private static final String[] ROMAN = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
    };

    private Spelling() {}

    /** At most three known words that are near the one found, the nearest first. */
    public static List<String> nearest(String found, Collection<String> known) {
        return known.stream()
                .filter(word -> isNear(found, word) || isPart(found, word))
                .sorted(Comparator.<String>comparingInt(
                                word -> Pair.of(found, word).distance())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Whether one word is probably a slip of the other: few letters differ, or only case, punctuation and alphabet do. */
    public static boolean isNear(String one, String other) {
        Pair pair = Pair.of(one, other);
        int allowed = Math.max(1, Math.min(pair.one.length(), pair.other.length()) / 4);
        return Math.abs(pair.one.length() - pair.other.length()) <= allowed && pair.distance() <= allowed;
    }

    /** Two words without case and punctuation; of two alphabets, both in Latin letters: {@code есим} and {@code esim}. */
    private record Pair(String one, String other) {

        static Pair of(String one, String other) {
            String a = plain(one);
            String b = plain(other);
            return isCyrillic(a) == isCyrillic(b) ? new Pair(a, b) : new Pair(roman(a), roman(b));
        }

        int distance() {
            return Spelling.distance(one, other);
        }
    }

    private static boolean isCyrillic(String word) {
        return word.chars().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.CYRILLIC);
    }

    /** A word in small letters with Latin ones for Cyrillic ones. */
    public static String roman(String word) {
        StringBuilder roman = new StringBuilder();
        for (char letter : word.replace('ё', 'е').replace('і', 'и').toCharArray()) {
            boolean isKnown = letter >= 'а' && letter <= 'я';
            roman.append(isKnown ? ROMAN[letter - 'а'] : letter);
        }
        return roman.toString();
    }

    /** Whether people take one word for the other: letters, case, spaces and punctuation that look alike aside. */
    public static boolean looksLike(String one, String other) {
        // Both ways round: small letters may look alike where capitals do not, and the other way.
        return LookAlikes.looks(plain(one)).equals(LookAlikes.looks(plain(other)))
                || plain(LookAlikes.looks(one)).equals(plain(LookAlikes.looks(other)));
    }

    private static boolean isPart(String found, String word) {
        Pair pair = Pair.of(found, word);
        return pair.one.length() >= 4 && pair.other.contains(pair.one);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}\\p{Cf}_.-]", "");
    }

    /** Letters to insert, delete, replace or swap with a neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}

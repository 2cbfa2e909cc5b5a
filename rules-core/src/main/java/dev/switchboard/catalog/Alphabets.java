package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The alphabets whose letters a text has. */
final class Alphabets {

    private Alphabets() {}

    static Set<UnicodeScript> of(String text) {
        return counts(text).keySet();
    }

    /** The alphabet of most letters, and of those with equally many that of the first letter; for a text with letters. */
    static UnicodeScript main(String text) {
        Map<UnicodeScript, Integer> counts = counts(text);
        UnicodeScript first = UnicodeScript.of(
                text.codePoints().filter(Code::isLetter).findFirst().orElseThrow());
        return counts.keySet().stream()
                .max(Comparator.<UnicodeScript>comparingInt(counts::get).thenComparing(script -> script == first))
                .orElseThrow();
    }

    /** What a letter of the alphabet is: an adjective, feminine in Russian. */
    static Text adjective(UnicodeScript alphabet) {
        return switch (alphabet) {
            case LATIN -> new Text("латинская", "Latin");
            case CYRILLIC -> new Text("кириллическая", "Cyrillic");
            case GREEK -> new Text("греческая", "Greek");
            default -> new Text("чужая", "foreign");
        };
    }

    private static Map<UnicodeScript, Integer> counts(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Code::isLetter).forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        return counts;
    }
}

package dev.switchboard.catalog;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters of different alphabets that nobody can tell apart by looking. */
public final class LookAlikes {

    /** In each group the Latin letter first, then the Cyrillic and the Greek ones. */
    private static final List<String> GROUPS = List.of(
            "aаα", "cс", "dԁ", "eе", "hһ", "iіι", "jј", "kкκ", "mм", "oоο", "pрρ", "qԛ", "sѕ", "tт", "vν", "wԝ", "xхχ",
            "yу", "AАΑ", "BВΒ", "CС", "EЕΕ", "HНΗ", "IІΙ", "JЈ", "KКΚ", "MМΜ", "NΝ", "OОΟ", "PРΡ", "SЅ", "TТΤ", "XХΧ",
            "YУΥ", "ZΖ");

    private static final Map<Character, String> GROUP_OF = groupOf();

    private LookAlikes() {}

    /** The text with each letter that has a Latin look-alike replaced by it: equal for texts that look the same. */
    public static String looks(String text) {
        StringBuilder looks = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String group = GROUP_OF.get(c);
            looks.append(group == null ? c : group.charAt(0));
        }
        return looks.toString();
    }

    /** The text in the letters of one alphabet; empty when a letter of another has no look-alike there. */
    static Optional<String> in(UnicodeScript alphabet, String text) {
        StringBuilder same = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c) || UnicodeScript.of(c) == alphabet) {
                same.append(c);
                continue;
            }
            int twin = GROUP_OF.getOrDefault(c, "")
                    .chars()
                    .filter(letter -> UnicodeScript.of(letter) == alphabet)
                    .findFirst()
                    .orElse(-1);
            if (twin < 0) {
                return Optional.empty();
            }
            same.append((char) twin);
        }
        return Optional.of(same.toString());
    }

    private static Map<Character, String> groupOf() {
        Map<Character, String> groups = new HashMap<>();
        for (String group : GROUPS) {
            group.chars().forEach(letter -> groups.put((char) letter, group));
        }
        return Map.copyOf(groups);
    }
}

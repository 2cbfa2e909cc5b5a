package dev.switchboard.search;

/** Words of one language in the letters of the other: {@code simka}, {@code роуминг}. */
final class Transliteration {

    /** Longer combinations first. */
    private static final String[][] TO_CYRILLIC = {
        {"shch", "щ"},
        {"sch", "щ"},
        {"yo", "е"},
        {"jo", "е"},
        {"zh", "ж"},
        {"kh", "х"},
        {"ts", "ц"},
        {"ch", "ч"},
        {"sh", "ш"},
        {"yu", "ю"},
        {"ju", "ю"},
        {"ya", "я"},
        {"ja", "я"},
        {"ye", "е"},
        {"iy", "ий"},
        {"ay", "ай"},
        {"ey", "ей"},
        {"oy", "ой"},
        {"a", "а"},
        {"b", "б"},
        {"c", "ц"},
        {"d", "д"},
        {"e", "е"},
        {"f", "ф"},
        {"g", "г"},
        {"h", "х"},
        {"i", "и"},
        {"j", "й"},
        {"k", "к"},
        {"l", "л"},
        {"m", "м"},
        {"n", "н"},
        {"o", "о"},
        {"p", "п"},
        {"q", "к"},
        {"r", "р"},
        {"s", "с"},
        {"t", "т"},
        {"u", "у"},
        {"v", "в"},
        {"w", "в"},
        {"x", "х"},
        {"y", "ы"},
        {"z", "з"},
        {"'", "ь"}
    };

    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

    private static final String[] TO_LATIN = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "ts", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya"
    };

    private Transliteration() {}

    /** A plain Latin text in Cyrillic letters. */
    static String cyrillic(String latin) {
        StringBuilder cyrillic = new StringBuilder(latin.length());
        int place = 0;
        while (place < latin.length()) {
            String[] letter = at(latin, place);
            cyrillic.append(letter[1]);
            place += letter[0].length();
        }
        return cyrillic.toString();
    }

    private static String[] at(String latin, int place) {
        for (String[] letter : TO_CYRILLIC) {
            if (latin.startsWith(letter[0], place)) {
                return letter;
            }
        }
        String other = latin.substring(place, place + 1);
        return new String[] {other, other};
    }

    /** A plain Cyrillic text in Latin letters. */
    static String latin(String cyrillic) {
        StringBuilder latin = new StringBuilder(cyrillic.length());
        for (int i = 0; i < cyrillic.length(); i++) {
            int letter = CYRILLIC.indexOf(cyrillic.charAt(i));
            latin.append(letter < 0 ? cyrillic.substring(i, i + 1) : TO_LATIN[letter]);
        }
        return latin.toString();
    }
}

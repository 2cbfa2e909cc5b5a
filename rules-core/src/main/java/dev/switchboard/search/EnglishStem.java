package dev.switchboard.search;

/** The stem of an English word: the endings that inflection adds, and the commonest that make nouns of verbs, go. */
final class EnglishStem {

    private static final int SHORTEST = 3;

    /** What goes, and what comes in its place; the first that fits counts. */
    private static final String[][] ENDINGS = {
        {"ations", ""},
        {"ation", ""},
        {"ments", ""},
        {"ment", ""},
        {"ings", ""},
        {"ing", ""},
        {"ies", "y"},
        {"ied", "y"},
        {"sses", "ss"},
        {"ches", "ch"},
        {"shes", "sh"},
        {"xes", "x"},
        {"ers", ""},
        {"ed", ""},
        {"es", ""},
        {"er", ""},
        {"ly", ""},
        {"s", ""},
        {"e", ""}
    };

    private EnglishStem() {}

    /** The stem of a word in lower case. */
    static String of(String word) {
        for (String[] ending : ENDINGS) {
            int length = word.length() - ending[0].length();
            if (length >= SHORTEST && word.endsWith(ending[0]) && !isPartOfDouble(word, ending[0])) {
                return single(word.substring(0, length) + ending[1]);
            }
        }
        return word;
    }

    /** Words such as {@code address}, whose last letter is no ending. */
    private static boolean isPartOfDouble(String word, String ending) {
        return ending.equals("s") && (word.endsWith("ss") || word.endsWith("us"));
    }

    /** {@code calling} and {@code call}, {@code cancelled} and {@code cancel} are one. */
    private static String single(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last > SHORTEST && stem.charAt(last) == stem.charAt(last - 1);
        return doubled ? stem.substring(0, last) : stem;
    }
}

package dev.switchboard.search;

/**
 * The stem of a Russian word after Snowball's published description of its Russian stemmer. Written anew: the Java libraries on Maven
 * Central hold reflective members, are no modules, and bring some fifteen languages to a core that is to be small and to run as
 * JavaScript; two languages take less code than declaring one of them. It is tried against examples of the description.
 */
final class RussianStem {

    private static final String VOWELS = "аеиоуыэюя";

    private static final String[] GERUND_AFTER_A = {"вшись", "вши", "в"};
    private static final String[] GERUND = {"ившись", "ывшись", "ивши", "ывши", "ив", "ыв"};
    private static final String[] REFLEXIVE = {"ся", "сь"};
    private static final String[] ADJECTIVE = {
        "ими", "ыми", "его", "ого", "ему", "ому", "ее", "ие", "ые", "ое", "ей", "ий", "ый", "ой", "ем", "им", "ым",
        "ом", "их", "ых", "ую", "юю", "ая", "яя", "ою", "ею"
    };
    private static final String[] PARTICIPLE_AFTER_A = {"ем", "нн", "вш", "ющ", "щ"};
    private static final String[] PARTICIPLE = {"ивш", "ывш", "ующ"};
    private static final String[] VERB_AFTER_A = {
        "ете", "йте", "ешь", "нно", "ла", "на", "ли", "ем", "ло", "но", "ет", "ют", "ны", "ть", "й", "л", "н"
    };
    private static final String[] VERB = {
        "ейте", "уйте", "ила", "ыла", "ена", "ите", "или", "ыли", "ило", "ыло", "ено", "ует", "уют", "ены", "ить",
        "ыть", "ишь", "ей", "уй", "ил", "ыл", "им", "ым", "ен", "ят", "ит", "ыт", "ую", "ю"
    };
    private static final String[] NOUN = {
        "иями", "ями", "ами", "ией", "иям", "ием", "иях", "ев", "ов", "ие", "ье", "еи", "ии", "ей", "ой", "ий", "ям",
        "ем", "ам", "ом", "ах", "ях", "ию", "ью", "ия", "ья", "а", "е", "и", "й", "о", "у", "ы", "ь", "ю", "я"
    };
    private static final String[] SUPERLATIVE = {"ейше", "ейш"};
    private static final String[] DERIVED = {"ость", "ост"};

    private final int regionStart;
    private final int secondRegion;
    private String word;

    private RussianStem(String word) {
        this.word = word;
        this.regionStart = firstVowel(word) + 1;
        this.secondRegion = behindSyllable(behindSyllable(0));
    }

    /** The stem of a word in lower case, without {@code ё}. */
    static String of(String word) {
        RussianStem stem = new RussianStem(word);
        stem.reduce();
        return stem.word;
    }

    private static int firstVowel(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isVowel(word.charAt(i))) {
                return i;
            }
        }
        return word.length();
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    /** The place behind the first consonant that follows a vowel. */
    private int behindSyllable(int from) {
        for (int i = from + 1; i < word.length(); i++) {
            if (!isVowel(word.charAt(i)) && isVowel(word.charAt(i - 1))) {
                return i + 1;
            }
        }
        return word.length();
    }

    private void reduce() {
        if (!dropLongest(GERUND_AFTER_A, GERUND)) {
            drop(REFLEXIVE, regionStart);
            if (!dropAdjectival() && !dropLongest(VERB_AFTER_A, VERB)) {
                drop(NOUN, regionStart);
            }
        }
        drop(new String[] {"и"}, regionStart);
        drop(DERIVED, secondRegion);
        if (drop(SUPERLATIVE, regionStart)) {
            halve();
        } else if (!halve()) {
            drop(new String[] {"ь"}, regionStart);
        }
    }

    private boolean dropAdjectival() {
        if (!drop(ADJECTIVE, regionStart)) {
            return false;
        }
        dropLongest(PARTICIPLE_AFTER_A, PARTICIPLE);
        return true;
    }

    /** One of two {@code н} at the end goes. */
    private boolean halve() {
        boolean doubled = word.endsWith("нн") && word.length() - 2 >= regionStart;
        if (doubled) {
            word = word.substring(0, word.length() - 1);
        }
        return doubled;
    }

    private boolean drop(String[] endings, int from) {
        String ending = longest(endings, from);
        word = word.substring(0, word.length() - ending.length());
        return !ending.isEmpty();
    }

    /** Of two groups the longest ending goes; those of the first count only behind {@code а} or {@code я}. */
    private boolean dropLongest(String[] afterA, String[] others) {
        String behindA = "";
        for (String ending : afterA) {
            int place = word.length() - ending.length() - 1;
            if (word.endsWith(ending)
                    && place >= regionStart
                    && (word.charAt(place) == 'а' || word.charAt(place) == 'я')
                    && ending.length() > behindA.length()) {
                behindA = ending;
            }
        }
        String other = longest(others, regionStart);
        String ending = other.length() > behindA.length() ? other : behindA;
        word = word.substring(0, word.length() - ending.length());
        return !ending.isEmpty();
    }

    /** The longest ending that stands behind a place; empty without one. */
    private String longest(String[] endings, int from) {
        String longest = "";
        for (String ending : endings) {
            if (ending.length() > longest.length()
                    && word.endsWith(ending)
                    && word.length() - ending.length() >= from) {
                longest = ending;
            }
        }
        return longest;
    }
}

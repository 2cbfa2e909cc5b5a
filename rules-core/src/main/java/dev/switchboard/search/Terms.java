package dev.switchboard.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stems that topics are called by, each with a number, and which of them a stem may mean. */
final class Terms {

    private static final int SHORTEST_RELATED = 4;
    private static final double LEAST_RELATED = 0.7;
    private static final double RELATED = 0.75;
    private static final double SAME_SOUND = 0.9;
    private static final int SHORTEST_SOUND = 4;
    private static final int LONG = 6;
    private static final double ONE_LETTER_WRONG = 0.75;
    private static final double ONE_OF_FEW_LETTERS_WRONG = 0.5;
    private static final double TWO_LETTERS_WRONG = 0.4;
    private static final double BEGINNING = 0.5;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int SHORTEST_TWICE_MISSPELT = 8;

    private final Map<String, Integer> numbers;
    private final String[] stems;
    private final int fillers;
    private final Map<String, List<Integer>> bySound = new HashMap<>();
    private final String[] sorted;
    private final String[] spelled;
    private final int[] letters;

    private Terms(Map<String, Integer> numbers, int fillers) {
        this.numbers = numbers;
        this.fillers = fillers;
        this.stems = numbers.keySet().toArray(new String[0]);
        this.sorted = stems.clone();
        Arrays.sort(sorted);
        this.spelled = new String[stems.length];
        this.letters = new int[stems.length];
        for (int term = 0; term < stems.length; term++) {
            spelled[term] = Filler.unmarked(stems[term]);
            letters[term] = letters(spelled[term]);
            if (!isFiller(term) && stems[term].length() >= SHORTEST_SOUND) {
                bySound.computeIfAbsent(Sound.of(stems[term]), sound -> new ArrayList<>())
                        .add(term);
            }
        }
    }

    /** Collects stems; those of filler have the first numbers. */
    static final class Builder {

        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final int fillers;

        Builder() {
            Filler.stems().forEach(this::number);
            fillers = numbers.size();
        }

        /** The number of a stem, which is new or not. */
        int number(String stem) {
            Integer known = numbers.putIfAbsent(stem, numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }

        boolean isFiller(int term) {
            return term < fillers;
        }

        Terms build() {
            return new Terms(numbers, fillers);
        }
    }

    int size() {
        return stems.length;
    }

    boolean isFiller(int term) {
        return term < fillers;
    }

    /** Whether a stem is one of them. */
    boolean knows(String stem) {
        return numbers.containsKey(stem);
    }

    /** The stem itself and those of the same root; with none, those that sound alike. */
    List<Found> alike(String stem) {
        List<Found> found = new ArrayList<>();
        Integer same = numbers.get(stem);
        if (same != null) {
            found.add(new Found(same, 1));
            if (isFiller(same)) {
                return found;
            }
        }
        related(stem, found);
        if (same == null && stem.length() >= SHORTEST_SOUND) {
            for (int term : bySound.getOrDefault(Sound.of(stem), List.of())) {
                found.add(new Found(term, SAME_SOUND));
            }
        }
        return found;
    }

    /** Those that begin alike and differ in what is behind the root. */
    private void related(String stem, List<Found> found) {
        if (stem.length() < SHORTEST_RELATED) {
            return;
        }
        String root = stem.substring(0, SHORTEST_RELATED);
        int place = Arrays.binarySearch(sorted, root);
        for (int i = place < 0 ? -place - 1 : place; i < sorted.length && sorted[i].startsWith(root); i++) {
            int common = common(stem, sorted[i]);
            double share = (double) common / Math.max(stem.length(), sorted[i].length());
            int term = numbers.getOrDefault(sorted[i], 0);
            if (share >= LEAST_RELATED && share < 1 && !isFiller(term)) {
                found.add(new Found(term, RELATED * share));
            }
        }
    }

    private static int common(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int common = 0;
        while (common < most && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common;
    }

    /** Those from which a stem differs in the fewest letters, one or two. */
    List<Found> misspelt(String stem) {
        int most = stem.length() < SHORTEST_MISSPELT ? 0 : stem.length() < SHORTEST_TWICE_MISSPELT ? 1 : 2;
        EditDistance distances = new EditDistance(stem, most);
        List<Found> found = new ArrayList<>();
        int own = letters(stem);
        for (int term = 0; term < stems.length && most > 0; term++) {
            if (!mayBeNear(term, stem.length(), own, most)) {
                continue;
            }
            int distance = distances.to(spelled[term]);
            if (distance < most) {
                found.clear();
                most = distance;
            }
            if (distance == most) {
                found.add(new Found(term, quality(distance, stem.length())));
            }
        }
        return found;
    }

    private boolean mayBeNear(int term, int length, int own, int most) {
        return Integer.bitCount(letters[term] ^ own) <= 2 * most
                && spelled[term].length() >= SHORTEST_MISSPELT
                && Math.abs(spelled[term].length() - length) <= most;
    }

    private static double quality(int distance, int length) {
        if (distance > 1) {
            return TWO_LETTERS_WRONG;
        }
        return length < LONG ? ONE_OF_FEW_LETTERS_WRONG : ONE_LETTER_WRONG;
    }

    /** Those that begin with a word, which is cut short. */
    List<Found> beginning(String word) {
        List<Found> found = new ArrayList<>();
        if (word.length() < SHORTEST_BEGINNING) {
            return found;
        }
        int place = Arrays.binarySearch(sorted, word);
        for (int i = place < 0 ? -place - 1 : place; i < sorted.length && sorted[i].startsWith(word); i++) {
            int term = numbers.getOrDefault(sorted[i], 0);
            if (!isFiller(term)) {
                found.add(new Found(term, BEGINNING));
            }
        }
        return found;
    }

    /** Which letters occur, as bits; letters of both alphabets share them, which lets too many through, never too few. */
    private static int letters(String stem) {
        int letters = 0;
        for (int i = 0; i < stem.length(); i++) {
            letters |= 1 << (stem.charAt(i) & 31);
        }
        return letters;
    }
}

package dev.switchboard.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes terms of what a client says, whatever the spelling, the alphabet and the layout of the keyboard. */
final class Listener {

    /** So that no text, however long, takes long. */
    private static final int MOST_WORDS = 64;

    private static final int LONGEST_WORD = 40;
    private static final double OTHER_READING = 0.9;
    private static final double JOINED = 0.95;
    private static final double PART = 0.7;
    private static final int SHORTEST_PART = 3;

    private final Terms terms;

    Listener(Terms terms) {
        this.terms = terms;
    }

    /** The words of a text in their order. */
    List<Heard> hear(String text) {
        List<Heard> heard = new ArrayList<>();
        for (String chunk : Spoken.chunks(text, MOST_WORDS)) {
            heard.addAll(best(chunk));
        }
        join(heard);
        return heard;
    }

    /** Of the readings of what stands between two spaces the one that means most. */
    private List<Heard> best(String chunk) {
        String said = Spoken.stripped(chunk);
        List<Heard> best = read(Spoken.words(chunk), said, true);
        double quality = quality(best);
        if (quality < 1) {
            for (String other : otherReadings(Spoken.plain(chunk))) {
                List<Heard> heard = lessSure(read(Spoken.words(other), said, Letters.isCyrillic(other)));
                if (quality(heard) > quality) {
                    best = heard;
                    quality = quality(heard);
                }
            }
        }
        return best;
    }

    private static List<String> otherReadings(String chunk) {
        String letters = String.join("", Spoken.words(chunk));
        if (Letters.isLatin(letters)) {
            return List.of(Keyboard.cyrillic(chunk), Transliteration.cyrillic(chunk));
        }
        return Letters.isCyrillic(letters)
                ? List.of(Keyboard.latin(chunk), Transliteration.latin(chunk))
                : List.of(Keyboard.cyrillic(chunk));
    }

    private static double quality(List<Heard> heard) {
        double best = 0;
        for (Heard word : heard) {
            best = Math.max(best, word.quality());
        }
        return best;
    }

    private static List<Heard> lessSure(List<Heard> heard) {
        List<Heard> less = new ArrayList<>();
        for (Heard word : heard) {
            List<Found> found =
                    word.found().stream().map(each -> each.less(OTHER_READING)).toList();
            less.add(new Heard(word.said(), word.stem(), found));
        }
        return less;
    }

    /** Words that a hyphen joins are one where terms know them so. */
    private List<Heard> read(List<String> words, String said, boolean maybeMisspelt) {
        List<Heard> heard = new ArrayList<>();
        if (words.size() > 1) {
            String stem = Filler.stem(String.join("", words));
            if (terms.knows(stem)) {
                return List.of(new Heard(said, stem, found(String.join("", words), maybeMisspelt)));
            }
        }
        for (String word : words) {
            if (!Letters.saysNothing(word) && word.length() <= LONGEST_WORD) {
                heard.add(new Heard(said, Filler.stem(word), found(word, maybeMisspelt)));
            }
        }
        return heard;
    }

    private List<Found> found(String word, boolean maybeMisspelt) {
        String stem = Filler.stem(word);
        Map<Integer, Found> best = new LinkedHashMap<>();
        add(terms.alike(stem), best);
        if (!terms.knows(stem)) {
            add(VerbPrefix.without(stem, terms), best);
            if (maybeMisspelt) {
                add(terms.misspelt(stem), best);
            }
            if (best.isEmpty()) {
                add(parts(word), best);
            }
            if (best.isEmpty()) {
                add(terms.beginning(word), best);
            }
        }
        return List.copyOf(best.values());
    }

    private static void add(List<Found> more, Map<Integer, Found> best) {
        for (Found found : more) {
            Found known = best.get(found.term());
            if (known == null || known.quality() < found.quality()) {
                best.put(found.term(), found);
            }
        }
    }

    /** The terms of which a word is put together, as {@code симкарта} is. */
    private List<Found> parts(String word) {
        List<Found> parts = new ArrayList<>();
        for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART && parts.isEmpty(); cut++) {
            String left = Filler.stem(word.substring(0, cut));
            String right = Filler.stem(word.substring(cut));
            if (terms.knows(left) && terms.knows(right)) {
                parts.addAll(terms.alike(left));
                parts.addAll(terms.alike(right));
            }
        }
        return parts.stream()
                .filter(each -> !terms.isFiller(each.term()))
                .map(each -> each.less(PART))
                .toList();
    }

    /** Two words that terms know as one mean that, too. */
    private void join(List<Heard> heard) {
        for (int i = 0; i + 1 < heard.size(); i++) {
            Heard left = heard.get(i);
            Heard right = heard.get(i + 1);
            String joined = Filler.stem(Spoken.plain(left.said()) + Spoken.plain(right.said()));
            if (terms.knows(joined)) {
                Map<Integer, Found> both = new LinkedHashMap<>();
                add(left.found(), both);
                add(terms.alike(joined).stream().map(each -> each.less(JOINED)).toList(), both);
                heard.set(i, new Heard(left.said(), left.stem(), List.copyOf(both.values())));
            }
        }
    }
}

package dev.switchboard.search;

import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the topics of a catalogue are called by, word by word: titles, clients' words, and what their rules speak of. */
final class TopicWords {

    private static final double WORD = 1;
    private static final double PART_OF_TERM = 0.5;
    private static final double TITLE = 0.5;
    private static final double CODE = 0.4;
    private static final double ITEM = 0.3;
    private static final double QUESTION = 0.1;
    private static final double SPELLED_OUT = 0.8;
    private static final double INITIALS = 0.7;
    private static final int MOST_INITIALS = 4;

    private final Terms.Builder terms = new Terms.Builder();
    private final List<Map<Integer, Double>> weights = new ArrayList<>();
    private final Map<Set<Integer>, Set<Integer>> phrases = new HashMap<>();

    TopicWords(Catalog catalog) {
        Vocabulary words = catalog.vocabulary();
        Map<String, Set<String>> itemsOf = new HashMap<>();
        Map<String, Set<String>> factsOf = new HashMap<>();
        for (Rule rule : catalog.allRules()) {
            for (String topic : rule.topics().orElse(Set.of())) {
                itemsOf.computeIfAbsent(topic, code -> new LinkedHashSet<>()).add(rule.item());
                rule.condition()
                        .atoms()
                        .map(Condition.Atom::fact)
                        .forEach(fact -> factsOf.computeIfAbsent(topic, code -> new LinkedHashSet<>())
                                .add(fact));
            }
        }
        for (Topic topic : words.topics()) {
            weights.add(new HashMap<>());
            add(topic);
            for (String item : itemsOf.getOrDefault(topic.code(), Set.of())) {
                words.item(item).map(Item::title).ifPresent(title -> add(title, ITEM));
            }
            for (String fact : factsOf.getOrDefault(topic.code(), Set.of())) {
                words.fact(fact)
                        .filter(asked -> !asked.code().equals("topic"))
                        .map(Fact::question)
                        .ifPresent(question -> add(question, QUESTION));
            }
        }
    }

    /** The stems, numbered. */
    Terms terms() {
        return terms.build();
    }

    /** The weights of terms by the place of a topic. */
    List<Map<Integer, Double>> weights() {
        return weights;
    }

    /** The places of topics by the words of the terms that they are called by. */
    Map<Set<Integer>, Set<Integer>> phrases() {
        return phrases;
    }

    private void add(Topic topic) {
        add(topic.title(), TITLE);
        for (String part : Spoken.words(topic.code())) {
            add(part, CODE);
        }
        topic.words().forEach(this::addTerm);
    }

    private void add(Text text, double weight) {
        for (String word : Spoken.words(text.russian())) {
            add(word, weight);
            if (Letters.isLatin(word)) {
                add(Transliteration.cyrillic(word), weight * SPELLED_OUT);
            }
        }
        Spoken.words(text.english()).forEach(word -> add(word, weight));
    }

    private void addTerm(String term) {
        List<String> parts = Spoken.words(term);
        parts.removeIf(Letters::saysNothing);
        if (parts.size() == 1) {
            add(parts.get(0), WORD);
            return;
        }
        if (term.indexOf('-') >= 0 && Spoken.chunks(term, 2).size() == 1) {
            add(String.join("", parts), WORD);
        }
        Set<Integer> phrase = new LinkedHashSet<>();
        for (String part : parts) {
            phrase.add(add(part, PART_OF_TERM));
        }
        phrases.computeIfAbsent(phrase, words -> new LinkedHashSet<>()).add(weights.size() - 1);
        addInitials(parts, phrase);
    }

    /** A term's first letters, such as {@code лк} for {@code личный кабинет}. */
    private void addInitials(List<String> parts, Set<Integer> phrase) {
        if (parts.size() <= MOST_INITIALS && phrase.stream().noneMatch(terms::isFiller)) {
            StringBuilder initials = new StringBuilder();
            parts.forEach(part -> initials.append(part.charAt(0)));
            add(initials.toString(), INITIALS);
        }
    }

    /** Gives a word of the newest topic a weight, beside what it has, and returns its number. */
    private int add(String word, double weight) {
        if (Letters.saysNothing(word)) {
            return -1;
        }
        int term = terms.number(Filler.stem(word));
        if (!terms.isFiller(term)) {
            weights.get(weights.size() - 1).merge(term, weight, (one, other) -> 1 - (1 - one) * (1 - other));
        }
        return term;
    }
}

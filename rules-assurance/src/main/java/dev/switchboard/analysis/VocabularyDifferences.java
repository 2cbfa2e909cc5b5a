package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.analysis.VocabularyDifference.Aspect;
import dev.switchboard.analysis.VocabularyDifference.Word;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds in what the words of two catalogues differ. What facts mean unstated is looked at elsewhere. */
final class VocabularyDifferences {

    private final List<VocabularyDifference> found = new ArrayList<>();

    private VocabularyDifferences() {}

    static List<VocabularyDifference> between(Vocabulary before, Vocabulary after) {
        VocabularyDifferences differences = new VocabularyDifferences();
        differences.titles(Word.TOPIC, before.topics(), after.topics(), Topic::code, Topic::title);
        for (Topic topic : before.topics()) {
            after.topic(topic.code()).ifPresent(other -> differences.words(topic, other));
        }
        differences.titles(Word.FACT, before.declaredFacts(), after.declaredFacts(), Fact::code, Fact::title);
        for (Fact fact : before.declaredFacts()) {
            after.fact(fact.code()).ifPresent(other -> differences.facts(fact, other));
        }
        differences.titles(Word.LINE, before.lines(), after.lines(), VocabularyDifferences::code, Line::title);
        differences.titles(Word.ITEM, before.items(), after.items(), Item::code, Item::title);
        differences.titles(Word.OUTCOME, before.outcomes(), after.outcomes(), OutcomeType::code, OutcomeType::title);
        for (OutcomeType outcome : before.outcomes()) {
            after.outcome(outcome.code())
                    .flatMap(OutcomeType::type)
                    .ifPresent(
                            other -> outcome.type().ifPresent(type -> differences.values(outcome.code(), type, other)));
        }
        return differences.found;
    }

    private static String code(Line line) {
        return line.code() + " " + line.mode().code();
    }

    private <T> void titles(
            Word word, Collection<T> before, Collection<T> after, Function<T, String> code, Function<T, Text> title) {
        Map<String, Text> titlesAfter = new LinkedHashMap<>();
        after.forEach(element -> titlesAfter.put(code.apply(element), title.apply(element)));
        for (T element : before) {
            Optional<Text> other = Optional.ofNullable(titlesAfter.remove(code.apply(element)));
            Aspect aspect = other.isPresent() ? Aspect.TITLE : Aspect.PRESENCE;
            compare(word, code.apply(element), aspect, Optional.of(title.apply(element)), other);
        }
        titlesAfter.forEach(
                (added, words) -> compare(word, added, Aspect.PRESENCE, Optional.empty(), Optional.of(words)));
    }

    /** Whatever their order. */
    private void words(Topic before, Topic after) {
        if (!Set.copyOf(before.words()).equals(Set.copyOf(after.words()))) {
            compare(Word.TOPIC, before.code(), Aspect.WORDS, words(before), words(after));
        }
    }

    private static Optional<Text> words(Topic topic) {
        return topic.words().isEmpty() ? Optional.empty() : said(String.join(", ", topic.words()));
    }

    private void facts(Fact before, Fact after) {
        String code = before.code();
        compare(Word.FACT, code, Aspect.QUESTION, Optional.of(before.question()), Optional.of(after.question()));
        compare(Word.FACT, code, Aspect.SOURCE, source(before), source(after));
        compare(Word.FACT, code, Aspect.COST, said(before.cost()), said(after.cost()));
        values(code, before.type(), after.type());
        if (before.type() instanceof FactType.Scaled one
                && after.type() instanceof FactType.Scaled other
                && one.notation().equals(other.notation())) {
            compare(
                    Word.FACT,
                    code,
                    Aspect.RANGE,
                    said(one.notation().write(one.range())),
                    said(other.notation().write(other.range())));
        } else if (before.type() instanceof FactType.Choice one && after.type() instanceof FactType.Choice other) {
            codes(code, one.codes(), other.codes());
        } else if (before.type() instanceof Members one && after.type() instanceof Members other) {
            codes(code, one.codes(), other.codes());
        } else {
            compare(
                    Word.FACT,
                    code,
                    Aspect.TYPE,
                    said(before.type().code()),
                    said(after.type().code()));
        }
    }

    private void codes(String fact, List<String> before, List<String> after) {
        before.stream()
                .filter(value -> !after.contains(value))
                .forEach(value -> compare(Word.FACT, fact, Aspect.VALUE, said(value), Optional.empty()));
        after.stream()
                .filter(value -> !before.contains(value))
                .forEach(value -> compare(Word.FACT, fact, Aspect.VALUE, Optional.empty(), said(value)));
    }

    /** What the codes are called that both have. */
    private void values(String owner, FactType before, FactType after) {
        List<String> common = new ArrayList<>(before.codes());
        common.retainAll(after.codes());
        common.forEach(value -> compare(
                Word.VALUE,
                owner + " " + value,
                Aspect.TITLE,
                Optional.of(before.titles().title(value)),
                Optional.of(after.titles().title(value))));
    }

    private static Optional<Text> source(Fact fact) {
        return fact.source().flatMap(source -> said(source.code()));
    }

    private void compare(Word word, String code, Aspect aspect, Optional<Text> before, Optional<Text> after) {
        if (!before.equals(after)) {
            found.add(new VocabularyDifference(word, code, aspect, before, after));
        }
    }

    private static Optional<Text> said(Object value) {
        return Optional.of(new Text(value.toString(), value.toString()));
    }
}

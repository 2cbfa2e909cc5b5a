package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.analysis.VocabularyDifference.Aspect;
import dev.switchboard.analysis.VocabularyDifference.Word;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds in what the words of two catalogues differ. What facts mean unstated is looked at elsewhere. */
final class VocabularyDifferences {

    static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    static final Locale ENGLISH = Locale.ENGLISH;

    private final List<VocabularyDifference> found = new ArrayList<>();

    private VocabularyDifferences() {}

    static List<VocabularyDifference> between(Vocabulary before, Vocabulary after) {
        VocabularyDifferences differences = new VocabularyDifferences();
        differences.titles(Word.TOPIC, before.topics(), after.topics(), Topic::code, Topic::title);
        differences.titles(Word.FACT, before.facts(), after.facts(), Fact::code, Fact::title);
        for (Fact fact : before.facts()) {
            after.fact(fact.code()).ifPresent(other -> differences.facts(fact, other));
        }
        differences.titles(Word.LINE, before.lines(), after.lines(), VocabularyDifferences::code, Line::title);
        differences.titles(Word.ITEM, before.items(), after.items(), Item::code, Item::title);
        differences.titles(Word.OUTCOME, before.outcomes(), after.outcomes(), OutcomeType::code, OutcomeType::title);
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

    private void facts(Fact before, Fact after) {
        String code = before.code();
        compare(Word.FACT, code, Aspect.QUESTION, Optional.of(before.question()), Optional.of(after.question()));
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
            one.codes().stream()
                    .filter(value -> !other.codes().contains(value))
                    .forEach(value -> compare(Word.FACT, code, Aspect.VALUE, said(value), Optional.empty()));
            other.codes().stream()
                    .filter(value -> !one.codes().contains(value))
                    .forEach(value -> compare(Word.FACT, code, Aspect.VALUE, Optional.empty(), said(value)));
        } else {
            compare(
                    Word.FACT,
                    code,
                    Aspect.TYPE,
                    said(before.type().code()),
                    said(after.type().code()));
        }
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

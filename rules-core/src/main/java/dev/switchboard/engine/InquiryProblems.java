package dev.switchboard.engine;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Vocabulary;

/** The words for what can be wrong with an inquiry. */
public final class InquiryProblems {

    private InquiryProblems() {}

    /** The inquiry states no topic. */
    public static Text topicMissing() {
        return new Text(
                "не указан `topic`: о чём обращение, обязательно",
                "`topic` is missing: what the inquiry is about is required");
    }

    /** The catalogue has no such topic. */
    public static Text unknownTopic(String topic, Vocabulary vocabulary) {
        Text hint = Problems.nearest(topic, vocabulary.topicCodes());
        return new Text(
                "`topic`: тема `%s` неизвестна%s".formatted(topic, hint.russian()),
                "`topic`: unknown topic `%s`%s".formatted(topic, hint.english()));
    }

    /** The catalogue has no such fact. */
    public static Text unknownFact(String fact, Vocabulary vocabulary) {
        Text hint = Problems.nearest(fact, vocabulary.factCodes());
        return new Text(
                "факт `%s` неизвестен%s".formatted(fact, hint.russian()),
                "unknown fact `%s`%s".formatted(fact, hint.english()));
    }

    /** The fact does not take this value. */
    public static Text wrongValue(Fact fact, Object value) {
        Text expected = expected(fact.type());
        Text hint = fact.type() instanceof FactType.Choice choice
                ? Problems.nearest(value.toString(), choice.codes())
                : Text.EMPTY;
        return new Text(
                "`%s`: получено `%s`, ожидается %s%s".formatted(fact.code(), value, expected.russian(), hint.russian()),
                "`%s`: got `%s`, expected %s%s".formatted(fact.code(), value, expected.english(), hint.english()));
    }

    private static Text expected(FactType type) {
        if (type instanceof FactType.Count count) {
            return new Text(
                    "целое число" + russianRange(count.range()), "a whole number" + englishRange(count.range()));
        }
        if (type instanceof FactType.Flag) {
            return new Text("`true` или `false`", "`true` or `false`");
        }
        if (type instanceof FactType.Choice choice) {
            String codes = Problems.quoted(choice.codes(), ", ");
            return new Text("одно из: " + codes, "one of " + codes);
        }
        return new Text("код темы", "a topic's code");
    }

    private static String russianRange(Range range) {
        String from = range.from() == Integer.MIN_VALUE ? "" : " от " + range.from();
        return from + (range.to() == Integer.MAX_VALUE ? "" : " до " + range.to());
    }

    private static String englishRange(Range range) {
        if (range.to() == Integer.MAX_VALUE) {
            return range.from() == Integer.MIN_VALUE ? "" : ", " + range.from() + " or more";
        }
        return range.from() == Integer.MIN_VALUE
                ? ", " + range.to() + " or less"
                : " from " + range.from() + " to " + range.to();
    }
}

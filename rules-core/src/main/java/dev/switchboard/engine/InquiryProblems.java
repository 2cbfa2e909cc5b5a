package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.DateNotation;
import dev.switchboard.catalog.DurationNotation;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Languages;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.TimeNotation;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.WholeNotation;
import dev.switchboard.catalog.Wording;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words for what can be wrong with an inquiry. */
public final class InquiryProblems {

    /** By the types of what states them. */
    private static final Map<Class<?>, Text> KINDS = Map.of(
            Boolean.class, new Text("флаг", "a flag"),
            Integer.class, new Text("количество", "a count"),
            String.class, new Text("выбор", "a choice"),
            BigDecimal.class, new Text("число", "a number"),
            Duration.class, new Text("длительность", "a length of time"),
            LocalDate.class, new Text("дата", "a date"),
            LocalTime.class, new Text("время суток", "a time of day"),
            Set.class, new Text("набор", "a set"));

    private InquiryProblems() {}

    /** The inquiry states no topic. */
    public static Text topicMissing() {
        return new Text(
                "не указан `topic`: о чём обращение, обязательно",
                "`topic` is missing: state what the inquiry is about");
    }

    /** The catalogue has no such topic. */
    public static Text unknownTopic(String topic, Vocabulary vocabulary) {
        return Sentence.of(
                Text.format("`topic`: тема `%s` неизвестна", "`topic`: unknown topic `%s`", topic),
                KnownCodes.of(vocabulary.topics(), Topic::code, Topic::title).hint(topic));
    }

    /** The catalogue has no such fact. */
    public static Text unknownFact(String fact, Vocabulary vocabulary) {
        // Programs state core facts by methods, whatever the catalogue: they are no misspellings.
        return Fact.CORE.contains(fact)
                ? Text.format(
                        "в каталоге `%s` нет факта `%s`: объявите его в таблице `facts` или не указывайте",
                        "catalogue `%s` does not declare the fact `%s`: declare it in its table `facts`, or do not state it",
                        vocabulary.name(),
                        fact)
                : Sentence.of(
                        Text.format("факт `%s` неизвестен", "unknown fact `%s`", fact),
                        Problems.nearest(fact, vocabulary.factCodes()));
    }

    /** The fact follows from others. */
    static Text derivedFact(String fact) {
        return Text.format(
                "факт `%s` выводится из других: не указывайте его",
                "the fact `%s` is derived from others: do not state it", fact);
    }

    /** The inquiry is one that the catalogue says cannot be. */
    static Text impossible(Exclusion exclusion, Inquiry stated, Inquiry completed, Vocabulary words) {
        return Sentence.of(
                Text.format(
                        "так не бывает (%s): %s",
                        "this cannot be (%s): %s", exclusion.place(), met(exclusion, stated, completed, words)),
                reason(exclusion, words));
    }

    /** Whatever else the inquiry states, it is one that cannot be. */
    static Text impossibleWhateverElse(Inquiry stated, List<Exclusion> shown, Vocabulary words) {
        Text facts = joined(stated.stated().entrySet().stream()
                .map(fact -> value(fact.getKey(), fact.getValue(), words))
                .toList());
        Text places = quotedPlaces(shown);
        return Text.format(
                "так не бывает, что бы ни указать ещё: %s; таблица `impossible`%s",
                "this cannot be, whatever else is stated: %s; table `impossible`%s", facts, places);
    }

    private static Text quotedPlaces(List<Exclusion> shown) {
        String places =
                shown.stream().map(each -> each.place().toString()).distinct().collect(Collectors.joining(", "));
        String text = places.isEmpty() ? "" : " (" + places + ")";
        return new Text(text, text);
    }

    private static Text reason(Exclusion exclusion, Vocabulary words) {
        Text reason = exclusion.reason();
        return reason.isEmpty() ? new Wording(words).exclusion(exclusion) : Languages.inEach(reason);
    }

    /** The values that are met, and which of them nobody stated. */
    private static Text met(Exclusion exclusion, Inquiry stated, Inquiry completed, Vocabulary words) {
        List<Text> values = new ArrayList<>();
        for (String fact : exclusion.facts()) {
            FactType type = words.fact(fact).orElseThrow().type();
            Text value = value(fact, type.stated(inside(fact, type, completed)), words);
            Text note = isStated(fact, stated, words)
                    ? Text.EMPTY
                    : words.definition(fact).isPresent()
                            ? new Text(" (выведено)", " (derived)")
                            : new Text(
                                    " (не указано, взято значение по умолчанию)",
                                    " (not stated, so its default counts)");
            values.add(new Text(value.russian() + note.russian(), value.english() + note.english()));
        }
        return joined(values);
    }

    private static Object inside(String fact, FactType type, Inquiry completed) {
        if (type instanceof FactType.Flag) {
            return completed.is(fact);
        }
        return type instanceof FactType.Scaled ? completed.count(fact) : completed.choice(fact);
    }

    /** Members are stated with their set. */
    private static boolean isStated(String fact, Inquiry stated, Vocabulary words) {
        return stated.states(words.setOf(fact).map(Fact::code).orElse(fact));
    }

    private static Text value(String fact, Object stated, Vocabulary words) {
        String written =
                "`" + fact + "` = `" + words.fact(fact).orElseThrow().type().write(stated) + "`";
        return new Text(written, written);
    }

    private static Text joined(List<Text> texts) {
        return new Text(
                texts.stream().map(Text::russian).collect(Collectors.joining(", ")),
                texts.stream().map(Text::english).collect(Collectors.joining(", ")));
    }

    /** The fact is known by the set that it belongs to. */
    static Text member(String fact, Fact set) {
        return Text.format(
                "`%s` не указывают отдельно: укажите весь набор `%s`",
                "`%s` is not stated alone: state the whole set `%s`", fact, set.code());
    }

    /** The text states no value of the fact. */
    public static Text unreadable(Fact fact, String text) {
        Text expected = fact.type() instanceof FactType.Flag
                ? new Text("`yes` или `no` (`да`, `нет`)", "`yes` or `no`")
                : expected(fact.type());
        return got(fact, quoted(text), expected, fact.type().advice(text));
    }

    /** The fact does not take this value, which a program has stated. */
    public static Text wrongValue(Fact fact, Object value) {
        boolean isCode = value instanceof String && fact.type() instanceof FactType.Choice;
        boolean isNumber = fact.type() instanceof FactType.Scaled scaled
                && scaled.notation().steps(value).isPresent();
        Text hint = fact.type() instanceof FactType.Choice choice
                ? KnownCodes.of(choice.codes(), code -> code, choice.titles()::title)
                        .hint(value.toString())
                : fact.type() instanceof Members members && value instanceof Collection<?> codes
                        ? members.advice(codes.stream().map(Object::toString).collect(Collectors.joining(",")))
                        : Text.EMPTY;
        String written = fact.type().write(value);
        boolean isSet = value instanceof Collection<?> && fact.type() instanceof Members;
        return got(
                fact,
                isSet ? quoted(value) : isCode || isNumber ? quoted(written) : withKind(value),
                expected(fact.type()),
                hint);
    }

    /** A program asked for the fact as if it were of another kind. */
    static Text otherKind(Fact fact, Class<?> type) {
        return Sentence.of(
                Text.format(
                        "`%s`: запрошен как %s, а его значение — %s",
                        "`%s`: asked for as %s, but its value is %s",
                        fact.code(),
                        KINDS.getOrDefault(type, Text.EMPTY),
                        expected(fact.type())),
                Text.format("используйте `%s`", "use `%s`", method(fact.type())));
    }

    /** The method of {@code Facts} that finds such facts. */
    private static String method(FactType type) {
        if (type instanceof FactType.Scaled scaled) {
            return method(scaled.notation());
        }
        return type instanceof FactType.Flag ? "flag" : type instanceof Members ? "set" : "choice";
    }

    private static String method(Notation notation) {
        if (notation instanceof WholeNotation) {
            return "count";
        }
        if (notation instanceof DurationNotation) {
            return "duration";
        }
        if (notation instanceof DateNotation) {
            return "date";
        }
        return notation instanceof TimeNotation ? "time" : "number";
    }

    /** A program asked for the moment of the call as if it were a fact. */
    static Text momentIsNoFact() {
        return new Text(
                "`at` — не факт: момент обращения указывают методом `at(…)`",
                "`at` is no fact: state the moment of the call by the method `at(…)`");
    }

    private static Text got(Fact fact, Text found, Text expected, Text hint) {
        return Sentence.of(
                Text.format(
                        "`%s`: получено %s, ожидается %s", "`%s`: got %s, expected %s", fact.code(), found, expected),
                hint);
    }

    private static Text quoted(Object value) {
        return new Text("`" + value + "`", "`" + value + "`");
    }

    /** A value of another type than the fact's, which alone may look right. */
    private static Text withKind(Object value) {
        Text kind = value instanceof Boolean
                ? new Text("значение флага", "the flag value")
                : value instanceof Number
                        ? new Text("число", "the number")
                        : value instanceof String ? new Text("текст", "the text") : new Text("значение", "the value");
        return Text.format("%s `%s`", "%s `%s`", kind, value);
    }

    private static Text expected(FactType type) {
        if (type instanceof FactType.Scaled scaled) {
            Text kind = scaled.notation().kind();
            return new Text(
                    kind.russian() + russianRange(scaled.range(), scaled.notation()),
                    kind.english() + englishRange(scaled.range(), scaled.notation()));
        }
        if (type instanceof FactType.Flag) {
            return new Text("флаг: `true` или `false`", "a flag: `true` or `false`");
        }
        if (type instanceof Members members) {
            String codes = Problems.quoted(members.codes(), ", ");
            return new Text("набор из: " + codes, "a set of " + codes);
        }
        if (type instanceof FactType.Choice choice) {
            String codes = Problems.quoted(choice.codes(), ", ");
            return new Text("одно из: " + codes, "one of " + codes);
        }
        return new Text("код темы", "a topic's code");
    }

    private static String russianRange(Range range, Notation notation) {
        String from = range.from() == Integer.MIN_VALUE ? "" : " от " + notation.write(range.from());
        return from + (range.to() == Integer.MAX_VALUE ? "" : " до " + notation.write(range.to()));
    }

    private static String englishRange(Range range, Notation notation) {
        if (range.to() == Integer.MAX_VALUE) {
            return range.from() == Integer.MIN_VALUE ? "" : ", " + notation.write(range.from()) + " or more";
        }
        return range.from() == Integer.MIN_VALUE
                ? ", " + notation.write(range.to()) + " or less"
                : " from " + notation.write(range.from()) + " to " + notation.write(range.to());
    }
}

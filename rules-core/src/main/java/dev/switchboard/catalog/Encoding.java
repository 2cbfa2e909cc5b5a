package dev.switchboard.catalog;

import dev.switchboard.FactSource;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The parts of a catalogue as texts that are equal only if what they represent is. A record is its fields in order,
 * each behind its length in UTF-16 units and a colon ({@code 2:in8:conflict}); a field may be a record itself. What this
 * writes is part of the digest's definition: a change of it is a new version of the digest.
 */
final class Encoding {

    private Encoding() {}

    static String record(String... fields) {
        return record(Arrays.asList(fields));
    }

    static String record(List<String> fields) {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            text.append(field.length()).append(':').append(field);
        }
        return text.toString();
    }

    /** Elements whose order has no meaning, sorted by their units, under a title and with their number. */
    static <T> String unordered(String title, List<T> elements, Function<T, String> encoding) {
        List<String> fields = new ArrayList<>(List.of(title, Integer.toString(elements.size())));
        elements.stream().map(encoding).sorted().forEach(fields::add);
        return record(fields);
    }

    static String line(Line line) {
        return record(
                line.code(),
                line.mode().code(),
                text(line.title()),
                line.phrase(),
                line.greeting(),
                text(line.guidance()));
    }

    /** A line that takes what another does not when that is closed. */
    static String fallback(Line line) {
        return record(line.code(), line.mode().code(), line.closed());
    }

    static String opening(Opening opening) {
        return record(opening.line(), meaning(opening.condition()));
    }

    static String lineEntry(LineEntry entry) {
        return record(entry.line(), entry.fact(), entry.value(), entry.result(), entry.title());
    }

    static String fact(Fact fact) {
        List<String> fields =
                new ArrayList<>(List.of(fact.code(), type(fact.type()), text(fact.title()), text(fact.question())));
        if (fact.source().isPresent() || fact.cost() != 1 || fact.privacy().isPresent()) {
            fields.add(fact.source().map(FactSource::code).orElse(""));
            fields.add(Integer.toString(fact.cost()));
        }
        fact.privacy().map(Privacy::code).ifPresent(fields::add);
        return record(fields);
    }

    static String topic(Topic topic) {
        return topic.words().isEmpty()
                ? record(topic.code(), text(topic.title()))
                : record(topic.code(), text(topic.title()), unordered("words", topic.words(), word -> word));
    }

    static String item(Item item) {
        return record(item.code(), text(item.title()), item.source());
    }

    /** The order of the rows is part of what they say. */
    static String definition(Definition definition) {
        List<String> fields = new ArrayList<>(List.of(definition.fact()));
        if (definition instanceof Points) {
            fields.add("points");
        }
        for (Definition.Row row : definition.rows()) {
            fields.add(record(meaning(row.condition()), row.value().toString()));
        }
        return record(fields);
    }

    static String exclusion(Exclusion exclusion) {
        return record(
                meaning(exclusion.condition()),
                unordered("relations", exclusion.relations(), Encoding::relation),
                text(exclusion.reason()));
    }

    /** Said from the side of the fact that comes first. */
    private static String relation(Relation relation) {
        Relation turned = relation.fact().compareTo(relation.other()) > 0 ? relation.turned() : relation;
        return record(turned.fact(), turned.sign().written(), turned.other());
    }

    /** Notes are no part of what it says. */
    static String calendar(Calendar calendar) {
        return unordered(
                "calendar of " + calendar.zone().getId(),
                calendar.days(),
                day -> record(day.date().toString(), day.kind()));
    }

    private static String meaning(Condition condition) {
        return Meaning.of(condition).orElseGet(() -> normal(condition));
    }

    /** A rule that gives no outcomes is encoded as it was before there were any. */
    static String rule(Rule rule) {
        return record(
                        rule.item(),
                        Integer.toString(rule.salience()),
                        meaning(rule.condition()),
                        rule.line(),
                        rule.mode().code(),
                        text(rule.steps()))
                + (rule.gives().isEmpty() ? "" : record(gives(rule.gives())));
    }

    /** The order in which a rule gives them has no meaning. */
    static String gives(List<Given> gives) {
        return record(gives.stream()
                .map(given -> record(given.outcome(), given.value().toString()))
                .sorted()
                .toList());
    }

    /** Behind its place, since the order of texts is part of what they say. */
    static String text(int place, LineText text) {
        return record(
                Integer.toString(place),
                text.line(),
                text.mode().map(TransferMode::code).orElse(""),
                text.part(),
                meaning(text.condition()),
                text(text.text()));
    }

    static String outcome(OutcomeType outcome) {
        return record(
                outcome.code(),
                outcome.combine().code(),
                outcome.type().map(Encoding::type).orElseGet(() -> record(OutcomeType.TEXT)),
                outcome.otherwise().map(value -> record(value.toString())).orElse(""),
                outcome.mayBeUnset() ? "may be unset" : "",
                text(outcome.title()));
    }

    static String rule(OpaqueRule rule) {
        return record(rule.name(), Integer.toString(rule.salience()), rule.reason(), rule.source(), text(rule.steps()));
    }

    static String text(Text text) {
        return record(text.russian(), text.english());
    }

    /** Equal for conditions that differ only in the order, nesting or repetition of their parts. */
    static String condition(Condition condition) {
        return normal(condition.normal());
    }

    /** The same for one in normal form. */
    static String normal(Condition condition) {
        if (condition instanceof Condition.Atom atom) {
            return record("in", atom.fact(), values(atom.values()));
        }
        if (condition instanceof Condition.And and) {
            return parts("and", and.parts());
        }
        return parts("or", ((Condition.Or) condition).parts());
    }

    private static String parts(String connective, List<Condition> parts) {
        Stream<String> each = parts.stream().map(Encoding::normal).distinct().sorted();
        return record(Stream.concat(Stream.of(connective), each).toList());
    }

    static String values(Values values) {
        if (values instanceof Values.Flag flag) {
            return record("flag", flag.toString());
        }
        if (values instanceof Values.Numbers numbers) {
            Stream<String> bounds = numbers.ranges().stream().flatMap(Encoding::bounds);
            return record(Stream.concat(Stream.of("numbers"), bounds).toList());
        }
        Values.Codes codes = (Values.Codes) values;
        return record(Stream.concat(Stream.of(codes.listed() ? "codes" : "all but"), codes.codes().stream())
                .toList());
    }

    private static String type(FactType type) {
        if (type instanceof FactType.Scaled scaled) {
            Stream<String> fields = Stream.of(
                            Stream.of(scaled.code()),
                            bounds(scaled.range()),
                            Stream.of(Integer.toString(scaled.unstated())))
                    .flatMap(field -> field);
            return record(fields.toList());
        }
        if (type instanceof FactType.Flag flag) {
            return record("flag", flag(flag.unstated()));
        }
        List<String> fields = new ArrayList<>();
        if (type instanceof Members members) {
            fields.add("set");
            fields.add(unordered("members", members.codes(), code -> code));
            fields.add(unordered("unstated", List.copyOf(members.unstated()), code -> code));
        } else if (type instanceof FactType.Choice choice) {
            fields.addAll(List.of(choice.code(), choice.unstated()));
            fields.addAll(choice.codes());
        } else {
            fields.add("topic");
        }
        if (!type.titles().isEmpty()) {
            fields.add(unordered(
                    "titles",
                    List.copyOf(type.titles().byCode().entrySet()),
                    title -> record(title.getKey(), text(title.getValue()))));
        }
        return record(fields);
    }

    private static String flag(boolean value) {
        return record("flag", value ? "yes" : "no");
    }

    /** From and to; a side that is open is empty. */
    private static Stream<String> bounds(Range range) {
        return Stream.of(
                range.from() == Integer.MIN_VALUE ? "" : Integer.toString(range.from()),
                range.to() == Integer.MAX_VALUE ? "" : Integer.toString(range.to()));
    }
}

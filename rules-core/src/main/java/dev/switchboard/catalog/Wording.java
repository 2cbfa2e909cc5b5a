package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts conditions and values into words. */
public final class Wording {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Locale ENGLISH = Locale.ENGLISH;

    private static final Text NEVER = new Text("невозможно", "impossible");

    private final Vocabulary vocabulary;

    /** Speaks with the titles of a vocabulary. */
    public Wording(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Such as {@code Number count: 3 or more}. */
    public Text condition(Condition condition) {
        if (condition.equals(Condition.never())) {
            return NEVER;
        }
        if (condition instanceof Condition.Atom atom) {
            return pair(atom.fact(), values(atom.fact(), atom.values()));
        }
        if (condition instanceof Condition.Or or) {
            return join(or.parts().stream().map(this::nested).toList(), new Text(" или ", " or "));
        }
        List<Condition> parts = ((Condition.And) condition).parts();
        return join(parts.stream().map(this::nested).toList(), new Text(" и ", " and "));
    }

    /** Such as {@code Number count: 4}. */
    public Text value(String fact, Object value) {
        return pair(fact, value(value));
    }

    /** A value alone: yes or no for a flag. */
    public Text value(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? new Text("да", "yes") : new Text("нет", "no");
        }
        return new Text(value.toString(), value.toString());
    }

    /** The fact's title. */
    public Text title(String fact) {
        return vocabulary
                .fact(fact)
                .map(Fact::title)
                .filter(title -> !title.isEmpty())
                .orElse(new Text(fact, fact));
    }

    private Text nested(Condition condition) {
        Text inner = condition(condition);
        return condition instanceof Condition.Atom
                ? inner
                : new Text("(" + inner.russian() + ")", "(" + inner.english() + ")");
    }

    private Text pair(String fact, Text value) {
        Text title = title(fact);
        return new Text(title.in(RUSSIAN) + ": " + value.russian(), title.in(ENGLISH) + ": " + value.english());
    }

    /** Values of a fact alone, such as {@code 3 or more}; codes in the order in which they are declared. */
    public Text values(String fact, Values values) {
        if (values.isNone()) {
            return NEVER;
        }
        if (values.isAny()) {
            return new Text("любое", "any");
        }
        if (values instanceof Values.Flag flag) {
            return value(flag.yes());
        }
        if (values instanceof Values.Numbers numbers) {
            return join(numbers.ranges().stream().map(Wording::range).toList(), new Text(" или ", " or "));
        }
        Values.Codes codes = (Values.Codes) values;
        List<String> inOrder = inOrder(fact, codes.codes());
        String list = String.join(", ", inOrder);
        return codes.listed()
                ? join(inOrder.stream().map(code -> new Text(code, code)).toList(), new Text(" или ", " or "))
                : new Text("любое, кроме: " + list, "any but " + list);
    }

    private List<String> inOrder(String fact, Collection<String> codes) {
        if (codes.size() == 1) {
            return List.copyOf(codes); // one of very many codes is named without a look at the others
        }
        Collection<String> declared =
                vocabulary.fact(fact).map(Fact::type).orElse(new FactType.Topic()) instanceof FactType.Choice choice
                        ? choice.codes()
                        : vocabulary.topicCodes();
        return Stream.concat(declared.stream().filter(codes::contains), codes.stream())
                .distinct()
                .toList();
    }

    private static Text range(Range range) {
        if (range.from() == range.to()) {
            return new Text("" + range.from(), "" + range.from());
        }
        if (range.to() == Integer.MAX_VALUE) {
            return new Text("от " + range.from(), range.from() + " or more");
        }
        if (range.from() == Integer.MIN_VALUE) {
            return new Text("до " + range.to(), range.to() + " or less");
        }
        return Text.format("от %s до %s", "%s to %s", range.from(), range.to());
    }

    private static Text join(List<Text> parts, Text between) {
        return new Text(
                parts.stream().map(Text::russian).collect(Collectors.joining(between.russian())),
                parts.stream().map(Text::english).collect(Collectors.joining(between.english())));
    }
}

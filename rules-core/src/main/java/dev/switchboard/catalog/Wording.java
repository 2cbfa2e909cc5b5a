package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts conditions and values into words. */
public final class Wording {

    /** Fewer are named one by one. */
    private static final int FEWEST_IN_RUN = 3;

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

    /** Such as {@code Number count: 3 or more and "Reports a day" more than "Reports"}. */
    public Text exclusion(Exclusion exclusion) {
        List<Text> parts = new ArrayList<>();
        if (!exclusion.condition().equals(Condition.always())) {
            parts.add(condition(exclusion.condition()));
        }
        exclusion.relations().forEach(relation -> parts.add(relation(relation)));
        return join(parts, new Text(" и ", " and "));
    }

    private Text relation(Relation relation) {
        Text stands = switch (relation.sign()) {
            case LESS -> new Text("меньше, чем", "less than");
            case AT_MOST -> new Text("не больше, чем", "at most");
            case EQUAL -> new Text("столько же, сколько", "equal to");
            case OTHER -> new Text("не столько, сколько", "other than");
            case AT_LEAST -> new Text("не меньше, чем", "at least");
            case MORE -> new Text("больше, чем", "more than");
        };
        Text one = Languages.inEach(title(relation.fact()));
        Text other = Languages.inEach(title(relation.other()));
        return new Text(
                "«" + one.russian() + "» " + stands.russian() + " «" + other.russian() + "»",
                "\"" + one.english() + "\" " + stands.english() + " \"" + other.english() + "\"");
    }

    /** Such as {@code Number count: 4}. */
    public Text value(String fact, Object value) {
        return pair(fact, valueAlone(fact, value));
    }

    /** A fact's stated value alone: yes or no for a flag, a topic's title. */
    public Text valueAlone(String fact, Object value) {
        Optional<Fact> known = vocabulary.fact(fact);
        if (known.isEmpty()) {
            return new Text(value.toString(), value.toString());
        }
        return known.get().type() instanceof FactType.Topic
                ? topic(value.toString())
                : known.get().type().shown(value);
    }

    /** What to call a topic in either language: one without a title by its code. */
    private Text topic(String code) {
        Text title = vocabulary.topic(code).map(Topic::title).orElse(Text.EMPTY);
        return title.isEmpty() ? new Text(code, code) : Languages.inEach(title);
    }

    /** What a row adds to a fact that is a sum, such as {@code +3}. */
    public Text points(String fact, int steps) {
        Text shown = notation(fact).shown(steps);
        return steps < 0 ? shown : new Text("+" + shown.russian(), "+" + shown.english());
    }

    /** An outcome's title. */
    public Text outcome(String outcome) {
        return vocabulary
                .outcome(outcome)
                .map(OutcomeType::title)
                .filter(title -> !title.isEmpty())
                .orElse(new Text(outcome, outcome));
    }

    /** The fact's title. */
    public Text title(String fact) {
        Optional<Fact> known = vocabulary.fact(fact);
        return known.isPresent() && !known.get().title().isEmpty() ? known.get().title() : new Text(fact, fact);
    }

    private Text nested(Condition condition) {
        Text inner = condition(condition);
        return condition instanceof Condition.Atom
                ? inner
                : new Text("(" + inner.russian() + ")", "(" + inner.english() + ")");
    }

    private Text pair(String fact, Text value) {
        Text title = Languages.inEach(title(fact));
        return new Text(title.russian() + ": " + value.russian(), title.english() + ": " + value.english());
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
            return valueAlone(fact, flag.yes());
        }
        if (values instanceof Values.Numbers numbers) {
            Notation notation = notation(fact);
            List<Range> ranges = notation.within(numbers).ranges();
            return ranges.isEmpty()
                    ? NEVER
                    : join(ranges.stream().map(notation::shown).toList(), new Text(" или ", " or "));
        }
        Values.Codes codes = (Values.Codes) values;
        List<Text> inOrder = runs(fact, inOrder(fact, codes.codes()));
        return codes.listed()
                ? join(inOrder, new Text(" или ", " or "))
                : Text.format("любое, кроме: %s", "any but %s", join(inOrder, new Text(", ", ", ")));
    }

    /** Codes in words, three and more that follow each other in an order as one. */
    private List<Text> runs(String fact, List<String> codes) {
        boolean isOrdered =
                vocabulary.fact(fact).map(Fact::type).orElse(new FactType.Topic()) instanceof FactType.Choice choice
                        && choice.kind().isOrdered();
        List<Text> words = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= codes.size(); to++) {
            if (to == codes.size() || !isOrdered || !follows(fact, codes.get(to - 1), codes.get(to))) {
                List<Text> run = codes.subList(from, to).stream()
                        .map(code -> valueAlone(fact, code))
                        .toList();
                words.addAll(
                        run.size() < FEWEST_IN_RUN
                                ? run
                                : List.of(Text.format("%s…%s", "%s to %s", run.get(0), run.get(run.size() - 1))));
                from = to;
            }
        }
        return words;
    }

    private boolean follows(String fact, String code, String next) {
        return vocabulary.fact(fact).orElseThrow().type() instanceof FactType.Choice choice
                && choice.codes().indexOf(next) == choice.codes().indexOf(code) + 1;
    }

    private List<String> inOrder(String fact, Collection<String> codes) {
        if (codes.size() == 1) {
            return List.copyOf(codes); // one of very many codes is named without a look at the others
        }
        Collection<String> declared =
                vocabulary.fact(fact).map(Fact::type).orElse(new FactType.Topic()) instanceof FactType.Choice choice
                        ? choice.codes()
                        : vocabulary.topicCodes();
        // A set, since `distinct` of two streams in one forgets the first where this runs as JavaScript (TeaVM 0.16).
        Set<String> inOrder = new LinkedHashSet<>();
        declared.stream().filter(codes::contains).forEach(inOrder::add);
        inOrder.addAll(codes);
        return List.copyOf(inOrder);
    }

    private Notation notation(String fact) {
        return vocabulary.fact(fact).map(Fact::type).orElse(new FactType.Topic()) instanceof FactType.Scaled scaled
                ? scaled.notation()
                : new WholeNotation();
    }

    private static Text join(List<Text> parts, Text between) {
        return new Text(
                parts.stream().map(Text::russian).collect(Collectors.joining(between.russian())),
                parts.stream().map(Text::english).collect(Collectors.joining(between.english())));
    }
}

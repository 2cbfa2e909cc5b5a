package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conditions in one cell, as {@code topic charges; numberCount 3..10 | topic bills}: facts with what their cells say between
 * semicolons, boxes of such between bars.
 */
public final class BoxText {

    /** The box that holds every inquiry. */
    private static final String EVERYTHING = "-";

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** By the facts' codes, whatever order files have them in: the topic first, and last what is no atom. */
    static final Comparator<Condition> IN_ORDER = Comparator.comparing(BoxText::rank);

    private final Vocabulary words;

    /** For the facts of a catalogue. */
    public BoxText(Vocabulary words) {
        this.words = words;
    }

    /** Boxes as {@link #read} reads them. */
    public String boxes(List<? extends List<Condition>> boxes) {
        return boxes.stream().map(box -> write(new Condition.And(box))).collect(Collectors.joining(" | "));
    }

    /** A condition; what is no box, since it holds an or, cannot be read again. */
    public String write(Condition condition) {
        if (condition instanceof Condition.Atom atom) {
            return atom.fact() + " " + cell(atom.fact(), atom.values());
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream().map(part -> "(" + write(part) + ")").collect(Collectors.joining(" or "));
        }
        String all = condition.parts().stream()
                .sorted(IN_ORDER)
                .map(part -> part instanceof Condition.Or ? "(" + write(part) + ")" : write(part))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? EVERYTHING : all;
    }

    private static String rank(Condition part) {
        String fact = part instanceof Condition.Atom atom ? atom.fact() : "";
        return fact.equals("topic") ? "0" : fact.isEmpty() ? "2" : "1" + fact;
    }

    private String cell(String fact, Values values) {
        FactType type = words.fact(fact).map(Fact::type).orElse(new FactType.Topic());
        String cell = ConditionCell.write(values, type);
        return cell.isEmpty() ? EVERYTHING : cell;
    }

    /**
     * The boxes of a text, each as a condition; those that can be read.
     *
     * @param place where the text stands
     * @param problems takes what cannot be read
     */
    public List<Condition> read(String text, Place place, Problems problems) {
        return Stream.of(BAR.split(text))
                .map(box -> new Condition.And(Stream.of(SEMICOLON.split(box))
                                .map(CellText::strip)
                                .filter(Predicate.not(EVERYTHING::equals))
                                .flatMap(part -> atom(part, place, problems).stream())
                                .toList())
                        .normal())
                .toList();
    }

    private Optional<Condition> atom(String part, Place place, Problems problems) {
        List<String> both = new ArrayList<>(List.of(SPACE.split(part, 2)));
        Optional<Fact> fact = words.fact(both.get(0));
        if (fact.isEmpty() || both.size() == 1) {
            if (!problems.isRefused(both.get(0))) {
                problems.at(place, mistake(both.get(0), fact));
            }
            return Optional.empty();
        }
        try {
            Optional<Values> values = new ConditionCell(fact.get(), words, problems::isRefused).read(both.get(1));
            return values.map(allowed -> new Condition.Atom(fact.get().code(), allowed));
        } catch (MistakeException mistake) {
            problems.at(place, mistake.message());
            return Optional.empty();
        }
    }

    private Text mistake(String found, Optional<Fact> fact) {
        Text form = new Text(
                "ожидается область вида `topic charges; numberCount 3..10`: код факта и то, что стояло бы в его ячейке",
                "expected an area such as `topic charges; numberCount 3..10`: a fact's code, and what its cell would say");
        Text what = fact.isPresent()
                ? Text.format("у факта `%s` нет значения", "the fact `%s` has no value", found)
                : Text.format("`%s`: такого факта нет", "`%s`: no such fact", found);
        Text hint = fact.isPresent()
                ? Text.EMPTY
                : KnownCodes.of(words.facts(), Fact::code, Fact::title).hint(found);
        return Sentence.of(what, hint.isEmpty() ? form : hint);
    }
}

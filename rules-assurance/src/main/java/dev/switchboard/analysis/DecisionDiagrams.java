package dev.switchboard.analysis;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.OpeningHours;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.RuleDiagrams;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What becomes of the inquiries of one topic, as diagrams: where a rule decides, where a line takes them. */
public final class DecisionDiagrams {

    private static final int SOMEWHERE = 0;

    /** Of so many times as many rules some are few: where they decide is looked up one by one, without a look at all. */
    private static final int TIMES_FEW = 8;

    /**
     * A line that inquiries come to.
     *
     * @param reached where they do
     * @param taken where it is open then
     */
    public record Way(Line line, int reached, int taken) {}

    private final AnalysedTopic known;
    private final Catalog catalog;
    private final Vocabulary words;
    private final RuleDiagrams diagrams;
    private @Nullable Integer decided;
    private @Nullable List<Way> ways;

    /** Makes its nodes among the topic's. */
    public DecisionDiagrams(AnalysedTopic known, Catalog catalog, FactSpace space) {
        this.known = known;
        this.catalog = catalog;
        this.words = catalog.vocabulary();
        this.diagrams = new RuleDiagrams(space, known.nodes());
    }

    /** The nodes that all these diagrams are of. */
    public Nodes nodes() {
        return known.nodes();
    }

    /** The rules that may give something, in order of precedence. */
    public List<Rule> giving() {
        return catalog.givingRulesFor(known.topic());
    }

    /** Where a condition holds. */
    public int where(Condition condition) {
        return diagrams.of(condition, known.topic(), SOMEWHERE);
    }

    /** Where there is a decision. */
    public int decided() {
        Integer where = decided;
        if (where == null) {
            where = decidedBy(
                    deciding -> deciding.isPresent() || words.defaultLine().isPresent());
            decided = where;
        }
        return where;
    }

    /**
     * Where one of some rules decides or, if that is right, none.
     *
     * @param rules of the catalogue
     */
    public int decidedBy(Set<Rule> rules, boolean orNone) {
        if (orNone || rules.size() > known.rules().size() / TIMES_FEW) {
            return decidedBy(deciding -> deciding.map(rules::contains).orElse(orNone));
        }
        int part = Nodes.NONE;
        for (Rule rule : rules) {
            OptionalInt place = known.place(rule);
            if (place.isPresent()) {
                part = nodes().apply(nodes().over, part, known.decides(place.getAsInt()));
            }
        }
        return part;
    }

    private int decidedBy(Predicate<Optional<Rule>> right) {
        Nodes nodes = nodes();
        int part = nodes.keep(
                known.deciding(), rule -> right.test(Optional.of(known.rules().get(rule))));
        if (right.test(Optional.empty())) {
            int open = nodes.apply(nodes.without, known.everything(), known.deciding());
            part = nodes.apply(nodes.over, part, open);
        }
        return part;
    }

    /** The lines that inquiries come to, a line once for each that rules mean before it. */
    public List<Way> ways() {
        List<Way> all = ways;
        if (all == null) {
            all = List.copyOf(found());
            ways = all;
        }
        return all;
    }

    private List<Way> found() {
        Set<Optional<Line>> meant = new LinkedHashSet<>();
        known.rules().forEach(rule -> meant.add(words.line(Optional.of(rule))));
        meant.add(words.line(Optional.empty()));
        List<Way> ways = new ArrayList<>();
        for (Optional<Line> line : meant) {
            line.ifPresent(first ->
                    add(first, decidedBy(deciding -> words.line(deciding).equals(line)), ways));
        }
        return ways;
    }

    /**
     * Where a text is said: it holds for an inquiry that its line takes, no earlier text of the line and part does, and no rule
     * gives the outcome that it would be.
     */
    public int said(LineText text) {
        Nodes nodes = nodes();
        int said = Nodes.NONE;
        for (Way way : ways()) {
            Optional<List<LineText>> earlier = words.textsBefore(text, way.line());
            if (earlier.isPresent()) {
                int here = nodes.apply(nodes.within, way.taken(), where(text.condition()));
                for (LineText other : earlier.get()) {
                    here = nodes.apply(nodes.without, here, where(other.condition()));
                }
                said = nodes.apply(nodes.over, said, here);
            }
        }
        for (Rule rule : giving()) {
            if (!rule.gives(text.part()).isEmpty()) {
                said = nodes.apply(nodes.without, said, where(rule.condition()));
            }
        }
        return said;
    }

    private void add(Line meant, int where, List<Way> ways) {
        Nodes nodes = nodes();
        OpeningHours hours = words.hours();
        int reached = where;
        for (Line line : hours.chain(meant)) {
            int open = hours.open(line).map(this::where).orElse(SOMEWHERE);
            ways.add(new Way(line, reached, nodes.apply(nodes.within, reached, open)));
            reached = nodes.apply(nodes.without, reached, open);
        }
    }
}

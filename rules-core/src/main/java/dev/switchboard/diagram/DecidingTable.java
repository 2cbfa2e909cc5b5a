package dev.switchboard.diagram;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision takes of a catalogue, and no more: the diagram's nodes, the facts' codes and ranges, and what each rule
 * decides; no texts and no conditions. Small and flat, so that a process that has it can decide at once.
 */
public final class DecidingTable {

    /** In place of a terminal: the inquiry states what the catalogue does not take, or no topic. */
    public static final int REFUSED = Integer.MIN_VALUE;

    /** In place of a terminal: the topic's diagram would be too large, so that the bits of its rules decide. */
    public static final int BY_BITS = Integer.MIN_VALUE + 1;

    private final FactNumbers facts;
    private final Outcome[] outcomes;
    private final Optional<Outcome> byDefault;
    private final int[] roots;
    private final int[] nodes;
    private final boolean isConstrained;
    private final @Nullable LazyDiagrams lazyDiagrams;

    /**
     * A table whose parts fit each other.
     *
     * @param roots by topic: a position in {@code nodes}, or a terminal
     * @param isConstrained whether the catalogue says of some inquiries that they cannot be
     * @param lazyDiagrams has the diagrams in their place, if they are not there
     */
    DecidingTable(
            FactNumbers facts,
            Outcome[] outcomes,
            Optional<Outcome> byDefault,
            int[] roots,
            int[] nodes,
            boolean isConstrained,
            @Nullable LazyDiagrams lazyDiagrams) {
        this.facts = facts;
        this.outcomes = outcomes;
        this.byDefault = byDefault;
        this.roots = roots;
        this.nodes = nodes;
        this.isConstrained = isConstrained;
        this.lazyDiagrams = lazyDiagrams;
    }

    /** The table of a diagram. */
    public static DecidingTable of(Diagram diagram) {
        Catalog catalog = diagram.catalog();
        int[] roots = catalog.vocabulary().topicCodes().stream()
                .mapToInt(diagram::root)
                .toArray();
        return new DecidingTable(
                FactNumbers.of(catalog, diagram.space().variables()),
                outcomes(catalog),
                catalog.vocabulary().byDefault(),
                roots,
                diagram.nodes(),
                isConstrained(catalog),
                null);
    }

    /** Whether all but the diagrams is what the table of a catalogue has: facts and values, and what each rule decides. */
    public boolean fits(Catalog catalog) {
        return facts.sameAs(FactNumbers.of(catalog))
                && Arrays.equals(outcomes, outcomes(catalog))
                && byDefault.equals(catalog.vocabulary().byDefault())
                && isConstrained == isConstrained(catalog);
    }

    /**
     * A table whose diagrams are built when a topic is first asked for, so that a large catalogue need not be waited for. Only
     * those of topics with many rules, which could take long, are built at once.
     *
     * @param maxNodes how many nodes there may be at work on one topic's diagram, and left of all; a topic for which they are
     *     too few is decided {@link #BY_BITS}
     */
    public static DecidingTable lazy(Catalog catalog, int maxNodes) {
        FactNumbers facts = FactNumbers.of(catalog);
        return new DecidingTable(
                facts,
                outcomes(catalog),
                catalog.vocabulary().byDefault(),
                new int[0],
                new int[0],
                isConstrained(catalog),
                new LazyDiagrams(catalog, facts.topics(), facts.facts(), maxNodes));
    }

    /** The topics that are decided {@link #BY_BITS}; builds all diagrams to find them. */
    public List<String> topicsByBits() {
        return lazyDiagrams == null ? topicsWith(BY_BITS) : lazyDiagrams.topicsByBits();
    }

    private List<String> topicsWith(int root) {
        List<String> found = new ArrayList<>();
        for (int topic = 0; topic < roots.length; topic++) {
            if (roots[topic] == root) {
                found.add(facts.topics().code(topic));
            }
        }
        return found;
    }

    /** This table with the diagrams of all topics in it, which are built for that if they are not there. */
    DecidingTable whole() {
        if (lazyDiagrams == null) {
            return this;
        }
        JoinedDiagrams joined = new JoinedDiagrams();
        int[] all = new int[facts.topics().size()];
        for (int topic = 0; topic < all.length; topic++) {
            all[topic] = joined.add(lazyDiagrams.diagram(topic));
        }
        return new DecidingTable(facts, outcomes, byDefault, all, joined.nodes(), isConstrained, null);
    }

    /** Whether the catalogue says of some inquiries that they cannot be: of these, the table does not know. */
    public boolean isConstrained() {
        return isConstrained;
    }

    private static boolean isConstrained(Catalog catalog) {
        return !catalog.vocabulary().exclusions().isEmpty();
    }

    private static Outcome[] outcomes(Catalog catalog) {
        return catalog.rules().stream().map(Rule::outcome).toArray(Outcome[]::new);
    }

    /** The facts that the diagrams ask for. */
    public FactNumbers facts() {
        return facts;
    }

    /** Whether a line may be closed, so that another takes what is decided. */
    public boolean linesClose() {
        MomentNumbers moment = facts.moment();
        return moment != null && moment.linesClose();
    }

    /** Where the walk of an inquiry ends, {@link #REFUSED}, or {@link #BY_BITS}. */
    public int terminal(InquiryNumbers inquiry) {
        if (!inquiry.canBeDecided()) {
            return REFUSED;
        }
        int[] all = nodes;
        int at;
        if (lazyDiagrams == null) {
            at = roots[inquiry.topic()];
        } else {
            TopicDiagram diagram = lazyDiagrams.diagram(inquiry.topic());
            all = diagram.nodes;
            at = diagram.root;
        }
        while (at >= 0) {
            int number = inquiry.number(all[at]);
            int count = all[at + 1];
            int first = at + 2;
            int child = count <= LINEAR ? linear(all, first, number) : binary(all, first, count, number);
            at = all[child + count];
        }
        return at;
    }

    /** What is decided at a terminal; empty where no rule holds and there is no default line. */
    public Optional<Outcome> outcome(int terminal) {
        return terminal == Diagram.NO_RULE ? byDefault : Optional.of(outcomes[Diagram.ruleAt(terminal)]);
    }

    private static final int LINEAR = 8;

    private static int linear(int[] all, int first, int number) {
        int at = first;
        while (number > all[at]) {
            at++;
        }
        return at;
    }

    private static int binary(int[] all, int first, int count, int number) {
        int low = first;
        int high = first + count - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number > all[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What each rule decides, in order of precedence. */
    Outcome[] outcomes() {
        return outcomes;
    }

    /** What is decided where no rule holds; empty without a default line. */
    Optional<Outcome> byDefault() {
        return byDefault;
    }

    /** The roots of a table whose diagrams are there, by topic. */
    int[] roots() {
        return roots;
    }

    /** The nodes of such a table. */
    int[] nodes() {
        return nodes;
    }
}

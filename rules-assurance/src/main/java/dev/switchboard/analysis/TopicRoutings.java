package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.Cover.TopicPart;
import dev.switchboard.analysis.TopicRouting.Route;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Path;
import dev.switchboard.diagram.Possible;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where a catalogue sends the inquiries about a topic. What no rule decides comes last, as all the rest. */
final class TopicRoutings {

    /** The terminal where there is no decision: no verdict has this number. */
    private static final int UNDECIDED = Integer.MAX_VALUE;

    private final Catalog catalog;
    private final SharedFacts facts;
    private final FactSpace space;
    private final Boxes boxes;
    private final DestinationOrder order;
    private final NotAnalysed notAnalysed;

    TopicRoutings(Catalog catalog, NotAnalysed notAnalysed) {
        this.catalog = catalog;
        this.facts = SharedFacts.of(catalog.vocabulary(), catalog.vocabulary());
        this.space = FactSpace.of(catalog);
        this.boxes = new Boxes(facts, space);
        this.order = new DestinationOrder(catalog.vocabulary(), catalog.vocabulary());
        this.notAnalysed = notAnalysed;
    }

    /** The terminals of one outcome, and the rules by name that decide there. */
    private record Ends(Destination outcome, Set<Integer> terminals, SortedMap<String, Rule> rules) {

        boolean byNoRule() {
            return rules.isEmpty();
        }
    }

    /**
     * The routes of a topic's inquiries.
     *
     * @param nodes for this topic alone
     * @param most how many boxes each route may have
     * @throws dev.switchboard.diagram.LimitReachedException if the topic's diagram is too large
     */
    List<Route> of(String topic, Nodes nodes, int most) {
        VerdictDiagram diagram = new VerdictDiagram(catalog, facts, topic, space, nodes);
        int whole = new Possible(space, nodes).within(topic, nodes.apply(nodes.over, diagram.root(), UNDECIDED));
        SortedMap<Integer, Path> ways = new Contents(nodes).paths(whole, whole);
        List<Ends> all = ends(diagram, ways.keySet());
        Optional<Route> rest = all.stream()
                .filter(Ends::byNoRule)
                .findFirst()
                .map(ends -> rest(topic, nodes, nodes.keep(whole, ends.terminals::contains), ends.outcome));
        List<Route> routes = new ArrayList<>();
        for (Ends ends : all) {
            if (!ends.byNoRule()) {
                routes.add(route(topic, nodes, whole, ends, Regions.of(way(ways, ends), space, topic), most));
            }
        }
        rest.ifPresent(routes::add);
        return routes;
    }

    private List<Ends> ends(VerdictDiagram diagram, Set<Integer> terminals) {
        SortedMap<Destination, Ends> byOutcome = new TreeMap<>(order);
        for (int terminal : terminals) {
            Optional<Verdict> verdict = diagram.verdict(terminal == UNDECIDED ? Nodes.NONE : terminal);
            Destination outcome = outcome(verdict);
            Ends ends = byOutcome.computeIfAbsent(outcome, added -> new Ends(added, new HashSet<>(), new TreeMap<>()));
            ends.terminals.add(terminal);
            verdict.flatMap(Verdict::rule).ifPresent(rule -> ends.rules.put(rule.name(), rule));
        }
        return List.copyOf(byOutcome.values());
    }

    private Route rest(String topic, Nodes nodes, int where, Destination outcome) {
        Inquiry witness = SimplestInquiry.of(nodes, space, topic, where).orElseThrow();
        return new Route(replayed(outcome, witness), List.of(), List.of(), witness);
    }

    private Route route(String topic, Nodes nodes, int whole, Ends ends, Region way, int most) {
        int where = nodes.keep(whole, ends.terminals::contains);
        int elsewhere = nodes.keep(whole, terminal -> !ends.terminals.contains(terminal));
        Cover.Result cover = Cover.of(space, Map.of(), nodes, Map.of(topic, new TopicPart(where, elsewhere)), most);
        cover.left().forEach(notAnalysed::tooMany);
        List<Box> own = cover.orElse(way, space).stream()
                .map(told -> boxes.of(told.region(), told.witness(), Optional.empty()))
                .toList();
        own.forEach(box -> replayed(ends.outcome, box.witness()));
        return new Route(
                ends.outcome, List.copyOf(ends.rules.values()), own, own.get(0).witness());
    }

    private static Path way(SortedMap<Integer, Path> ways, Ends ends) {
        return ways.getOrDefault(ends.terminals.iterator().next(), Path.nowhere());
    }

    private Destination replayed(Destination expected, Inquiry witness) {
        Destination replayed = outcome(new Verdicts(catalog).replayed(witness));
        if (!replayed.equals(expected)) {
            throw new IllegalStateException(
                    "the witness %s does not show what was found: %s; but %s".formatted(witness, expected, replayed));
        }
        return expected;
    }

    /** A line's queue depends on other facts, whatever the topic, and is left out. */
    private static Destination outcome(Optional<Verdict> verdict) {
        return verdict.<Destination>map(decided -> decided.destination(true, false))
                .orElseGet(Destination.Undecided::new);
    }
}

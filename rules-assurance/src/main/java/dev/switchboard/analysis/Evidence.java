package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Path;
import java.util.List;
import java.util.function.Predicate;

/** Turns parts of diagrams into regions, and replays witnesses on the reference interpreter. */
final class Evidence {

    private final Catalog catalog;
    private final FactSpace space;
    private final int maxPaths;

    Evidence(Catalog catalog, FactSpace space, int maxPaths) {
        this.catalog = catalog;
        this.space = space;
        this.maxPaths = maxPaths;
    }

    FactSpace space() {
        return space;
    }

    /** Few boxes that cover a topic's part, or the first of them when there are very many. */
    Extent extent(AnalysedTopic topic, int part) {
        Regions regions = new Regions(topic.nodes(), space, maxPaths);
        regions.add(topic.topic(), part);
        List<Region> all =
                regions.merged().values().stream().flatMap(List::stream).toList();
        return new Extent(Regions.merged(space, all), regions.truncated());
    }

    /** The box of one way down a topic's diagrams. */
    Extent onlyOn(AnalysedTopic topic, Path path) {
        return new Extent(List.of(Regions.of(path, space, topic.topic())), true);
    }

    /** One box of a topic's part. */
    Extent some(AnalysedTopic topic, int part) {
        return new Extent(
                Regions.any(topic.nodes(), space, topic.topic(), part).stream().toList(), true);
    }

    List<Region> merged(List<Region> regions) {
        return Regions.merged(space, regions);
    }

    /**
     * The witness of a region.
     *
     * @param shown what the rules that hold for it, in order of precedence, have to show
     * @throws IllegalStateException if they do not: the diagram and the interpreter disagree, which is a defect of ours
     */
    Inquiry witness(Region region, Predicate<List<Rule>> shown) {
        Inquiry witness = region.witness(space);
        List<Rule> holding = catalog.holding(catalog.vocabulary().completed(witness));
        if (!shown.test(holding)) {
            throw new IllegalStateException("the witness %s does not show what was found; rules that hold: %s"
                    .formatted(witness, holding.stream().map(Rule::name).toList()));
        }
        return witness;
    }

    /** Whether two rules decide the same: line, mode, item and steps. */
    static boolean decideAlike(Rule one, Rule other) {
        return sameTransfer(one, other)
                && one.item().equals(other.item())
                && one.steps().equals(other.steps());
    }

    static boolean sameTransfer(Rule one, Rule other) {
        return one.line().equals(other.line()) && one.mode() == other.mode();
    }
}

package dev.switchboard.analysis;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.RuleDiagrams;
import dev.switchboard.tables.BoxText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Areas of the space of facts: whether one goes beyond another, exactly, and how they are written. */
final class Areas {

    private static final int MOST_NODES = 100_000;

    /** Of longer texts no cell should be made; it then names topics alone. */
    private static final int LONGEST = 2_000;

    /** More topics are named by what they are not, where that is shorter. */
    private static final int MOST_TOPICS = 30;

    private final Catalog catalog;
    private final FactSpace space;

    Areas(Catalog catalog) {
        this.catalog = catalog;
        this.space = FactSpace.of(catalog);
    }

    /** The first part of an area, by topics, that is outside of others; the whole of it where that is too much to find out. */
    List<Region> beyond(List<Region> area, List<Condition> others) {
        Set<String> topics = new LinkedHashSet<>();
        area.forEach(region -> topics.addAll(region.topics()));
        try {
            Nodes nodes = new Nodes(MOST_NODES);
            RuleDiagrams diagrams = new RuleDiagrams(space, nodes);
            for (String topic : topics) {
                int own = diagrams.overlaid(diagrams(diagrams, conditions(area, topic), topic));
                int rest = nodes.apply(nodes.without, own, diagrams.overlaid(diagrams(diagrams, others, topic)));
                List<Region> found =
                        Regions.any(nodes, space, topic, rest).stream().toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        } catch (LimitReachedException tooMuch) {
            return area;
        }
    }

    private List<Condition> conditions(List<Region> area, String topic) {
        return area.stream()
                .filter(region -> region.topics().contains(topic))
                .map(region -> (Condition) new Condition.And(region.conditions(catalog.vocabulary())))
                .toList();
    }

    private static int[] diagrams(RuleDiagrams diagrams, List<Condition> conditions, String topic) {
        return conditions.stream()
                .mapToInt(condition -> diagrams.of(condition, topic, 0))
                .toArray();
    }

    /** An area as the {@code accepted} table has it. */
    static String text(List<Region> area, Vocabulary words) {
        String text = new BoxText(words)
                .boxes(area.stream().map(region -> conditions(region, words)).toList());
        return text.length() <= LONGEST
                ? text
                : new BoxText(words)
                        .boxes(ofTopics(area).stream()
                                .map(region -> conditions(region, words))
                                .toList());
    }

    /** The topics are named, even all of them: a new one is beyond. */
    private static List<Condition> conditions(Region region, Vocabulary words) {
        if (region.topics().size() > MOST_TOPICS) {
            return region.conditions(words);
        }
        List<Condition> conditions =
                new ArrayList<>(List.of(new Condition.Atom("topic", new Values.Codes(region.topics(), true))));
        region.conditions(words).stream()
                .filter(condition -> !(condition instanceof Condition.Atom atom
                        && atom.fact().equals("topic")))
                .forEach(conditions::add);
        return conditions;
    }

    /** All of the topics that an area is about. */
    static List<Region> ofTopics(List<Region> area) {
        NavigableSet<String> topics = new TreeSet<>();
        area.forEach(region -> topics.addAll(region.topics()));
        return List.of(new Region(topics, Map.of()));
    }
}

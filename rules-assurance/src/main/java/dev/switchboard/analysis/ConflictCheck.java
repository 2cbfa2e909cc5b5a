package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.Budget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds rules that hold together with the deciding rule, have its salience, and would transfer otherwise. */
final class ConflictCheck implements Check {

    private record Pair(Rule deciding, Rule other) {}

    /** Where in the topic at hand one rule holds and another, the rival, decides. */
    private record Rivals(int rule, int rival) {}

    /** Nobody fixes more than this one by one, and each takes memory until all are counted. */
    private static final int MOST_KNOWN = 50_000;

    private final Evidence evidence;
    private final ConflictSearch search;
    private final int mostDrawn;
    private final Map<Pair, Extent> found = new LinkedHashMap<>();
    private final Map<Rivals, Extent> here = new LinkedHashMap<>();

    /**
     * Has found nothing yet.
     *
     * @param search finds conflicts where there are no diagrams to be looked at
     * @param mostDrawn of how many conflicts all regions are worked out; of others there is one
     */
    ConflictCheck(Evidence evidence, ConflictSearch search, int mostDrawn) {
        this.evidence = evidence;
        this.search = search;
        this.mostDrawn = mostDrawn;
    }

    @Override
    public void look(AnalysedTopic topic) {
        for (int i = 0; i < topic.rules().size(); i++) {
            Rule rule = topic.rules().get(i);
            int number = i;
            topic.waysToDeciders(i).forEach((rival, way) -> {
                if (isConflict(topic.rules().get(rival), rule)) {
                    requireRoom();
                    here.put(new Rivals(number, rival), evidence.onlyOn(topic, way));
                }
            });
        }
    }

    private void requireRoom() {
        if (found.size() + here.size() >= MOST_KNOWN) {
            throw Budget.exhausted();
        }
    }

    /** Replaces the one box that is known of each conflict by all of them, as far as there is room. */
    @Override
    public void draw(AnalysedTopic topic) {
        try {
            for (Map.Entry<Rivals, Extent> each : here.entrySet()) {
                if (found.size() < mostDrawn) {
                    Rivals rivals = each.getKey();
                    int where = topic.nodes()
                            .keep(topic.decidingWhereHolds(rivals.rule), terminal -> terminal == rivals.rival);
                    each.setValue(evidence.extent(topic, where));
                }
            }
        } finally {
            here.forEach((rivals, extent) -> found.merge(
                    new Pair(topic.rules().get(rivals.rival), topic.rules().get(rivals.rule)), extent, Extent::and));
            here.clear();
        }
    }

    /** Looks at it pair by pair instead. */
    @Override
    public void skip(String topic, List<Rule> rules) {
        for (ConflictSearch.Meeting meeting : search.in(topic, rules)) {
            found.merge(
                    new Pair(meeting.deciding(), meeting.other()),
                    new Extent(List.of(meeting.where()), true),
                    Extent::and);
        }
    }

    static boolean isConflict(Rule deciding, Rule other) {
        return haveOneSalience(deciding, other) && !Evidence.sameTransfer(deciding, other);
    }

    static boolean haveOneSalience(Rule one, Rule other) {
        return one.salience() == other.salience();
    }

    @Override
    public List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        found.forEach((pair, extent) ->
                drafts.add(new Draft(FindingKind.CONFLICT, subject(pair), () -> finding(pair, extent))));
        return drafts;
    }

    private static String subject(Pair pair) {
        return pair.deciding.name() + " / " + pair.other.name();
    }

    private Finding finding(Pair pair, Extent extent) {
        List<Region> regions = evidence.merged(extent.regions());
        Rule first = pair.deciding;
        Rule second = pair.other;
        Inquiry witness =
                evidence.witness(regions.get(0), holding -> holding.get(0).equals(first) && holding.contains(second));
        return new Finding(
                FindingKind.CONFLICT,
                subject(pair),
                List.of(first, second),
                Text.format(
                        "у правил `%s` и `%s` одинаковая важность (%s), а решают они по-разному: %s %s и %s %s; сейчас решает первое, потому что код его пункта идёт раньше. Сделайте условия непересекающимися или важность разной",
                        "rules `%s` and `%s` have the same salience (%s) but decide differently: %s %s and %s %s; at present the first decides, because its item's code sorts first. Make their conditions disjoint, or their saliences different",
                        first.name(),
                        second.name(),
                        first.salience(),
                        first.line(),
                        first.mode().code(),
                        second.line(),
                        second.mode().code()),
                regions,
                extent.cut(),
                Optional.of(witness),
                Optional.empty());
    }
}

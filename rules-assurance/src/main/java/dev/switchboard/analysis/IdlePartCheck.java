package dev.switchboard.analysis;

import dev.switchboard.analysis.RuleParts.Part;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Finds rows of a rule, and parts of an or, that do nothing: that never hold, never decide, decide only what would be decided
 * without them, or say what another one says. Of a rule that is idle as a whole nothing more is said.
 */
final class IdlePartCheck implements Check {

    /** What is known of a part from the topics looked at. */
    static final class Work {
        final Part part;
        final Condition condition;
        Extent holds = Extent.NOTHING;
        final List<Region> decides = new ArrayList<>();
        final Set<Rule> outrankedBy = new LinkedHashSet<>();
        final Set<Rule> successors = new LinkedHashSet<>();
        final Set<Part> siblings = new LinkedHashSet<>();
        boolean isNeeded;

        Work(Part part) {
            this.part = part;
            this.condition = part.condition();
        }
    }

    /** The parts of one list that differ, and those that say what one of these says. */
    private record Parts(List<Work> different, Map<Part, Part> repeated) {

        boolean areAllNeeded() {
            return different.stream().allMatch(each -> each.isNeeded);
        }
    }

    private final Evidence evidence;
    private final Catalog catalog;
    private final IdleRuleCheck rules;
    private final IdlePartFindings findings;
    private final IdentityHashMap<Rule, List<Parts>> known = new IdentityHashMap<>();

    /**
     * Has found nothing yet.
     *
     * @param rules has looked at the same topics, and tells in the end which rules are idle as a whole
     */
    IdlePartCheck(Evidence evidence, Catalog catalog, IdleRuleCheck rules) {
        this.evidence = evidence;
        this.catalog = catalog;
        this.rules = rules;
        this.findings = new IdlePartFindings(evidence, catalog.vocabulary());
        catalog.rules()
                .forEach(rule -> known.put(
                        rule,
                        RuleParts.of(rule).stream().map(IdlePartCheck::parts).toList()));
    }

    private static Parts parts(RuleParts parts) {
        Map<Condition, Work> different = new LinkedHashMap<>();
        Map<Part, Part> repeated = new LinkedHashMap<>();
        for (Part part : parts.parts()) {
            Work work = new Work(part);
            Condition said = work.condition.equals(Condition.never()) ? part.said() : work.condition;
            Work first = different.putIfAbsent(said, work);
            if (first != null) {
                repeated.put(part, first.part);
            }
        }
        return new Parts(List.copyOf(different.values()), repeated);
    }

    /** Nothing is said of rules of which not all is known. */
    @Override
    public void skip(String topic, List<Rule> rulesOfTopic) {
        rulesOfTopic.forEach(
                rule -> parts(rule).forEach(parts -> parts.different.forEach(work -> work.isNeeded = true)));
    }

    private List<Parts> parts(Rule rule) {
        return known.getOrDefault(rule, List.of());
    }

    @Override
    public void look(AnalysedTopic topic) {
        for (int i = 0; i < topic.rules().size(); i++) {
            for (Parts parts : parts(topic.rules().get(i))) {
                if (topic.holds(i) != Nodes.NONE && !parts.areAllNeeded()) {
                    new Look(topic, i, parts.different).look();
                }
            }
        }
    }

    @Override
    public List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (Rule rule : catalog.rules()) {
            if (!rules.isIdle(rule)) {
                for (Parts parts : parts(rule)) {
                    parts.different.stream()
                            .filter(work -> !work.isNeeded)
                            .forEach(work -> drafts.add(findings.idle(rule, work)));
                    parts.repeated.forEach((part, first) -> drafts.add(findings.repeated(rule, part, first)));
                }
            }
        }
        return drafts;
    }

    /** A look at the parts of one rule in one topic. */
    private final class Look {

        private final AnalysedTopic topic;
        private final Nodes nodes;
        private final int rule;
        private final List<Work> all;
        private final int[] holds;

        /** Whether no other rule decides as this one does, so that none could in its place. */
        private final boolean isAlone;

        Look(AnalysedTopic topic, int rule, List<Work> all) {
            this.topic = topic;
            this.nodes = topic.nodes();
            this.rule = rule;
            this.all = all;
            this.holds =
                    all.stream().mapToInt(work -> topic.holds(work.condition)).toArray();
            Rule own = topic.rules().get(rule);
            this.isAlone = topic.rules().stream()
                            .filter(other -> Evidence.decideAlike(own, other))
                            .count()
                    == 1;
        }

        void look() {
            look(0, all.size(), Nodes.NONE);
        }

        /** Halves the parts until one is left: so all that others hold by is joined in few steps for each. */
        private void look(int from, int to, int others) {
            if (all.subList(from, to).stream().allMatch(work -> work.isNeeded)) {
                return;
            }
            if (to - from == 1) {
                if (holds[from] != Nodes.NONE) {
                    look(all.get(from), holds[from], others);
                }
                return;
            }
            int middle = (from + to) >>> 1;
            look(from, middle, with(others, middle, to));
            look(middle, to, with(others, from, middle));
        }

        private int with(int others, int from, int to) {
            int joined = others;
            for (int i = from; i < to; i++) {
                joined = nodes.apply(nodes.over, joined, holds[i]);
            }
            return joined;
        }

        private void look(Work work, int where, int others) {
            Contents contents = new Contents(nodes);
            int alone = nodes.apply(nodes.without, where, others);
            boolean gives = !topic.rules().get(rule).gives().isEmpty();
            if (gives ? alone != Nodes.NONE : isAlone && contents.hasTerminal(rule, topic.deciding(), alone)) {
                work.isNeeded = true;
                return;
            }
            SortedMap<Integer, Path> ways = contents.paths(topic.deciding(), where);
            work.holds = work.holds.and(evidence.extent(topic, where));
            Path way = ways.get(rule);
            if (way == null) {
                ways.keySet()
                        .forEach(other -> work.outrankedBy.add(topic.rules().get(other)));
                return;
            }
            int missed = isAlone ? Nodes.NONE : nodes.apply(nodes.within, topic.decides(rule), alone);
            Set<Rule> successors = successors(missed);
            if (successors.isEmpty() && missed != Nodes.NONE) {
                work.isNeeded = true;
                return;
            }
            work.successors.addAll(successors);
            work.decides.add(Regions.of(way, evidence.space(), topic.topic()));
            for (int i = 0; i < holds.length; i++) {
                if (holds[i] != where
                        && contents.hasTerminal(rule, topic.deciding(), nodes.apply(nodes.within, where, holds[i]))) {
                    work.siblings.add(all.get(i).part);
                }
            }
        }

        /** The rules that would decide there, all of them as this one does; none if there are others, or nothing would. */
        private Set<Rule> successors(int where) {
            if (where == Nodes.NONE) {
                return Set.of();
            }
            Rule own = topic.rules().get(rule);
            int successor = topic.successor(
                    rule,
                    where,
                    other -> !Evidence.decideAlike(own, topic.rules().get(other)));
            Set<Rule> successors = new LinkedHashSet<>();
            new Contents(nodes)
                    .terminals(successor)
                    .forEach(other -> successors.add(topic.rules().get(other)));
            boolean isSettled = nodes.apply(nodes.without, where, successor) == Nodes.NONE
                    && successors.stream().allMatch(other -> Evidence.decideAlike(own, other));
            return isSettled ? successors : Set.of();
        }
    }
}

package dev.switchboard.tests;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Alternative;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Rule;
import dev.switchboard.tables.BoxText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong with rows of rules and parts of their ors, by trying every inquiry. */
final class PartsByForce {

    private final Catalog catalog;
    private final List<Inquiry> all;
    private final Map<FindingKind, Set<String>> found = new LinkedHashMap<>();

    PartsByForce(Catalog catalog, Collection<Map<String, Object>> inquiries) {
        this.catalog = catalog;
        this.all = inquiries.stream()
                .map(facts -> catalog.vocabulary().completed(FactSpaces.inquiry(facts)))
                .toList();
        catalog.rules().stream()
                .filter(this::matters)
                .forEach(rule -> lists(rule).forEach(list -> look(rule, list)));
    }

    Set<String> of(FindingKind kind) {
        return found.getOrDefault(kind, Set.of());
    }

    /** Whether some inquiry would be decided otherwise without the rule, or all it says comes about. */
    private boolean matters(Rule rule) {
        List<List<Rule>> holding = all.stream().map(catalog::holding).toList();
        return comesAbout(rule, holding)
                || holding.stream()
                        .anyMatch(rules -> rules.stream().findFirst().equals(Optional.of(rule))
                                && (!rule.gives().isEmpty() || isMissed(rule, rules)));
    }

    /** Whether a rule gives something and holds, and wherever it does, the transfer is the one that it says. */
    static boolean comesAbout(Rule rule, Collection<List<Rule>> holding) {
        List<Rule> deciding = holding.stream()
                .filter(rules -> rules.contains(rule))
                .map(rules -> rules.get(0))
                .toList();
        return !rule.gives().isEmpty()
                && !deciding.isEmpty()
                && deciding.stream()
                        .allMatch(other -> other.line().equals(rule.line())
                                && other.mode() == rule.mode()
                                && other.steps().equals(rule.steps()));
    }

    private static boolean isMissed(Rule rule, List<Rule> holding) {
        return holding.size() < 2 || !decideAlike(rule, holding.get(1));
    }

    private static List<List<Condition>> lists(Rule rule) {
        if (!rule.alternatives().isEmpty()) {
            return List.of(rule.alternatives().stream().map(PartsByForce::said).toList());
        }
        List<Condition> joined =
                rule.condition() instanceof Condition.And and ? and.parts() : List.of(rule.condition());
        List<List<Condition>> lists = new ArrayList<>();
        for (int i = 0; i < joined.size(); i++) {
            if (joined.get(i) instanceof Condition.Or or && !or.parts().isEmpty()) {
                List<Condition> parts = new ArrayList<>();
                for (Condition part : or.parts()) {
                    List<Condition> alone = new ArrayList<>(joined);
                    alone.set(i, part);
                    parts.add(new Condition.And(alone).normal());
                }
                lists.add(parts);
            }
        }
        return lists;
    }

    private static Condition said(Alternative row) {
        return new Condition.And(row.cells());
    }

    private void look(Rule rule, List<Condition> list) {
        Set<String> seen = new HashSet<>();
        List<Condition> different = new ArrayList<>();
        for (Condition part : list) {
            if (seen.add(text(part.normal().equals(Condition.never()) ? part : part.normal()))) {
                different.add(part);
            } else {
                add(FindingKind.DUPLICATE, rule, part);
            }
        }
        for (Condition part : different) {
            List<Inquiry> holds = all.stream().filter(part::holds).toList();
            List<Inquiry> decides = holds.stream()
                    .filter(inquiry -> catalog.holding(inquiry).get(0).equals(rule))
                    .toList();
            // What the rule gives is given by it alone there.
            boolean givesAlone =
                    !rule.gives().isEmpty() && holds.stream().anyMatch(inquiry -> isAlone(part, different, inquiry));
            if (holds.isEmpty()) {
                add(FindingKind.NEVER_HOLDS, rule, part);
            } else if (!givesAlone && decides.isEmpty()) {
                add(FindingKind.NEVER_DECIDES, rule, part);
            } else if (!givesAlone && decides.stream().noneMatch(inquiry -> isNeeded(rule, part, different, inquiry))) {
                add(FindingKind.REDUNDANT, rule, part);
            }
        }
    }

    private boolean isNeeded(Rule rule, Condition part, List<Condition> all, Inquiry inquiry) {
        return isAlone(part, all, inquiry) && isMissed(rule, catalog.holding(inquiry));
    }

    private static boolean isAlone(Condition part, List<Condition> all, Inquiry inquiry) {
        return all.stream().noneMatch(other -> !other.equals(part) && other.holds(inquiry));
    }

    private void add(FindingKind kind, Rule rule, Condition part) {
        found.computeIfAbsent(kind, added -> new HashSet<>()).add(rule.name() + ": " + text(part));
    }

    private String text(Condition part) {
        return new BoxText(catalog.vocabulary()).write(part);
    }

    private static boolean decideAlike(Rule one, Rule other) {
        return one.outcome().equals(other.outcome()) && one.steps().equals(other.steps());
    }
}

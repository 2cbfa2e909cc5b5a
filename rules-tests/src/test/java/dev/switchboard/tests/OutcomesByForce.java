package dev.switchboard.tests;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.OutcomeType.Combine;
import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What verification has to find about outcomes, found by trying every inquiry. */
final class OutcomesByForce {

    /** A rule that gives a value. */
    private record Giving(Rule rule, Object value) {}

    private final Catalog catalog;
    private final List<List<Rule>> holding = new ArrayList<>();

    OutcomesByForce(Catalog catalog, Collection<Map<String, Object>> inquiries) {
        this.catalog = catalog;
        for (Map<String, Object> facts : inquiries) {
            holding.add(catalog.giving(catalog.vocabulary().completed(FactSpaces.inquiry(facts))));
        }
    }

    /** The subjects of one kind. */
    Set<String> of(FindingKind kind) {
        Set<String> subjects = new HashSet<>();
        for (OutcomeType type : catalog.vocabulary().outcomes()) {
            if (type.combine() == Combine.FIRST) {
                first(kind, type, subjects);
            } else if (kind == FindingKind.REDUNDANT) {
                superfluous(type, subjects);
            }
        }
        if (kind == FindingKind.NEVER_HOLDS) {
            catalog.givingRules().stream()
                    .filter(rule -> !rule.outcome().hasLine())
                    .filter(rule -> holding.stream().noneMatch(rules -> rules.contains(rule)))
                    .map(Rule::name)
                    .forEach(subjects::add);
        }
        return subjects;
    }

    private void first(FindingKind kind, OutcomeType type, Set<String> subjects) {
        Set<String> decides = new HashSet<>();
        Set<String> holds = new HashSet<>();
        Set<String> needed = new HashSet<>();
        for (List<Rule> rules : holding) {
            List<Giving> giving = giving(rules, type);
            for (Giving each : giving) {
                holds.add(each.rule.name());
                Giving deciding = giving.get(0);
                if (kind == FindingKind.CONFLICT
                        && deciding.rule.salience() == each.rule.salience()
                        && !deciding.value.equals(each.value)) {
                    subjects.add("%s: %s / %s".formatted(type.code(), deciding.rule.name(), each.rule.name()));
                }
            }
            if (!giving.isEmpty()) {
                decides.add(giving.get(0).rule.name());
                if (giving.size() == 1 || !giving.get(0).value.equals(giving.get(1).value)) {
                    needed.add(giving.get(0).rule.name());
                }
            }
        }
        holds.removeAll(decides);
        decides.removeAll(needed);
        Set<String> found =
                kind == FindingKind.NEVER_DECIDES ? holds : kind == FindingKind.REDUNDANT ? decides : Set.of();
        found.forEach(name -> subjects.add(type.code() + ": " + name));
    }

    private void superfluous(OutcomeType type, Set<String> subjects) {
        for (Rule rule : catalog.givingRules()) {
            for (Giving each : giving(List.of(rule), type)) {
                List<List<Rule>> where =
                        holding.stream().filter(rules -> rules.contains(rule)).toList();
                boolean isGivenAnyway = where.stream()
                        .allMatch(rules -> giving(rules, type).stream()
                                .anyMatch(other -> !other.rule.equals(rule) && other.value.equals(each.value)));
                if (!where.isEmpty() && isGivenAnyway) {
                    subjects.add("%s %s: %s".formatted(type.code(), type.write(each.value), rule.name()));
                }
            }
        }
    }

    private static List<Giving> giving(List<Rule> rules, OutcomeType type) {
        List<Giving> giving = new ArrayList<>();
        for (Rule rule : rules) {
            for (Given given : rule.gives()) {
                if (given.outcome().equals(type.code())) {
                    giving.add(new Giving(rule, given.value()));
                }
            }
        }
        return giving;
    }
}

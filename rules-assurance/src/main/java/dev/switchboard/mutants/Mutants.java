package dev.switchboard.mutants;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.ConditionSize;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.mutants.Mutant.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All mutants of a catalogue, rule by rule in order of precedence. */
final class Mutants {

    private final Vocabulary words;
    private final TreeSet<Integer> saliences = new TreeSet<>();
    private final List<String> lines;
    private final List<Mutant> mutants = new ArrayList<>();
    private final List<Mutant> tooLarge = new ArrayList<>();
    private final ConditionSize.Room room = new ConditionSize.Room();

    private Mutants(Catalog catalog) {
        this.words = catalog.vocabulary();
        this.lines = List.copyOf(words.lineCodes());
        catalog.allRules().forEach(rule -> saliences.add(rule.salience()));
    }

    static Mutants of(Catalog catalog) {
        Mutants all = new Mutants(catalog);
        for (Rule rule : catalog.allRules()) {
            all.addConditions(rule);
            if (rule.outcome().hasLine()) {
                all.addTransfers(rule);
            }
            rule.gives().forEach(given -> all.addGiven(rule, given));
            all.addSaliences(rule);
            all.mutants.add(
                    new Mutant(Kind.REMOVED, rule, Optional.empty(), new Text("правила нет", "the rule is removed")));
        }
        return all;
    }

    List<Mutant> all() {
        return mutants;
    }

    /** In place of mutants that would be too many and too large. */
    List<Mutant> tooLarge() {
        return tooLarge;
    }

    /** Changes that come to the same condition are one mutant. */
    private void addConditions(Rule rule) {
        Condition original = rule.condition();
        long size = ConditionSize.values(original);
        if (!room.take(size, size)) {
            tooLarge.add(new Mutant(
                    Kind.DROPPED,
                    rule,
                    Optional.of(rule),
                    new Text(
                            "ошибки в условии: оно слишком велико, чтобы менять его по частям",
                            "mistakes in its condition: it is too large to change part by part")));
            return;
        }
        Set<String> seen = new HashSet<>(Set.of(original.canonical()));
        for (ConditionMutants.MutatedCondition change : ConditionMutants.of(original, words)) {
            if (seen.add(change.condition().canonical())) {
                Rule mutated = rule.with(change.condition());
                mutants.add(new Mutant(change.kind(), rule, Optional.of(mutated), change.text()));
            }
        }
    }

    /** The line that the catalogue has next, in the same mode where it has that; and each other mode of the same line. */
    private void addTransfers(Rule rule) {
        String next = lines.get((lines.indexOf(rule.line()) + 1) % lines.size());
        if (!next.equals(rule.line())) {
            TransferMode mode = words.line(next, rule.mode()).isPresent()
                    ? rule.mode()
                    : words.modes(next).iterator().next();
            addTransfer(Kind.LINE, rule, next, mode);
        }
        for (TransferMode mode : words.modes(rule.line())) {
            if (mode != rule.mode()) {
                addTransfer(Kind.MODE, rule, rule.line(), mode);
            }
        }
    }

    private void addTransfer(Kind kind, Rule rule, String line, TransferMode mode) {
        String change = "%s %s → %s %s".formatted(rule.line(), rule.mode().code(), line, mode.code());
        mutants.add(new Mutant(
                kind, rule, Optional.of(changed(rule, rule.salience(), line, mode)), new Text(change, change)));
    }

    /** The value left out, and another one in its place where the type has a next one. */
    private void addGiven(Rule rule, Given given) {
        OutcomeType type = words.outcome(given.outcome()).orElseThrow();
        String column = type.column() + ": " + type.write(given.value());
        addGiven(rule, given, Optional.empty(), Text.format("без `%s`", "without `%s`", column));
        OtherValue.of(type, given.value())
                .ifPresent(other -> addGiven(
                        rule,
                        given,
                        Optional.of(new Given(given.outcome(), other, given.place())),
                        Text.format("`%s` → `%s`", "`%s` → `%s`", column, type.write(other))));
    }

    private void addGiven(Rule rule, Given given, Optional<Given> other, Text text) {
        List<Given> gives = new ArrayList<>(rule.gives());
        gives.remove(given);
        if (other.filter(gives::contains).isEmpty()) {
            other.ifPresent(gives::add);
        }
        mutants.add(new Mutant(Kind.OUTCOME, rule, Optional.of(changed(rule, gives)), text));
    }

    private static Rule changed(Rule rule, List<Given> gives) {
        return new Rule(
                rule.name(), rule.outcome(), rule.salience(), rule.condition(), rule.steps(), gives, rule.place());
    }

    private void addSaliences(Rule rule) {
        Integer higher = saliences.higher(rule.salience());
        if (higher != null && higher < Integer.MAX_VALUE) {
            addSalience(rule, higher + 1);
        }
        Integer lower = saliences.lower(rule.salience());
        if (lower != null && lower > Integer.MIN_VALUE) {
            addSalience(rule, lower - 1);
        }
    }

    private void addSalience(Rule rule, int salience) {
        mutants.add(new Mutant(
                Kind.SALIENCE,
                rule,
                Optional.of(changed(rule, salience, rule.line(), rule.mode())),
                Text.format("важность %s → %s", "salience %s → %s", rule.salience(), salience)));
    }

    private static Rule changed(Rule rule, int salience, String line, TransferMode mode) {
        return new Rule(
                rule.name(),
                rule.outcome().hasLine() ? new Outcome(line, mode, rule.item()) : rule.outcome(),
                salience,
                rule.condition(),
                rule.steps(),
                rule.gives(),
                rule.place());
    }
}

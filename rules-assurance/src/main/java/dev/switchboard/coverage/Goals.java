package dev.switchboard.coverage;

import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.ConditionSize;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.coverage.Goal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All goals of a catalogue, in the order of its items; those about lines last. Which of them can be met is not known here. */
final class Goals {

    private final Vocabulary words;
    private final Deciders anything;
    private final List<GoalCondition> goals = new ArrayList<>();
    private final List<Goal> tooLarge = new ArrayList<>();
    private final ConditionSize.Room room = new ConditionSize.Room();
    private final ConditionGoals conditions;

    private Goals(Catalog catalog) {
        this.words = catalog.vocabulary();
        this.anything = Deciders.any(catalog);
        this.conditions = new ConditionGoals(words, room, goals, tooLarge);
    }

    static Goals of(Catalog catalog) {
        Goals all = new Goals(catalog);
        Map<String, List<Rule>> byItem = catalog.allRules().stream().collect(Collectors.groupingBy(Rule::item));
        for (Item item : all.words.items()) {
            all.add(item, byItem.getOrDefault(item.code(), List.of()));
        }
        new LineGoals(catalog, all.room, all.goals, all.tooLarge).add(all.conditions);
        return all;
    }

    List<GoalCondition> all() {
        return goals;
    }

    /** What would be goals if it were not too much to be analysed. */
    List<Goal> tooLarge() {
        return tooLarge;
    }

    private void add(Item item, List<Rule> rules) {
        List<Rule> deciding =
                rules.stream().filter(rule -> rule.outcome().hasLine()).toList();
        if (rules.isEmpty() || !deciding.isEmpty()) {
            Text text = Text.format("пункт `%s` решает", "item `%s` decides", item.code());
            goals.add(
                    GoalCondition.of(new Goal(Kind.ITEM, item.code(), Optional.empty(), text), Deciders.of(deciding)));
        }
        rules.forEach(this::add);
    }

    private void add(Rule rule) {
        Subject.OfRule subject = new Subject.OfRule(rule);
        goals.add(
                rule.outcome().hasLine()
                        ? GoalCondition.of(
                                subject.goal(Kind.RULE, new Text("решает", "decides")), Deciders.of(List.of(rule)))
                        : GoalCondition.of(
                                subject.goal(Kind.RULE, new Text("подходит", "holds")), anything, rule.condition()));
        conditions.add(subject, rule.condition());
        rule.gives().forEach(given -> addGiven(subject, given));
    }

    /** That a value which a rule gives counts. */
    private void addGiven(Subject.OfRule subject, Given given) {
        OutcomeType type = words.outcome(given.outcome()).orElseThrow();
        String value = type.column() + ": " + type.write(given.value());
        Text text = Text.format("даёт `%s`, и это значение действует", "gives `%s`, which counts", value);
        goals.add(GoalCondition.of(subject.goal(Kind.OUTCOME, text), new Counted(subject.rule(), given, type)));
    }
}

package dev.switchboard.coverage;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.ConditionSize;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.coverage.Goal.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All goals of a catalogue, in the order of its items; outcomes last. Which of them can be met is not known here. */
final class Goals {

    private final Catalog catalog;
    private final Vocabulary words;
    private final Wording wording;
    private final List<GoalCondition> goals = new ArrayList<>();
    private final List<Goal> tooLarge = new ArrayList<>();
    private final ConditionSize.Room room = new ConditionSize.Room();

    private Goals(Catalog catalog) {
        this.catalog = catalog;
        this.words = catalog.vocabulary();
        this.wording = new Wording(words);
    }

    static Goals of(Catalog catalog) {
        Goals all = new Goals(catalog);
        Map<String, List<Rule>> byItem = by(catalog, Rule::item);
        for (Item item : all.words.items()) {
            all.add(item, byItem.getOrDefault(item.code(), List.of()));
        }
        all.addTransfers();
        all.addQueues();
        all.addDefault();
        return all;
    }

    List<GoalCondition> all() {
        return goals;
    }

    /** What would be goals if it were not too much to be analysed. */
    List<Goal> tooLarge() {
        return tooLarge;
    }

    private static <T> Map<T, List<Rule>> by(Catalog catalog, Function<Rule, T> key) {
        return catalog.rules().stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    private void add(Item item, List<Rule> rules) {
        String code = item.code();
        Text text = Text.format("пункт `%s` решает", "item `%s` decides", code);
        goals.add(GoalCondition.decidedBy(new Goal(Kind.ITEM, code, Optional.empty(), text), Deciders.of(rules)));
        for (Rule rule : rules) {
            goals.add(GoalCondition.decidedBy(
                    of(Kind.RULE, rule, new Text("решает", "decides")), Deciders.of(List.of(rule))));
            Condition condition = rule.condition();
            if (room.take(ConditionSize.ranges(condition), ConditionSize.atoms(condition))) {
                addAtoms(rule, condition, List.of());
            } else {
                tooLarge.add(of(
                        Kind.CONDITION,
                        rule,
                        new Text(
                                "условие слишком велико, чтобы проверить его по частям",
                                "its condition is too large to examine part by part")));
            }
        }
    }

    /**
     * The goals of each atom: that it holds, that it does not, and each side of each of its thresholds.
     *
     * @param masks what has to hold for the rule to depend on this part alone
     */
    private void addAtoms(Rule rule, Condition part, List<Condition> masks) {
        if (part instanceof Condition.Atom atom) {
            addAtom(rule, atom, true, with(masks, atom));
            addAtom(rule, atom, false, with(masks, atom.negated()));
            if (atom.values() instanceof Values.Numbers numbers) {
                addThresholds(rule, atom.fact(), numbers, masks);
            }
            return;
        }
        boolean isAnd = part instanceof Condition.And;
        List<Condition> parts = part.parts();
        for (int i = 0; i < parts.size(); i++) {
            List<Condition> around = masks;
            for (int other = 0; other < parts.size(); other++) {
                if (other != i) {
                    around = with(
                            around, isAnd ? parts.get(other) : parts.get(other).negated());
                }
            }
            addAtoms(rule, parts.get(i), around);
        }
    }

    private void addAtom(Rule rule, Condition.Atom atom, boolean holds, List<Condition> where) {
        Text condition = wording.condition(atom);
        Text text = holds
                ? Text.format("подходит, потому что выполнено «%s»", "holds because of \"%s\"", condition)
                : Text.format(
                        "не подходит лишь потому, что не выполнено «%s»",
                        "does not hold, only because \"%s\" is not met", condition);
        goals.add(GoalCondition.where(of(Kind.CONDITION, rule, text), new Condition.And(where)));
    }

    private void addThresholds(Rule rule, String fact, Values.Numbers numbers, List<Condition> masks) {
        FactType.Scaled count = (FactType.Scaled) words.fact(fact).orElseThrow().type();
        for (Range range : numbers.ranges()) {
            if (range.from() > count.range().from()
                    && range.from() <= count.range().to()) {
                addThreshold(rule, fact, range.from() - 1, masks);
            }
            if (range.to() < count.range().to() && range.to() >= count.range().from()) {
                addThreshold(rule, fact, range.to(), masks);
            }
        }
    }

    private void addThreshold(Rule rule, String fact, int below, List<Condition> masks) {
        addSide(
                rule,
                fact,
                below,
                new Text("последнее значение до границы", "the last value before the threshold"),
                masks);
        addSide(
                rule,
                fact,
                below + 1,
                new Text("первое значение за границей", "the first value past the threshold"),
                masks);
    }

    private void addSide(Rule rule, String fact, int value, Text side, List<Condition> masks) {
        Condition here = new Condition.Atom(fact, Values.Numbers.of(new Range(value, value)));
        FactType type = words.fact(fact).orElseThrow().type();
        Text at = wording.value(fact, type.stated(value));
        goals.add(GoalCondition.where(
                of(Kind.BOUNDARY, rule, Text.format("«%s» — %s", "\"%s\" is %s", at, side)),
                new Condition.And(with(masks, here))));
    }

    private void addTransfers() {
        record Transfer(String line, TransferMode mode) {}
        by(catalog, rule -> new Transfer(rule.line(), rule.mode())).forEach((transfer, rules) -> {
            String words = "`%s` `%s`".formatted(transfer.line, transfer.mode.code());
            goals.add(GoalCondition.decidedBy(
                    outcome(Text.format("какое-нибудь правило решает: %s", "some rule decides: %s", words)),
                    Deciders.of(rules)));
        });
    }

    private void addQueues() {
        Map<String, List<Rule>> byLine = by(catalog, Rule::line);
        Map<String, List<LineEntry>> queues = words.queues().stream().collect(Collectors.groupingBy(LineEntry::line));
        for (String line : words.lineCodes()) {
            List<Rule> rules = byLine.getOrDefault(line, List.of());
            if (queues.containsKey(line)) {
                addQueues(line, queues.get(line), isDefault(line) ? Deciders.ofOrNone(rules) : Deciders.of(rules));
            }
        }
    }

    /** A goal for each entry of the table of queues: the first that fits applies. And one where none does. */
    private void addQueues(String line, List<LineEntry> entries, Deciders deciding) {
        Map<String, SortedSet<String>> before = new LinkedHashMap<>();
        for (LineEntry entry : entries) {
            Text when = wording.value(entry.fact(), entry.value());
            SortedSet<String> own = before.computeIfAbsent(entry.fact(), fact -> new TreeSet<>());
            boolean isFirst = own.add(entry.value());
            List<Condition> where = new ArrayList<>(List.of(
                    new Condition.Atom(entry.fact(), isFirst ? Values.Codes.of(entry.value()) : Values.Codes.of())));
            long size = before.values().stream().mapToLong(Set::size).sum() - own.size();
            Goal goal = outcome(Text.format(
                    "линия `%s`, очередь `%s`: «%s»", "line `%s`, queue `%s`: \"%s\"", line, entry.result(), when));
            if (room.take(1, size)) {
                where.addAll(noneOf(before, entry.fact()));
                goals.add(GoalCondition.decidedBy(goal, deciding, new Condition.And(where)));
            } else {
                tooLarge.add(goal);
            }
        }
        goals.add(GoalCondition.decidedBy(
                outcome(Text.format("линия `%s` без очереди", "line `%s` without a queue", line)),
                deciding,
                new Condition.And(noneOf(before, ""))));
    }

    /** That no fact has one of some values, but for one fact. */
    private static List<Condition> noneOf(Map<String, SortedSet<String>> values, String except) {
        List<Condition> none = new ArrayList<>();
        values.forEach((fact, codes) -> {
            if (!fact.equals(except)) {
                none.add(new Condition.Atom(fact, new Values.Codes(codes, false)));
            }
        });
        return none;
    }

    private boolean isDefault(String line) {
        return words.defaultLine().map(standard -> standard.code().equals(line)).orElse(false);
    }

    private void addDefault() {
        words.defaultLine()
                .ifPresent(line -> goals.add(GoalCondition.decidedBy(
                        outcome(Text.format(
                                "ни один пункт не подходит, решает линия по умолчанию `%s`",
                                "no item holds: the default line `%s` takes it", line.code())),
                        Deciders.ofOrNone(List.of()))));
    }

    private static Goal outcome(Text text) {
        return new Goal(Kind.OUTCOME, "", Optional.empty(), text);
    }

    private static Goal of(Kind kind, Rule rule, Text text) {
        return new Goal(kind, rule.item(), Optional.of(rule), text);
    }

    private static List<Condition> with(List<Condition> conditions, Condition more) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(more);
        return all;
    }
}

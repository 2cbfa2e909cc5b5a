package dev.switchboard.coverage;

import dev.switchboard.Text;
import dev.switchboard.catalog.ByFact;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.ConditionSize;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.coverage.Obligation.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All goals of a catalogue, in the order of its items; outcomes last. Which of them can be met is not known here. */
final class Goals {

    private final Catalog catalog;
    private final Vocabulary words;
    private final Wording wording;
    private final List<Goal> goals = new ArrayList<>();
    private final List<Obligation> tooLarge = new ArrayList<>();

    private Goals(Catalog catalog) {
        this.catalog = catalog;
        this.words = catalog.vocabulary();
        this.wording = new Wording(words);
    }

    static Goals of(Catalog catalog) {
        Goals all = new Goals(catalog);
        for (Item item : all.words.items()) {
            all.add(item);
        }
        all.addTransfers();
        all.words.lineCodes().forEach(all::addQueues);
        all.addDefault();
        return all;
    }

    List<Goal> all() {
        return goals;
    }

    /** What would be goals if it were not too much to be analysed. */
    List<Obligation> tooLarge() {
        return tooLarge;
    }

    private void add(Item item) {
        String code = item.code();
        Text text = new Text("пункт `%s` решает".formatted(code), "item `%s` decides".formatted(code));
        goals.add(Goal.decidedBy(
                new Obligation(Kind.ITEM, code, Optional.empty(), text),
                deciding -> deciding.map(rule -> rule.item().equals(code)).orElse(false)));
        for (Rule rule : catalog.rules()) {
            if (rule.item().equals(code)) {
                goals.add(Goal.decidedBy(
                        of(Kind.RULE, rule, "решает", "decides"),
                        deciding -> deciding.map(rule::equals).orElse(false)));
                Condition condition = rule.condition();
                if (ConditionSize.isFitForEachAtom(condition)) {
                    addAtoms(rule, condition, List.of());
                } else {
                    tooLarge.add(of(
                            Kind.CONDITION,
                            rule,
                            "условие слишком велико, чтобы смотреть на его части по одной",
                            "its condition is too large for its parts to be looked at one by one"));
                }
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
        List<Condition> parts = part instanceof Condition.And and ? and.parts() : ((Condition.Or) part).parts();
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
        goals.add(Goal.where(
                of(
                        Kind.CONDITION,
                        rule,
                        (holds
                                        ? "подходит, потому что выполнено «%s»"
                                        : "не подходит лишь потому, что не выполнено «%s»")
                                .formatted(condition.russian()),
                        (holds ? "holds because of \"%s\"" : "does not hold, only because \"%s\" is not met")
                                .formatted(condition.english())),
                new Condition.And(where)));
    }

    private void addThresholds(Rule rule, String fact, Values.Numbers numbers, List<Condition> masks) {
        FactType.Count count = (FactType.Count) words.fact(fact).orElseThrow().type();
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
        Text at = wording.value(fact, value);
        goals.add(Goal.where(
                of(
                        Kind.BOUNDARY,
                        rule,
                        "«%s» — %s".formatted(at.russian(), side.russian()),
                        "\"%s\" is %s".formatted(at.english(), side.english())),
                new Condition.And(with(masks, here))));
    }

    private void addTransfers() {
        Set<List<Object>> seen = new LinkedHashSet<>();
        for (Rule one : catalog.rules()) {
            if (seen.add(List.of(one.line(), one.mode()))) {
                String transfer = "`%s` `%s`".formatted(one.line(), one.mode().code());
                goals.add(Goal.decidedBy(
                        outcome("какое-нибудь правило решает: " + transfer, "some rule decides: " + transfer),
                        deciding -> deciding.map(rule -> rule.line().equals(one.line()) && rule.mode() == one.mode())
                                .orElse(false)));
            }
        }
    }

    /** A goal for each entry of the table of queues: the first that fits applies. And one where none does. */
    private void addQueues(String line) {
        List<Condition> none = List.of();
        for (ByFact entry : words.queues()) {
            if (entry.line().equals(line)) {
                Condition fits = new Condition.Atom(entry.fact(), Values.Codes.of(entry.value()));
                Text when = wording.value(entry.fact(), entry.value());
                addQueue(
                        line,
                        new Text(
                                "линия `%s`, очередь `%s`: «%s»".formatted(line, entry.result(), when.russian()),
                                "line `%s`, queue `%s`: \"%s\"".formatted(line, entry.result(), when.english())),
                        with(none, fits));
                none = with(none, fits.negated());
            }
        }
        if (!none.isEmpty()) {
            addQueue(
                    line,
                    new Text("линия `%s` без очереди".formatted(line), "line `%s` without a queue".formatted(line)),
                    none);
        }
    }

    private void addQueue(String line, Text text, List<Condition> where) {
        goals.add(Goal.decidedBy(
                outcome(text.russian(), text.english()),
                deciding -> deciding.map(rule -> rule.line().equals(line)).orElse(isDefault(line)),
                new Condition.And(where)));
    }

    private boolean isDefault(String line) {
        return words.defaultLine().map(standard -> standard.code().equals(line)).orElse(false);
    }

    private void addDefault() {
        words.defaultLine()
                .ifPresent(line -> goals.add(Goal.decidedBy(
                        outcome(
                                "ни один пункт не подходит, решает линия по умолчанию `%s`".formatted(line.code()),
                                "no item holds: the default line `%s` takes it".formatted(line.code())),
                        Optional::isEmpty)));
    }

    private static Obligation outcome(String russian, String english) {
        return new Obligation(Kind.OUTCOME, "", Optional.empty(), new Text(russian, english));
    }

    private static Obligation of(Kind kind, Rule rule, String russian, String english) {
        return new Obligation(kind, rule.item(), Optional.of(rule), new Text(russian, english));
    }

    private static List<Condition> with(List<Condition> conditions, Condition more) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(more);
        return all;
    }
}

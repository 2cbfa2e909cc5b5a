package dev.switchboard.coverage;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.ConditionSize;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.OpeningHours;
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
import java.util.stream.Collectors;

/** The goals about lines: that rules decide for each, that it is open and closed, its queues, and what is said of it. */
final class LineGoals {

    private final Catalog catalog;
    private final Vocabulary words;
    private final Wording wording;
    private final ConditionSize.Room room;
    private final List<GoalCondition> goals;
    private final List<Goal> tooLarge;

    /** Has found no goals yet; the parameters are those of {@link ConditionGoals}. */
    LineGoals(Catalog catalog, ConditionSize.Room room, List<GoalCondition> goals, List<Goal> tooLarge) {
        this.catalog = catalog;
        this.words = catalog.vocabulary();
        this.wording = new Wording(words);
        this.room = room;
        this.goals = goals;
        this.tooLarge = tooLarge;
    }

    void add(ConditionGoals conditions) {
        addTransfers();
        addHours(conditions);
        addQueues();
        addTexts();
        addDefault();
    }

    private void addTransfers() {
        record Transfer(String line, TransferMode mode) {}
        Map<Transfer, List<Rule>> rules = catalog.rules().stream()
                .collect(Collectors.groupingBy(
                        rule -> new Transfer(rule.line(), rule.mode()), LinkedHashMap::new, Collectors.toList()));
        rules.forEach((transfer, own) -> {
            String transferring = "`%s` `%s`".formatted(transfer.line, transfer.mode.code());
            goals.add(GoalCondition.of(
                    outcome(Text.format("какое-нибудь правило решает: %s", "some rule decides: %s", transferring)),
                    Deciders.of(own)));
        });
    }

    /** That each line that closes is open and closed where inquiries come to it, for each reason that there is. */
    private void addHours(ConditionGoals conditions) {
        OpeningHours hours = words.hours();
        Map<String, Line> byCode = new LinkedHashMap<>();
        words.lines().forEach(line -> byCode.putIfAbsent(line.code(), line));
        byCode.forEach((code, line) -> hours.open(line).ifPresent(open -> {
            goals.add(GoalCondition.of(
                    outcome(Text.format(
                            "линия `%s` работает и принимает обращение",
                            "line `%s` is open and takes the inquiry", code)),
                    new Reached(code),
                    open));
            goals.add(GoalCondition.of(
                    outcome(Text.format(
                            "линия `%s` не работает, вместо неё — `%s`",
                            "line `%s` is closed: the inquiry goes on to `%s`",
                            code,
                            hours.fallback(line).code())),
                    new Reached(code),
                    open.negated()));
            conditions.add(new Subject.OfLine(code), open);
        }));
    }

    private void addQueues() {
        Map<String, List<LineEntry>> queues = words.queues().stream().collect(Collectors.groupingBy(LineEntry::line));
        for (String line : words.lineCodes()) {
            if (queues.containsKey(line)) {
                addQueues(line, queues.get(line), new Reached(line), open(line));
            }
        }
    }

    private Condition open(String code) {
        return words.lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .flatMap(words.hours()::open)
                .orElse(Condition.always());
    }

    /** A goal for each entry of the table of queues: the first that fits applies. And one where none does. */
    private void addQueues(String line, List<LineEntry> entries, Aim reached, Condition open) {
        Map<String, SortedSet<String>> before = new LinkedHashMap<>();
        for (LineEntry entry : entries) {
            Text when = wording.value(entry.fact(), entry.value());
            SortedSet<String> own = before.computeIfAbsent(entry.fact(), fact -> new TreeSet<>());
            boolean isFirst = own.add(entry.value());
            List<Condition> where = new ArrayList<>(List.of(
                    open,
                    new Condition.Atom(entry.fact(), isFirst ? Values.Codes.of(entry.value()) : Values.Codes.of())));
            long size = before.values().stream().mapToLong(Set::size).sum() - own.size();
            Goal goal = outcome(Text.format(
                    "линия `%s`, очередь `%s`: «%s»", "line `%s`, queue `%s`: \"%s\"", line, entry.result(), when));
            if (room.take(1, size)) {
                where.addAll(noneOf(before, entry.fact()));
                goals.add(GoalCondition.of(goal, reached, new Condition.And(where)));
            } else {
                tooLarge.add(goal);
            }
        }
        List<Condition> where = noneOf(before, "");
        where.add(open);
        goals.add(GoalCondition.of(
                outcome(Text.format("линия `%s` без очереди", "line `%s` without a queue", line)),
                reached,
                new Condition.And(where)));
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

    /** That each row of the table of texts is said. */
    private void addTexts() {
        for (LineText text : words.texts()) {
            goals.add(GoalCondition.of(outcome(said(text)), new Spoken(text, words)));
        }
    }

    private Text said(LineText text) {
        Text when = text.condition().equals(Condition.always())
                ? Text.EMPTY
                : Text.format("; %s", "; %s", wording.condition(text.condition()));
        return text.line().isEmpty()
                ? Text.format(
                        "%s: сказано `%s` любой линии%s",
                        "%s: the `%s` of any line is said%s", text.place(), text.part(), when)
                : Text.format(
                        "%s: сказано `%s` линии `%s`%s",
                        "%s: the `%s` of line `%s` is said%s", text.place(), text.part(), text.line(), when);
    }

    private void addDefault() {
        words.defaultLine()
                .ifPresent(line -> goals.add(GoalCondition.of(
                        outcome(Text.format(
                                "ни один пункт не подходит, решает линия по умолчанию `%s`",
                                "no item holds: the default line `%s` takes it", line.code())),
                        Deciders.ofOrNone(List.of()))));
    }

    private static Goal outcome(Text text) {
        return new Goal(Kind.OUTCOME, "", Optional.empty(), text);
    }
}

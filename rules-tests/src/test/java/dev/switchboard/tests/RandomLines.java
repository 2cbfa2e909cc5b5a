package dev.switchboard.tests;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Opening;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Weekdays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes lines that close and texts that depend on facts from a seed. */
final class RandomLines {

    /** The first day that moments have, near which all days are. */
    static final int FIRST_DAY = Calendar.DAYS.from();

    private final Random random;
    private final RandomRules rules;

    RandomLines(Random random, RandomRules rules) {
        this.random = random;
        this.rules = rules;
    }

    static Line line(String code, TransferMode mode) {
        return new Line(code, mode, Text.EMPTY, "phrase of " + code, "greeting of " + code, Text.EMPTY);
    }

    void withTexts(Vocabulary.Builder vocabulary) {
        Vocabulary plain = vocabulary.build();
        List<String> parts = new ArrayList<>(LineText.PARTS);
        plain.outcomes().stream()
                .filter(outcome -> outcome.type().isEmpty())
                .map(OutcomeType::code)
                .forEach(parts::add);
        List<LineText> texts = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String part = pick(parts);
            boolean isHeard = part.equals(LineText.PHRASE) || part.equals(LineText.GREETING);
            Line line = pick(plain.lines());
            List<Condition> atoms = new ArrayList<>();
            Set<String> asked = new HashSet<>();
            for (int j = random.nextInt(3); j > 0; j--) {
                Condition.Atom atom = rules.atom(plain);
                if (asked.add(atom.fact())) {
                    atoms.add(atom);
                }
            }
            texts.add(new LineText(
                    random.nextInt(4) == 0 ? "" : line.code(),
                    random.nextInt(3) == 0 ? Optional.of(line.mode()) : Optional.empty(),
                    part,
                    new Condition.And(atoms),
                    new Text("text " + random.nextInt(3), isHeard ? "" : "in English"),
                    new Place("texts.csv", i, 1)));
        }
        vocabulary.texts(texts);
    }

    /** A calendar whose days all are near the first one, and a line that closes. */
    void addMoment(Vocabulary.Builder vocabulary, List<Line> lines) {
        List<Calendar.Day> days = new ArrayList<>();
        for (int day = random.nextInt(4); day < 20; day += 1 + random.nextInt(9)) {
            days.add(new Calendar.Day(
                    LocalDate.ofEpochDay((long) FIRST_DAY + day), pick(List.of("holiday", "working", "short")), ""));
        }
        vocabulary.calendar(new Calendar(ZoneId.of(pick(List.of("Europe/Berlin", "UTC"))), days));
        String closing = lines.get(1).code();
        vocabulary.lines(lines.stream()
                .map(line ->
                        line.code().equals(closing) ? closing(line, lines.get(0).code()) : line)
                .toList());
        int from = random.nextInt(5);
        vocabulary.hours(List.of(new Opening(
                closing,
                new Condition.And(List.of(
                        new Condition.Atom(Calendar.WEEKDAY, Values.Codes.of("mon", "tue", pick(Weekdays.CODES))),
                        new Condition.Atom(Calendar.TIME, Values.Numbers.of(new Range(from, from + 3))))))));
    }

    private static Line closing(Line line, String fallback) {
        return new Line(
                line.code(), line.mode(), line.title(), line.phrase(), line.greeting(), line.guidance(), fallback);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

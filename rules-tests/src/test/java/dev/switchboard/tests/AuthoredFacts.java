package dev.switchboard.tests;

import dev.switchboard.FactSource;
import dev.switchboard.Text;
import dev.switchboard.catalog.Code;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FactType.Choice.Kind;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Privacy;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.ValueTitles;
import dev.switchboard.catalog.Weekdays;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The facts of a catalogue, and the rows in which an author wrote them. */
final class AuthoredFacts {

    private final Random random;
    private final HostileWords words;
    private final SpelledValues.Author cells;
    private final AuthoredMoment.Rows rows;
    private final List<Fact> facts = new ArrayList<>();

    AuthoredFacts(Random random, HostileWords words, AuthoredMoment.Rows rows) {
        this.random = random;
        this.words = words;
        this.rows = rows;
        this.cells = new SpelledValues.Author(random);
    }

    /** Writes the rows of all facts: the core ones, and others of all types. */
    List<Fact> write() {
        Set<String> codes = new HashSet<>(Set.of("topic", "numberCount", "chargeDays", "repeatContact", "conflict"));
        fact("topic", new FactType.Topic(), AuthoredCell.BLANK, AuthoredCell.BLANK);
        count("numberCount", 1);
        count("chargeDays", 0);
        flag("repeatContact");
        flag("conflict");
        for (int i = random.nextInt(4); i > 0; i--) {
            String code = words.code(codes, true, false);
            switch (random.nextInt(6)) {
                case 0 -> flag(code);
                case 1 -> count(code, -3);
                case 2 -> choice(code, Kind.CHOICE, ",");
                case 3 -> choice(code, Kind.SCALE, "<");
                case 4 -> weekday(code);
                default -> measure(code);
            }
        }
        if (random.nextInt(3) == 0) {
            set(words.code(codes, true, false));
        }
        return facts;
    }

    private void set(String code) {
        Set<String> taken = new HashSet<>();
        List<String> members = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            String member = words.code(taken, false, false);
            if (Code.isCode(Code.Kind.FACT, Members.member(code, member))
                    && !Members.RESERVED.contains(member.toLowerCase(Locale.ROOT))) {
                members.add(member);
            }
        }
        if (!members.isEmpty()) {
            List<String> unstated =
                    members.stream().filter(member -> random.nextInt(4) == 0).toList();
            String none = words.one(List.of("", "none", "нет"));
            fact(
                    code,
                    new Members(members, Set.copyOf(unstated)),
                    AuthoredCell.text(String.join(words.one(List.of(",", ", ", " , ")), members)),
                    AuthoredCell.text(unstated.isEmpty() ? none : String.join(", ", unstated)));
        }
    }

    private void count(String code, int from) {
        Range range = random.nextInt(3) == 0 ? new Range(from, from + 10 + random.nextInt(90)) : Range.from(from);
        int unstated = from + random.nextInt(3);
        String values = range.to() == Integer.MAX_VALUE
                ? from + words.one(List.of("..", "…", " .."))
                : from + words.one(from < 0 ? List.of("..", "…") : List.of("..", "…", "-", "–", " .. ")) + range.to();
        AuthoredCell written = random.nextBoolean()
                ? AuthoredCell.text("" + unstated)
                : AuthoredCell.number("" + unstated, "" + unstated, 0);
        fact(code, FactType.count(range, unstated), AuthoredCell.text(values), written);
    }

    private void flag(String code) {
        boolean unstated = random.nextInt(4) == 0;
        boolean unwritten = !unstated && random.nextInt(3) == 0;
        AuthoredCell written = random.nextInt(4) == 0
                ? AuthoredCell.truth(cells.word(unstated), unstated)
                : AuthoredCell.text(cells.word(unstated));
        fact(code, new FactType.Flag(unstated), AuthoredCell.BLANK, unwritten ? AuthoredCell.BLANK : written);
    }

    private void measure(String code) {
        Notation notation = Notation.of(words.one(SpelledMeasure.TYPES)).orElseThrow();
        SpelledMeasure spelled = SpelledMeasure.of(notation, random);
        Range range = new Range(spelled.base() - 50, spelled.base() + 50);
        int unstated = random.nextInt(5);
        String values = spelled.text(-50) + words.one(List.of("..", "…", " .. ")) + spelled.text(50);
        fact(
                code,
                new FactType.Scaled(notation, range, spelled.base() + unstated),
                AuthoredCell.text(values),
                AuthoredCell.text(spelled.text(unstated)));
    }

    private void weekday(String code) {
        String unstated = words.one(Weekdays.CODES);
        fact(
                code,
                new FactType.Choice(Kind.WEEKDAY, Weekdays.CODES, unstated),
                AuthoredCell.BLANK,
                AuthoredCell.text(unstated));
    }

    private void choice(String code, Kind kind, String separator) {
        Set<String> taken = new HashSet<>();
        List<String> codes = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            codes.add(words.code(taken, false, false));
        }
        String unstated = words.one(codes);
        ValueTitles titles = titles(code, codes);
        String values = String.join(
                words.one(List.of(separator, separator + " ", " " + separator + " ", separator + "\u00A0")), codes);
        fact(
                code,
                new FactType.Choice(kind, codes, unstated, titles),
                AuthoredCell.text(values),
                AuthoredCell.text(unstated));
    }

    /** What some of the codes are called. */
    private ValueTitles titles(String fact, List<String> codes) {
        Map<String, Text> titles = new LinkedHashMap<>();
        for (String code : codes) {
            if (random.nextInt(4) == 0) {
                Text title = text();
                rows.row(
                        "values",
                        "fact",
                        fact,
                        "value",
                        code,
                        "title",
                        words.cell(title.russian()),
                        "title:en",
                        words.cell(title.english()));
                if (!title.isEmpty()) {
                    titles.put(code, title);
                }
            }
        }
        return new ValueTitles(titles);
    }

    private void fact(String code, FactType type, AuthoredCell values, AuthoredCell unstated) {
        String source = words.one(List.of("", "client", "agent", "crm"));
        String cost = words.one(List.of("", "1", "2", "17"));
        String privacy = words.one(List.of("", "", "mask", "erase"));
        Fact fact = new Fact(
                code,
                type,
                text(),
                text(),
                FactSource.ofCode(source),
                cost.isEmpty() ? 1 : Integer.parseInt(cost),
                Privacy.ofCode(privacy));
        facts.add(fact);
        rows.row(
                "facts",
                "fact",
                code,
                "type",
                type.code(),
                "values",
                values,
                "default",
                unstated,
                "title",
                words.cell(fact.title().russian()),
                "title:en",
                words.cell(fact.title().english()),
                "question",
                words.cell(fact.question().russian()),
                "question:en",
                words.cell(fact.question().english()),
                "source",
                source,
                "private",
                privacy,
                "cost",
                cost);
    }

    private Text text() {
        return new Text(words.text(), words.text());
    }
}

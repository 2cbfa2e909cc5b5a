package dev.switchboard.tests;

import dev.switchboard.FactSource;
import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Alternative;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FirstRow;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Opening;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Points;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Relation;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Weekdays;
import dev.switchboard.catalog.WholeNotation;
import dev.switchboard.engine.InquiryCheck;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes catalogues and inquiries from a seed: small vocabularies of hostile codes, rules of every form that conditions can have. */
final class RandomCatalogs {

    private static final List<String> MEASURES = List.of(
            "decimal(1)",
            "decimal(3)",
            "money(RUB)",
            "money(JPY)",
            "percent",
            "percent(2)",
            "duration",
            "duration(s)",
            "duration(d)",
            "date",
            "time");

    /** More steps than a time of day has. */
    private static final int DAYS = 10_000;

    /** Inquiries that tell whether enough can be. */
    private static final int MANY = 40;

    /** The first day that moments have, near which all days are. */
    private static final int FIRST_DAY = Calendar.DAYS.from();

    private final Random random;
    private final HostileWords words;
    private final RandomOutcomes outcomes;

    RandomCatalogs(long seed) {
        random = new Random(seed);
        words = new HostileWords(random);
        outcomes = new RandomOutcomes(random, words);
    }

    /** A catalogue of some rules over a vocabulary of its own. */
    Catalog catalog(int rules) {
        return catalog(rules, random.nextInt(4));
    }

    /** A catalogue whose space of facts is small enough for each inquiry to be tried. */
    Catalog small(int rules) {
        return catalog(rules, 0);
    }

    private Catalog catalog(int rules, int extraFacts) {
        Vocabulary vocabulary = vocabulary(extraFacts);
        List<Rule> all = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            all.add(rule(vocabulary, "rule " + i));
        }
        return new Catalog(vocabulary, all, List.of());
    }

    /** An inquiry that can be about one of the topics, with values at and around the numbers that rules name. */
    Inquiry inquiry(Vocabulary vocabulary) {
        Inquiry inquiry = anyInquiry(vocabulary);
        while (!isPossible(inquiry, vocabulary)) {
            inquiry = anyInquiry(vocabulary);
        }
        return inquiry;
    }

    private static boolean isPossible(Inquiry inquiry, Vocabulary vocabulary) {
        return new InquiryCheck(vocabulary).problems(inquiry).isEmpty();
    }

    private Inquiry anyInquiry(Vocabulary vocabulary) {
        Inquiry.Builder inquiry = Inquiry.about(pick(List.copyOf(vocabulary.topicCodes())));
        for (Fact fact : FactSpaces.stated(vocabulary)) {
            if (random.nextInt(3) > 0) {
                state(inquiry, fact);
            }
        }
        moment(vocabulary, random).ifPresent(inquiry::at);
        return inquiry.build();
    }

    /** A moment near the first day; none where the catalogue does not ask for it. */
    static Optional<ZonedDateTime> moment(Vocabulary vocabulary, Random random) {
        return vocabulary
                .calendar()
                .flatMap(calendar -> calendar.at(FIRST_DAY + random.nextInt(20), random.nextInt(10)));
    }

    private void state(Inquiry.Builder inquiry, Fact fact) {
        if (fact.type() instanceof FactType.Scaled count) {
            int number = Math.max(count.range().from(), Math.min(count.range().to(), random.nextInt(9) - 1));
            inquiry.state(fact.code(), count.stated(number));
        } else if (fact.type() instanceof FactType.Flag) {
            inquiry.flag(fact.code(), random.nextBoolean());
        } else if (fact.type() instanceof FactType.Choice choice) {
            inquiry.choice(fact.code(), pick(choice.codes()));
        } else if (fact.type() instanceof Members members) {
            inquiry.set(
                    fact.code(),
                    members.codes().stream()
                            .filter(member -> random.nextBoolean())
                            .toList());
        }
    }

    private Vocabulary vocabulary(int extraFacts) {
        List<String> lineCodes = codes(4, true);
        List<Line> lines = new ArrayList<>(List.of(line(lineCodes.get(0), TransferMode.NONE)));
        for (String code : lineCodes.subList(1, lineCodes.size())) {
            lines.add(line(code, TransferMode.ONE_STEP));
            lines.add(line(code, TransferMode.TWO_STEP));
        }
        List<String> places = codes(4, false);
        Set<String> factCodes =
                new HashSet<>(Set.of("topic", "numberCount", "chargeDays", "repeatContact", "conflict"));
        String place = words.code(factCodes, true, false);
        List<Fact> facts = new ArrayList<>(List.of(
                fact("topic", new FactType.Topic()),
                fact("numberCount", FactType.count(Range.from(1), 1)),
                fact("chargeDays", FactType.count(Range.from(0), 0)),
                fact("repeatContact", new FactType.Flag(false)),
                fact("conflict", new FactType.Flag(false)),
                fact(place, new FactType.Choice(places, places.get(random.nextInt(2))))));
        for (int i = extraFacts; i > 0; i--) {
            facts.add(fact(words.code(factCodes, true, false), extraType()));
        }
        if (random.nextInt(3) == 0) {
            facts.add(fact("signs", new Members(List.of("rash", "fever"), pick(List.of(Set.of(), Set.of("fever"))))));
        }
        List<String> topics = codes(1 + random.nextInt(4), false);
        List<Definition> definitions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Fact derived = fact(words.code(factCodes, true, false), derivedType());
            definitions.add(definition(derived, facts, topics));
            facts.add(derived);
        }
        Vocabulary.Builder vocabulary = Vocabulary.builder()
                .name("random")
                .definitions(definitions)
                .version("1")
                .outcomes(random.nextInt(3) == 0 ? outcomes.some(factCodes) : List.of())
                .lines(lines)
                .facts(facts)
                .topics(topics.stream().map(code -> new Topic(code, Text.EMPTY)).toList())
                .items(codes(1 + random.nextInt(6), true).stream()
                        .map(code -> new Item(code, Text.EMPTY, ""))
                        .toList())
                .queues(List.of(
                        new LineEntry(lineCodes.get(2), place, places.get(1), "700", ""),
                        new LineEntry(lineCodes.get(2), place, places.get(2), "700", "")))
                .greetings(List.of(new LineEntry(lineCodes.get(3), place, places.get(3), "", "")));
        vocabulary.defaultLine(lines.get(0));
        if (random.nextInt(3) == 0) {
            withTexts(vocabulary);
        }
        if (extraFacts > 0 && random.nextBoolean()) {
            addMoment(vocabulary, lines);
        }
        return random.nextBoolean() ? vocabulary.build() : withExclusions(vocabulary, facts, topics);
    }

    /** A calendar whose days all are near the first one, and a line that closes. */
    private void addMoment(Vocabulary.Builder vocabulary, List<Line> lines) {
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

    /** Some combinations that cannot be, unless these are nearly all. */
    private Vocabulary withExclusions(Vocabulary.Builder vocabulary, List<Fact> facts, List<String> topics) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            exclusions.add(exclusion(facts, topics));
        }
        Vocabulary constrained = vocabulary.exclusions(exclusions).build();
        long possible = IntStream.range(0, MANY)
                .filter(i -> isPossible(anyInquiry(constrained), constrained))
                .count();
        return possible > MANY / 4
                ? constrained
                : vocabulary.exclusions(List.of()).build();
    }

    private Exclusion exclusion(List<Fact> facts, List<String> topics) {
        List<Fact> open = new ArrayList<>(facts);
        List<Relation> relations = new ArrayList<>();
        Fact one = pick(open);
        open.remove(one);
        List<Fact> comparable = open.stream()
                .filter(other -> Relation.isBetween(one.type(), other.type()))
                .toList();
        List<Condition> conditions = new ArrayList<>();
        if (!comparable.isEmpty()) {
            Fact other = pick(comparable);
            open.remove(other);
            relations.add(Relation.of(one, pick(List.of(Relation.Sign.values())), other));
        } else {
            conditions.add(atom(one, topics));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            conditions.add(atom(pick(open), topics));
        }
        Text reason = random.nextBoolean() ? new Text("так не бывает", "cannot be") : Text.EMPTY;
        return new Exclusion(new Condition.And(conditions), relations, reason, Place.of("random"));
    }

    private void withTexts(Vocabulary.Builder vocabulary) {
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
                Condition.Atom atom = atom(plain);
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
                    Place.of("random")));
        }
        vocabulary.texts(texts);
    }

    /** Wide enough for all that four rows add to 1. */
    private static final FactType SUM = FactType.count(new Range(-7, 13), 1);

    private FactType derivedType() {
        return switch (random.nextInt(4)) {
            case 0 -> new FactType.Flag(random.nextBoolean());
            case 1 -> FactType.count(new Range(0, 3), random.nextInt(4));
            case 2 -> SUM;
            default -> choice(codes(3, false));
        };
    }

    /** Rows that overlap, and perhaps leave something open; what they say goes back to facts before this one. */
    private Definition definition(Fact derived, List<Fact> before, List<String> topics) {
        List<Definition.Row> rows = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            List<Condition> parts = new ArrayList<>();
            for (int j = 1 + random.nextInt(2); j > 0; j--) {
                parts.add(atom(pick(before), topics));
            }
            Object value = derived.type() == SUM ? pick(List.of(-2, -1, 1, 2, 3)) : value(derived.type());
            rows.add(new Definition.Row(new Condition.And(parts), value, Place.of("random")));
        }
        if (derived.type() == SUM) {
            return new Points(derived.code(), rows, 1);
        }
        return new FirstRow(derived.code(), rows, otherwise(derived.type()));
    }

    private Object value(FactType type) {
        if (type instanceof FactType.Flag) {
            return random.nextBoolean();
        }
        return type instanceof FactType.Choice choice ? pick(choice.codes()) : (Object) random.nextInt(4);
    }

    private static Object otherwise(FactType type) {
        if (type instanceof FactType.Flag flag) {
            return flag.unstated();
        }
        return type instanceof FactType.Choice choice
                ? choice.unstated()
                : (Object) ((FactType.Scaled) type).unstated();
    }

    private FactType extraType() {
        return switch (random.nextInt(6)) {
            case 0 -> new FactType.Flag(random.nextBoolean());
            case 1 -> FactType.count(new Range(-3, 6), random.nextInt(5));
            case 2 -> choice(codes(3, false));
            case 3 -> {
                List<String> steps = codes(4, false);
                yield new FactType.Choice(FactType.Choice.Kind.SCALE, steps, steps.get(random.nextInt(4)));
            }
            case 4 -> new FactType.Choice(FactType.Choice.Kind.WEEKDAY, Weekdays.CODES, pick(Weekdays.CODES));
            default -> measure();
        };
    }

    /** With few values, at the end of those that there are where there is one. */
    private FactType measure() {
        Notation notation = Notation.of(pick(MEASURES)).orElseThrow();
        Range all = notation.all();
        int from = all.to() < DAYS ? pick(List.of(0, all.to() - 9)) : random.nextInt(3);
        return new FactType.Scaled(notation, new Range(from, from + 9), from + random.nextInt(9));
    }

    private static FactType choice(List<String> codes) {
        return new FactType.Choice(codes, codes.get(0));
    }

    private static Fact fact(String code, FactType type) {
        int chance = Math.floorMod(code.hashCode(), 15);
        Optional<FactSource> source =
                Arrays.stream(FactSource.values()).skip(chance % 5).findFirst();
        return new Fact(code, type, new Text(code, code), Text.EMPTY, source, 1 + chance / 5);
    }

    private static Line line(String code, TransferMode mode) {
        return new Line(code, mode, Text.EMPTY, "phrase of " + code, "greeting of " + code, Text.EMPTY);
    }

    private List<String> codes(int count, boolean areResults) {
        Set<String> taken = new HashSet<>();
        return IntStream.range(0, count)
                .mapToObj(i -> words.code(taken, false, areResults))
                .toList();
    }

    private Rule rule(Vocabulary vocabulary, String name) {
        List<Condition> parts = new ArrayList<>();
        if (random.nextInt(5) > 0) {
            parts.add(new Condition.Atom("topic", Values.Codes.of(pick(List.copyOf(vocabulary.topicCodes())))));
        }
        boolean isOfTable = random.nextInt(3) == 0;
        List<Alternative> rows = isOfTable ? rows(vocabulary) : List.of();
        parts.add(
                isOfTable
                        ? new Condition.Or(
                                rows.stream().map(Alternative::condition).toList())
                        : condition(vocabulary, 3));
        Line line = pick(vocabulary.lines());
        String item = pick(List.copyOf(vocabulary.itemCodes()));
        List<Given> gives = outcomes.gives(vocabulary.outcomes());
        boolean hasLine = gives.isEmpty() || random.nextInt(3) > 0;
        return new Rule(
                name,
                hasLine ? new Outcome(line.code(), line.mode(), item) : Outcome.withoutLine(item),
                random.nextInt(3) * 100,
                new Condition.And(parts),
                hasLine && random.nextInt(3) == 0 ? new Text("шаг " + random.nextInt(2), "step") : Text.EMPTY,
                gives,
                Place.of("random"),
                rows.stream()
                        .map(row -> with(row, parts.subList(0, parts.size() - 1)))
                        .toList(),
                false);
    }

    /** Some of them perhaps alike, and some impossible. */
    private List<Alternative> rows(Vocabulary vocabulary) {
        List<Alternative> rows = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            Map<String, Condition.Atom> cells = new LinkedHashMap<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                Condition.Atom cell = atom(vocabulary);
                cells.put(cell.fact(), cell);
            }
            Alternative row = new Alternative(List.copyOf(cells.values()), new Place("random", i, 1));
            rows.add(random.nextInt(6) > 0 || rows.isEmpty() ? row : pick(rows));
        }
        return rows;
    }

    private static Alternative with(Alternative row, List<Condition> common) {
        Map<String, Condition.Atom> cells = new LinkedHashMap<>();
        row.cells().forEach(cell -> cells.put(cell.fact(), cell));
        common.stream()
                .map(Condition.Atom.class::cast)
                .forEach(cell -> cells.merge(
                        cell.fact(),
                        cell,
                        (one, other) ->
                                new Condition.Atom(one.fact(), one.values().intersection(other.values()))));
        return new Alternative(List.copyOf(cells.values()), row.place());
    }

    private Condition condition(Vocabulary vocabulary, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return atom(vocabulary);
        }
        List<Condition> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            parts.add(condition(vocabulary, depth - 1));
        }
        return switch (random.nextInt(5)) {
            case 0 -> parts.get(0).negated();
            case 1, 2 -> new Condition.Or(parts);
            default -> new Condition.And(parts);
        };
    }

    private Condition.Atom atom(Vocabulary vocabulary) {
        return atom(pick(List.copyOf(vocabulary.facts())), List.copyOf(vocabulary.topicCodes()));
    }

    private Condition.Atom atom(Fact fact, List<String> topics) {
        if (fact.type() instanceof Members members) {
            return random.nextInt(3) == 0
                    ? new Condition.Atom(
                            Members.size(fact.code()), Values.Numbers.of(Range.from(1 + random.nextInt(2))))
                    : new Condition.Atom(
                            Members.member(fact.code(), pick(members.codes())), Values.Flag.of(random.nextBoolean()));
        }
        if (fact.type() instanceof FactType.Scaled scaled) {
            List<Range> ranges = new ArrayList<>();
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                ranges.add(range(scaled));
            }
            return new Condition.Atom(fact.code(), new Values.Numbers(ranges));
        }
        if (fact.type() instanceof FactType.Flag) {
            return new Condition.Atom(fact.code(), Values.Flag.of(random.nextBoolean()));
        }
        List<String> codes = fact.type() instanceof FactType.Choice choice ? choice.codes() : topics;
        TreeSet<String> some = new TreeSet<>(List.of(pick(codes), pick(codes)));
        return new Condition.Atom(fact.code(), new Values.Codes(some, random.nextInt(3) > 0));
    }

    private Range range(FactType.Scaled type) {
        int lowest = type.notation() instanceof WholeNotation ? 0 : type.range().from();
        int from = lowest + random.nextInt(7) - 1;
        return switch (random.nextInt(4)) {
            case 0 -> Range.from(from);
            case 1 -> Range.to(from);
            case 2 -> new Range(from, from);
            default -> new Range(from, from + random.nextInt(4));
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

package dev.switchboard.tests;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Relation;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.InquiryCheck;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes catalogues and inquiries from a seed: small vocabularies of hostile codes, rules of every form that conditions can have. */
final class RandomCatalogs {

    /** Inquiries that tell whether enough can be. */
    private static final int MANY = 40;

    private final Random random;
    private final HostileWords words;
    private final RandomOutcomes outcomes;
    private final RandomRules randomRules;
    private final RandomFacts randomFacts;
    private final RandomLines randomLines;

    RandomCatalogs(long seed) {
        random = new Random(seed);
        words = new HostileWords(random);
        outcomes = new RandomOutcomes(random, words);
        randomRules = new RandomRules(random, outcomes);
        randomFacts = new RandomFacts(random, words, randomRules);
        randomLines = new RandomLines(random, randomRules);
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
            all.add(randomRules.rule(vocabulary, "rule " + i));
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
        InquiryBuilder inquiry = Inquiry.about(pick(List.copyOf(vocabulary.topicCodes())));
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
                .flatMap(calendar -> calendar.at(RandomLines.FIRST_DAY + random.nextInt(20), random.nextInt(10)));
    }

    private void state(InquiryBuilder inquiry, Fact fact) {
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
        List<String> lineCodes = randomFacts.codes(4, true);
        List<Line> lines = new ArrayList<>(List.of(RandomLines.line(lineCodes.get(0), TransferMode.NONE)));
        for (String code : lineCodes.subList(1, lineCodes.size())) {
            lines.add(RandomLines.line(code, TransferMode.ONE_STEP));
            lines.add(RandomLines.line(code, TransferMode.TWO_STEP));
        }
        List<String> places = randomFacts.codes(4, false);
        Set<String> factCodes =
                new HashSet<>(Set.of("topic", "numberCount", "chargeDays", "repeatContact", "conflict"));
        String place = words.code(factCodes, true, false);
        List<Fact> facts = new ArrayList<>(List.of(
                RandomFacts.fact("topic", new FactType.Topic()),
                RandomFacts.fact("numberCount", FactType.count(Range.from(1), 1)),
                RandomFacts.fact("chargeDays", FactType.count(Range.from(0), 0)),
                RandomFacts.fact("repeatContact", new FactType.Flag(false)),
                RandomFacts.fact("conflict", new FactType.Flag(false)),
                RandomFacts.fact(place, new FactType.Choice(places, places.get(random.nextInt(2))))));
        for (int i = extraFacts; i > 0; i--) {
            facts.add(RandomFacts.fact(words.code(factCodes, true, false), randomFacts.extraType()));
        }
        if (random.nextInt(3) == 0) {
            facts.add(RandomFacts.fact(
                    "signs", new Members(List.of("rash", "fever"), pick(List.of(Set.of(), Set.of("fever"))))));
        }
        List<String> topics = randomFacts.codes(1 + random.nextInt(4), false);
        List<Definition> definitions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Fact derived = RandomFacts.fact(words.code(factCodes, true, false), randomFacts.derivedType());
            definitions.add(randomFacts.definition(derived, facts, topics));
            facts.add(derived);
        }
        Vocabulary.Builder vocabulary = Vocabulary.builder()
                .name("random")
                .definitions(definitions)
                .version("1")
                .outcomes(random.nextInt(3) == 0 ? outcomes.some(factCodes) : List.of())
                .lines(lines)
                .facts(facts)
                .topics(topics.stream().map(RandomCatalogs::topic).toList())
                .items(randomFacts.codes(1 + random.nextInt(6), true).stream()
                        .map(code -> new Item(code, Text.EMPTY, ""))
                        .toList())
                .queues(List.of(
                        new LineEntry(lineCodes.get(2), place, places.get(1), "700", ""),
                        new LineEntry(lineCodes.get(2), place, places.get(2), "700", "")))
                .greetings(List.of(new LineEntry(lineCodes.get(3), place, places.get(3), "", "")));
        vocabulary.defaultLine(lines.get(0));
        if (random.nextInt(3) == 0) {
            randomLines.withTexts(vocabulary);
        }
        if (extraFacts > 0 && random.nextBoolean()) {
            randomLines.addMoment(vocabulary, lines);
        }
        return random.nextBoolean() ? vocabulary.build() : withExclusions(vocabulary, facts, topics);
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
            conditions.add(randomRules.atom(one, topics));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            conditions.add(randomRules.atom(pick(open), topics));
        }
        Text reason = random.nextBoolean() ? new Text("так не бывает", "cannot be") : Text.EMPTY;
        return new Exclusion(new Condition.And(conditions), relations, reason, Place.of("random"));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Some topics have words that clients call them by. */
    private static Topic topic(String code) {
        return new Topic(code, Text.EMPTY, code.length() % 2 == 0 ? List.of() : List.of("слово", "word of " + code));
    }
}

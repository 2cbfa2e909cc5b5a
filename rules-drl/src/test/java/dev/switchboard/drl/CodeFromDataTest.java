package dev.switchboard.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.Matcher;
import dev.switchboard.loading.LoadedCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A catalogue is data: hostile texts in every place where a catalogue has texts, on every way that ends in a compiler of
 * Drools. None may run. More rounds with {@code -Dswitchboard.seeds=1000}.
 */
class CodeFromDataTest {

    private static final int RULES = 12;
    private static final List<String> PLAIN_CODES =
            List.of("line-1", "флаг", "choice_1", "a", "b.c", "Д-1", "null", "end", "rule", "then", "String", "eval");

    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("switchboard.seeds", 6));
    }

    @BeforeEach
    void noTraceYet() {
        System.clearProperty(HostileTexts.TRACE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aModelOfHostileTextsDecidesAsItSays(int seed) {
        LoadedCatalog loaded = hostile(new HostileTexts(seed), PLAIN_CODES);
        try (Matcher drools = new DroolsMatchers().matcherFor(loaded)) {
            assertDecidesAsItSays(drools, loaded.catalog());
        }
        assertNothingRan(() -> WrittenRules.of(
                        loaded.catalog().vocabulary(), loaded.catalog().rules())
                .text());
    }

    /** No reader takes them: what is compiled must not depend on that. */
    @ParameterizedTest
    @MethodSource("seeds")
    void hostileCodesAreRefused(int seed) {
        HostileTexts texts = new HostileTexts(seed);
        Vocabulary words = hostile(texts, PLAIN_CODES).catalog().vocabulary();
        for (int i = 0; i < RULES; i++) {
            String code = texts.text();
            Condition condition = i % 2 == 0
                    ? new Condition.Atom("topic", Values.Codes.of(code))
                    : new Condition.Atom(code, Values.Flag.of(true)).negated();
            Rule rule = new Rule(
                    "r",
                    new Outcome("line-1", TransferMode.ONE_STEP, "null"),
                    1,
                    condition,
                    Text.EMPTY,
                    new Place("rules", 1, 1));

            assertThatExceptionOfType(InvalidCatalogException.class)
                    .isThrownBy(() -> WrittenRules.of(words, List.of(rule)))
                    .satisfies(refused -> assertThat(refused.problems())
                            .extracting(Problem::place)
                            .containsExactly(Optional.of(rule.place())));
        }
    }

    /** By somebody who compiles it as it stands. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsExportedIsSafeToCompile(int seed) {
        LoadedCatalog loaded = hostile(new HostileTexts(seed), PLAIN_CODES);
        Catalog catalog = loaded.catalog();
        String exported = DrlWriter.write(catalog.vocabulary(), catalog.rules(), loaded.notes(), "exported");
        RuleText file = RuleText.ofFile("exported.drl", exported);

        Catalog asWritten = new Catalog(
                catalog.vocabulary(),
                catalog.rules().stream().map(CodeFromDataTest::asWritten).toList(),
                List.of());
        try (Matcher drools = DroolsMatchers.compiled(List.of(file), asWritten)) {
            assertDecidesAsItSays(drools, asWritten);
        }

        assertNothingRan(() -> exported);
    }

    /** With the name that Drools knows it by: it puts names into Java as they are. */
    private static Rule asWritten(Rule rule) {
        String name = RuleName.harmless(rule.name());
        assertThat(name).doesNotContainPattern("[\"\\\\\\p{Cntrl}]|\\*/");
        return new Rule(name, rule.outcome(), rule.salience(), rule.condition(), rule.steps(), rule.place());
    }

    /** Put anywhere in a file that is right otherwise. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aHostileFileIsRefusedOrHarmless(int seed) {
        HostileTexts texts = new HostileTexts(seed);
        int loaded = 0;
        for (int i = 0; i < 40; i++) {
            String file = hostileFile(texts, i);
            try (CatalogEngine drools = DrlFiles.of(file).engine(Engine.DROOLS)) {
                loaded++;
                for (boolean conflict : List.of(true, false)) {
                    drools.decide(Inquiry.about("charges").conflict(conflict).build());
                }
            } catch (InvalidCatalogException refused) {
                assertThat(refused.problems())
                        .allSatisfy(problem -> assertThat(problem.place()).isPresent());
            }
            assertNothingRan(() -> file);
        }
        assertThat(loaded).as("files that were not refused").isPositive();
    }

    /** As the fault was found: the comment ends for the compiler alone. */
    @ParameterizedTest
    @MethodSource("comments")
    void aCommentThatEndsForACompilerAlone(String comment) {
        String code = "System.setProperty(\"" + HostileTexts.TRACE + "\", \"ran\");";
        String file = DrlFiles.HEAD
                + DrlFiles.rule("r", "conflict").replace(";\n", "; " + comment.replace("CODE", code) + "\n");

        assertThat(DrlFiles.of(file).problems())
                .allSatisfy(problem ->
                        assertThat(problem.place().orElseThrow().line()).isEqualTo(8));
        assertNothingRan(() -> file);
    }

    static Stream<String> comments() {
        return Stream.of(
                "// \\u000a CODE", "// \\u000d CODE //", "/* \\u002a\\u002f CODE /* */", "/* \\u002a/ CODE /* */");
    }

    private static String hostileFile(HostileTexts texts, int place) {
        String comment = "// " + texts.text().replaceAll("[\\r\\n]", " ") + "\n";
        String block = "/* " + texts.text().replace("*/", "* /") + " */";
        String quoted = DrlText.quoted(texts.text());
        String rule = DrlFiles.rule("r", "conflict");
        return switch (place % 10) {
            case 0 -> comment + DrlFiles.HEAD + rule;
            case 1 -> DrlFiles.HEAD + rule.replace(";\n", "; " + comment);
            case 2 -> DrlFiles.HEAD + rule.replace("transfers", comment + "transfers");
            case 3 -> DrlFiles.HEAD + rule.replace("conflict", "conflict " + comment);
            case 4 -> DrlFiles.HEAD + rule.replace(";\n", "; " + block + "\n");
            case 5 -> DrlFiles.HEAD + rule.replace(" when", " " + block + "when");
            case 6 -> DrlFiles.HEAD + rule.replace("\"r\"", quoted);
            case 7 -> DrlFiles.HEAD + rule.replace(" when", " @steps(" + quoted + ") when");
            case 8 -> DrlFiles.HEAD + rule.replace(" when", " @note(" + quoted + ") when");
            default -> DrlFiles.HEAD + rule.replace("conflict", texts.text());
        };
    }

    private static void assertDecidesAsItSays(Matcher drools, Catalog catalog) {
        for (String topic : catalog.vocabulary().topicCodes()) {
            for (int number = 1; number <= 2; number++) {
                Inquiry inquiry = Inquiry.about(topic)
                        .numberCount(number)
                        .build()
                        .withDefaults(catalog.vocabulary().completion().defaults());
                assertThat(drools.match(inquiry)).isEqualTo(catalog.allHolding(inquiry));
            }
        }
    }

    private static void assertNothingRan(Supplier<String> from) {
        assertThat(System.getProperty(HostileTexts.TRACE)).as(from).isNull();
    }

    /** A catalogue whose texts are hostile. */
    private static LoadedCatalog hostile(HostileTexts texts, List<String> all) {
        Line line = new Line(all.get(0), TransferMode.ONE_STEP, text(texts), texts.text(), texts.text(), text(texts));
        Vocabulary words = Vocabulary.builder()
                .name(texts.text())
                .version(texts.text())
                .lines(List.of(line))
                .facts(List.of(
                        fact("topic", new FactType.Topic(), texts),
                        fact("numberCount", FactType.count(Range.from(1), 1), texts),
                        fact("chargeDays", FactType.count(Range.from(0), 0), texts),
                        fact("repeatContact", new FactType.Flag(false), texts),
                        fact("conflict", new FactType.Flag(false), texts),
                        fact(all.get(1), new FactType.Flag(true), texts),
                        fact(all.get(2), new FactType.Choice(all, all.get(3)), texts)))
                .topics(all.stream().map(code -> new Topic(code, text(texts))).toList())
                .items(all.stream()
                        .map(code -> new Item(code, text(texts), texts.text()))
                        .toList())
                .queues(List.of())
                .greetings(List.of())
                .defaultLine(line)
                .build();
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            rules.add(rule(texts, all, i));
        }
        Map<String, String> notes = new HashMap<>();
        rules.forEach(rule -> notes.put(rule.name(), texts.text()));
        return new LoadedCatalog(new Catalog(words, rules, List.of()), List.of(), List.of(), notes, List.of());
    }

    private static Rule rule(HostileTexts texts, List<String> codes, int number) {
        Condition topic = new Condition.Atom(
                "topic",
                number % 2 == 0
                        ? Values.Codes.of(codes.get(number))
                        : new Values.Codes(new TreeSet<>(codes.subList(0, number + 1)), number % 3 > 0));
        Condition choice = new Condition.Atom(codes.get(2), new Values.Codes(new TreeSet<>(codes.subList(2, 4)), true));
        Condition flag = new Condition.Atom(codes.get(1), Values.Flag.of(true));
        Condition count = new Condition.Atom("numberCount", Values.Numbers.of(Range.from(1 + number % 2)));
        return new Rule(
                number + texts.text(),
                new Outcome(codes.get(0), TransferMode.ONE_STEP, codes.get(number)),
                number,
                new Condition.And(List.of(topic, count, new Condition.Or(List.of(choice, flag.negated())))),
                text(texts),
                Place.of(texts.text()));
    }

    private static Fact fact(String code, FactType type, HostileTexts texts) {
        return new Fact(code, type, text(texts), text(texts));
    }

    private static Text text(HostileTexts texts) {
        return new Text(texts.text(), texts.text());
    }
}

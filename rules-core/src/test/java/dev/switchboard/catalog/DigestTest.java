package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Condition.And;
import dev.switchboard.catalog.Condition.Atom;
import dev.switchboard.catalog.Condition.Or;
import dev.switchboard.fixtures.CatalogText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The digest is of what a catalogue says: not of how its files are laid out. */
class DigestTest {

    private static final Condition CONFLICT = new Atom("conflict", Values.Flag.of(true));
    private static final Condition REPEAT = new Atom("repeatContact", Values.Flag.of(true));
    private static final Condition BILLS = new Atom("topic", Values.Codes.of("bills"));

    private static final Rule RULE = rule("r", 300, new And(List.of(BILLS, new Or(List.of(CONFLICT, REPEAT)))));

    private static Rule rule(String name, int salience, Condition condition) {
        return new Rule(
                name,
                new Outcome("senior", TransferMode.ONE_STEP, "A-1"),
                salience,
                condition,
                new Text("Шаги", "Steps"),
                Place.of(name + ".drl"));
    }

    private static String digest(Rule... rules) {
        return new Catalog(CatalogText.words(), List.of(rules), List.of())
                .identity()
                .digest();
    }

    private static String digest(CatalogText text) {
        return text.load().identity().digest();
    }

    @Test
    void itIsASha256InHexadecimal() {
        assertThat(digest(RULE)).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines.csv", "facts.csv", "topics.csv", "items.csv", "queues.csv", "greetings.csv"})
    void theOrderOfRowsDoesNotMatter(String file) {
        List<String> lines = CatalogText.small().text(file).lines().toList();
        String reversed = lines.get(0) + "\n"
                + lines.stream()
                        .skip(1)
                        .sorted(java.util.Collections.reverseOrder())
                        .collect(Collectors.joining("\n"));

        assertThat(digest(CatalogText.small().with(file, reversed))).isEqualTo(digest(CatalogText.small()));
    }

    @Test
    void commentsSpacesAndTheOrderOfColumnsDoNotMatter() {
        String topics = CatalogText.small()
                .text("topics.csv")
                .lines()
                .map(line -> line.split(","))
                .map(cells -> cells[2] + " , " + cells[0] + ", " + cells[1])
                .collect(Collectors.joining("\n"));

        assertThat(digest(CatalogText.small().with("topics.csv", topics + "\n\n# end")))
                .isEqualTo(digest(CatalogText.small()));
    }

    @Test
    void theOrderOfRulesTheirNamesAndPlacesDoNotMatter() {
        Rule other = rule("other", 100, CONFLICT);
        Rule renamed = rule("renamed", 300, RULE.condition());

        assertThat(digest(RULE, other)).isEqualTo(digest(other, RULE)).isEqualTo(digest(renamed, other));
    }

    @Test
    void theOrderAndNestingOfPartsDoesNotMatter() {
        Condition reworded = new And(List.of(
                new And(List.of(new Or(List.of(REPEAT, new Or(List.of(CONFLICT, REPEAT)))))), BILLS, BILLS));

        assertThat(digest(rule("r", 300, reworded))).isEqualTo(digest(RULE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "catalog.csv   | name,test            | name,other",
                "catalog.csv   | version,1.2          | version,1.3",
                "catalog.csv   | default line,first-line | default line,senior",
                "lines.csv     | Соединяю со старшим. | Соединяю со старшим",
                "lines.csv     | Старший слушает.     | Алло.",
                "lines.csv     | mnp,one-step         | mnp,two-step",
                "queues.csv    | 701,SOUTH            | 702,SOUTH",
                "greetings.csv | Север слушает.       | Слушаю.",
                "facts.csv     | -5..100,0            | -5..101,0",
                "facts.csv     | -5..100,0            | -5..100,1",
                "facts.csv     | outage,flag,,true    | outage,flag,,false",
                "facts.csv     | \"other, north, south\" | \"other, north, south, east\"",
                "facts.csv     | Сколько часов?       | Часов?",
                "topics.csv    | Счета                | Счёт",
                "topics.csv    | ,Bills               | ,Bill",
                "items.csv     | с. 2                 | с. 3",
            })
    void whatTheTablesSayMatters(String file, String found, String replacement) {
        assertThat(digest(CatalogText.small().with(file, found, replacement)))
                .isNotEqualTo(digest(CatalogText.small()));
    }

    @Test
    void whatARuleSaysMatters() {
        List<Rule> others = List.of(
                rule("r", 301, RULE.condition()),
                rule("r", 300, new And(List.of(BILLS, CONFLICT, REPEAT))),
                rule("r", 300, new And(List.of(BILLS, new Or(List.of(CONFLICT, REPEAT.negated()))))),
                new Rule(
                        "r",
                        new Outcome(RULE.line(), RULE.mode(), "A-2"),
                        300,
                        RULE.condition(),
                        RULE.steps(),
                        RULE.place()),
                new Rule(
                        "r",
                        new Outcome("supervisor", RULE.mode(), "A-1"),
                        300,
                        RULE.condition(),
                        RULE.steps(),
                        RULE.place()),
                new Rule(
                        "r",
                        new Outcome("senior", TransferMode.TWO_STEP, "A-1"),
                        300,
                        RULE.condition(),
                        RULE.steps(),
                        RULE.place()),
                new Rule(
                        "r",
                        new Outcome("senior", RULE.mode(), "A-1"),
                        300,
                        RULE.condition(),
                        Text.EMPTY,
                        RULE.place()));

        assertThat(others.stream().map(DigestTest::digest))
                .doesNotHaveDuplicates()
                .doesNotContain(digest(RULE));
        assertThat(digest(RULE, RULE)).isNotEqualTo(digest(RULE));
        assertThat(digest()).isNotEqualTo(digest(RULE));
    }

    @Test
    void anOpaqueRuleMattersByItsText() {
        OpaqueRule opaque = new OpaqueRule("o", 1, "why", "rule one end", Text.EMPTY, Place.of("a.drl"));
        OpaqueRule changed = new OpaqueRule("o", 1, "why", "rule two end", Text.EMPTY, Place.of("a.drl"));

        assertThat(List.of(List.of(), List.of(opaque), List.of(changed)).stream()
                        .map(opaques -> new Catalog(
                                        CatalogText.words(),
                                        List.of(),
                                        opaques.stream()
                                                .map(OpaqueRule.class::cast)
                                                .toList())
                                .identity()
                                .digest()))
                .doesNotHaveDuplicates();
    }

    /** Texts may hold whatever separates them in a digest's input. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "credits,\"Кредиты, english=x\",y | credits,Кредиты,\"x, english=y\"",
                "credits,a:b,c                    | credits,a,b:c",
                "credits,a b,c                    | credits,a,b c",
                "credits,1:a 1:b,                 | credits,1:a,1:b",
                "credits,\"a⏎b\",                | credits,a,b",
            })
    void textsDoNotRunIntoEachOther(String one, String other) {
        List<String> digests = Arrays.asList(
                digest(CatalogText.small().withLine("topics.csv", one.replace("⏎", "\n"))),
                digest(CatalogText.small().withLine("topics.csv", other)),
                digest(CatalogText.small()));

        assertThat(digests).doesNotHaveDuplicates();
    }

    /** A catalogue built in Java may hold whatever texts there are, those that files cannot have included. */
    @Test
    void conditionsOfDifferentMeaningNeverReadTheSame() {
        List<Condition> conditions = List.of(
                new Atom("a", Values.Codes.of("b", "c")),
                new Atom("a", Values.Codes.of("b, c")),
                new Atom("a", Values.Codes.of("not(b, c)")),
                new Atom("a", Values.Codes.of("b", "c").complement()),
                new Atom("a", Values.Codes.of("")),
                new Atom("a", Values.Codes.of("-")),
                new Atom("a", Values.Codes.of("yes")),
                new Atom("a", Values.Flag.of(true)),
                new Atom("a", Values.Codes.of("3..4")),
                new Atom("a", Values.Numbers.of(new Range(3, 4))),
                new Atom("a", Values.Numbers.of(new Range(3, 3), new Range(5, 5))),
                new Atom("a", Values.Numbers.of(Range.from(3))),
                new Atom("a", Values.Numbers.of(Range.to(3))),
                new Atom("a in (b); c", Values.Codes.of("d")),
                new And(List.of(new Atom("a", Values.Codes.of("b")), new Atom("c", Values.Codes.of("d")))),
                new Or(List.of(new Atom("a", Values.Codes.of("b")), new Atom("c", Values.Codes.of("d")))),
                new And(List.of()),
                new Or(List.of()));

        assertThat(conditions.stream().map(condition -> digest(rule("r", 1, condition))))
                .doesNotHaveDuplicates();
        assertThat(conditions.stream().map(Condition::canonical)).doesNotHaveDuplicates();
    }

    @Test
    void halvesOfSurrogatePairsAreToldApart() {
        assertThat(List.of("\uD83D", "\uD83E", "?", "\uFFFD").stream()
                        .map(half -> new Rule(
                                "r",
                                new Outcome("senior", TransferMode.ONE_STEP, "A-1"),
                                1,
                                CONFLICT,
                                new Text(half, ""),
                                Place.of("r.drl")))
                        .map(DigestTest::digest))
                .doesNotHaveDuplicates();
    }

    /** Digests stand in logs and reports: with the same version they never change, whatever is renamed or reordered in code. */
    @Test
    void theDigestOfOneCatalogueIsAlwaysTheSame() {
        assertThat(digest(RULE)).isEqualTo("5aaa9f332a8949e76b61c0eddff057f7c86992ecd834b0a14b420d091a2cb31c");
    }
}

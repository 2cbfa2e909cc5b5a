package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of facts: what it says, and its mistakes, each with the cell. */
class FactMistakesTest {

    /** The line on which a row added to the small catalogue's facts stands. */
    private static final int ADDED = 10;

    private static List<String> problemsOf(String addedFact) {
        return CatalogText.small().withLine("facts.csv", addedFact).problemLines();
    }

    private static FactType typeOf(String addedFact) {
        Vocabulary words =
                CatalogText.small().withLine("facts.csv", addedFact).load().vocabulary();
        return words.fact("added").map(Fact::type).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1..   | 1 | 1           | 2147483647",
                "..9   | 0 | -2147483648 | 9",
                "..    | 0 | -2147483648 | 2147483647",
                "-5..5 | 0 | -5          | 5",
                "0 .. 3| 3 | 0           | 3",
                "1–5   | 3 | 1           | 5",
                "1-5   | 3 | 1           | 5",
                "1…5   | 3 | 1           | 5",
                "0..   | 2000000000 | 0  | 2147483647",
                "0..2147483646 | 2147483646 | 0 | 2147483646",
            })
    void aCountTakesARangeThatMayBeOpen(String values, String unstated, int from, int to) {
        assertThat(typeOf("added,count,%s,%s,,,,".formatted(values, unstated)))
                .isEqualTo(FactType.count(new Range(from, to), Integer.parseInt(unstated)));
    }

    @Test
    void aFlagIsFalseUnlessItsDefaultSaysTrue() {
        assertThat(typeOf("added,flag,,true,,,,")).isEqualTo(new FactType.Flag(true));
        assertThat(typeOf("added,flag,,false,,,,")).isEqualTo(new FactType.Flag(false));
        assertThat(typeOf("added,flag,,,,,,")).isEqualTo(new FactType.Flag(false));
    }

    @Test
    void aChoiceListsItsCodes() {
        assertThat(typeOf("added,choice,\"x, y-1 ,z_2\",y-1,,,,"))
                .isEqualTo(new FactType.Choice(List.of("x", "y-1", "z_2"), "y-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7days", "двa", "a b", "a..b", "#x\"", "line", "Note"})
    void aFactsCodeKeepsToTheRule(String code) {
        assertThat(problemsOf("\"%s\",flag,,false,t,,,"
                        .formatted(code.replace("\"", "\"\"").replace("#", "x#"))))
                .singleElement()
                .asString()
                .startsWith("facts.csv:%d:1: ".formatted(ADDED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "added,,,,t,,,              | 2",
                "added,count,,0,t,,,        | 3",
                "added,count,0..,,t,,,      | 4",
                "added,choice,\"x,y\",,t,,, | 4",
            })
    void anEmptyCellIsCalledEmpty(String fact, int column) {
        assertThat(problemsOf(fact))
                .singleElement()
                .asString()
                .startsWith("facts.csv:%s:%s: the cell is empty: ".formatted(ADDED, column));
    }

    @Test
    void aFactStandsOnce() {
        assertThat(problemsOf("site,flag,,false,,,,"))
                .singleElement()
                .asString()
                .startsWith("facts.csv:10:1: ")
                .contains("`site`");
    }

    @Test
    void anUnknownTypeIsRefusedAndTheKnownOnesAreNamed() {
        assertThat(problemsOf("added,number,,0,,,,"))
                .singleElement()
                .asString()
                .startsWith("facts.csv:10:2: ")
                .contains("`number`", "`count`", "`flag`", "`choice`");
    }

    /** What people call a type, and which it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "число | did you mean `count`?",
                "да/нет | did you mean `flag`?",
                "boolean | did you mean `flag`?",
                "Список | did you mean `choice`?",
                "день недели | did you mean `weekday`?",
                "деньги | `money(USD)`",
                "сумма (руб.) | `money(USD)`",
                "срок | `duration(min)`",
            })
    void aTypeIsKnownByItsOtherNames(String type, String advice) {
        assertThat(problemsOf("added,%s,,0,,,,".formatted(type)))
                .singleElement()
                .asString()
                .startsWith("facts.csv:10:2: ")
                .contains(advice);
    }

    /** Something else than the separator between the values of a choice, a set or a scale. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "choice | a; b; c | separate values with commas: `a, b, c`",
                "choice | a / b | separate values with commas: `a, b`",
                "set | a или b | separate values with commas: `a, b`",
                "scale | a, b, c | with `<` between them: `a < b < c`",
                "choice | ^^ | the cell is empty: fill in a choice's value",
                "scale | ^^ | the cell is empty: fill in a choice's value",
            })
    void valuesAreSeparatedAsTheirTypeSays(String type, String values, String advice) {
        assertThat(problemsOf("added,%s,\"%s\",a,,,,".formatted(type, values)))
                .singleElement()
                .asString()
                .startsWith("facts.csv:10:3: ")
                .contains(advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "a..b", "1...5", "1.5..2", "9999999999.."})
    void aCountNeedsARange(String values) {
        assertThat(problemsOf("added,count,%s,1,,,,".formatted(values)))
                .singleElement()
                .asString()
                .startsWith("facts.csv:10:3: ")
                .contains("`" + values + "`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5..1         | did you mean `1..5`?",
                "0..10000000000 | from -2147483647 to 2147483646",
                "0..2147483647  | from -2147483647 to 2147483646",
                "-2147483648..  | from -2147483647 to 2147483646",
                "'1..5,000'   | `5000`",
                "01..5        | `1`",
            })
    void whatIsWrongWithARangeIsSaid(String values, String message) {
        assertThat(problemsOf("added,count,\"%s\",1,,,,".formatted(values)))
                .singleElement()
                .asString()
                .startsWith("facts.csv:10:3: ")
                .contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "-2147483648", "99999999999"})
    void aDefaultIsANumberThatCellsCanName(String unstated) {
        assertThat(problemsOf("added,count,..,%s,,,,".formatted(unstated)))
                .singleElement()
                .asString()
                .startsWith("facts.csv:10:4: ")
                .contains("too large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1..5 | 0", "1..5 | 6", "1..5 | one", "1..5 | 1.0", "1..5 | 03", "1..5 | +3", "0..9000 | '1,000'"})
    void aCountsDefaultLiesWithinItsRange(String values, String unstated) {
        assertThat(problemsOf("added,count,%s,\"%s\",,,,".formatted(values, unstated)))
                .singleElement()
                .asString()
                .startsWith("facts.csv:10:4: ")
                .contains("`" + unstated + "`", "`" + values + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "1", "ja"})
    void aFlagsDefaultIsYesOrNo(String unstated) {
        assertThat(problemsOf("added,flag,,%s,,,,".formatted(unstated)))
                .singleElement()
                .asString()
                .startsWith("facts.csv:10:4: ")
                .contains("`" + unstated + "`", "`yes`", "`no`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x,", "x,x", "x;y", "x, дa", "3g, 4g", "1, 2, 3"})
    void aChoiceNeedsDifferentCodes(String values) {
        assertThat(problemsOf("added,choice,\"%s\",x,,,,".formatted(values)))
                .singleElement()
                .asString()
                .startsWith("facts.csv:10:3: ");
    }

    @Test
    void aChoicesDefaultIsOneOfItsCodes() {
        assertThat(problemsOf("added,choice,\"x, y\",z,,,,"))
                .singleElement()
                .asString()
                .startsWith("facts.csv:10:4: ")
                .contains("`z`", "`x`", "`y`");
    }

    @Test
    void onlyTheFactTopicIsATopic() {
        assertThat(problemsOf("added,topic,,,,,,"))
                .singleElement()
                .asString()
                .startsWith("facts.csv:10:2: ")
                .contains("`added`");
    }

    @Test
    void eachCatalogueDeclaresItsTopic() {
        assertThat(withoutFact("topic").problemLines())
                .singleElement()
                .asString()
                .contains("`topic` of type `topic`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"numberCount", "chargeDays", "repeatContact", "conflict"})
    void aCatalogueLeavesOutTheOtherCoreFactsWhereTheyMeanNothing(String fact) {
        CatalogText catalog = withoutFact(fact).with("rules.csv", "item,salience,line,mode\nA-1,1,senior,one-step\n");

        assertThat(catalog.load().vocabulary().factCodes()).doesNotContain(fact).contains("topic");
    }

    private static CatalogText withoutFact(String fact) {
        String facts = CatalogText.small().text("facts.csv");
        return CatalogText.small().with("facts.csv", facts.replaceAll("(?m)^" + fact + ",.*\\n", ""));
    }

    @Test
    void aCoreFactHasItsOwnType() {
        assertThat(CatalogText.small()
                        .with("facts.csv", "conflict,flag,,false,", "conflict,count,0..,0,")
                        .problemLines())
                .singleElement()
                .asString()
                .contains("`conflict`", "`flag`");
    }
}

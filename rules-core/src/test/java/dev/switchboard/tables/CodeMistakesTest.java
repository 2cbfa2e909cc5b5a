package dev.switchboard.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.Problems;
import dev.switchboard.fixtures.CatalogText;
import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes that a catalogue's tables misspell, repeat, or use where they mean nothing: each with its cell. */
class CodeMistakesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default line,first-line | default line,firstline | catalog.csv:4:2 | `firstline` | `first-line`",
                "default line,           | defaultline,           | catalog.csv:4:1 | `defaultline` | `default line`",
            })
    void theKeysOfTheCatalogueAreKnown(String found, String mistake, String place, String shown, String meant) {
        assertThat(CatalogText.small().with("catalog.csv", found, mistake).problemLines())
                .singleElement()
                .asString()
                .startsWith(place + ": ")
                .contains(shown, meant);
    }

    @Test
    void aKeyStandsOnce() {
        assertThat(CatalogText.small().withLine("catalog.csv", "name,again").problemLines())
                .singleElement()
                .asString()
                .startsWith("catalog.csv:5:1: ")
                .contains("`name`");
    }

    @ParameterizedTest
    @CsvSource({"name,'name,test\n'", "version,'version,1.2\n'"})
    void nameAndVersionMustNotBeMissing(String key, String line) {
        assertThat(CatalogText.small().with("catalog.csv", line, "").problemLines())
                .singleElement()
                .asString()
                .startsWith("catalog.csv: ")
                .contains("`" + key + "`");
    }

    @Test
    void theDefaultLineMayBeMissing() {
        assertThat(CatalogText.small()
                        .with("catalog.csv", "default line,first-line\n", "")
                        .load()
                        .vocabulary()
                        .defaultLine())
                .isEmpty();
    }

    @Test
    void aDefaultLineWithTwoModesIsRefused() {
        assertThat(CatalogText.small()
                        .with("catalog.csv", "default line,first-line", "default line,supervisor")
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("catalog.csv:4:2: ")
                .contains("`supervisor`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lines.csv  | senior,onestep,,,,    | lines.csv:7:2  | `onestep`, did you mean `one-step`",
                "lines.csv  | senior,в два шага,,,, | lines.csv:7:2  | `two-step`",
                "lines.csv  | senior,by mail,,,,    | lines.csv:7:2  | `none`, `one-step`, `two-step`",
                "lines.csv  | senior,,,,,           | lines.csv:7:2  | the cell is empty",
                "lines.csv  | senior,one-step,,,,   | lines.csv:7:2  | `senior`, `one-step`",
                "lines.csv  | ,one-step,x,,,        | lines.csv:7:1  | the cell is empty: fill in a line's code",
                "topics.csv | bills,Снова,Again     | topics.csv:5:1 | `bills`",
                "topics.csv | ,Без кода,No code     | topics.csv:5:1 | the cell is empty: fill in a topic's code",
                "items.csv  | B-1,Снова,Again,      | items.csv:5:1  | `B-1`",
                "items.csv  | ,Без кода,No code,    | items.csv:5:1  | the cell is empty: fill in an item's code",
            })
    void codesAreNeitherMissingNorRepeated(String file, String row, String place, String shown) {
        assertThat(CatalogText.small().withLine(file, row).problemLines())
                .singleElement()
                .asString()
                .startsWith(place + ": ")
                .contains(shown.split(", (?!a)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topics.csv | '-,x,'           | topics.csv:5:1 | `-`, a topic's code",
                "topics.csv | 'еsim,x,'        | topics.csv:5:1 | `е` (character 1), Cyrillic, `esim`",
                "topics.csv | 'not(bills),x,'  | topics.csv:5:1 | `(` (character 4), `not-bills`",
                "topics.csv | '\"a, b\",x,'    | topics.csv:5:1 | a comma, `a-b`",
                "items.csv  | 'none,x,,'       | items.csv:5:1  | `none`, an item's code",
                "items.csv  | 'A 3,x,,'        | items.csv:5:1  | a space, `A-3`",
                "lines.csv  | '3,none,x,,,'    | lines.csv:7:1  | begins with a digit, `n3`",
            })
    void codesKeepToTheRule(String file, String row, String place, String shown) {
        assertThat(CatalogText.small().withLine(file, row).problemLines())
                .singleElement()
                .asString()
                .startsWith(place + ": ")
                .contains(shown.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "senor,site,north,1,       | queues.csv:4:1 | `senor`, did you mean `senior`",
                "senior,sit,north,1,       | queues.csv:4:2 | `sit`, did you mean `site`",
                "senior,site,nroth,1,      | queues.csv:4:3 | `nroth`, did you mean `north`",
                "senior,topic,bils,1,      | queues.csv:4:3 | `bils`, did you mean `bills`",
                "senior,topic,Счета,1,     | queues.csv:4:3 | that is a title, `bills`",
                "senior,Площадка,north,1,  | queues.csv:4:2 | that is a title, `site`",
                "Старшие,site,north,1,     | queues.csv:4:1 | that is a title, `senior`",
                "senior,site,,1,           | queues.csv:4:3 | the cell is empty",
                "senior,numberCount,3,1,   | queues.csv:4:2 | `numberCount`",
                "senior,conflict,true,1,   | queues.csv:4:2 | `conflict`",
                "mnp,site,north,702,       | queues.csv:4:3 | `mnp`, `north`",
                "mnp,topic,bills,702,      | queues.csv:4:2 | `mnp`, `site`",
            })
    void queuesNameKnownLinesFactsAndValuesOnce(String row, String place, String shown) {
        assertThat(CatalogText.small().withLine("queues.csv", row).problemLines())
                .singleElement()
                .asString()
                .startsWith(place + ": ")
                .contains(shown.split(", "));
    }

    @Test
    void greetingsAreHeldToTheSame() {
        assertThat(CatalogText.small()
                        .withLine("greetings.csv", "supervizor,site,east,x")
                        .problemLines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("greetings.csv:4:1: ")
                                .contains("`supervisor`"),
                        line -> assertThat(line)
                                .startsWith("greetings.csv:4:3: ")
                                .contains("`east`"));
    }

    @Test
    void aLineMayGoByItsTopic() {
        assertThat(CatalogText.small()
                        .withLine("queues.csv", "senior,topic,bills,710,BILLS")
                        .load()
                        .vocabulary()
                        .queues())
                .hasSize(3);
    }

    /** The first is Latin, the other Cyrillic: whoever picks one from a list cannot see which. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topics.csv | COA,,                 | СОА,,                 | topics.csv:6:1",
                "items.csv  | COA,,,                | СОА,,,                | items.csv:6:1",
                "lines.csv  | COA,one-step,,,,      | СОА,two-step,,,,      | lines.csv:8:1",
                "facts.csv  | ace,flag,,no,,,,      | асе,flag,,no,,,,      | facts.csv:11:1",
                "facts.csv  | x1,choice,ace,ace,,,, | x2,choice,\"ace, асе\",ace,,,, | facts.csv:11:3",
            })
    void twoCodesThatLookTheSameAreRefused(String file, String one, String other, String place) {
        assertThat(CatalogText.small().withLine(file, one).withLine(file, other).problemLines())
                .singleElement()
                .asString()
                .startsWith(place + ": ")
                .contains("looks exactly like");
    }

    /** What is wrong with a code is told where it is declared, and not again at each of its uses. */
    @Test
    void aCodeThatIsDeclaredWronglyIsNotUnknownWhereItIsUsed() {
        assertThat(CatalogText.small()
                        .withLine("topics.csv", "еsim,,")
                        .withLine("items.csv", "A 9,,,")
                        .withLine("lines.csv", "none,one-step,,,,")
                        .with("queues.csv", "mnp,site,south,701,SOUTH", "none,topic,еsim,701,SOUTH")
                        .with(
                                "rules.csv",
                                "item,salience,line,mode,topic\nA 9,1,none,one-step,еsim\nA-1,1,senior,one-step,\"not(esim)\"\n")
                        .problemLines())
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactlyInAnyOrder("topics.csv:5:1", "items.csv:5:1", "lines.csv:7:1");
    }

    /** A core fact in letters of another alphabet: the one that is needed stands in for it, and is not taken for its twin. */
    @Test
    void aCoreFactInOtherLettersIsToldByItsLetter() {
        assertThat(CatalogText.small()
                        .with("facts.csv", "topic,topic", "торіс,flag")
                        .problemLines())
                .singleElement()
                .asString()
                .isEqualTo(
                        "facts.csv: every catalogue must declare the fact `topic` of type `topic`; `т` here is a Cyrillic"
                                + " letter; use the Latin one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fact:numberCount | the name of a fact's column is just its code: `numberCount`",
                "fact: site       | the name of a fact's column is just its code: `site`",
                "fact:sit         | for your own remarks, begin its name with `#`, or use `note`",
            })
    void columnsOfFactsHaveNoPrefix(String column, String advice) {
        assertThat(CatalogText.small()
                        .with("rules.csv", "item,salience,line,mode," + column + "\nA-1,1,senior,one-step,\n")
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("rules.csv:1:5: unknown column `" + column + "`; ")
                .endsWith(advice);
    }

    /** The declaration was refused with another code to take: what the column is called follows from that. */
    @Test
    void aColumnOfARefusedFactIsNotToldAgain() {
        assertThat(CatalogText.small()
                        .withLine("facts.csv", "line,flag,,no,,,,")
                        .with("rules.csv", "item,salience,line,mode,fact:line\nA-1,1,senior,one-step,\n")
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("facts.csv:10:1: `line` cannot be a fact's code");
    }

    /** Facts that cannot be read are named in the order of their rows, in every run. */
    @Test
    void factsThatCannotBeReadKeepTheirOrder() {
        CatalogText text = CatalogText.small()
                .withLine("facts.csv", "zed,flag,,perhaps,,,,")
                .withLine("facts.csv", "nil,flag,,perhaps,,,,")
                .withLine("facts.csv", "abc,flag,,perhaps,,,,");

        Map<String, Table> tables = new HashMap<>();
        for (TableKind kind : Schema.OF_CATALOG.subList(0, 5)) {
            String name = kind.name();
            byte[] content = text.text(name + ".csv").getBytes(UTF_8);
            tables.put(name, Table.of(CsvSheet.read(name, name, content, new Problems()), kind));
        }

        assertThat(VocabularyReader.read(tables, "catalog", new Problems()).faultyFacts())
                .containsExactly("zed", "nil", "abc");
    }

    /** Where a letter of another alphabet spoils the declaration, what uses the code as it should be is not wrong. */
    @Test
    void aColumnOfAFactWhoseCodeIsRefusedIsNotUnknown() {
        assertThat(CatalogText.small()
                        .withLine("facts.csv", "d\u0430ys,count,0..,0,,,,")
                        .with("rules.csv", "rule,item,salience,line,mode,days\nr,A-1,1,senior,one-step,3\n")
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("facts.csv:10:1: ");
    }
}

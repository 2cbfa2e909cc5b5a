package dev.switchboard.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.fixtures.CatalogText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No problem hides another that can be seen beside it, and none is told again wherever it shows. */
class AllAtOnceTest {

    private static final String HEADER = "item,salience,line,mode,topic,hours,site\n";

    @Test
    void rulesInAFolderWithinTheFolderDoNotHideWhatIsWrongBesideThem(@TempDir Path folder) throws IOException {
        for (String file : List.of("catalog.csv", "lines.csv", "facts.csv", "topics.csv", "items.csv")) {
            Files.writeString(folder.resolve(file), CatalogText.small().text(file));
        }
        Files.writeString(folder.resolve("rules.csv"), HEADER);
        Files.createDirectory(folder.resolve("more"));
        Files.writeString(folder.resolve("more/rules.csv"), "x");
        Files.createSymbolicLink(folder.resolve("more/x.rules.csv"), folder.resolve("rules.csv"));
        Files.writeString(folder.resolve("topics.csv"), "a b,Тема,\n", StandardOpenOption.APPEND);

        assertThat(CatalogText.problems(CatalogSource.path(folder)))
                .extracting(problem -> problem.in(Locale.ENGLISH))
                .satisfiesExactly(
                        nested -> assertThat(nested).contains("more/rules.csv: is in a subfolder"),
                        link -> assertThat(link).contains("more/x.rules.csv: is in a subfolder"),
                        code -> assertThat(code).contains("topics.csv:5:1: `a b` cannot be a topic's code"));
    }

    @Test
    void aColumnThatStandsTwiceHidesNoOtherColumn() {
        assertThat(CatalogText.small()
                        .with("rules.csv", "item,salience,item,line,odd\n")
                        .problemLines())
                .satisfiesExactly(
                        twice -> assertThat(twice).startsWith("rules.csv:1:3: column `item` appears twice"),
                        odd -> assertThat(odd).startsWith("rules.csv:1:5: unknown column `odd`"),
                        mode -> assertThat(mode).startsWith("rules.csv:1: missing columns `mode`"));
    }

    @ParameterizedTest
    @CsvSource({"items,item", "lines,line", "topics,topic", "facts,hours"})
    void aTableThatCannotBeReadHidesNothingInTheRulesButWhatItDeclares(String table, String declares) {
        List<String> problems = CatalogText.small()
                .with(table + ".csv", "x,y\n")
                .with("rules.csv", HEADER + "A-9,high,senor,one-step,bilsl,many,nort\n")
                .problemLines();

        assertThat(problems).first().asString().startsWith(table + ".csv:1: this is not a header row");
        assertThat(problems).anyMatch(line -> line.startsWith("rules.csv:2:2: `high`"));
        assertThat(problems.stream().anyMatch(line -> line.contains("`A-9`"))).isEqualTo(!declares.equals("item"));
        assertThat(problems.stream().anyMatch(line -> line.contains("`senor`"))).isEqualTo(!declares.equals("line"));
        assertThat(problems.stream().anyMatch(line -> line.contains("`bilsl`")))
                .isEqualTo(!declares.equals("topic") && !declares.equals("hours"));
        assertThat(problems.stream().anyMatch(line -> line.contains("`many`"))).isEqualTo(!declares.equals("hours"));
    }

    @Test
    void aRowThatDoesNotFitItsHeaderIsToldWhereItStandsAlone() {
        assertThat(CatalogText.small()
                        .withLine("items.csv", "D-1")
                        .with("rules.csv", "item,salience,line,mode\nD-1,1,senior,one-step\nD-1,2,senior,one-step\n")
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("items.csv:5: the row has 1 cell,");
    }

    @Test
    void aCodeThatIsDeclaredWithASlipIsToldWhereItIsDeclaredAlone() {
        assertThat(CatalogText.small()
                        .with("topics.csv", "bills", "billѕ")
                        .with("rules.csv", HEADER + "B-1,1,senior,one-step,bills,,\n")
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("topics.csv:")
                .endsWith("`bills` would do");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hours | 007, x, 3..1      | `007`, `x`, `3..1`",
                "hours | '1,000, 2,000'    | `1000`, `2000`",
                "hours | not(x, y)         | `x`, `y`",
                "topic | foo, bills, bar   | `foo`, `bar`",
                "site  | north, one, two   | `one`, `two`",
            })
    void eachEntryOfACellThatIsNoneIsNamed(String fact, String cell, String named) {
        assertThat(CatalogText.small()
                        .with(
                                "rules.csv",
                                "item,salience,line,mode," + fact + "\nB-1,1,senior,one-step,\"" + cell + "\"\n")
                        .problemLines())
                .singleElement()
                .asString()
                .contains(named.split(", "));
    }

    @Test
    void eachCodeOfAChoiceThatIsNoneOrStandsTwiceIsNamed() {
        assertThat(CatalogText.small()
                        .withLine("facts.csv", "more,choice,\"3g, 4g, a, b, a\",a,,,,")
                        .problemLines())
                .singleElement()
                .asString()
                .contains("`g3` would do", "`g4` would do", "the code `a` appears twice here")
                .doesNotContain("`b`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"есим", "есim", "esmi", "ЕСИМ"})
    void aCodeInOtherLettersIsRecognized(String typed) {
        assertThat(CatalogText.small()
                        .withLine("topics.csv", "esim,Карта,Card")
                        .with("rules.csv", HEADER + "B-1,1,senior,one-step," + typed + ",,\n")
                        .problemLines())
                .singleElement()
                .asString()
                .contains("did you mean `esim`?");
    }

    @Test
    void anEmptyPathIsNotTheCurrentFolder() {
        assertThatThrownBy(() ->
                        CatalogLoader.withAllLanguages().load(CatalogSource.path(Path.of("")), EngineOptions.DEFAULT))
                .isInstanceOfSatisfying(
                        InvalidCatalogException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.message().english())
                                .containsExactly("the catalogue's path is empty: give one; the current folder is `.`"));
    }
}

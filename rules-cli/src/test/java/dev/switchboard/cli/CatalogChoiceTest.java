package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --catalog}: the catalogue that decides. */
class CatalogChoiceTest {

    private static final String SMALL = "src/test/resources/catalogs/small";

    @TempDir
    private Path folder;

    @Test
    void anotherCatalogueDecides() {
        CommandRun run =
                CommandRun.of("decide", "--catalog", SMALL, "--topic", "refund", "--fact", "tier=gold", "--lang", "ru");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("back-office — Бэк-офис", "«Минуту, пожалуйста»", "R-1 — Возврат для золотых", "small 2.5");
    }

    @Test
    void anotherCatalogueDecidesAFileByItsOwnFacts() {
        CommandRun run = CommandRun.withInput(
                "topic,tier,site\nrefund,gold,samara\nrefund,,\n", "decide", "-", "--catalog", SMALL, "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("`site`").doesNotContain("`tier`");
        assertThat(run.rows()).extracting(row -> row.getField("line")).containsExactly("back-office", "desk");
    }

    /** There is no decision by the bundled one instead. */
    @ParameterizedTest
    @CsvSource({"missing, no such folder", "catalog.csv, nor a workbook"})
    void whatIsNoCatalogueIsRefused(String name, String message) throws IOException {
        Files.writeString(folder.resolve("catalog.csv"), "key,value\n");

        CommandRun run = CommandRun.of(
                "decide", "--catalog", folder.resolve(name).toString(), "--topic", "charges", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(name, message);
    }

    @ParameterizedTest
    @CsvSource({
        "en, unknown fact `numberCout`, unknown line `back-ofice`",
        "ru, факт `numberCout` неизвестен, линия `back-ofice`"
    })
    void everyProblemOfABrokenCatalogueIsListed(String language, String fact, String line) throws IOException {
        breakCatalog();

        CommandRun run =
                CommandRun.of("decide", "--catalog", folder.toString(), "--topic", "refund", "--lang", language);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(3)
                .anyMatch(problem ->
                        problem.startsWith(folder.resolve("topiks.csv").toString()))
                .anyMatch(
                        problem -> problem.startsWith(folder.resolve("more.drl") + ":8:33: ") && problem.contains(fact))
                .anyMatch(problem -> problem.startsWith(folder.resolve("more.drl") + ":17:") && problem.contains(line));
        assertThat(CommandRun.of("catalog", "--catalog", folder.toString(), "--lang", language))
                .as("the other command says the same")
                .isEqualTo(run);
    }

    /** A person mends a table in one pass: from the top down, and in each row from left to right. */
    @Test
    void problemsOfATableComeInItsOrder() throws IOException {
        breakCatalog();
        Files.delete(folder.resolve("more.drl"));
        Files.delete(folder.resolve("topiks.csv"));
        Path rules = Files.writeString(folder.resolve("rules.csv"), """
                topic,item,salience,line,mode,numberCount
                refund,R-1,1,back-ofice,two-step,
                refnd,R-9,1,back-office,two-step,
                refund,R-1,1,back-office,two-step,x
                """);

        CommandRun run = CommandRun.of("verify", "--catalog", folder.toString(), "--lang", "en");

        assertThat(run.err()
                        .lines()
                        .map(problem -> problem.substring(rules.toString().length())))
                .containsExactly(
                        ":2:4: unknown line `back-ofice`; did you mean `back-office`?",
                        ":3:1: unknown value `refnd` of the fact `topic`; did you mean `refund`?",
                        ":3:2: unknown item `R-9`; add a new item to the table `items` first; did you mean `R-1`?",
                        ":4:6: `x`: for the fact `numberCount` whole numbers are expected: `3`, `>= 3`, `> 7`, `3..10`, `1, 3..10, > 40`, `not(3)`");
    }

    @Test
    void aBrokenCatalogueLeavesTheOutputFileAlone() throws IOException {
        breakCatalog();
        Path out = Files.writeString(folder.resolve("out.txt"), "before");

        CommandRun run = CommandRun.withInput(
                "topic\nrefund\n", "decide", "-", "-o", out.toString(), "--force", "--catalog", folder.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(out).hasContent("before");
    }

    /** A sound catalogue, and beside it a misspelt table, a misspelt fact and a misspelt line. */
    private void breakCatalog() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(SMALL))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("topiks.csv"), "topic,title\n");
        Files.writeString(folder.resolve("more.drl"), """
                package small;
                import dev.switchboard.Inquiry;
                import static dev.switchboard.TransferMode.*;
                global dev.switchboard.drl.Transfers transfers;

                rule "fact"
                when
                    Inquiry( topic == "refund", numberCout > 3 )
                then
                    transfers.to("back-office", TWO_STEP, "R-1");
                end

                rule "line"
                when
                    Inquiry( topic == "refund", numberCount > 3 )
                then
                    transfers.to("back-ofice", TWO_STEP, "R-1");
                end
                """);
    }
}

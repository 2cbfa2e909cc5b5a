package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code switchboard import}: decision tables of another program as a catalogue. */
class ImportCommandTest {

    private static final String EXAMPLE = "../examples/returns.dmn";

    @TempDir
    private Path folder;

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"returns.xlsx", "returns"})
    void theExampleDecidesAsItsTablesSay(String name) {
        CommandRun imported = CommandRun.of("import", EXAMPLE, "-o", in(name), "--lang", "en");

        assertThat(imported.exitCode()).isZero();
        assertThat(imported.out())
                .isEqualTo(
                        in(name)
                                + ": Returns desk, 3 rules\nTo be stated always, or else counted as: orderAmount = 0, daysSinceDelivery = 0, damaged = no\n");
        CommandRun urgent = CommandRun.of(
                "decide", "--catalog", in(name), "--topic", "return", "--fact", "client=key-account", "--json");
        assertThat(urgent.out())
                .contains(
                        "\"account-managers\"", "\"two-step\"", "I will stay on the line until a manager takes over.");
        CommandRun late = CommandRun.of(
                "decide", "--catalog", in(name), "--topic", "refund", "--fact", "daysSinceDelivery=15", "--json");
        assertThat(late.out()).contains("\"first-line\"");
    }

    @Test
    void plainTablesDecideAsTheDmnDoes() {
        CommandRun.of("import", "../examples/returns.csv", "-o", in("plain"), "--lang", "en");

        CommandRun payments = CommandRun.of(
                "decide", "--catalog", in("plain"), "--topic", "refund", "--fact", "daysSinceDelivery=7", "--json");

        assertThat(payments.out()).contains("\"payments\"", "\"one-step\"", "I am passing you on to payments.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void theMappingIsWrittenEditedAndRead(String language) throws IOException {
        assertThat(CommandRun.of("import", EXAMPLE, "--write-mapping", in("mapping.csv"), "--lang", language)
                        .out())
                .contains(in("mapping.csv"), "`--mapping`");
        Path mapping = folder.resolve("mapping.csv");
        Files.writeString(mapping, Files.readString(mapping).replace("account-managers", "vip"));

        CommandRun imported = CommandRun.of(
                "import", EXAMPLE, "--mapping", mapping.toString(), "-o", in("mapped"), "--lang", language);

        assertThat(imported.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("mapped/lines.csv")))
                .contains("vip")
                .doesNotContain("account-managers");
    }

    /** What `export` has written comes back as it was, and needs no mapping. */
    @Test
    void ourOwnDmnIsTheCatalogueAgain() {
        CommandRun.of("export", "--catalog", "../examples/home-warranty", in("own.dmn"), "--lang", "en");

        CommandRun imported = CommandRun.of("import", in("own.dmn"), "-o", in("back"), "--lang", "en");

        assertThat(imported.exitCode()).isZero();
        assertThat(CommandRun.of("diff", "../examples/home-warranty", in("back"), "--lang", "en")
                        .exitCode())
                .isZero();
        assertThat(CommandRun.of("import", in("own.dmn"), "--write-mapping", in("m.csv"), "--lang", "en")
                        .err())
                .contains("needs no mapping");
    }

    @Test
    void whatIsLostIsListedWithItsPlace() throws IOException {
        Path file = folder.resolve("lost.dmn");
        Files.writeString(file, Files.readString(Path.of(EXAMPLE)).replace("&gt; 14", "&gt; Limit"));

        CommandRun run = CommandRun.of("import", file.toString(), "-o", in("lost"), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Needs attention:\n" + file + ":", "`> Limit` is an expression");
    }

    @Test
    void filesOfOtherKindsAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("tables.ods"), "");

        CommandRun run = CommandRun.of("import", file.toString(), "-o", in("x"), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(".dmn, .xlsx and .csv");
        assertThat(CommandRun.of("import", "nowhere.dmn", "-o", in("x"), "--lang", "en")
                        .err())
                .contains("`nowhere.dmn`: there is no such file");
    }

    @Test
    void aFileWithoutTablesSaysSo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("empty.dmn"),
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\"n\" namespace=\"n\"/>");

        assertThat(CommandRun.of("import", file.toString(), "-o", in("x"), "--lang", "en")
                        .err())
                .contains("has no decision table");
    }

    @Test
    void somethingHasToBeWritten() {
        CommandRun run = CommandRun.of("import", EXAMPLE, "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("`-o`", "`--write-mapping`");
    }

    /** What goes to a program is the mapping alone. */
    @Test
    void theMappingMayGoToStandardOutput() throws IOException {
        Path file = folder.resolve("lost.dmn");
        Files.writeString(file, Files.readString(Path.of(EXAMPLE)).replace("&gt; 14", "&gt; Limit"));

        CommandRun run = CommandRun.of("import", file.toString(), "--write-mapping", "-", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines()).allMatch(line -> line.matches("(element|model|input|decision|output|value),.*"));
        assertThat(run.err()).contains("`--mapping`", "Needs attention:", "`> Limit` is an expression");
    }

    @Test
    void theFileIsNotOverwritten() throws IOException {
        Path file = folder.resolve("tables.csv");
        Files.copy(Path.of("../examples/returns.csv"), file);

        CommandRun run =
                CommandRun.of("import", file.toString(), "--write-mapping", file.toString(), "--force", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("both input and output");
    }
}

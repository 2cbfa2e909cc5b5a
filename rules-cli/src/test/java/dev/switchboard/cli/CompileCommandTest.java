package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code switchboard compile}, and the other commands on what it writes. */
class CompileCommandTest {

    private static final String HOME_INTERNET = "../examples/home-internet.xlsx";

    @TempDir
    private Path folder;

    private String compiled() {
        String file = folder.resolve("home.switchboard").toString();
        CommandRun run = CommandRun.of("compile", HOME_INTERNET, "-o", file, "--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith(file + ": ").endsWith(" rules\n");
        return file;
    }

    @Test
    void otherCommandsTakeTheFileAsTheCatalogue() {
        String file = compiled();

        assertThat(CommandRun.of("diff", HOME_INTERNET, file).exitCode()).isZero();
        for (String command : new String[] {"verify --json", "catalog", "schema", "cases"}) {
            assertThat(run(command, file)).as(command).isEqualTo(run(command, HOME_INTERNET));
        }
        CommandRun decided = CommandRun.of("decide", "../examples/home-internet-inquiries.csv", "--catalog", file);
        assertThat(decided.exitCode()).isZero();
        assertThat(decided.out())
                .isEqualTo(
                        CommandRun.of("decide", "../examples/home-internet-inquiries.csv", "--catalog", HOME_INTERNET)
                                .out());
    }

    private static String run(String command, String catalog) {
        return CommandRun.of((command + " --lang en --catalog " + catalog).split(" "))
                .out();
    }

    @Test
    void theBundledCatalogueCanBeCompiledToo() {
        String file = folder.resolve("bundled.switchboard").toString();

        assertThat(CommandRun.of("compile", "bundled", "-o", file).exitCode()).isZero();
        assertThat(CommandRun.of("diff", "bundled", file).exitCode()).isZero();
    }

    @Test
    void aFileThatWasChangedIsReplacedOnlyByForce() throws IOException {
        String file = compiled();
        Files.setLastModifiedTime(Path.of(file), FileTime.fromMillis(0));

        CommandRun again = CommandRun.of("compile", HOME_INTERNET, "-o", file, "--lang", "en");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("already exists");
        assertThat(CommandRun.of("compile", HOME_INTERNET, "-o", file, "--force")
                        .exitCode())
                .isZero();
    }

    @Test
    void theNameTellsWhatTheFileIs() {
        CommandRun run = CommandRun.of("compile", HOME_INTERNET, "-o", "home.bin", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("`home.bin` does not end with `.switchboard`");
    }

    /** What `--allow-opaque` allows elsewhere cannot be compiled, so that there is no such option. */
    @Test
    void opaqueRulesCannotBeCompiled() throws IOException {
        Path catalog = folder.resolve("catalog");
        assertThat(CommandRun.of("export", catalog.toString(), "--format", "drl")
                        .exitCode())
                .isZero();
        Files.writeString(catalog.resolve("extra.drl"), """
                package extra;
                import dev.switchboard.Inquiry;
                import static dev.switchboard.TransferMode.*;
                global dev.switchboard.drl.Transfers transfers;
                rule "extra" @opaque("asks the weather") when Inquiry( topic.length() > 99 )
                then transfers.to("senior", ONE_STEP, "SS-FIN-01"); end
                """);
        String[] compile = {
            "compile", catalog.toString(), "-o", folder.resolve("c.switchboard").toString(), "--lang", "en"
        };

        CommandRun run = CommandRun.of(compile);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("rule `extra` is opaque: only a catalogue without such rules can be compiled");
        String[] allowing = Arrays.copyOf(compile, compile.length + 1);
        allowing[compile.length] = "--allow-opaque";
        assertThat(CommandRun.of(allowing).err()).contains("`--allow-opaque`").contains("compile --help");
    }

    @Test
    void aFileThatIsRenamedIsKnownByHowItBegins() throws IOException {
        Path renamed = Files.move(Path.of(compiled()), folder.resolve("home.xlsx"));

        CommandRun run = CommandRun.of("verify", "--catalog", renamed.toString(), "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("this is no workbook but a compiled catalogue: give the file its ending `.switchboard` back");
    }

    /** In silence it would be ignored, or would decide instead of the tables. */
    @Test
    void aFileBesideTablesIsRefused() throws IOException {
        Path catalog = folder.resolve("catalog");
        assertThat(CommandRun.of("export", catalog.toString(), "--format", "csv")
                        .exitCode())
                .isZero();
        Path beside = Files.move(Path.of(compiled()), catalog.resolve("home.switchboard"));

        CommandRun run = CommandRun.of("verify", "--catalog", catalog.toString(), "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(beside + ": a compiled catalogue is not read along with tables and rules");
    }

    @Test
    void theCasesOfACompiledCatalogueAreWhereItWasCompiledFrom() {
        CommandRun run = CommandRun.of("test", compiled(), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("a compiled catalogue brings no cases: name case files, or test the folder or workbook");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Path file = Path.of(compiled());
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2]++;
        Files.write(file, content);

        CommandRun run = CommandRun.of("verify", "--catalog", file.toString(), "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is damaged");
    }
}

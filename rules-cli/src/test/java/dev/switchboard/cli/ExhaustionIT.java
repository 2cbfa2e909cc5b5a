package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory and stack that run out are limits: the run says which, ends with 2, and leaves nothing behind. */
@Timeout(300)
class ExhaustionIT {

    private static final Path SMALL = Path.of("src/test/resources/catalogs/small");

    @TempDir
    private Path folder;

    /** Cells of some megabytes each, of which the rows under way fill any small heap. */
    @Test
    void aBatchThatRunsOutOfMemory() throws Exception {
        Path out = Files.writeString(folder.resolve("out.csv"), "of yesterday");
        String row = "other," + "x".repeat(4 << 20) + "\n";

        CommandRun run = java("-Xmx40m", "decide", "-", "-o", out.toString(), "--force")
                .fedInPart(in -> {
                    in.write("topic,note\n".getBytes(UTF_8));
                    for (int i = 0; i < 100; i++) {
                        in.write(row.getBytes(UTF_8));
                    }
                })
                .run();

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("out of memory: Java has", "JDK_JAVA_OPTIONS=-Xmx");
        assertThat(run.err()).doesNotContain("\tat ");
        assertThat(out).hasContent("of yesterday");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "decide --topic refund", "export --format csv OUT"})
    void aConditionWithTooManyParts(String arguments) throws Exception {
        Path catalog = wideCatalog(2_000);
        Path out = folder.resolve("out");

        CommandRun run = java(
                        "-Xss512k", (arguments.replace("OUT", out.toString()) + " --catalog " + catalog).split(" "))
                .run();

        if (run.exitCode() != 0) {
            assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
            assertThat(run.err()).isNotBlank().doesNotContain("\tat ", "internal error");
            assertThat(out).doesNotExist();
        }
    }

    /** It takes no room on the disk, and cannot be held in memory however high the limit is. */
    @Test
    void aWorkbookOfFiveGigabytes() throws Exception {
        Path workbook = folder.resolve("large.xlsx");
        try (RandomAccessFile file = new RandomAccessFile(workbook.toFile(), "rw")) {
            file.setLength(5L << 30);
        }

        CommandRun refused =
                java("-Xmx64m", "verify", "--catalog", workbook.toString()).run();
        CommandRun raised = java("-Xmx64m", "verify", "--catalog", workbook.toString(), "--max-megabytes", "1000000")
                .run();

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("larger than 64 MB", "raise the limit")
                .hasLineCount(1);
        assertThat(raised.exitCode()).isEqualTo(2);
        assertThat(raised.err()).contains("larger than 2 GB").hasLineCount(1);
    }

    @Test
    void aWorkbookLargerThanTheMemory() throws Exception {
        Path workbook = folder.resolve("large.xlsx");
        try (RandomAccessFile file = new RandomAccessFile(workbook.toFile(), "rw")) {
            file.setLength(1L << 30);
        }

        CommandRun run = java("-Xmx64m", "verify", "--catalog", workbook.toString(), "--max-megabytes", "2000")
                .run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("out of memory").hasLineCount(1);
    }

    private static Command java(String option, String... arguments) {
        List<String> all = new ArrayList<>(List.of(option, "-Duser.language=en", "-jar", Command.JAR.toString()));
        all.addAll(List.of(arguments));
        return Command.of(Command.JAVA.toString(), all.toArray(String[]::new));
    }

    /** The small catalogue with a rule that asks for so many flags at once. */
    private Path wideCatalog(int flags) throws IOException {
        Path catalog = Files.createDirectory(folder.resolve("wide"));
        try (Stream<Path> files = Files.list(SMALL)) {
            for (Path file : files.toList()) {
                Files.copy(file, catalog.resolve(file.getFileName()));
            }
        }
        Path facts = catalog.resolve("facts.csv");
        Files.writeString(
                facts,
                Files.readString(facts)
                        + IntStream.range(0, flags)
                                .mapToObj("f%s,flag,,no,Ф,F,\n"::formatted)
                                .collect(Collectors.joining()));
        String condition =
                IntStream.range(0, flags).mapToObj("is(\"f%s\")"::formatted).collect(Collectors.joining(" && "));
        Files.writeString(catalog.resolve("wide.drl"), """
                package small;
                import dev.switchboard.Inquiry;
                import static dev.switchboard.TransferMode.*;
                global dev.switchboard.drl.Transfers transfers;
                rule "wide"
                    salience 7
                when
                    Inquiry( topic == "refund", %s )
                then
                    transfers.to("back-office", TWO_STEP, "R-1");
                end
                """.formatted(condition));
        return catalog;
    }
}

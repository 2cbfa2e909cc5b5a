package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a batch reads and writes. What may not be written over, {@link OutputFilesTest} shows. */
class BatchFilesTest {

    private static final String INPUT = "case,topic\n1,other\n";
    private static final String OUTPUT = "case,topic,line,mode,item,queue,phrase,error\n1,other,first-line,none,,,,\n";

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        in = Files.writeString(folder.resolve("my inquiries.csv"), INPUT);
        out = folder.resolve("out.csv");
    }

    @Test
    void fromAFileToStandardOutput() {
        assertThat(decide(in)).isEqualTo(new CommandRun(0, OUTPUT, ""));
        assertThat(decide(in, "-o", "-")).isEqualTo(new CommandRun(0, OUTPUT, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o", "--output"})
    void fromAFileToAFile(String option) throws IOException {
        Files.writeString(out, "something longer than what replaces it\n".repeat(10));

        CommandRun run = decide(in, option, out.toString(), "--force");

        assertThat(run).isEqualTo(new CommandRun(0, "", decided(1, 0, 0)));
        assertThat(out).hasContent(OUTPUT);
        assertThat(in).hasContent(INPUT);
    }

    @Test
    void fromAPackedFileToAPackedFile() throws IOException {
        Path packed = folder.resolve("inquiries.csv.gz");
        Files.write(packed, gzipped(INPUT));
        Path result = folder.resolve("out.csv.GZ");

        assertThat(decide(packed)).isEqualTo(new CommandRun(0, OUTPUT, ""));
        assertThat(decide(packed, "-o", result.toString()).exitCode()).isZero();
        try (InputStream file = new GZIPInputStream(Files.newInputStream(result))) {
            assertThat(new String(file.readAllBytes(), UTF_8)).isEqualTo(OUTPUT);
        }

        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, joined(bytes, gzipped("2,charges\n"), new byte[7]));
        assertThat(decide(packed).out()).isEqualTo(OUTPUT + "2,charges,first-line,none,,,,\n");
    }

    /** In each of its members: rows are never lost without a word. */
    @Test
    void aDamagedPackedFileIsRefused() throws IOException {
        Path packed = folder.resolve("inquiries.csv.gz");
        byte[] one = gzipped(INPUT);
        byte[] other = gzipped("2,charges\n");
        byte[] flipped = other.clone();
        flipped[0] ^= 1;
        byte[] wrongSum = one.clone();
        wrongSum[one.length - 8] ^= 1;
        for (byte[] damaged : List.of(
                INPUT.getBytes(UTF_8),
                new byte[0],
                Arrays.copyOf(one, 5),
                Arrays.copyOf(one, one.length - 9),
                wrongSum,
                joined(one, flipped),
                joined(one, Arrays.copyOf(other, 9)),
                joined(one, Arrays.copyOf(other, 12)),
                joined(one, "garbage".getBytes(UTF_8)))) {
            Files.write(packed, damaged);
            CommandRun run = decide(packed);
            assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
            assertThat(run.err())
                    .contains(packed.toString())
                    .contains("not a whole gzip file: it is damaged, cut off, or wrongly named");
        }
    }

    /** What comes out of a damaged file may be anything, before its end is reached where the check sum stands. */
    @Test
    void aFileThatIsDamagedInTheMiddleIsNotBlamedForWhatComesOutOfIt() throws IOException {
        Path packed = folder.resolve("inquiries.csv.gz");
        Random random = new Random(1);
        StringBuilder rows = new StringBuilder("case,topic\n");
        for (int i = 0; i < 2_000; i++) {
            rows.append(random.nextInt(1_000_000)).append(",other\n");
        }
        byte[] whole = gzipped(rows.toString());
        for (int at = whole.length / 2; at < whole.length / 2 + 20; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0x5A;
            Files.write(packed, damaged);

            CommandRun run = decide(packed, "-o", out.toString());

            assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
            assertThat(run.err()).contains("not a whole gzip file").doesNotContain("UTF-8", "quote");
            assertThat(out).doesNotExist();
        }
    }

    /** Standard input has no name that could say so. */
    @Test
    void whatIsPackedIsKnownByHowItBegins() throws IOException {
        byte[] packed = gzipped(INPUT);
        Path named = Files.write(folder.resolve("inquiries.csv"), packed);

        assertThat(CommandRun.of(packed, "decide", "-", "--lang", "en")).isEqualTo(new CommandRun(0, OUTPUT, ""));
        assertThat(decide(named)).isEqualTo(new CommandRun(0, OUTPUT, ""));
        assertThat(CommandRun.of(Arrays.copyOf(packed, packed.length - 9), "decide", "-", "--lang", "en")
                        .err())
                .contains("standard input")
                .contains("not a whole gzip file");
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream file = new GZIPOutputStream(bytes)) {
            file.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return bytes.toByteArray();
    }

    @Test
    void fromStandardInputToAFile() {
        CommandRun run = CommandRun.withInput(INPUT, "decide", "-", "-o", out.toString());

        assertThat(run).isEqualTo(new CommandRun(0, "", decided(1, 0, 0)));
        assertThat(out).hasContent(OUTPUT);
    }

    @Test
    void fromStandardInputToStandardOutput() {
        assertThat(CommandRun.withInput(INPUT, "decide", "-", "-o", "-")).isEqualTo(new CommandRun(0, OUTPUT, ""));
    }

    @Test
    void aMissingFile() {
        refused(decide(folder.resolve("missing.csv"), "-o", out.toString()), "missing.csv`: no such file");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderAsFile() {
        refused(decide(folder), "is a folder; a CSV file is expected");
    }

    @Test
    void aFileThatMayNotBeRead() {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may read everything");
        assertThat(in.toFile().setReadable(false)).isTrue();

        refused(decide(in), "access denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic,numberCout\nother,1\n", "", "topic,topic\n"})
    void aFileThatIsRefusedLeavesTheOutputAlone(String refused) throws IOException {
        Files.writeString(in, refused);
        Files.writeString(out, "of yesterday");

        CommandRun run = decide(in, "-o", out.toString(), "--force");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(in.toString());
        assertThat(out).hasContent("of yesterday");
    }

    private String decided(int decided, int undecided, int refused) {
        return "Written to `%s`. Rows: %s, decided: %s, undecided: %s, refused: %s\n"
                .formatted(out, decided + undecided + refused, decided, undecided, refused);
    }

    private static void refused(CommandRun run, String message) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains(message);
    }

    private static CommandRun decide(Path file, String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(options, 0, arguments, 4, options.length);
        System.arraycopy(new String[] {"decide", file.toString(), "--lang", "en"}, 0, arguments, 0, 4);
        return CommandRun.of(arguments);
    }
}

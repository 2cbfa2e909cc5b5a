package dev.switchboard.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Limits;
import dev.switchboard.xlsx.WorkbookText.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files made to exhaust the memory are read or refused, within the default limits, by a JVM that has little of it. */
class BoundedMemoryTest {

    /** A file that is small and unpacks to much. */
    enum Bomb {
        ONE_ENDLESS_CELL(
                "<sheetData><row><c t=\"inlineStr\"><is><t>", "a", 1_000_000_000, "</t></is></c></row></sheetData>"),
        ONE_ENDLESS_ATTRIBUTE("<a b=\"", "a", 1_000_000_000, "\"/>"),
        ONE_ENDLESS_NAME("<", "a", 1_000_000_000, "/>"),
        ENDLESS_DEPTH("", "<a>", 300_000_000, ""),
        CELLS_AT_THE_FAR_END("<sheetData>", "<row><c r=\"XFD%d\"><v>1</v></c></row>", 1_048_576, "</sheetData>"),
        MANY_CELLS("<sheetData><row>", "<c><v>1</v></c>", 16_384, "</row></sheetData>"),
        ROWS_OF_NOTHING("<sheetData>", "<row/>", 1_048_576, "</sheetData>"),
        ROWS_OF_COMMENTS(
                "<sheetData>",
                "<row><c t=\"str\"><v>#</v></c><c r=\"XFD%d\"><v>1</v></c></row>",
                1_048_576,
                "</sheetData>"),
        MANY_CELLS_OF_SMALL_TEXT("<sheetData>", "<row><c t=\"str\"><v>ж%d</v></c></row>", 1_048_576, "</sheetData>"),
        ERRORS_EVERYWHERE("<sheetData>", "<row><c t=\"e\"><v>#N/A</v></c></row>", 1_048_576, "</sheetData>"),
        MERGED_EVERYWHERE(
                "<sheetData><row><c><v>1</v></c><c><v>1</v></c></row></sheetData><mergeCells>",
                "<mergeCell ref=\"A1:B1\"/>",
                2_000_000,
                "</mergeCells>"),
        DIFFERENT_NAMES("", "<n%d/>", 10_000_000, "");

        private final String before;
        private final String repeated;
        private final int times;
        private final String after;

        Bomb(String before, String repeated, int times, String after) {
            this.before = before;
            this.repeated = repeated;
            this.times = times;
            this.after = after;
        }

        /** A million rows take what they take; everything else is refused on the way, or takes nothing. */
        private int megabytes() {
            return this == MANY_CELLS_OF_SMALL_TEXT || this == ERRORS_EVERYWHERE ? 256 : 100;
        }

        private void writeTo(Path file) throws IOException {
            WorkbookText workbook = WorkbookText.ofRows("");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (var part : workbook.parts().entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    if (part.getKey().contains("worksheets")) {
                        writeSheet(zip);
                    } else {
                        zip.write(part.getValue());
                    }
                }
            }
        }

        /** Not much more than may be unpacked: the rest is never looked at. */
        private void writeSheet(OutputStream out) throws IOException {
            out.write(("<worksheet>" + before).getBytes(UTF_8));
            long written = 0;
            StringBuilder chunk = new StringBuilder();
            for (int i = 1; i <= times && written < Limits.DEFAULT.bytes() * 5 / 4; i++) {
                chunk.append(repeated.replace("%d", Integer.toString(i)));
                if (chunk.length() > 1 << 16 || i == times) {
                    byte[] bytes = chunk.toString().getBytes(UTF_8);
                    out.write(bytes);
                    written += bytes.length;
                    chunk.setLength(0);
                }
            }
            out.write((chunk + after + "</worksheet>").getBytes(UTF_8));
        }
    }

    /** What the forked JVM runs: reads a file and says what came of it. */
    public static final class Main {

        private Main() {}

        public static void main(String[] arguments) throws IOException {
            Reading reading = WorkbookText.read("bomb.xlsx", Files.readAllBytes(Path.of(arguments[0])), Limits.DEFAULT);
            System.out.println(
                    reading.problems().isEmpty()
                            ? "read " + reading.sheets().get(0).rows().size()
                            : "refused " + reading.problems().get(0).in(Locale.ENGLISH));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(180)
    void aBombIsReadOrRefused(Bomb bomb, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("bomb.xlsx");
        bomb.writeTo(file);
        Path output = folder.resolve("output");
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + bomb.megabytes() + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(jvm.waitFor(120, TimeUnit.SECONDS)).as("ended").isTrue();
        } finally {
            jvm.destroyForcibly();
        }
        String said = Files.readString(output).strip();
        assertThat(said).matches("read \\d+|refused bomb.xlsx rules.*");
    }
}

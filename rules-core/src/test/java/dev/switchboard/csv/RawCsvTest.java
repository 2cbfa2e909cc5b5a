package dev.switchboard.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files read as bytes, held to the same files read as characters. More files with {@code -Dswitchboard.seeds=1000}. */
class RawCsvTest {

    private static final int FILES = 100;

    private static final List<String> CELLS = List.of(
            "", "", "a", "b c", " ", "\u00A0", "#", "# x", "Ёлка", "🎄", "\uFEFF", "\u0000", "\"", "a\"b", "x,y", "x;y",
            "1\t2");

    private static final List<String> LINE_ENDS =
            List.of("\n", "\n", "\n", "\r\n", "\r", "\n\n", "\r\r", "\n \n", "\n\"\"\n", "\n\" \"\r\n", "\n\u00A0\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "a,b\r\n1,2\r\n\r\n3,4",
                "a;b\n\"1;\"\"x\"\"\";2\n",
                "a,b\n1",
                "a,b\n1,",
                "a,b\n1,\"\"",
                "a,b\n\"x\ry\nz\r\n\",1\n2,3\n",
                "# c\n\n# d\na,b\n1,2\n",
                "\uFEFFsep=;\na;b\n1;2\n",
                "a,b\n\"open,2\n",
                "a,b\n1,2\n\"x\"y,2\n3,4\n",
                "a,b\n1,\"x\"\" \"",
                "a,b\n x\"y\",\"\"\"\"\n",
                "a,b\r\r\n\n1,2\r",
            })
    void rowsAndMistakesAreTheSame(String text) {
        check(text.getBytes(UTF_8));
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("switchboard.seeds", 6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofRandomFilesToo(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            check(randomFile(random, random.nextInt(20)));
        }
        check(randomFile(random, 20_000));
    }

    /** The longest that FastCSV takes is a cell of 16,777,216 characters and a row of 16,384 cells. */
    @Test
    void rowsLongerThanWhatIsReadAtOnce() {
        String cell = "ёx".repeat(200_000);
        check(("a,b\n1,2\n" + cell + ",\"" + cell + "\n\"\n3,4\n").getBytes(UTF_8));
        check(("a,b\n1,2\n" + ",".repeat((1 << 14) - 1) + "\n").getBytes(UTF_8));
        check(("a,b\n1,2\n" + ",".repeat(1 << 14) + "\n").getBytes(UTF_8));
        check(("a,b\n1,2\n\"" + "x".repeat(1 << 25)).getBytes(UTF_8));
    }

    @Test
    void aCharacterThatIsCutOffAnywhere() {
        byte[] bytes = "a,b\n1,2\n🎄,Ё\n".getBytes(UTF_8);
        for (int length = 0; length <= bytes.length; length++) {
            check(Arrays.copyOf(bytes, length));
        }
        check("a,b\n1,2\nx,\u00FFy\n".getBytes(ISO_8859_1));
    }

    @Test
    void whatItCostsToWriteACell() throws Exception {
        byte[] content = "a,b,c,d\nx,y\"z,\"no need\",\"a, b\"\n".getBytes(UTF_8);
        try (RawCsv csv = RawCsv.open(CsvText.NAME, new ByteArrayInputStream(content), column -> false)) {
            RawRows rows = csv.next().orElseThrow();

            assertThat(rows.size()).isOne();
            assertThat(IntStream.range(0, 4).mapToObj(i -> rows.form(rows.firstCell(0) + i)))
                    .containsExactly(
                            RawRows.Form.PLAIN,
                            RawRows.Form.UNQUOTED,
                            RawRows.Form.NEEDLESSLY_QUOTED,
                            RawRows.Form.QUOTED);
            assertThat(rows.row(0)).isEqualTo(new CsvRow(2, List.of("x", "y\"z", "no need", "a, b")));
        }
    }

    private static void check(byte[] content) {
        CsvText expected = CsvText.of(content);
        assertThat(raw(content, Integer.MAX_VALUE)).isEqualTo(expected);
        if (content.length < 1 << 10) {
            assertThat(raw(content, 1)).isEqualTo(expected);
        }
    }

    /** @param most bytes that are given at once */
    private static CsvText raw(byte[] content, int most) {
        List<CsvRow> rows = new ArrayList<>();
        InputStream stream = new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(most, length));
            }
        };
        try (RawCsv csv = RawCsv.open(CsvText.NAME, stream, column -> false)) {
            Optional<Problem> problem = read(csv, rows);
            return new CsvText(csv.header(), csv.delimiter(), csv.byteOrderMark(), rows, problem);
        } catch (CsvException unreadable) {
            return new CsvText(List.of(), ' ', false, rows, Optional.of(unreadable.problem()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<Problem> read(RawCsv csv, List<CsvRow> rows) {
        try {
            for (Optional<RawRows> some = csv.next(); some.isPresent(); some = csv.next()) {
                for (int row = 0; row < some.get().size(); row++) {
                    rows.add(some.get().row(row));
                }
            }
            return Optional.empty();
        } catch (CsvException unreadable) {
            return Optional.of(unreadable.problem());
        }
    }

    private static byte[] randomFile(Random random, int rows) {
        char delimiter = ",;\t".charAt(random.nextInt(3));
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        text.append("a").append(delimiter).append("b").append(lineEnd(random));
        for (int row = 0; row < rows; row++) {
            int cells = random.nextInt(8) == 0 ? 1 + random.nextInt(4) : 2;
            for (int cell = 0; cell < cells; cell++) {
                text.append(cell == 0 ? "" : delimiter).append(cell(random, rows));
            }
            text.append(lineEnd(random));
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        if (random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x80));
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static String cell(Random random, int rows) {
        String text = Stream.generate(() -> CELLS.get(random.nextInt(CELLS.size())))
                .limit(1 + random.nextInt(2))
                .reduce("", String::concat);
        boolean spoilt = random.nextInt(20 * rows + 20) == 0;
        if (random.nextInt(4) == 0) {
            String within = random.nextInt(4) == 0 ? text + lineEnd(random) : text;
            return '"' + (spoilt ? within : within.replace("\"", "\"\"")) + '"' + (spoilt ? "x" : "");
        }
        return spoilt ? '"' + text : text.startsWith("\"") ? "x" + text : text;
    }

    private static String lineEnd(Random random) {
        return LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
    }
}

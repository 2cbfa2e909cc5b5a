package dev.switchboard.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files as people and spreadsheets write them; {@link UnreadableCsvTest} has those that are refused. */
class CsvFileTest {

    private static final List<String> DELIMITERS = List.of(",", ";", "\t");

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsTheOneOfTheHeader(String delimiter) {
        CsvText csv = CsvText.of("topic,note,tags\ncharges,a,b\n".replace(",", delimiter));

        assertThat(csv.header()).containsExactly("topic", "note", "tags");
        assertThat(csv.delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(csv.rows()).containsExactly(new CsvRow(2, List.of("charges", "a", "b")));
    }

    @Test
    void otherDelimitersInRowsAreText() {
        assertThat(CsvText.cells("topic;note\ncharges;a,b,c,d\n")).containsExactly(List.of("charges", "a,b,c,d"));
        assertThat(CsvText.cells("topic,note\ncharges,a;b;c;d\n")).containsExactly(List.of("charges", "a;b;c;d"));
    }

    @Test
    void quotesAndDelimitersWithinQuotesOfTheHeaderDoNotCount() {
        CsvText csv = CsvText.of("topic,\"say \"\"a;b;c\"\"; or \"\"d\"\"\"\ncharges,x\n");

        assertThat(csv.delimiter()).isEqualTo(',');
    }

    @Test
    void delimitersWithinQuotesOfTheHeaderDoNotCount() {
        CsvText csv = CsvText.of("\"a;b;c;d\",note\n1,2\n");

        assertThat(csv.header()).containsExactly("a;b;c;d", "note");
        assertThat(csv.delimiter()).isEqualTo(',');
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(CsvText.of("\uFEFFtopic;note\ncharges;a\n").header()).containsExactly("topic", "note");
        assertThat(CsvText.of("\uFEFF\"topic\";note\ncharges;a\n").header()).containsExactly("topic", "note");
        assertThat(CsvText.of("\uFEFFtopic\n").byteOrderMark()).isTrue();
        assertThat(CsvText.of("topic\n").byteOrderMark()).isFalse();
    }

    /** A pipe gives what there is, and on some Java versions fails when it is asked how much that will be. */
    @Test
    void aPipeIsRead() throws IOException, CsvException {
        InputStream pipe = new ByteArrayInputStream("\uFEFFtopic;note\ncharges;a\n".getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1));
            }

            @Override
            public synchronized int available() {
                throw new UncheckedIOException(new IOException("Illegal seek"));
            }
        };

        try (CsvFile csv = CsvFile.open("pipe", pipe)) {
            assertThat(csv.byteOrderMark()).isTrue();
            assertThat(csv.header()).containsExactly("topic", "note");
            assertThat(csv.next()).contains(new CsvRow(2, List.of("charges", "a")));
            assertThat(csv.next()).isEmpty();
        }
    }

    @Test
    void aFileThatBreaksOffSaysSo() throws IOException, CsvException {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream("topic\ncharges\n".getBytes(UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Input/output error");
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        return read();
                    }
                });

        try (CsvFile csv = CsvFile.open("log.csv", broken)) {
            assertThatThrownBy(() -> {
                        csv.next();
                        csv.next();
                    })
                    .isInstanceOfSatisfying(
                            CsvException.class,
                            failure -> assertThat(failure.problem().in(Locale.ENGLISH))
                                    .isEqualTo("log.csv: cannot be read: the disk or the network failed"));
        }
    }

    @Test
    void quotedCellsHoldDelimitersQuotesAndLineBreaks() {
        assertThat(CsvText.cells("a,b\n\"1,2\",\"say \"\"hi\"\"\"\n\"two\nlines\",\"\"\n"))
                .containsExactly(List.of("1,2", "say \"hi\""), List.of("two\nlines", ""));
    }

    @Test
    void aQuoteWithinABareCellIsText() {
        assertThat(CsvText.cells("a,b\n5\" pipe,he said \"hi\"\n"))
                .containsExactly(List.of("5\" pipe", "he said \"hi\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndAsOnAnySystem(String lineEnd) {
        CsvText csv = CsvText.of("a;b\n1,1,1;2\n3;4".replace("\n", lineEnd));

        assertThat(csv.header()).containsExactly("a", "b");
        assertThat(csv.rows()).containsExactly(new CsvRow(2, List.of("1,1,1", "2")), new CsvRow(3, List.of("3", "4")));
    }

    @Test
    void blankLinesAreNoRows() {
        CsvText csv = CsvText.of("\n  \na,b\n\n1,2\n   \n\t\n3,4\n\n\n");

        assertThat(csv.rows()).containsExactly(new CsvRow(5, List.of("1", "2")), new CsvRow(8, List.of("3", "4")));
    }

    /** In a workbook such rows are empty as well. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u200B", "\uFEFF", "\u00A0;\u2060"})
    void spacesThatCannotBeSeenSayNothing(String blank) {
        CsvText csv = CsvText.of("\n" + blank + "\n\u00A0# note\ntopic\u00A0;x\n" + blank + "\ncharges;1\n");

        assertThat(csv.header()).containsExactly("topic", "x");
        assertThat(csv.rows().stream().filter(row -> !row.isEmpty()))
                .containsExactly(new CsvRow(6, List.of("charges", "1")));
    }

    @Test
    void aRowOfEmptyCellsIsARowAndSaysThatItIsEmpty() {
        CsvText csv = CsvText.of("a,b\n , \n1,2\n");

        assertThat(csv.rows()).extracting(CsvRow::isEmpty).containsExactly(true, false);
    }

    @Test
    void aRowStandsOnTheLineWhereItBegins() {
        CsvText csv = CsvText.of("\"a\nstill a\",b\r\n\"1\n2\n3\",x\r\n4,y\r\n");

        assertThat(csv.rows()).extracting(CsvRow::line).containsExactly(3L, 6L);
    }

    @Test
    void raggedRowsAreHandedOnAsTheyAre() {
        assertThat(CsvText.cells("a,b,c\n1\n1,2,3,4\n1,2,\n"))
                .containsExactly(List.of("1"), List.of("1", "2", "3", "4"), List.of("1", "2", ""));
    }

    @Test
    void columnNamesComeWithoutSpacesAroundThemAndCellsAsTheyAre() {
        CsvText csv = CsvText.of(" a , b\n 1 , 2\n");

        assertThat(csv.header()).containsExactly("a", "b");
        assertThat(csv.rows()).containsExactly(new CsvRow(2, List.of(" 1 ", " 2")));
    }

    @Test
    void aFileMayHaveOneColumn() {
        CsvText csv = CsvText.of("topic\ncharges\nbills, and more\n\"\"\n");

        assertThat(csv.header()).containsExactly("topic");
        assertThat(csv.rows()).first().isEqualTo(new CsvRow(2, List.of("charges")));
        assertThat(csv.rows()).last().isEqualTo(new CsvRow(4, List.of("")));
    }

    @Test
    void aHeaderMayStandAlone() {
        assertThat(CsvText.of("a,b").header()).containsExactly("a", "b");
        assertThat(CsvText.cells("a,b")).isEmpty();
    }

    @Test
    void theHeaderSaysWhereItBegins() throws Exception {
        try (CsvFile csv = CsvFile.open("a.csv", new ByteArrayInputStream("\n\na,b\n1,2\n".getBytes(UTF_8)))) {
            assertThat(csv.headerLine()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Rules, of the desk\n",
                "# Rules of the desk;;\n",
                "#;x\n",
                "#;topic;2;3\n",
                ";;\n",
                "\n\n",
                "   \n",
                "\"# a, \"\"b\";;\n",
                "# say \"x\n",
                ";;\n# one, two\n;;\n",
                "\"# no,\"\"c;\"\n",
            })
    void commentsAndBlankRowsMayStandBeforeTheHeader(String before) {
        CsvText csv = CsvText.of(before + "topic;note;tags\ncharges;a;b\n");

        assertThat(csv.problem()).isEmpty();
        assertThat(csv.header()).containsExactly("topic", "note", "tags");
        assertThat(csv.rows()).extracting(CsvRow::cells).containsExactly(List.of("charges", "a", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#,topic,note\n1,charges,a\n", "# п/п,topic,note\n1,charges,\n", "#№,topic\n1,1\n"})
    void aHeaderThatCountsItsRowsIsToldToBeAComment(String text) {
        assertThatThrownBy(() -> CsvFile.open("a.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), "topic"::equals))
                .isInstanceOfSatisfying(
                        CsvException.class,
                        refused -> assertThat(refused.problem().in(Locale.ENGLISH))
                                .isEqualTo(
                                        "a.csv:1:1: the header begins with `#`, so it is a comment: rename the column, or do"
                                                + " not put it first"));
    }

    /** Comments hold other delimiters, quotes and line ends; the header alone tells the delimiter. */
    @Test
    void commentsAboveTheHeaderDoNotCount() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            String delimiter = DELIMITERS.get(random.nextInt(3));
            String text = comments(random, delimiter) + "topic" + delimiter + "note\n";

            assertThat(CsvText.of(text).header()).as(text).containsExactly("topic", "note");
        }
    }

    private static String comments(Random random, String delimiter) {
        StringBuilder text = new StringBuilder();
        for (int row = random.nextInt(3); row >= 0; row--) {
            text.append(comment(random, delimiter, "# "));
            for (int cell = random.nextInt(3); cell > 0; cell--) {
                text.append(delimiter).append(comment(random, delimiter, ""));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String comment(Random random, String delimiter, String mark) {
        StringBuilder text = new StringBuilder(mark);
        for (int word = random.nextInt(4); word > 0; word--) {
            text.append(List.of("note", "# no", "a \"b\"", "\"c", "", "12").get(random.nextInt(6)));
            text.append(List.of("\n", ",", ";", "\t", " ").get(random.nextInt(5)));
        }
        String cell = text.toString();
        boolean quoted = cell.contains(delimiter) || cell.contains("\n") || cell.contains("\"");
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Test
    void aHeaderThatWasReplacedIsAComment() throws Exception {
        try (CsvFile csv = CsvFile.open(
                "a.csv",
                new ByteArrayInputStream("#,topic,old\ntopic,new\ncharges,a\n".getBytes(UTF_8)),
                "topic"::equals)) {
            assertThat(csv.header()).containsExactly("topic", "new");
        }
    }

    @Test
    void aFileOfCommentsIsNotEmpty() {
        assertThat(CsvText.of("#,topic\n# b\n")
                        .problem()
                        .orElseThrow()
                        .message()
                        .english())
                .isEqualTo("contains only comments (rows that begin with `#`); expected a header row");
    }

    /** Excel's own line: it goes by it when it opens the file, whatever the header looks like. */
    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "sep=;\r\n", "\"sep=;\"\n", "SEP=;\n", "sep=;\n# a, b, c\n"})
    void theFirstLineMayNameTheDelimiter(String before) {
        CsvText csv = CsvText.of(before + "topic;a, b, c, d\ncharges;1, 2\n");

        assertThat(csv.problem()).isEmpty();
        assertThat(csv.header()).containsExactly("topic", "a, b, c, d");
        assertThat(csv.rows()).extracting(CsvRow::cells).containsExactly(List.of("charges", "1, 2"));
    }

    @Test
    void theDelimiterIsNamedOnTheFirstLineOnly() {
        assertThat(CsvText.of("topic,sep=;\ncharges,1\n").header()).containsExactly("topic", "sep=;");
        assertThat(CsvText.of("sep=|\ntopic\n").header()).containsExactly("sep=|");
    }

    @Test
    void commentColumnsMayHaveOneName() {
        assertThat(CsvText.of("topic,#,#,'# a,'# a\n").header()).containsExactly("topic", "#", "#", "'# a", "'# a");
    }
}

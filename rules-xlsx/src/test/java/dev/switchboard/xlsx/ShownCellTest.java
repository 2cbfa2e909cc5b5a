package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.WorkbookText.ofRows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.xlsx.WorkbookText.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell shows is what is read, or the cell is refused. */
class ShownCellTest {

    private static Reading read(String format, String type, String value) {
        String cell = type.equals("inlineStr") ? "<is><t>" + value + "</t></is>" : "<v>" + value + "</v>";
        return ofRows("<row r=\"1\"><c r=\"A1\" s=\"0\" t=\"" + type + "\">" + cell + "</c></row>")
                .styles("<numFmts><numFmt numFmtId=\"164\" formatCode=\"" + WorkbookXmlText.attribute(format)
                        + "\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>")
                .read();
    }

    private static void assertRead(String expected, String format, String type, String value) {
        Reading reading = read(format, type, value);
        assertThat(reading.said()).isEmpty();
        assertThat(reading.rows()).containsExactly(List.of(expected));
    }

    private static void assertRefused(String words, String format, String type, String value) {
        assertThat(read(format, type, value).said())
                .singleElement()
                .asString()
                .startsWith("my.xlsx rules!A1: ")
                .contains(words)
                .contains("give the cell the format \"Text\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "General|3|3",
                "GENERAL|0.30000000000000004|0.3",
                "General|3.0000000000000001|3",
                "0|3|3",
                "#,##0|300|300",
                "0.0|1.1|1.1",
                "0.00|0.25|0.25",
                "00|12|12",
                "@|3|3",
                "@|0.5|0.5",
                "[Red]0|3|3",
                "[$-419]0|3|3",
                "0;[Red]-0|-3|-3",
                "0;[Red]-0;\"нет\"|3|3",
                "0_);(0)|3|3",
                "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-|3|3",
                "\\3|3|3"
            })
    void aNumberShownAsItIsIsRead(String format, String stored, String read) {
        assertRead(read, format, "n", stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\">= \"0|3|shows `>= 3`, but the cell contains `3`",
                "0\"+\"|3|shows `3+`",
                "00000|12|shows `00012`",
                "0.00|3|shows `3.00`",
                "0.00|1.1|shows `1.10`",
                "0.0|0.25|shows `0.3`",
                "0|2.5|shows `3`",
                "0.#|3|shows `3.`",
                "#|0|shows nothing",
                "0%|0.1|this is a percentage: it shows `10%`, but the cell contains `0.1`",
                "0.0%|0.125|it shows `12.5%`",
                "#,##0|1000|shows `1,000`",
                "0000,000|12|shows `0,000,012`",
                "0,|3000|shows `3`",
                "0.0,,|1500000|shows `1.5`",
                "0;[Red]-0;\"нет\"|0|shows `нет`",
                "0;0|-3|shows `3`, but the cell contains `-3`",
                "0_);(0)|-3|shows `(3)`",
                ";;;|3|shows nothing, but the cell contains `3`",
                "\"x\"|3|shows `x`",
                "\"not(\"0\")\"|3|shows `not(3)`",
                "[$€-407] 0|3|shows `€ 3`",
                "0\\ \"₽\"|3|shows `3 ₽`",
                "\"<\"General|3|shows `<3`",
                "\"<\"@|3|shows `<3`",
                "General|0.333333333333333|shows `0.333333333`",
                "0.0E+00|3|format `0.0E+00` may show another value than the cell contains (`3`)",
                "# ?/?|0.5|format `# ?/?` may show",
                "[>100]0;\"few\"|3|may show",
                "[DBNum1]0|3|may show",
                "[$-2000401]0|3|may show",
                "[White]0|3|may show",
                "0*0|3|may show",
                "0-0|33|may show",
                "0;0;0;0;0|3|may show",
                "General|3E-104|format `General` may show another value",
                "General|12345678901234567890|has more than 15 digits",
                "0|1234567890123456|has more than 15 digits"
            })
    void aNumberThatIsShownOtherwiseIsRefused(String format, String stored, String words) {
        assertRefused(words, format, "n", stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@|moscow|moscow",
                "General|moscow|moscow",
                "0.00|moscow|moscow",
                "dd.mm.yyyy;@|moscow|moscow",
                "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-|moscow|moscow"
            })
    void aTextShownAsItIsIsRead(String format, String stored, String read) {
        assertRead(read, format, "inlineStr", stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"not(\"@\")\"|moscow|shows `not(moscow)`",
                "0;0;0;\"не \"@|moscow|shows `не moscow`",
                "0;0;0;|moscow|shows nothing",
                ";;;\"any\"|moscow|shows `any`",
                "0;0;0;0|moscow|may show"
            })
    void aTextThatIsShownOtherwiseIsRefused(String format, String stored, String words) {
        assertRefused(words, format, "inlineStr", stored);
        assertRefused(words, format, "str", stored);
    }

    @Test
    void aTruthValueIsReadUnlessItIsShownOtherwise() {
        assertRead("true", "General", "b", "1");
        assertRead("false", "@", "b", "0");
        assertRead("false", "\"TRUE\";\"TRUE\";\"FALSE\"", "b", "0");
        assertRead("true", "\"ИСТИНА\";\"ИСТИНА\";\"ЛОЖЬ\"", "b", "1");
        assertRefused("shows `no`, but the cell contains `true`", "\"no\";\"no\";\"yes\"", "b", "1");
        assertRefused("shows nothing", ";;;", "b", "1");
    }

    @ParameterizedTest
    @CsvSource({
        "14", "15", "16", "17", "18", "19", "20", "21", "22", "27", "30", "36", "45", "46", "47", "50", "58", "71", "81"
    })
    void theDatesThatNeedNoEntryAreDates(String number) {
        Reading reading = ofRows("<row><c><v>5</v></c></row>")
                .styles("<cellXfs><xf numFmtId=\"" + number + "\"/></cellXfs>")
                .read();
        assertThat(reading.said()).singleElement().asString().contains("this is the date");
    }

    @ParameterizedTest
    @CsvSource({"2", "4", "5", "7", "9", "10", "11", "12", "13", "40", "41", "42", "48", "59", "163", "999"})
    void theFormatsThatShowAThousandthOtherwiseRefuseIt(String number) {
        Reading reading = ofRows("<row><c><v>1234.001</v></c></row>")
                .styles("<cellXfs><xf numFmtId=\"" + number + "\"/></cellXfs>")
                .read();
        assertThat(reading.said()).hasSize(1);
    }

    /** Hancom Office writes alternatives: some for itself, and one for everybody else. */
    @Test
    void ofAlternativeStylesTheOneForEverybodyCounts() {
        String alternatives = """
                <mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="hs"><xf numFmtId="9"/></mc:Choice>\
                <mc:Fallback><xf numFmtId="%s"/></mc:Fallback></mc:AlternateContent>""";
        String styles = "<cellXfs><xf/>" + alternatives.formatted(14) + alternatives.formatted(1) + "</cellXfs>";

        Reading reading = ofRows("<row r=\"1\"><c s=\"1\"><v>46298</v></c><c s=\"2\"><v>3</v></c></row>")
                .styles(styles)
                .read();

        assertThat(reading.said()).singleElement().asString().contains("rules!A1", "date");
        assertThat(reading.rows()).containsExactly(List.of("2026-10-03", "3"));
    }

    @Test
    void anEmptyFormatIsGeneral() {
        assertRead("3", "", "n", "3");
        assertRead("moscow", "", "inlineStr", "moscow");
    }

    @Test
    void aStyleThatIsNotThereIsRefused() {
        assertThat(ofRows("<row><c s=\"7\"><v>3</v></c></row>")
                        .styles("<cellXfs><xf/></cellXfs>")
                        .read()
                        .said())
                .singleElement()
                .asString()
                .contains("the workbook lacks the cell's number format");
    }

    @Test
    void noughtsThatASheetDoesNotShowAreToldInAWarning() {
        Reading reading = new WorkbookText()
                .sheet(
                        "rules",
                        "",
                        "<sheetViews><sheetView showZeros=\"0\"/></sheetViews><sheetData><row><c><v>0</v></c></row></sheetData>")
                .read();
        assertThat(reading.rows()).containsExactly(List.of("0"));
        assertThat(reading.warned())
                .containsExactly("my.xlsx rules: zeros are not shown on this sheet, but are read too");
    }

    /** What is read is what Apache POI shows. */
    @Test
    void poiShowsWhatIsRead() {
        DataFormatter poi = new DataFormatter(Locale.ROOT);
        int read = 0;
        int refused = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            String format = format(random);
            String number = number(random);
            CellFormat ours = new CellFormat(format);
            if (POI_ERRS.matcher(format).matches() && !format.equals("General") && !format.equals("@")) {
                continue;
            }
            if (number.startsWith("-") && format.contains(";")) {
                // POI takes the number of digits from the section for positive numbers.
                continue;
            }
            boolean isRead =
                    ours.shown(new BigDecimal(number)).filter(number::equals).isPresent();
            if (isRead) {
                read++;
                String shown = poi.formatRawCellContents(Double.parseDouble(number), 164, format);
                // Of sections with several noughts POI makes groups that are parted by semicolons.
                assertThat(shown.replaceAll("[; ]", ""))
                        .as("seed %d: %s in %s", seed, number, format)
                        .isEqualTo(number);
            } else {
                refused++;
            }
        }
        assertThat(List.of(read, refused)).allMatch(count -> count > 1_000);
    }

    private static final List<String> PIECES = List.of(
            "0", "0", "#", "0.0", "0.00", "#.##", "#,##0", "0,", "00", "%", "\"x\"", "\">= \"", "\\y", "_)", "* ",
            "[Red]", "General", "@", "E+00", "?/?", "-", "(", ")", "$", " ");

    /** POI takes fractions and thousands left out in one section for those of all, and shows {@code 5.0} for General beside a text. */
    private static final Pattern POI_ERRS = Pattern.compile(".*(General|@|\\?/\\?|0,).*");

    private static String format(Random random) {
        StringBuilder format = new StringBuilder();
        for (int section = random.nextInt(3); section >= 0; section--) {
            for (int piece = random.nextInt(3); piece >= 0; piece--) {
                format.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            format.append(section > 0 ? ";" : "");
        }
        return format.toString();
    }

    private static String number(Random random) {
        BigDecimal number = BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 20 : 3_000_000) - 5L)
                .movePointLeft(random.nextBoolean() ? 0 : random.nextInt(4));
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

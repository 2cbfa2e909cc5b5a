package dev.switchboard.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Limits;
import dev.switchboard.Problem;
import dev.switchboard.xlsx.WorkbookText.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Mutated workbooks are read, or refused with a located problem; there is no other way out. A workbook that breaks this is printed
 * with its seed.
 */
@Timeout(300)
class WorkbookFuzzTest {

    private static final int RUNS = 4_000;

    /** So small that a mutation which makes much of little meets them. */
    private static final Limits LIMITS = Limits.DEFAULT.withBytes(1 << 20).withCells(20_000);

    private static final List<String> HARMFUL = List.of(
            "",
            "0",
            "-1",
            "1",
            "2",
            "7",
            "16384",
            "16385",
            "1048576",
            "1048577",
            "2147483647",
            "2147483648",
            "99999999999999999999",
            "1E400",
            "NaN",
            "A1",
            "XFD1048576",
            "XFE1",
            "ZZZZZZ1",
            "A1:XFD1048576",
            "B2:A1",
            "s",
            "str",
            "inlineStr",
            "b",
            "e",
            "d",
            "n",
            "true",
            "../../x",
            "\u0000",
            "\uFFFF",
            "&amp;",
            "&lol;",
            "&#0;",
            "&#x10FFFF;",
            "_x0000_",
            "_xD83D_",
            "#",
            "<",
            "<!DOCTYPE a>",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?",
            "External",
            "hidden",
            "&quot;&gt;= &quot;0",
            "00000",
            "0.00;[Red]-0",
            ";;;",
            "[&gt;1]0",
            "\\",
            "[",
            "fullCalcOnLoad",
            "array",
            "dataTable",
            "# note",
            "16",
            "x".repeat(5000));

    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\w:]+=\"[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final List<byte[]> SEEDS = new ArrayList<>();

    @BeforeAll
    static void readSeeds() throws IOException {
        SEEDS.add(Files.readAllBytes(Path.of("src/test/resources/dev/switchboard/xlsx/habits.xlsx")));
        SEEDS.add(WorkbookText.ofRows("""
                                <row r="1"><c r="A1" t="inlineStr"><is><r><t>item</t></r></is></c><c r="B1" t="s"><v>0</v></c></row>\
                                <row r="2" hidden="1"><c r="A2"><f>1+2</f><v>3</v></c><c r="B2" s="1"><v>46298</v></c></row>\
                                <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="str"><v>_x000D_</v></c></row>""")
                .sharedStrings("<si><t xml:space=\"preserve\"> a </t><rPh sb=\"0\" eb=\"1\"><t>b</t></rPh></si>")
                .styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"16\"/></cellXfs>")
                .bytes());
        SEEDS.add(new WorkbookText()
                .sheet("rules", "", """
                        <sheetViews><sheetView showZeros="0"/></sheetViews><sheetData>\
                        <row r="1"><c t="inlineStr"><is><t># above</t></is></c><c><f>1+2</f></c></row>\
                        <row r="2"><c t="inlineStr"><is><t>item</t></is></c><c t="inlineStr"><is><t># mine</t></is></c><c><v>1</v></c></row>\
                        <row r="3"><c s="1"><v>3</v></c><c><f>1</f><v/></c><c s="2"><f t="array" ref="C3:C4">A1</f><v>1</v></c></row>\
                        <row r="4"><c t="str"><f>""</f><v></v></c><c/><c s="3"><v>0.1</v></c></row></sheetData>""")
                .sheet("# Notes", "", "<sheetData><row r=\"7\"><c r=\"C7\" s=\"1\"><v>3</v></c></row></sheetData>")
                .styles(
                        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0;-0\"/><numFmt numFmtId=\"165\" formatCode=\"0.0##%\"/></numFmts>"
                                + "<cellXfs><xf/><xf numFmtId=\"164\"/><xf numFmtId=\"49\"/><xf numFmtId=\"165\"/></cellXfs>")
                .bytes());
    }

    @Test
    void mutatedBytes() {
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            byte[] workbook = SEEDS.get(seed % SEEDS.size()).clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                workbook[random.nextInt(workbook.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt() : 1 << random.nextInt(8));
            }
            if (random.nextInt(4) == 0) {
                workbook = Arrays.copyOf(workbook, random.nextInt(workbook.length));
            }
            assertReadOrRefused(workbook, seed);
        }
    }

    @Test
    void mutatedParts() throws IOException {
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            Map<String, byte[]> parts = unzip(SEEDS.get(seed % SEEDS.size()));
            List<String> names = parts.keySet().stream()
                    .filter(name -> !name.startsWith("docProps"))
                    .toList();
            for (int i = random.nextInt(3); i >= 0; i--) {
                String name = names.get(random.nextInt(names.size()));
                String mutated = mutate(new String(parts.get(name), UTF_8), random);
                parts.put(name, mutated.getBytes(UTF_8));
            }
            assertReadOrRefused(WorkbookText.zip(parts), seed);
        }
    }

    private static void assertReadOrRefused(byte[] workbook, int seed) {
        Reading reading;
        try {
            reading = WorkbookText.read("my.xlsx", workbook, LIMITS);
        } catch (RuntimeException | Error escaped) {
            throw new AssertionError("seed " + seed + ": " + HexFormat.of().formatHex(workbook), escaped);
        }
        assertThat(reading.problems().isEmpty() && reading.sheets().isEmpty())
                .as("seed %d: neither read nor refused", seed)
                .isFalse();
        for (Problem problem : reading.problems()) {
            assertThat(problem.place()).as("seed %d: %s", seed, problem).isPresent();
            assertThat(problem.place().get().file()).isEqualTo("my.xlsx");
            assertThat(problem.message().russian()).isNotBlank();
            assertThat(problem.message().english()).isNotBlank();
        }
    }

    private static String mutate(String xml, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> without(TOKEN, xml, random);
            case 1 -> twice(TOKEN, xml, random);
            case 2 -> replaced(NUMBER, xml, harmful(random), random);
            case 3 -> replaced(ATTRIBUTE, xml, "r=\"" + harmful(random) + "\"", random);
            case 4 -> replaced(Pattern.compile("(?<=\")[^\"]*(?=\")"), xml, harmful(random), random);
            default -> replaced(Pattern.compile("(?<=>)[^<]*(?=<)"), xml, harmful(random), random);
        };
    }

    private static String harmful(Random random) {
        return HARMFUL.get(random.nextInt(HARMFUL.size()));
    }

    private static String without(Pattern pattern, String text, Random random) {
        return replaced(pattern, text, "", random);
    }

    private static String twice(Pattern pattern, String text, Random random) {
        MatchResult found = any(pattern, text, random);
        int times = 1 + random.nextInt(100);
        return text.substring(0, found.start()) + found.group().repeat(times) + text.substring(found.start());
    }

    private static String replaced(Pattern pattern, String text, String by, Random random) {
        MatchResult found = any(pattern, text, random);
        return text.substring(0, found.start()) + by + text.substring(found.end());
    }

    private static MatchResult any(Pattern pattern, String text, Random random) {
        List<MatchResult> all = pattern.matcher(text).results().toList();
        if (all.isEmpty()) {
            return Pattern.compile("").matcher(text).results().toList().get(0);
        }
        return all.get(random.nextInt(all.size()));
    }

    private static Map<String, byte[]> unzip(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}

package dev.switchboard.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.csv.CsvForm;
import dev.switchboard.fixtures.CatalogText;
import dev.switchboard.fixtures.RandomConditions;
import dev.switchboard.fixtures.Shrinking;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a catalogue's conditions and texts are, its tables say the same, and say it the same way the second time. */
class WrittenTablesPropertyTest {

    private static final int SEEDS = Integer.getInteger("switchboard.seeds", 300);
    private static final List<Inquiry> SPACE = RandomConditions.space();

    @Test
    void aConditionWrittenAndReadHoldsForTheSameInquiries() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Condition condition = new RandomConditions(seed).next(4);
            if (changes(condition)) {
                Condition smallest =
                        Shrinking.smallest(condition, RandomConditions::smaller, WrittenTablesPropertyTest::changes);
                throw new AssertionError("seed %d: %s is written as\n%s"
                        .formatted(seed, smallest, write(catalog(smallest)).get("made.rules.csv")));
            }
        }
    }

    private static boolean changes(Condition condition) {
        return Arrays.stream(CsvForm.values()).anyMatch(form -> changes(condition, form));
    }

    private static boolean changes(Condition condition, CsvForm form) {
        Catalog written = catalog(condition);
        Map<String, String> files = write(written, Map.of(), form);
        Catalog read = read(files).catalog();
        boolean sameMeaning = SPACE.stream()
                .allMatch(inquiry -> written.holding(inquiry).isEmpty()
                        == read.holding(inquiry).isEmpty());
        return !sameMeaning || !write(read, Map.of(), form).equals(files);
    }

    @ParameterizedTest
    @EnumSource
    void textsComeBackLetterForLetter(CsvForm form) {
        List<String> texts = List.of(
                "=HYPERLINK(\"http://example.com\")",
                "+7 800",
                "-а",
                "@SUM(A1)",
                "'=1",
                "''",
                "# no comment",
                "a,b;c\td",
                "two\nlines",
                "two\r\nlines",
                "\"quoted\" and «this»",
                "end */ } ${x} \\n",
                "-5",
                "да");
        for (String text : texts) {
            Catalog catalog = new Catalog(
                    CatalogText.words(),
                    List.of(new Rule(
                            text,
                            new Outcome("senior", TransferMode.ONE_STEP, "A-1"),
                            -5,
                            new Condition.And(List.of()),
                            new Text(text, text),
                            Place.of("made.drl"))),
                    List.of());
            LoadedCatalog read = read(write(catalog, Map.of(text, text), form));

            assertThat(read.catalog().rules()).singleElement().satisfies(rule -> {
                assertThat(rule.name()).isEqualTo(text);
                assertThat(rule.steps()).isEqualTo(new Text(text, text));
            });
            assertThat(read.notes()).isEqualTo(Map.of(text, text));
        }
    }

    /** Eleven pairs of facts, one of each pair: 2,048 rows, and none of them can be joined with another. */
    @Test
    void aConditionThatNeedsTooManyRowsIsRefusedWithItsRule() {
        CatalogText text = CatalogText.small();
        IntStream.range(0, 22).forEach(i -> text.withLine("facts.csv", "f%d,flag,,no,,,,".formatted(i)));
        List<Condition> pairs = IntStream.range(0, 11)
                .<Condition>mapToObj(pair ->
                        new Condition.Or(List.of(flag("f" + 2 * pair), flag("f" + (2 * pair + 1)))))
                .toList();
        Rule rule = catalog(new Condition.And(pairs)).rules().get(0);
        Problems problems = new Problems();

        CatalogSheets.of(new Catalog(text.load().vocabulary(), List.of(rule), List.of()), Map.of(), problems);

        assertThat(problems.list()).singleElement().asString().contains("`r`", "made.drl");
    }

    private static Condition flag(String fact) {
        return new Condition.Atom(fact, Values.Flag.of(true));
    }

    private static Catalog catalog(Condition condition) {
        return new Catalog(
                CatalogText.words(),
                List.of(new Rule(
                        "r",
                        new Outcome("senior", TransferMode.ONE_STEP, "A-1"),
                        100,
                        condition,
                        Text.EMPTY,
                        Place.of("made.drl"))),
                List.of());
    }

    private static Map<String, String> write(Catalog catalog) {
        return write(catalog, Map.of(), CsvForm.COMMAS);
    }

    private static Map<String, String> write(Catalog catalog, Map<String, String> notes, CsvForm form) {
        Problems problems = new Problems();
        Map<String, String> files = new LinkedHashMap<>();
        CatalogSheets.of(catalog, notes, problems)
                .forEach(sheet -> files.put(sheet.name() + ".csv", CsvSheet.write(sheet, form)));
        assertThat(problems.list()).isEmpty();
        return files;
    }

    private static LoadedCatalog read(Map<String, String> files) {
        return new CatalogLoader(List.of(), List.of())
                .load(
                        CatalogSource.bytes(files.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        file -> file.getValue().getBytes(UTF_8)))),
                        EngineOptions.DEFAULT);
    }
}

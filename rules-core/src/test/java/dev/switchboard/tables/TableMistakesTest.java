package dev.switchboard.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogSource;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.fixtures.CatalogText;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as tables: files, columns and rows, whatever they are about. */
class TableMistakesTest {

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "lines", "facts", "topics", "items"})
    void aMissingTableIsOneProblemAndNothingIsCalledUnknownForIt(String table) {
        assertThat(CatalogText.small().without(table + ".csv").problemLines())
                .singleElement()
                .asString()
                .contains("`" + table + ".csv`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"queues", "greetings"})
    void tablesOfExceptionsMayBeMissing(String table) {
        assertThat(CatalogText.small().without(table + ".csv").load().rules()).isEmpty();
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThat(CatalogText.small()
                        .with(
                                "lines.csv",
                                "line,mode,title,title:en,phrase,greeting\n",
                                "line,mode,title,title:en,a,b\n")
                        .problemLines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("lines.csv:1: ").contains("`phrase`", "`greeting`"));
    }

    @Test
    void anUnknownColumnIsRefusedWithTheNearestKnownOne() {
        assertThat(CatalogText.small()
                        .with("topics.csv", "topic,title,title:en", "topic,title,title:eng")
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("topics.csv:1:3: ")
                .contains("`title:eng`", "did you mean `title:en`");
    }

    /** Nothing would read them; a column that is blank all the way down is what spreadsheets leave behind. */
    @Test
    void cellsBeyondTheLastColumnWithANameAreRefused() {
        CatalogText files = CatalogText.small();

        assertThat(files.with("topics.csv", "topic,title,title:en,,\ncharges,A,B,, x\n")
                        .problemLines())
                .contains("topics.csv:2:5: `x` is to the right of the last named column; name the column in the"
                        + " header, or clear the cells below it");
        assertThat(files.with("topics.csv", "topic,title,title:en,,\ncharges,A,B,,\u00A0\n")
                        .load()
                        .vocabulary()
                        .topicCodes())
                .containsExactly("charges");
    }

    /** Told to make a comment of it, its author would lose the condition. */
    @Test
    void aFactsTitleIsNoColumnOfOnesOwn() {
        assertThat(CatalogText.small()
                        .with("rules.csv", "item,salience,line,mode,Часов\n")
                        .problemLines())
                .filteredOn(line -> line.startsWith("rules.csv:1:5: "))
                .singleElement()
                .asString()
                .contains("that is a title, use the code: `hours`");
    }

    @Test
    void theHeadersPlaceIsTheLineOnWhichItStands() {
        assertThat(CatalogText.small()
                        .with(
                                "topics.csv",
                                "\n\n" + CatalogText.small().text("topics.csv").replace("title:en", "titel:en"))
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("topics.csv:3:3: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"credits,Кредиты | 2", "credits,Кредиты,Credits, | 4"})
    void aRaggedRowIsRefusedWithItsLine(String row, int cells) {
        assertThat(CatalogText.small().withLine("topics.csv", row).problemLines())
                .singleElement()
                .asString()
                .startsWith("topics.csv:5: ")
                .contains(String.valueOf(cells), "3");
    }

    @Test
    void commentsAndEmptyRowsAreSkippedWhateverTheirLength() {
        Catalog catalog = CatalogText.small()
                .withLine("topics.csv", "# topics of the other department:")
                .withLine("topics.csv", "#,,,,,")
                .withLine("topics.csv", "\" # quoted\",,")
                .withLine("topics.csv", ",,")
                .withLine("topics.csv", ",,,,,,")
                .withLine("topics.csv", "")
                .withLine("topics.csv", "credits,Кредиты,Credits")
                .load();

        assertThat(catalog.vocabulary().topicCodes()).containsExactly("charges", "bills", "balance", "credits");
    }

    @Test
    void placesCountTheLinesOfCommentsAndOfCellsOverSeveralLines() {
        assertThat(CatalogText.small()
                        .withLine("topics.csv", "# a comment")
                        .withLine("topics.csv", "credits,\"two\nlines\",")
                        .withLine("topics.csv", "bills,again,")
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("topics.csv:8:1: ");
    }

    @Test
    void aCellsColumnIsItsNumberInTheRow() {
        assertThat(CatalogText.small()
                        .with("topics.csv", "title:en,title,topic\nCharges,\"На, числа\",charges\nAgain,,charges\n")
                        .without("queues.csv")
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("topics.csv:3:3: ");
    }

    @Test
    void cellsComeWithoutSpacesAroundThem() {
        Catalog catalog = CatalogText.small()
                .withLine("topics.csv", "  credits ,  Кредиты , ")
                .load();

        assertThat(catalog.vocabulary().topic("credits").orElseThrow().title().russian())
                .isEqualTo("Кредиты");
    }

    @Test
    void tablesMayBeWrittenAsExcelDoesInRussia() {
        CatalogText catalog = CatalogText.small();
        String topics = catalog.text("topics.csv").replace(",", ";").replace("\n", "\r\n");

        assertThat(catalog.with("topics.csv", "\uFEFF" + topics).load().identity())
                .isEqualTo(CatalogText.small().load().identity());
    }

    @Test
    void aTableThatCannotBeReadIsOneProblemAndNothingIsCalledUnknownForIt() {
        assertThat(CatalogText.small()
                        .withLine("lines.csv", "\"open,one-step,,,,")
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("lines.csv:7: ");
        assertThat(CatalogText.small().with("lines.csv", "").problemLines())
                .singleElement()
                .asString()
                .startsWith("lines.csv: ");
        assertThat(CatalogText.small()
                        .with("lines.csv", "title:en,phrase", "phrase,phrase")
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("lines.csv:1:5: ");
    }

    @Test
    void aTableInAnotherEncodingIsRefused() {
        Map<String, byte[]> files = new HashMap<>();
        for (String table : List.of("catalog", "lines", "facts", "items", "queues", "greetings")) {
            files.put(table + ".csv", CatalogText.small().text(table + ".csv").getBytes(UTF_8));
        }
        files.put("topics.csv", CatalogText.small().text("topics.csv").getBytes(Charset.forName("windows-1251")));

        assertThat(CatalogText.problems(CatalogSource.bytes(files)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).hasToString("Optional[topics.csv:2]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics.csv", "lines.csv", "facts.csv", "items.csv"})
    void aHeaderThatIsMissingIsSaidOnce(String file) {
        String text = CatalogText.small().text(file);
        String data = text.substring(text.indexOf('\n') + 1);

        assertThat(CatalogText.small().with(file, data).problemLines())
                .singleElement()
                .asString()
                .startsWith(file + ":1")
                .containsPattern("add (one above the data|the header row above it)");
    }

    @Test
    void aColumnOfOnesOwnIsToldWhereRemarksGo() {
        assertThat(CatalogText.small()
                        .with("rules.csv", "item,salience,line,mode,Мои пометки\nA-1,1,senior,one-step,x\n")
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("rules.csv:1:5: ")
                .endsWith("for your own remarks, begin its name with `#`, or use `note`");
    }

    @Test
    void rulesUnderAnotherNameAreToldWhatToBeCalled() {
        assertThat(CatalogText.small()
                        .with("Финансовые вопросы.csv", "item,salience,line,mode\nA-1,1,senior,one-step\n")
                        .problemLines())
                .singleElement()
                .asString()
                .contains("name it `Финансовые вопросы.rules.csv`");
    }

    /** What follows from it, such as data in place of names and rows of another width, is not told. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#,item,salience,line,mode\n1,A-1,1,senior,one-step\n2,A-1,1,senior,one-step,\n",
                "# п/п,rule,item,salience,line,mode\n1,,A-1,1,senior,one-step\n",
                "# Rules\n\n#,item,salience,line,mode\n1,A-1,1,senior,one-step\n",
                "# Rules\n\n#,item,salience,line,mode\n",
            })
    void aHeaderThatBeginsAsACommentIsToldAlone(String rules) {
        assertThat(CatalogText.small().with("rules.csv", rules).problemLines())
                .singleElement()
                .asString()
                .containsPattern("rules.csv(:\\d:1: .*begins with `#`, so it is a comment|: contains only comments)");
    }

    @Test
    void aRowThatCountsAboveTheHeaderIsAComment() {
        assertThat(CatalogText.small()
                        .with("topics.csv", "topic,title,title:en\n", "#,1,2\n#,topic\ntopic,title,title:en\n")
                        .load()
                        .identity())
                .isEqualTo(CatalogText.small().load().identity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Правила эскалации\n", "Правила эскалации,,,\n", "Правила, версия 3\n", "Правила;;;\n"})
    void aTitleAboveTheHeaderIsToldAlone(String title) {
        assertThat(CatalogText.small()
                        .with("rules.csv", title + "item,salience,line,mode\nA-1,1,senior,one-step\n")
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("rules.csv:1")
                .containsPattern("(if it is a title, begin it|begin a title) with `#`");
    }
}

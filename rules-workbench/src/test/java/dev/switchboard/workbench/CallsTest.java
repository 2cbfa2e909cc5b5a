package dev.switchboard.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.tables.Sheet;
import dev.switchboard.workbench.Calls.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page asks of the engine: opening, editing, saving, and what comes of it. */
class CallsTest {

    private static final String RULES = "desk.rules";

    private final Calls calls = new Calls();
    private CatalogFile workbook = Tables.workbook(Tables.small());

    @BeforeEach
    void open() {
        call("language", "en");
        assertThat(open(workbook)).contains("\"loads\":true", "\"rules\":3", "\"problems\":[]");
    }

    private String call(String function, String... texts) {
        return calls.call(function, List.of(texts), List.of()).json();
    }

    private String open(CatalogFile... files) {
        List<String> texts = new ArrayList<>(List.of("desk"));
        List<byte[]> contents = new ArrayList<>();
        for (CatalogFile file : files) {
            texts.add(file.name());
            contents.add(file.content());
        }
        return calls.call("open", texts, contents).json();
    }

    private String set(String sheet, int row, int column, String text) {
        return call("edit", "desk.xlsx", sheet, String.valueOf(row), String.valueOf(column), text);
    }

    private CatalogFile saved() {
        Answer answer = calls.call("save", List.of(), List.of());
        assertThat(answer.json()).isEqualTo("[\"desk.xlsx\"]");
        return answer.files().get(0);
    }

    private Sheet rules() {
        return Tables.sheets(workbook).stream()
                .filter(sheet -> sheet.name().equals(RULES))
                .findFirst()
                .orElseThrow();
    }

    private int column(String name) {
        return rules().content().findFirst().orElseThrow().cells().indexOf(name) + 1;
    }

    private int rowOf(String column, String text) {
        return rules().rows().stream()
                .filter(row -> row.cells().size() >= column(column)
                        && row.cells().get(column(column) - 1).equals(text))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void anEditedCellDecides() {
        assertThat(call("decide", "topic", "bill", "days", "5")).contains("\"code\":\"first-line\"");
        assertThat(set(RULES, rowOf("days", ">= 8"), column("days"), ">= 4")).contains("\"loads\":true");
        assertThat(call("decide", "topic", "bill", "days", "5")).contains("\"code\":\"senior\"");
    }

    @Test
    void aMistakeIsAtItsCellAndTheLastGoodCatalogueGoesOnDeciding() {
        int row = rowOf("days", ">= 8");
        String answer = set(RULES, row, column("days"), "abc");
        assertThat(answer).contains("\"loads\":false", "`abc`", "\"row\":" + row, "\"column\":" + column("days"));
        assertThat(call("decide", "topic", "bill", "days", "9")).contains("\"code\":\"senior\"");
        assertThat(set(RULES, row, column("days"), ">= 8")).contains("\"loads\":true");
    }

    @Test
    void theOneWordThatWasProbablyMeantIsOffered() {
        int row = rowOf("topic", "sim");
        set(RULES, row, column("topic"), "sin");
        assertThat(call("corrections")).contains("\"problem\":0,\"file\":\"desk.xlsx\"", "\"text\":\"sim\"");
        set(RULES, row, column("topic"), "not(bill, s\u0456m)");
        assertThat(call("corrections")).contains("\"text\":\"not(bill, sim)\"");
        assertThat(call("overview")).contains("\"loads\":false");
    }

    @Test
    void whatWouldBeWrongIsSaidBeforeItIsWritten() {
        String row = String.valueOf(rowOf("days", ">= 8"));
        String column = String.valueOf(column("days"));
        assertThat(call("check", "desk.xlsx", RULES, row, column, "abc")).contains("`abc`");
        assertThat(call("check", "desk.xlsx", RULES, row, column, ">= 5")).isEqualTo("[]");
        assertThat(call("decide", "topic", "bill", "days", "9")).contains("\"code\":\"senior\"");
        assertThat(call("overview")).contains("\"loads\":true");
    }

    @Test
    void nothingIsOfferedWhereSeveralThingsWouldDoOrNothing() {
        int row = rowOf("days", ">= 8");
        set(RULES, row, column("days"), "abc");
        assertThat(call("corrections")).isEqualTo("[]");
        set(RULES, row, column("days"), "1,234");
        assertThat(call("corrections")).isEqualTo("[]");
    }

    @Test
    void savingChangesTheCellAndNothingElse() {
        int row = rowOf("days", ">= 8");
        set(RULES, row, column("days"), ">= 4");
        CatalogFile after = saved();
        for (Sheet before : Tables.sheets(workbook)) {
            Sheet now = Tables.sheets(after).stream()
                    .filter(sheet -> sheet.name().equals(before.name()))
                    .findFirst()
                    .orElseThrow();
            for (int i = 0; i < before.rows().size(); i++) {
                Sheet.Row old = before.rows().get(i);
                List<String> expected = new ArrayList<>(old.cells());
                if (before.name().equals(RULES) && old.number() == row) {
                    expected.set(column("days") - 1, ">= 4");
                }
                assertThat(now.rows().get(i).cells()).isEqualTo(expected);
            }
        }
        CatalogEngine engine = new CatalogEngine(Tables.load(List.of(after)).catalog());
        assertThat(engine.decide(Inquiry.about("bill").state("days", 5).build()).line())
                .isEqualTo("senior");
    }

    @Test
    void whatIsUndoneIsNotSaved() {
        int row = rowOf("days", ">= 8");
        set(RULES, row, column("days"), ">= 4");
        set(RULES, row, column("days"), ">= 8");
        assertThat(saved().content()).isEqualTo(workbook.content());
    }

    @Test
    void anAddedRowAndAnAddedSheetAreSaved() {
        int last = rules().rows().get(rules().rows().size() - 1).number();
        String[] cells = {"A-2", "100", "bill", "50", "", "senior", "two-step"};
        String[] names = {"item", "salience", "topic", "days", "angry", "line", "mode"};
        for (int i = 0; i < cells.length; i++) {
            set(RULES, last + 1, column(names[i]), cells[i]);
        }
        call("addSheet", "desk.xlsx", "accepted", "finding", "subject", "where", "reason");
        set("accepted", 2, 1, "unused-topic");
        set("accepted", 2, 2, "gone");
        set("accepted", 2, 4, "later");
        LoadedCatalog after = Tables.load(List.of(saved()));
        assertThat(after.catalog().allRules()).hasSize(4);
    }

    @Test
    void aFindingThatIsAcceptedIsMarked() {
        open(Tables.files(withUnusedTopic()).toArray(new CatalogFile[0]));
        assertThat(call("verify")).contains("\"kind\":\"unused-topic\"").contains("\"accepted\":null");
        call("addSheet", "topics.csv", "accepted", "finding", "subject", "where", "reason");
        call(
                "edit",
                "accepted.csv",
                "accepted",
                "2",
                "1",
                "unused-topic",
                "accepted.csv",
                "accepted",
                "2",
                "2",
                "idle",
                "accepted.csv",
                "accepted",
                "2",
                "4",
                "coming soon");
        assertThat(call("overview")).contains("\"problems\":[]");
        assertThat(call("verify")).contains("\"accepted\":\"coming soon\"");
    }

    private static Map<String, String> withUnusedTopic() {
        Map<String, String> tables = Tables.small();
        tables.merge("topics.csv", "idle,Ничья,Nobody's,\n", String::concat);
        return tables;
    }

    @Test
    void casesAreRunAsSentences() {
        assertThat(call("cases"))
                .contains("\"passed\":2", "\"failed\":0", "\"name\":\"долгий\"", "\"facts\":\"Days: 9\"");
        set(RULES, rowOf("days", ">= 8"), column("days"), ">= 10");
        assertThat(call("cases")).contains("\"passed\":1", "\"failed\":1", "expected “Seniors”, got “First line”");
    }

    @Test
    void aChangeIsToldByCellAndByDecisionAndProposesItsCases() {
        set(RULES, rowOf("days", ">= 8"), column("days"), ">= 4");
        assertThat(call("changes"))
                .contains("\"column\":\"days\",\"before\":\">= 8\",\"after\":\">= 4\"")
                .contains("Days: 4 to 7");
        assertThat(call("proposed")).contains("\"code\":\"bill\"").contains("\"value\":\"senior\"");
        open(workbook);
        assertThat(call("proposed")).isEqualTo("[]");
    }

    @Test
    void whoseDecisionsSayOtherWordsIsNamed() {
        for (int row = 2; row <= rules().rows().size() + 1; row++) {
            int number = row;
            boolean isLongBill = rules().rows().stream()
                    .anyMatch(each -> each.number() == number && each.cells().contains("A-1"));
            if (isLongBill) {
                set(RULES, row, column("steps"), "Сначала послушайте");
            }
        }
        assertThat(call("changes")).contains("Сначала послушайте", "if item “Long bill” decides");
    }

    @Test
    void aLogIsCountedFromWhereToWhere() {
        set(RULES, rowOf("days", ">= 8"), column("days"), ">= 4");
        byte[] log = Bytes.of("topic,days\nbill,5\nbill,6\nbill,20\nsim,\n");
        assertThat(counted(log)).contains("\"rows\":4", "\"done\":true");
        assertThat(call("report")).contains("\"reworded\":0", "log.csv:2", "2 (50");
    }

    private String counted(byte[] log) {
        String answer =
                calls.call("count", List.of("1", "log.csv"), List.of(log)).json();
        while (answer.contains("\"done\":false")) {
            answer = call("countMore");
        }
        return answer;
    }

    @Test
    void aLogWithoutTopicsIsRefusedByItsName() {
        assertThat(counted(Bytes.of("caller,days\nx,5\n"))).contains("no column `topic`", "log.csv");
    }

    @Test
    void proposedCasesThatAreThereAreNotProposedAgain() {
        set(RULES, rowOf("days", ">= 8"), column("days"), ">= 4");
        String proposed = call("proposed");
        assertThat(proposed).contains("\"fact\":\"days\",\"value\":\"4\"");
        int next = 4;
        String[] cells = {"четыре", "bill", "4", "", "senior", "one-step", "A-1"};
        for (int i = 0; i < cells.length; i++) {
            call("edit", "desk.xlsx", "cases", String.valueOf(next), String.valueOf(i + 1), cells[i]);
        }
        assertThat(call("cases")).contains("\"name\":\"четыре\"");
        assertThat(call("proposed")).isNotEqualTo(proposed).doesNotContain("\"fact\":\"days\",\"value\":\"4\"");
    }

    @Test
    void whatCannotBeReadIsNotComparedWith() {
        set(RULES, rowOf("days", ">= 8"), column("days"), ">= 4");
        byte[] broken = Bytes.of("topic,title\nbill,\n");
        String problems = calls.call("compareWith", List.of("b", "topics.csv"), List.of(broken))
                .json();
        assertThat(problems).contains("\"message\"");
        assertThat(call("changes")).contains("\"before\":\">= 8\",\"after\":\">= 4\"");
    }

    @Test
    void onlyWhatIsOtherThanOnDiskIsToBeSaved() {
        Map<String, String> tables = Tables.small();
        open(Tables.files(tables).toArray(new CatalogFile[0]));
        assertThat(call("unsaved")).isEqualTo("[]");
        call("edit", "items.csv", "items", "2", "2", "Очень долгий счёт");
        assertThat(call("unsaved")).isEqualTo("[\"items.csv\"]");
        call("wereSaved");
        assertThat(call("unsaved")).isEqualTo("[]");
        call("edit", "items.csv", "items", "2", "2", "Долгий счёт");
        assertThat(call("unsaved")).as("undone after it was saved").isEqualTo("[\"items.csv\"]");
        assertThat(call("copy")).isEqualTo("[\"desk.zip\"]");
    }

    @Test
    void aCsvFileStaysInTheFormThatItHas() {
        Map<String, String> tables = Tables.small();
        String items =
                "\uFEFFitem;title;title:en;source\r\nA-1;Долгий счёт;Long bill;\r\nA-2;Симка сломана;SIM broken;\r\n";
        tables.put("items.csv", items);
        open(Tables.files(tables).toArray(new CatalogFile[0]));
        call("edit", "items.csv", "items", "2", "2", "Счёт, и долгий");
        byte[] written =
                calls.call("unsaved", List.of(), List.of()).files().get(0).content();
        assertThat(new String(written, UTF_8)).isEqualTo(items.replace("Долгий счёт", "\"Счёт, и долгий\""));
    }

    @Test
    void theClientsWordsFindTheTopic() {
        assertThat(call("fitting", "сняли деньги", "3")).startsWith("[{\"code\":\"bill\"");
        assertThat(call("fitting", "добрый день", "3")).isEqualTo("[]");
    }

    @Test
    void questionsComeUntilItIsDecided() {
        assertThat(call("ask", "topic", "sim")).contains("\"decision\":{", "\"code\":\"senior\"", "two-step");
        assertThat(call("ask", "topic", "bill")).contains("\"questions\":[{\"fact\":");
        assertThat(call("ask", "topic", "bill", "days", "9")).contains("\"known\":[\"Topic: Bill\",\"Days: 9\"]");
        assertThat(call("ask", "topic", "bill", "days", "?", "angry", "?")).contains("\"dependsOn\":[{\"fact\":");
        assertThat(call("ask", "topic", "bill", "days", "many")).contains("\"problems\":[");
    }

    @Test
    void whatPeopleReadIsCalledByTitlesAndCodesStayWhatIsWritten() {
        assertThat(call("cases"))
                .contains("\"column\":\"expect:line\",\"title\":\"line\",\"value\":\"senior\",\"shown\":\"Seniors\"")
                .contains("\"value\":\"one-step\",\"shown\":\"blind transfer\"");
        assertThat(call("facts"))
                .contains("{\"code\":\"days\",\"title\":\"Days\",\"kind\":\"number\",\"list\":[]}")
                .contains("\"list\":[{\"code\":\"yes\",\"title\":\"yes\"},{\"code\":\"no\",\"title\":\"no\"}]");
    }

    @Test
    void columnsHaveTitlesThoughTheCatalogueNeverLoaded() {
        Map<String, String> tables = Tables.small();
        tables.computeIfPresent("desk.rules.csv", (name, text) -> text.replace("senior", "nobody"));
        open(Tables.files(tables).toArray(new CatalogFile[0]));
        assertThat(call("sheets"))
                .contains("{\"name\":\"salience\",\"title\":\"Salience\",\"list\":[]}")
                .contains("{\"name\":\"mode\",\"title\":\"Mode of transfer\",\"list\":[{\"code\":\"one-step\"");
    }

    @Test
    void csvTablesAreEditedAndSaved() {
        open(Tables.files(Tables.small()).toArray(new CatalogFile[0]));
        assertThat(call("edit", "desk.rules.csv", RULES, "2", "4", ">= 4")).contains("\"loads\":true");
        List<CatalogFile> files = calls.call("save", List.of(), List.of()).files();
        assertThat(Tables.load(files).catalog().allRules().toString()).contains("4..");
    }
}

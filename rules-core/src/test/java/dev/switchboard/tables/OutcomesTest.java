package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.NextStep;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Problems;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.fixtures.CatalogText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules give besides the line: what the tables say, what is decided, and the mistakes that are made in them. */
class OutcomesTest {

    private static final String OUTCOMES = """
            outcome,type,values,combine,default,title,title:en
            due,duration,0 min..10 d,first,5 d,Срок,Due
            notify,choice,"manager, security, lawyer",all,,Известить,Notify
            refund,money(RUB),0..,first,none,Возврат,Refund
            script,text,,first,,Что сказать,Script
            """;

    /** A-1 decides the line, A-2 only gives outcomes, B-1 does both. */
    private static final String RULES = """
            rule,item,salience,topic,numberCount,conflict,outage,line,mode,= due,+ notify,= refund,= script,steps
            many,A-1,300,bills,>= 3,,,senior,one-step,2 d,,,,Проверьте.
            hot,A-2,400,"bills, charges",,yes,,,,4 h,"security, manager",,"Сохраняйте спокойствие, пожалуйста.",
            outage,B-1,100,,,,yes,mnp,one-step,1 d,"lawyer, security",100.50,,
            """;

    private static CatalogText catalog() {
        return CatalogText.small().with("outcomes.csv", OUTCOMES).with("rules.csv", RULES);
    }

    private static Decision decide(InquiryBuilder inquiry) {
        return new CatalogEngine(catalog().load()).decide(inquiry.build());
    }

    @Test
    void theFirstRuleThatHoldsAndSetsItDecides() {
        Decision decision = decide(Inquiry.about("bills").numberCount(4).conflict(true));

        assertThat(decision.line()).isEqualTo("senior");
        assertThat(decision.item()).contains("A-1");
        assertThat(decision.outcome("due")).contains(Duration.ofHours(4));
        assertThat(decision.outcome("refund")).contains(new java.math.BigDecimal("100.5"));
        assertThat(decision.outcome("script")).contains(new Text("Сохраняйте спокойствие, пожалуйста.", ""));
    }

    @Test
    void allValuesOfTheRulesThatHoldCountEachOnce() {
        Decision decision = decide(Inquiry.about("bills").conflict(true));

        assertThat(decision.outcomes("notify")).containsExactly("security", "manager", "lawyer");
        assertThat(decision.outcomes("due")).containsExactly(Duration.ofHours(4));
    }

    /** A rule without a line neither decides nor is among the items that hold. */
    @Test
    void aRuleWithoutALineOnlyGives() {
        Decision decision = decide(Inquiry.about("charges").conflict(true).flag("outage", false));

        assertThat(decision.line()).isEqualTo("first-line");
        assertThat(decision.item()).isEmpty();
        assertThat(decision.matches()).isEmpty();
        assertThat(decision.outcomes())
                .containsExactly(
                        Map.entry("due", List.of(Duration.ofHours(4))),
                        Map.entry("notify", List.of("security", "manager")),
                        Map.entry("refund", List.of()),
                        Map.entry("script", List.of(new Text("Сохраняйте спокойствие, пожалуйста.", ""))));
    }

    @Test
    void whatNoRuleGivesHasItsDefaultOrNone() {
        Decision decision = decide(Inquiry.about("balance").flag("outage", false));

        assertThat(decision.outcome("due")).contains(Duration.ofDays(5));
        assertThat(decision.outcomes("notify")).isEmpty();
        assertThat(decision.outcome("refund")).isEmpty();
    }

    @Test
    void onlyDeclaredOutcomesCanBeAskedFor() {
        Decision decision = decide(Inquiry.about("balance"));

        assertThatThrownBy(() -> decision.outcome("deu"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("`deu`", "`due`", "`notify`");
        assertThatThrownBy(() -> decision.outcomes("deu")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decision.outcome("notify"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outcomes(\"notify\")");
    }

    @Test
    void theExplanationNamesTheRuleThatGives() {
        String text = decide(
                        Inquiry.about("bills").numberCount(4).conflict(true).flag("outage", false))
                .explanation()
                .text()
                .in(Locale.ENGLISH);

        assertThat(text)
                .contains("A-1 decides, because:")
                .contains(
                        "Due: 4 h — A-2, because:\n  Topic: Charges or Bills (now: Bills)\n  Conflict: yes\nNotify: security — A-2\n");
        assertThat(decide(Inquiry.about("balance").flag("outage", false))
                        .explanation()
                        .text()
                        .in(Locale.ENGLISH))
                .contains("Due: 5 d (by default)");
    }

    /** The line may be known, and the outcomes not yet. */
    @Test
    void questionsGoOnUntilTheOutcomesAreSettled() {
        CatalogEngine engine = new CatalogEngine(catalog().load());
        NextStep.Ask ask = (NextStep.Ask) engine.ask(
                Inquiry.about("bills").numberCount(4).flag("outage", false).build());

        assertThat(ask.questions()).extracting(NextStep.Question::fact).containsExactly("conflict");
        assertThat(ask.questions().get(0).answers())
                .allSatisfy(answer -> assertThat(answer.outcomes()).hasSize(1))
                .extracting(answer -> answer.outcomes().get(0).outcomes().get("due"))
                .containsExactlyInAnyOrder(List.of(Duration.ofDays(2)), List.of(Duration.ofHours(4)));
        assertThat(engine.ask(Inquiry.about("bills")
                        .numberCount(4)
                        .flag("outage", false)
                        .conflict(true)
                        .build()))
                .isInstanceOf(NextStep.Decided.class);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Catalog catalog = catalog().load();
        CatalogText written = CatalogText.small();
        Problems problems = new Problems();
        for (Sheet sheet : CatalogSheets.of(catalog, Map.of(), problems)) {
            written = written.with(sheet.name() + ".csv", CsvSheet.write(sheet));
        }

        assertThat(problems.list()).isEmpty();
        assertThat(written.text("outcomes.csv")).isEqualTo(OUTCOMES);
        assertThat(written.text("rules.csv"))
                .contains("'= due,'= refund,'= script,'+ notify,steps")
                .contains(
                        "hot,A-2,400,\"bills, charges\",,yes,,,,4 h,,\"Сохраняйте спокойствие, пожалуйста.\",\"security, manager\",");
        assertThat(written.load().identity()).isEqualTo(catalog.identity());
    }

    /** The row of mistakes stands below the others; {@code ~} is a comma there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            outcomes.csv | due~text~~first~~~            | outcomes.csv:6:1: `due` appears twice
            outcomes.csv | 2due~text~~first~~~           | outcomes.csv:6:1: `2due` cannot be an outcome's code
            outcomes.csv | line~text~~first~~~           | outcomes.csv:6:1: `line` cannot be an outcome's code
            outcomes.csv | conflict~text~~first~~~       | outcomes.csv:6:1: `conflict` is a fact
            outcomes.csv | x~topic~~first~~~             | outcomes.csv:6:2: unknown type
            outcomes.csv | x~money~0..~first~~~          | outcomes.csv:6:2: unknown type `money`
            outcomes.csv | x~text~1..~first~~~           | outcomes.csv:6:3: the type `text` takes any text
            outcomes.csv | x~count~many~first~~~         | outcomes.csv:6:3: `many`: a range is expected
            outcomes.csv | x~choice~none~first~~~        | outcomes.csv:6:3: in cases the word `none` means
            outcomes.csv | x~text~~most~~~               | outcomes.csv:6:4: unknown `first` or `all` `most`
            outcomes.csv | x~text~~all~~~                | outcomes.csv:6:4: the type `text` has one value
            outcomes.csv | x~count~1..~all~3~~           | outcomes.csv:6:5: only an outcome with `first` has a default
            outcomes.csv | x~count~1..~first~0~~         | outcomes.csv:6:5: `0`: the default must be
            rules.csv    | r~A-1~1~~~~~senior~one-step~2~~~~       | rules.csv:5:10: `2` is not a value of the outcome `due`
            rules.csv    | r~A-1~1~~~~~senior~one-step~-5 min~~~~  | rules.csv:5:10: `-5 min` is not a value
            rules.csv    | r~A-1~1~~~~~senior~one-step~11 d~~~~    | rules.csv:5:10: `11 d` is not a value of the outcome `due`; expected a value within `0 min..10 d`
            rules.csv    | r~A-1~1~~~~~senior~one-step~"1 d, 2 d"~~~~ | rules.csv:5:10: `1 d, 2 d`: only one value is possible here
            rules.csv    | r~A-1~1~~~~~senior~one-step~~"manager, boss"~~~ | rules.csv:5:11: `boss` is not a value of the outcome `notify`
            rules.csv    | r~A-1~1~~~~~senior~one-step~~"manager, manager"~~~ | rules.csv:5:11: `manager` appears more than once
            rules.csv    | r~A-1~1~~~~~senior~one-step~~"manager,"~~~ | rules.csv:5:11: `manager,`: a value is missing
            rules.csv    | r~A-1~1~~~~~senior~one-step~~~1.555~~   | rules.csv:5:12: `1.555` is not a value of the outcome `refund`
            rules.csv    | r~A-1~1~~~~~~~~~~~                      | rules.csv:5:8: the cell is empty
            rules.csv    | r~A-1~1~~~~~~one-step~1 d~~~~           | rules.csv:5:8: the cell is empty
            rules.csv    | r~A-1~1~~~~~~~1 d~~~~Сначала.           | rules.csv:5:14: only a rule that decides the line has steps
            rules.csv    | many~A-1~300~charges~>= 3~~~senior~one-step~3 d~~~~Проверьте. | rules.csv:5:10: the rows of rule `many` are its alternatives and must agree in `= due`
            """)
    void mistakesAreToldWithTheirCell(String file, String row, String expected) {
        assertThat(catalog().withLine(file, row.replace("~", ",")).problemLines())
                .anySatisfy(line -> assertThat(line).startsWith(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "= due,    = deu,    rules.csv:1:10: unknown outcome `deu`; declare outcomes in the table `outcomes`; did you mean `due`?",
        "= due,    + due,    rules.csv:1:10: the outcome `due` has one value (`first`): name the column `= due`",
        "+ notify, = notify, rules.csv:1:11: the outcome `notify` may have several values (`all`): name the column `+ notify`",
        "= refund, =due,     rules.csv:1:12: another column has the outcome `due`",
    })
    void soAreThoseOfColumns(String found, String replacement, String expected) {
        List<String> lines =
                catalog().with("rules.csv", "," + found, "," + replacement).problemLines();

        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith(expected));
    }

    @Test
    void aFaultyOutcomeIsToldOnce() {
        assertThat(catalog()
                        .with("outcomes.csv", "due,duration", "due,durration")
                        .problemLines())
                .singleElement()
                .asString()
                .startsWith("outcomes.csv:2:2: ");
    }

    @Test
    void aCatalogWithoutOutcomesHasNone() {
        Decision decision = new CatalogEngine(CatalogText.small().load())
                .decide(Inquiry.about("bills").build());

        assertThat(decision.outcomes()).isEmpty();
        assertThat(Optional.of(decision.explanation().outcomes())).contains(List.of());
    }
}

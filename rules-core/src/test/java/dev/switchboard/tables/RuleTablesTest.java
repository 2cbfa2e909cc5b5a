package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EngineOptions;
import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Code;
import dev.switchboard.catalog.Rule;
import dev.switchboard.fixtures.CatalogText;
import dev.switchboard.inquiries.InquiryColumns;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of rules as a whole: their columns, their rows, and the rules that come of them. */
class RuleTablesTest {

    private static final String HEADER = "rule,item,salience,line,mode,topic,hours,outage,steps,steps:en,note\n";

    @Test
    void aRowIsARule() {
        Rule rule = onlyRule(
                HEADER + "paid twice,A-2,300,supervisor,two-step,bills,> 3,no,Проверьте счёт.,Check the bill.,why\n");

        assertThat(rule.name()).isEqualTo("paid twice");
        assertThat(rule.item()).isEqualTo("A-2");
        assertThat(rule.salience()).isEqualTo(300);
        assertThat(rule.line()).isEqualTo("supervisor");
        assertThat(rule.mode()).isEqualTo(TransferMode.TWO_STEP);
        assertThat(rule.steps()).isEqualTo(new Text("Проверьте счёт.", "Check the bill."));
        assertThat(rule.place()).hasToString("rules.csv:2:2");
        assertThat(rule.condition()).hasToString("and(hours in (4..); outage in (no); topic in (bills))");
    }

    @Test
    void columnsAndRowsMayStandInAnyOrder() {
        String one = HEADER + "a,A-1,1,senior,one-step,bills,3,,,,\nb,B-1,2,senior,one-step,,,yes,,,\n";
        String other = """
                mode,outage,hours,topic,line,rule,salience,item
                one-step,yes,,,senior,b,2,B-1
                one-step,,3,bills,senior,a,1,A-1
                """;

        assertThat(load(one).identity()).isEqualTo(load(other).identity());
    }

    @Test
    void rowsOfOneNameAreAlternativesOfOneRule() {
        Rule rule = onlyRule(
                HEADER + "r,A-1,1,senior,one-step,bills,> 3,,,,\n" + "r,A-1,1,senior,one-step,bills,,yes,,,\n");

        assertThat(rule.condition()).hasToString("and(or(hours in (4..); outage in (yes)); topic in (bills))");
        // What all rows have in common stands in front, where Drools looks the topic up by hash.
        assertThat(rule.topics()).contains(Set.of("bills"));
    }

    @Test
    void anAlternativeThatDemandsNothingMoreThanTheOthersShareMakesThemSuperfluous() {
        Rule rule =
                onlyRule(HEADER + "r,A-1,1,senior,one-step,bills,> 3,,,,\n" + "r,A-1,1,senior,one-step,bills,,,,,\n");

        assertThat(rule.condition()).hasToString("topic in (bills)");
    }

    /** Each: the other row, the place of the cell that differs, and what stands in both. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "r,A-2,1,senior,one-step,bills,,,,,    | rules.csv:3:2 | `item` | `A-2` | rules.csv:2:2 `A-1`",
                "r,A-1,2,senior,one-step,bills,,,,,    | rules.csv:3:3 | `salience` | `2` | rules.csv:2:3 `1`",
                "r,A-1,1,mnp,one-step,bills,,,,,       | rules.csv:3:4 | `line` | `mnp` | rules.csv:2:4 `senior`",
                "r,A-1,1,senior,one-step,bills,,,Шаг.,, | rules.csv:3:9 | `steps` | `Шаг.` | rules.csv:2:9 `Иначе.`",
                "r,A-1,1,senior,one-step,bills,,,,Step.,| rules.csv:3:10 | `steps:en` | `Step.` | rules.csv:2:10 `Else.`",
            })
    void alternativesThatDecideDifferentlyAreRefusedAtTheCellThatDiffers(
            String other, String place, String column, String cell, String first) {
        assertThat(mistakes(HEADER + "r,A-1,1,senior,one-step,bills,> 3,,Иначе.,Else.,\n" + other + "\n"))
                .singleElement()
                .asString()
                .startsWith(place + ": ")
                .contains("`r`", column, "here " + cell, "in " + first);
    }

    @Test
    void codesMayHaveTheirTitlesBehind() {
        String titled = HEADER + "r,A-1 · Счета,1,senior · Старшие,one-step,bills · Что угодно,> 3,,,,\n";

        assertThat(onlyRule(titled)).isEqualTo(onlyRule(HEADER + "r,A-1,1,senior,one-step,bills,> 3,,,,\n"));
    }

    /** Whichever of the rows says it: rows may be sorted. */
    @Test
    void whatAlternativesHaveInCommonIsSaidOnce() {
        String once = HEADER + "r,,,,,bills,> 3,,,,\n" + "r,A-1,1,senior,one-step,bills,,yes,Шаг.,Step.,\n";
        String always = HEADER + "r,A-1,1,senior,one-step,bills,> 3,,Шаг.,Step.,\n"
                + "r,A-1,1,senior,one-step,bills,,yes,Шаг.,Step.,\n";

        assertThat(onlyRule(once)).isEqualTo(onlyRule(always));
    }

    /** A mistake in a cell that is said once is told once, where it stands. */
    @Test
    void whatNoAlternativeSaysOrSaysWronglyIsTold() {
        assertThat(mistakes(HEADER + "r,A-1,1,nobody,one-step,bills,> 3,,,,\n" + "r,,,,,bills,,yes,,,\n"))
                .singleElement()
                .asString()
                .startsWith("rules.csv:2:4: ")
                .contains("`nobody`");
        assertThat(mistakes(HEADER + "r,,1,senior,one-step,bills,> 3,,,,\n")).hasSize(1);
        assertThat(mistakes(HEADER + ",,1,senior,one-step,bills,> 3,,,,\n" + ",A-1,1,senior,one-step,bills,,,,,\n"))
                .hasSize(1);
    }

    @Test
    void oneNumberMayBeTypedInTwoWays() {
        assertThat(names(load(
                        HEADER + "r,A-1,-5,senior,one-step,bills,> 3,,,,\nr,A-1,−5,senior,one-step,bills,,yes,,,\n")))
                .containsExactly("r");
    }

    /** Each: a row, the place of the cell that is wrong, and what has to be said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",,1,senior,one-step,,,,,,        | rules.csv:2:2 | the cell is empty: fill in the item",
                ",A-1,,senior,one-step,,,,,,      | rules.csv:2:3 | the cell is empty: fill in the salience",
                ",A-1,1,,one-step,,,,,,           | rules.csv:2:4 | the cell is empty: fill in the line",
                ",A-1,1,senior,,,,,,,             | rules.csv:2:5 | the cell is empty: fill in the mode",
                ",Второй,1,senior,one-step,,,,,,  | rules.csv:2:2 | that is a title, use the code: `A-2`",
                ",A-1,1,Старшие,one-step,,,,,,    | rules.csv:2:4 | that is a title, use the code: `senior`",
                ",A-1,1,SENIORS,one-step,,,,,,    | rules.csv:2:4 | that is a title, use the code: `senior`",
                ",A-1,1,senior,в один шаг,,,,,,   | rules.csv:2:5 | use the code: `one-step`; expected one of `none`, `one-step`, `two-step`",
                ",A-1,1,senior,Blind,,,,,,        | rules.csv:2:5 | use the code: `one-step`; expected one of `none`, `one-step`, `two-step`",
                ",A-1,1,senior,by mail,,,,,,      | rules.csv:2:5 | expected one of `none`, `one-step`, `two-step`",
                ",A-1,'1,000',senior,one-step,,,,,, | rules.csv:2:3 | write `1000`",
                ",A-1,007,senior,one-step,,,,,,   | rules.csv:2:3 | write `7`",
                ",A-1,+5,senior,one-step,,,,,,    | rules.csv:2:3 | write `5`",
                ",A-1,٣٠٠,senior,one-step,,,,,,   | rules.csv:2:3 | write `300`",
                ",A-1,1.5,senior,one-step,,,,,,   | rules.csv:2:3 | a fraction is not allowed",
                ",A-1,2147483648,senior,one-step,,,,,, | rules.csv:2:3 | too large",
                ",A-1,high,senior,one-step,,,,,,  | rules.csv:2:3 | expected a whole number",
            })
    void aMistakeOutsideTheConditionsIsToldWithItsCell(String row, String place, String message) {
        assertThat(mistakes(HEADER + row.replace('\'', '"') + "\n"))
                .singleElement()
                .asString()
                .startsWith(place + ": ")
                .contains(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE})
    void aSalienceIsAnyInt(int salience) {
        assertThat(onlyRule(HEADER + ",A-1,%s,senior,one-step,,,,,,\n".formatted(salience))
                        .salience())
                .isEqualTo(salience);
    }

    @Test
    void namelessRowsAreCalledByWhatTheySayWhereverTheyStand() {
        String first = ",A-1,1,senior,one-step,bills,> 3,,,,\n";
        String second = ",A-1,1,senior,one-step,bills,≥ 9,yes,,,\n";
        String others = ",B-1,1,senior,one-step,\"bills, charges\",,,,,\n,A-2,1,senior,one-step,not(bills),,,,,\n";
        Catalog catalog = load(HEADER + first + second + others);

        assertThat(names(catalog))
                .containsExactlyInAnyOrder(
                        "A-1 bills; hours >= 4",
                        "A-1 bills; hours >= 9; outage yes",
                        "B-1 bills, charges",
                        "A-2 topic not(bills)");
        assertThat(names(load(HEADER + second + others + first))).isEqualTo(names(catalog));
    }

    @Test
    void anotherRowRenamesNone() {
        String rows = ",A-1,1,senior,one-step,bills,> 3,,,,\n,A-1,1,senior,one-step,bills,,yes,,,\n";

        assertThat(names(load(HEADER + ",A-1,1,senior,one-step,bills,..3,,,,\n" + rows)))
                .containsAll(names(load(HEADER + rows)));
    }

    /** What stands in {@code accepted} for one then never speaks of another. */
    @Test
    void namelessRowsOfOneConditionAreCalledByWhatTheyDecide() {
        String one = ",A-1,1,senior,one-step,bills,> 3,,,,\n";
        String other = ",A-1,2,supervisor,two-step,bills,> 3,,Шаг.,,\n";

        assertThat(names(load(HEADER + one + other)))
                .containsExactlyInAnyOrder(
                        "A-1 bills; hours >= 4 → 1 senior one-step",
                        "A-1 bills; hours >= 4 → 2 supervisor two-step "
                                + Integer.toHexString(
                                        new Text("Шаг.", "").toString().hashCode()));
        assertThat(names(load(HEADER + one + one)))
                .containsExactlyInAnyOrder("A-1 bills; hours >= 4", "A-1 bills; hours >= 4 2");
    }

    @Test
    void aNamelessRowTakesNoNameThatIsTaken() {
        assertThat(names(load(HEADER
                        + ",A-1,1,senior,one-step,bills,,,,,\n"
                        + "A-1 bills,A-1,1,senior,one-step,bills,> 3,,,,\n")))
                .containsExactlyInAnyOrder("A-1 bills", "A-1 bills 2");
    }

    @Test
    void rowsOfOneRuleAreKeptWithTheirPlaces() {
        Rule rule = onlyRule(
                HEADER + "r,A-1,1,senior,one-step,bills,> 3,,,,\n" + "r,A-1,1,senior,one-step,bills,> 5,yes,,,\n");

        assertThat(rule.alternatives())
                .extracting(alternative -> alternative.place() + " " + alternative.condition())
                .containsExactly(
                        "rules.csv:2:2 and(hours in (4..); topic in (bills))",
                        "rules.csv:3:2 and(hours in (6..); outage in (yes); topic in (bills))");
        assertThat(onlyRule(HEADER + "r,A-1,1,senior,one-step,bills,> 3,,,,\n").alternatives())
                .isEmpty();
    }

    @Test
    void anyNumberOfTablesMayHoldRules() {
        Catalog catalog = CatalogText.small()
                .with("rules.csv", HEADER + "a,A-1,1,senior,one-step,bills,,,,,\n")
                .with("more.rules.csv", HEADER + "b,A-2,1,senior,one-step,bills,,,,,\n")
                .load();

        assertThat(names(catalog)).containsExactlyInAnyOrder("a", "b");
    }

    /** The table of last year would widen the rule of this year. */
    @Test
    void aNameBelongsToOneTable() {
        assertThat(CatalogText.small()
                        .with("2023.rules.csv", HEADER + "a,A-1,1,senior,one-step,bills,> 3,,,,\n")
                        .with(
                                "rules.csv",
                                HEADER
                                        + "a,A-1,1,senior,one-step,bills,> 5,,,,\na,A-1,1,senior,one-step,bills,,yes,,,\n")
                        .problemLines())
                .containsExactly("rules.csv:2:2: rule `a` already exists at 2023.rules.csv:2:2; choose another name");
    }

    @Test
    void commentsAndEmptyRowsAreNoRules() {
        assertThat(names(load(HEADER + "# old:,A-1,1,nobody,at all\n,,,,,,,,,,\na,A-1,1,senior,one-step,,,,,,\n")))
                .containsExactly("a");
    }

    @Test
    void notesAreKeptBesideTheRules() {
        String rules = HEADER
                + "a,A-1,1,senior,one-step,bills,,,,,from the memo\n"
                + "a,A-1,1,senior,one-step,charges,,,,,and the mail\n"
                + "b,A-1,1,senior,one-step,,,,,,\n";

        assertThat(new CatalogLoader(List.of(), List.of())
                        .load(CatalogText.small().with("rules.csv", rules).source(), EngineOptions.DEFAULT)
                        .notes())
                .containsExactly(Map.entry("a", "from the memo\nand the mail"));
    }

    /** Row, number of the cell from 1, and what is said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,A-11,1,senior,one-step,,,,,, | 2 | `A-1`",
                "a,,1,senior,one-step,,,,,, | 2 | item",
                "a,A-1,high,senior,one-step,,,,,, | 3 | `high`",
                "a,A-1,,senior,one-step,,,,,, | 3 | the cell is empty",
                "a,A-1,1.5,senior,one-step,,,,,, | 3 | `1.5`",
                "a,A-1,1,seniro,one-step,,,,,, | 4 | `senior`",
                "a,A-1,1,senior,onestep,,,,,, | 5 | `one-step`",
                "a,A-1,1,senior,two-step,,,,,, | 5 | `one-step`",
                "a,A-1,1,senior,one-step,bils,,,,, | 6 | `bills`",
            })
    void aMistakeHasItsCell(String row, int column, String hint) {
        assertThat(mistakes(HEADER + row + "\n"))
                .singleElement()
                .asString()
                .startsWith("rules.csv:2:" + column + ": ")
                .contains(hint);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(mistakes(HEADER
                        + "a,A-11,x,seniro,onestep,bils,three,maybe,,,\n"
                        + "b,A-1,1,senior,one-step,bills,5..3,,,,\n"))
                .hasSize(8);
    }

    @Test
    void aMisspeltColumnIsRefusedWithWhatItMayMean() {
        assertThat(mistakes("item,salience,line,mode,huors\nA-1,1,senior,one-step,3\n"))
                .singleElement()
                .asString()
                .startsWith("rules.csv:1:5: ")
                .contains("`huors`", "did you mean `hours`");
    }

    @Test
    void aMisspeltColumnHidesNoMistakeOfTheOthers() {
        assertThat(mistakes("item,salience,line,mode,huors,outage\nA-11,1,senior,one-step,3,maybe\n"))
                .hasSize(3)
                .anyMatch(problem -> problem.startsWith("rules.csv:1:5: "))
                .anyMatch(problem -> problem.startsWith("rules.csv:2:1: "))
                .anyMatch(problem -> problem.startsWith("rules.csv:2:6: "));
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThat(mistakes("item,line,mode,hours\nA-1,senior,one-step,3\n"))
                .singleElement()
                .asString()
                .startsWith("rules.csv:1: ")
                .contains("`salience`");
    }

    /** A column of a fact would be taken for the other, in a rule table or when a decided file is decided again. */
    @Test
    void noFactIsCalledLikeAColumn() {
        List<String> columns = new ArrayList<>(Schema.RULES.known());
        columns.addAll(Schema.INQUIRIES.known());
        columns.addAll(InquiryColumns.RESULTS);

        assertThat(columns)
                .allSatisfy(column ->
                        assertThat(Code.isCode(Code.Kind.FACT, column)).isFalse());
    }

    @Test
    void aGuardingApostropheIsNoPartOfTheText() {
        Rule rule = onlyRule(HEADER + "r,A-1,1,senior,one-step,,,,'=1+1,'-а не так,\n");

        assertThat(rule.steps()).isEqualTo(new Text("=1+1", "-а не так"));
        assertThat(load(HEADER + "r,A-1,1,senior,one-step,,'-3,,,,\n")
                        .holding(Inquiry.about("bills")
                                .count("hours", -3)
                                .build()
                                .withDefaults(CatalogText.words().completion().defaults())))
                .hasSize(1);
    }

    private static Rule onlyRule(String rules) {
        List<Rule> all = load(rules).rules();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<String> names(Catalog catalog) {
        return catalog.rules().stream().map(Rule::name).toList();
    }

    private static Catalog load(String rules) {
        return CatalogText.small().with("rules.csv", rules).load();
    }

    private static List<String> mistakes(String rules) {
        return CatalogText.small().with("rules.csv", rules).problemLines();
    }
}

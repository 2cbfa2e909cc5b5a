package dev.switchboard.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Problem;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.loading.LoadedCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/** What people edit in a modeler counts, or is refused. */
class EditedDmnTest {

    private final String file = new String(DmnRoundTripTest.written(Catalogs.load("priority-matrix")), UTF_8);

    private static final Inquiry CAMPUS = Inquiry.about("incident")
            .choice("impact", "campus")
            .choice("urgency", "high")
            .build();

    static LoadedCatalog read(String edited) {
        return DmnRoundTripTest.read(edited.getBytes(UTF_8));
    }

    private static Decision decide(String edited) {
        try (CatalogEngine engine = new CatalogEngine(read(edited).catalog())) {
            return engine.decide(CAMPUS);
        }
    }

    private static List<String> refused(String edited) {
        InvalidCatalogException refused = catchThrowableOfType(InvalidCatalogException.class, () -> read(edited));
        return refused.problems().stream().map(Problem::toString).toList();
    }

    /** The problems as people read them. */
    static List<String> english(String edited) {
        InvalidCatalogException refused = catchThrowableOfType(InvalidCatalogException.class, () -> read(edited));
        return refused.problems().stream()
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }

    private String edited(String cell, String before, String after) {
        String element = "id=\"" + cell + "\"><text>";
        assertThat(file).contains(element + before + "</text>");
        return file.replace(element + before + "</text>", element + after + "</text>");
    }

    @Test
    void aCellOfADerivedFactTakesEffect() {
        assertThat(decide(file).line()).isEqualTo("p1");
        String narrower = edited("priority_row1_cell2", "\"critical\", \"high\"", "\"critical\"");
        assertThat(decide(narrower.replace("row3_result\"><text>\"p2\"", "row3_result\"><text>\"p3\""))
                        .line())
                .isEqualTo("p3");
        assertThat(decide(edited("priority_row1_result", "\"p1\"", "\"p3\"")).line())
                .isEqualTo("p3");
    }

    @Test
    void aCellOfARuleTakesEffect() {
        assertThat(decide(file).item()).contains("INC-P1-ENS");
        String other = edited(
                "Rules_row1_result",
                "{item: \"INC-P1-ENS\", line: \"p1\", mode: \"two-step\"}",
                "{ item : \"INC-P1-WEB\",line:\"p2\" , mode: \"one-step\" }");
        assertThat(decide(other).item()).contains("INC-P1-WEB");
        assertThat(decide(other).line()).isEqualTo("p2");
    }

    /** An engine of DMN would decide otherwise by each of these. */
    @Test
    void anotherHitPolicyAndOtherValuesAreRefused() {
        for (String rules : List.of("FIRST", "UNIQUE", "COLLECT")) {
            assertThat(refused(file.replace("hitPolicy=\"RULE ORDER\"", "hitPolicy=\"" + rules + "\"")))
                    .anyMatch(problem -> problem.contains("`RULE ORDER`"));
        }
        assertThat(refused(file.replaceFirst("hitPolicy=\"FIRST\"", "hitPolicy=\"ANY\"")))
                .anyMatch(problem -> problem.contains("`ANY`"));
        String score = new String(DmnRoundTripTest.written(Catalogs.load("covid-line")), UTF_8);
        assertThat(score).contains("aggregation=\"SUM\"");
        assertThat(refused(score.replace("aggregation=\"SUM\"", "aggregation=\"MAX\"")))
                .anyMatch(problem -> problem.contains("`COLLECT MAX`"));
        assertThat(refused(file.replaceFirst("(id=\"values_impact\">\\s*<text>)", "$1\"world\", ")))
                .anyMatch(problem -> problem.contains("values were edited"));
    }

    @Test
    void aRowOutOfOrderIsRefused() {
        String salient = file.replaceFirst("(Rules_row2_result.*\\R.*\\R\\s*<annotationEntry><text>)100", "$1200");
        assertThat(salient).isNotEqualTo(file);
        assertThat(refused(salient))
                .singleElement()
                .asString()
                .contains("matrix.rules!2", "`200`", "`100`", "INC-P1-ENS");
    }

    @Test
    void whatCannotBeSaidIsRefusedAtItsRow() {
        assertThat(refused(edited("Rules_row1_cell2", "\"p1\"", "if true then \"p1\" else \"p2\"")))
                .anySatisfy(problem -> assertThat(problem).contains("matrix.rules!1", "if true"));
        assertThat(refused(edited("Rules_row1_cell2", "\"p1\"", "\"p9\"")))
                .anySatisfy(problem -> assertThat(problem).contains("matrix.rules", "p9"));
    }

    private static String ofMembers(String cell) {
        String fever = new String(DmnRoundTripTest.written(Catalogs.load("fever")), UTF_8);
        String edited = fever.replaceFirst(
                "list contains[(][^<]*",
                Matcher.quoteReplacement(cell.replace("<", "&lt;").replace(">", "&gt;")));
        assertThat(edited).isNotEqualTo(fever);
        return edited;
    }

    @Test
    void aSetIsAskedForWholeNumbersOfMembersAndForCodes() {
        assertThat(read(ofMembers("count(?) < 3 and not(list contains(?, \"rash\") = false)"))
                        .warnings())
                .isEmpty();
        for (String number : List.of("99999999999", "2147483647", "-2147483648", "2.7", "-0.0000000001")) {
            assertThat(english(ofMembers("count(?) > " + number)))
                    .containsExactly(
                            "catalog.dmn fever.rules!4: `count(?) > " + number + "`: `" + number
                                    + "` is no size of a set; compare `count(?)` with a small whole number, as in `count(?) >= 2`");
        }
        for (String test : List.of(
                "list contains(?, rash)",
                "list contains(?, \"rash\") = 5",
                "list contains(?, \"rash\") = null",
                "list contains(?, \"rash\") = \"true\"",
                "count(?) = \"3\"")) {
            assertThat(english(ofMembers(test)))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "catalog.dmn fever.rules!4: `" + test + "`: of a set, ask `list contains(?, \"code\")`");
        }
    }

    @Test
    void aDecisionThatIsNotReadIsRefusedWhenEdited() {
        assertThat(refused(file.replace("<text>Meant.line", "<text>Meant.mode")))
                .singleElement()
                .asString()
                .contains("`Line`");
        assertThat(refused(edited("priority_row9_result", "\"p4\"", "\"p2\"")))
                .singleElement()
                .asString()
                .contains("`priority`", "p4");
    }

    @Test
    void aDecisionOfSomebodyIsTold() {
        String more = file.replaceFirst(
                "  <decision id",
                "  <decision id=\"mine\" name=\"Mine\"><literalExpression><text>1</text></literalExpression></decision>\n  <decision id");
        assertThat(read(more).warnings()).singleElement().asString().contains("`Mine`");
    }

    @Test
    void anotherProgramsFileIsSentToImport() {
        String foreign = file.replaceAll("(?s)<extensionElements>.*</extensionElements>", "");
        assertThat(refused(foreign)).singleElement().asString().contains("switchboard import");
    }

    private String given(String context) {
        return edited("Rules_row1_result", "{item: \"INC-P1-ENS\", line: \"p1\", mode: \"two-step\"}", context);
    }

    @Test
    void aRowGivesItemLineModeAndOutcomesOnceAndNothingElse() {
        String rest = "item: \"INC-P1-ENS\", line: \"p1\", mode: \"two-step\"}";
        for (String key : List.of(
                "urgency",
                "from",
                "until",
                "off",
                "note",
                "salience",
                "rule",
                "steps",
                "steps:en",
                "# mine",
                "table")) {
            assertThat(english(given("{\"" + key + "\": \"low\", " + rest)))
                    .containsExactly("catalog.dmn matrix.rules!1: the row gives `" + key
                            + "`, but it can give only `item`, `line`, `mode`; conditions stand in columns,"
                            + " and the name, salience and notes of a rule in annotations");
        }
        assertThat(english(given("{foo: null, " + rest))).anyMatch(problem -> problem.contains("the row gives `foo`"));
        assertThat(english(given("{line: \"p2\", " + rest)))
                .contains("catalog.dmn matrix.rules!1: the row gives `line` twice; leave one of them");
    }

    @Test
    void aRowGivesValuesOfTheirTypeAndAsManyAsThereCanBe() {
        String warranty = new String(DmnRoundTripTest.written(Catalogs.load("home-warranty")), UTF_8);
        String before = "mode: \"two-step\", notify: [\"area-manager\"]}";
        assertThat(warranty).contains(before);
        Map<String, String> told = Map.of(
                "notify: \"area-manager, medical-team\"",
                "`notify`: `area-manager, medical-team` is one value, and there is none like it; write several as a list,"
                        + " each in quotation marks of its own: `[\"a\", \"b\"]`",
                "script: [\"a\", \"b\"]",
                "`script`: there can be one value here, but found 2",
                "script: 5.0",
                "`script`: `5` is no text; put it in quotation marks");
        told.forEach(
                (gives, message) -> assertThat(english(warranty.replace(before, "mode: \"two-step\", " + gives + "}")))
                        .singleElement()
                        .asString()
                        .endsWith(".rules!3: " + message));
        String list = warranty.replace("notify: [\"area-manager\"]", "notify: [\"area-manager\", \"medical-team\"]");
        assertThat(read(list).catalog()).isNotNull();
    }
}

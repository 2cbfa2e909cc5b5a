package dev.switchboard.dmn;

import static dev.switchboard.dmn.SmallModels.decided;
import static dev.switchboard.dmn.SmallModels.decision;
import static dev.switchboard.dmn.SmallModels.lost;
import static dev.switchboard.dmn.SmallModels.model;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.dmn.ImportedModel.RefusedException;
import dev.switchboard.foreign.ForeignTables;
import dev.switchboard.imports.Mapped;
import dev.switchboard.imports.Mapped.Becomes;
import dev.switchboard.imports.Mapped.Element;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table decides is decided alike, or is told: nothing is taken for something else without a word. */
class HonestImportTest {

    private static final String FIRST = "hitPolicy=\"FIRST\"";

    private static String requiring(String decision, String id) {
        return decision.replaceFirst(
                ">", "><informationRequirement><requiredDecision href=\"#" + id + "\"/></informationRequirement>");
    }

    private static String withId(String decision, String id) {
        return decision.replaceFirst("<decision ", "<decision id=\"" + id + "\" ");
    }

    /** Camunda's models ask for outputs of required decisions by the outputs' names. */
    @Test
    void aRequiredDecisionIsAskedForByItsOutput() throws RefusedException {
        String season = withId(decision("Season", FIRST, "n", "season", "> 20|\"summer\"", "-|\"winter\""), "s");
        String dish = decision("Dish", FIRST, "season", "dish", "\"winter\"|\"roast\"", "-|\"salad\"");
        try (ImportedModel chain = model(season, requiring(dish, "s"));
                ImportedModel apart = model(season, dish)) {
            assertThat(decided(chain, "Dish", "5")).isEqualTo("roast");
            assertThat(decided(chain, "Dish", "25")).isEqualTo("salad");
            assertThat(chain.imported().mapping().of(Element.INPUT, "season")).isEmpty();
            assertThat(apart.imported().mapping().of(Element.INPUT, "season")).isPresent();
        }
    }

    /** The name of an output goes by how many there are, those without a name among them. */
    @Test
    void anOutputBesideOneWithoutANameIsAPartOfItsDecision() {
        String season = withId(
                decision("Season", FIRST, "n", "season;", "> 20|\"summer\"|1", "-|\"winter\"|2")
                        .replace("<output name=\"\">", "<output>"),
                "s");
        String dish = decision("Dish", FIRST, "season", "dish", "\"winter\"|\"roast\"", "-|\"salad\"");
        try (ImportedModel chain = model(season, requiring(dish, "s"))) {
            assertThat(chain.imported().mapping().of(Element.INPUT, "season")).isEmpty();
            assertThat(chain.imported().mapping().becomes(Element.OUTPUT, "Season.season"))
                    .isEqualTo(Becomes.FACT);
            assertThat(lost(chain)).isEmpty();
        }
    }

    @Test
    void aListIsNoFactOfOneValue() {
        String list = decision("A", "hitPolicy=\"COLLECT\"", "n", "o", "> 5|\"p\"", "> 3|\"q\"");
        try (ImportedModel chain = model(list, decision("B", FIRST, "A", "o", "\"p\"|\"yes\"", "-|\"no\""));
                ImportedModel input = model(
                        "<itemDefinition name=\"tags\" isCollection=\"true\"><typeRef>string</typeRef></itemDefinition>",
                        "<inputData name=\"Tags\"><variable name=\"Tags\" typeRef=\"tags\"/></inputData>",
                        decision("B", FIRST, "Tags", "o", "\"p\"|\"yes\"", "-|\"no\""))) {
            assertThat(lost(chain)).anyMatch(why -> why.startsWith("`A` gives a list, and other tables ask for it"));
            assertThat(lost(chain))
                    .anyMatch(why -> why.startsWith("`B` depends on `A`, which the catalogue does not have"));
            assertThat(chain.imported().catalog().catalog().givingRules()).isEmpty();
            assertThat(lost(input)).singleElement().asString().startsWith("`B`: the column asks for the list `Tags`");
        }
    }

    @Test
    void anItemNeedsALineToStandBeside() throws RefusedException {
        try (ImportedModel model = model(decision("F", FIRST, "n", "item;price", "1|\"Laptop\"|100"))) {
            assertThat(model.decided(Map.of("n", Optional.of("1")), "F"))
                    .isEqualTo(Map.of("item", "Laptop", "price", "100"));
        }
    }

    @Test
    void aRowWithoutALineThatHidesOthersIsTold() {
        try (ImportedModel model = model(decision("F", FIRST, "n", "line;o", "> 5||\"a\"", "-|\"senior\"|\"b\""));
                ImportedModel last = model(decision("F", FIRST, "n", "line;o", "> 5|\"senior\"|\"a\"", "-||\"b\""))) {
            assertThat(lost(model))
                    .containsExactly(
                            "`F`: a row without a line keeps those below it from deciding: write a line into it");
            assertThat(lost(last)).isEmpty();
        }
    }

    @Test
    void oneTableDecidesTheLine() {
        try (ImportedModel model = model(
                decision("A", FIRST, "n", "line;x", "> 5|\"senior\"|1"),
                decision("B", FIRST, "n", "line;y", "> 3|\"boss\"|1"))) {
            assertThat(lost(model))
                    .containsExactly("`B`: another table decides the line already: let one of them decide it");
        }
    }

    /** Each table has its own values; the fact has those of all. */
    @Test
    void theValuesOfOneTableDoNotBindAnother() throws RefusedException {
        String input = "<input><inputExpression><text>n</text></inputExpression>";
        String bound = input + "<inputValues><text>[0..10], 99</text></inputValues>";
        String narrow = decision("B", FIRST, "n", "o", "> 5|\"b\"", "99|\"unknown\"");
        try (ImportedModel both = model(
                        decision("A", FIRST, "n", "p", "> 50|\"high\"", "-|\"low\""), narrow.replace(input, bound));
                ImportedModel one = model(narrow.replace("> 5", "> 9").replace(input, bound))) {
            assertThat(decided(both, "A", "60")).isEqualTo("high");
            assertThat(lost(both)).isEmpty();
            assertThat(decided(one, "B", "99")).isEqualTo("b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a or b", "if a then b else c", "not a", "true", "a in b"})
    void wordsOfTheLanguageMakeAnExpression(String column) {
        try (ImportedModel model = model(decision("D", FIRST, column, "o", "true|\"a\""))) {
            assertThat(lost(model))
                    .singleElement()
                    .asString()
                    .startsWith("the column asks for the expression `" + column);
        }
    }

    @Test
    void theTextNullIsNotNothing() throws RefusedException {
        try (ImportedModel model =
                model(decision("S", FIRST, "n", "o", "\"null\"|\"text\"", "null|\"nothing\"", "-|\"rest\""))) {
            assertThat(model.imported().mapping().of(Element.VALUE, "n: \"null\""))
                    .isPresent();
            assertThat(model.decided(Map.of(), "S")).isEqualTo("nothing");
            assertThat(decided(model, "S", "\"null\"")).isEqualTo("text");
            assertThat(decided(model, "S", "x")).isEqualTo("rest");
        }
    }

    @Test
    void rowsThatMeetForTruthsThatNobodyNamesOrForNothingAreTold() {
        try (ImportedModel truth = model(decision("T", "", "n", "o", "not(true)|\"a\"", "-|\"b\""));
                ImportedModel nothing =
                        model(decision("T", "", "n", "o", "null|\"a\"", "\"p\"|\"b\"", "not(\"q\", \"p\")|\"c\""))) {
            assertThat(lost(truth))
                    .containsExactly(
                            "`T`: rows 1 and 2 hold at once, which `UNIQUE` does not allow: narrow one of them");
            assertThat(lost(nothing))
                    .containsExactly(
                            "`T`: rows 1 and 3 hold at once, which `UNIQUE` does not allow: narrow one of them");
        }
    }

    @Test
    void noTimeIsBeforeMidnightAndNoneAfterTheLastMinute() throws RefusedException {
        try (ImportedModel model = model(decision(
                "T",
                FIRST,
                "n",
                "o",
                "< time(\"00:00:00\")|\"a\"",
                "> time(\"23:59:00\")|\"b\"",
                "time(\"08:00:00\")|\"c\"",
                "-|\"d\""))) {
            assertThat(lost(model)).isEmpty();
            assertThat(decided(model, "T", "23:59")).isEqualTo("d");
            assertThat(decided(model, "T", "8:00")).isEqualTo("c");
            assertThat(decided(model, "T", "0:00")).isEqualTo("d");
        }
    }

    @Test
    void topicsThatNoRowNamesAreOther() throws RefusedException {
        try (ImportedModel model = model(decision("T", FIRST, "topic", "o", "\"a\"|\"x\"", "not(\"a\")|\"y\""));
                ImportedModel none = model(decision("T", FIRST, "topic", "o", "-|\"y\""))) {
            assertThat(model.imported().catalog().catalog().vocabulary().topicCodes())
                    .containsExactly("a", "other");
            assertThat(none.imported().mapping().becomes(Element.INPUT, "topic"))
                    .isEqualTo(Becomes.FACT);
            assertThat(lost(none)).isEmpty();
        }
    }

    @Test
    void whatOtherNamespacesCallTheSameIsNotDmn() throws RefusedException {
        String decision = decision("T", FIRST, "n", "o", "1|\"a\"")
                .replace("<decision ", "<decision xmlns:e=\"urn:e\" e:name=\"Other\" ")
                .replace("<outputEntry>", "<outputEntry><e:text>\"evil\"</e:text>");
        try (ImportedModel model = model(decision)) {
            assertThat(decided(model, "T", "1")).isEqualTo("a");
        }
    }

    @Test
    void twoDecisionsOfOneNameAreTold() throws RefusedException {
        String first = decision("T", FIRST, "n", "o", "1|\"a\"");
        try (ImportedModel model = model(first, first.replace("\"a\"", "\"b\""))) {
            assertThat(lost(model))
                    .containsExactly("`T`: another decision is called so already: give this one a name of its own");
            assertThat(decided(model, "T", "1")).isEqualTo("a");
        }
    }

    @Test
    void aDecisionThatAsksForItsOwnNameIsTold() {
        try (ImportedModel model = model(decision("n", FIRST, "n", "o", "1|\"a\"", "-|\"b\""))) {
            assertThat(lost(model))
                    .containsExactly(
                            "`n`: the decision asks for what is called like itself: call the decision otherwise");
        }
    }

    @Test
    void anUnknownHitPolicyIsTheOnlyMistake() {
        try (ImportedModel model = model(decision("T", "hitPolicy=\"BEST\"", "n", "o", "1|\"a\""))) {
            assertThat(lost(model)).containsExactly("`BEST`: unknown hit policy");
        }
    }

    @Test
    void lettersThatLookTheSameGetCodesThatDoNot() {
        try (ImportedModel model =
                model(decision("T", FIRST, "n", "o", "\"COA\"|\"a\"", "\"\u0421\u041E\u0410\"|\"b\""))) {
            assertThat(lost(model)).isEmpty();
            assertThat(model.imported().mapping().rows().stream()
                            .filter(row ->
                                    row.element() == Element.VALUE && row.name().startsWith("n: "))
                            .filter(row -> !row.name().equals("n: null"))
                            .map(Mapped::code))
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"< -5", "null, 3", "\"\", \" \"", "\"-a\", \"=b\""})
    void aMappingIsReadBackAsItWasWritten(String test) {
        String file = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\"m\" namespace=\"n\">"
                + decision("T", FIRST, "n", "o", test + "|\"a\"") + "</definitions>";
        ForeignTables tables = ForeignTables.ofDmn("m.dmn", file.getBytes(UTF_8));

        assertThat(tables.mappedBy(tables.mapping()).mapping()).isEqualTo(tables.mapping());
    }

    @ParameterizedTest
    @ValueSource(strings = {"date(\"10:00:00\")", "time(\"2026-01-01\")", "duration(\"-PT1H\")"})
    void whatIsNoValueOfItsFunctionIsRefused(String literal) {
        try (ImportedModel model = model(decision("T", FIRST, "n", "o", "1|" + literal, "2|\"x\""))) {
            assertThat(lost(model)).first().asString().contains("`");
            assertThat(model.imported().catalog().catalog().givingRules()).isEmpty();
        }
    }
}

package dev.switchboard.dmn;

import static dev.switchboard.dmn.SmallModels.decided;
import static dev.switchboard.dmn.SmallModels.decision;
import static dev.switchboard.dmn.SmallModels.lost;
import static dev.switchboard.dmn.SmallModels.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.dmn.ImportedModel.RefusedException;
import dev.switchboard.imports.Mapped;
import dev.switchboard.imports.Mapped.Becomes;
import dev.switchboard.imports.Mapped.Element;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables that a person would not expect to be difficult. */
class ImportCornersTest {

    @Test
    void theDefaultOfAListIsWhatItHasWhereNoRowHolds() throws RefusedException {
        try (ImportedModel model = model(
                decision("L", "hitPolicy=\"RULE ORDER\"", "n", "o=\"dflt\"", "> 5|\"a\"", "< 3|\"b\"", "> 7|\"c\""))) {
            assertThat(decided(model, "L", "4")).isEqualTo(List.of("dflt"));
            assertThat(decided(model, "L", "8")).isEqualTo(List.of("a", "c"));
            assertThat(decided(model, "L", "0")).isEqualTo(List.of("b"));
        }
    }

    @Test
    void aSumHasNoOtherDefaultThanNought() throws RefusedException {
        String asks = decision("R", "hitPolicy=\"FIRST\"", "P", "o", "-1|\"none\"", "-|\"rest\"");
        try (ImportedModel model = model(
                decision("P", "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "n", "o=-1", "> 1|5", "> 2|7"), asks)) {
            assertThat(lost(model)).anyMatch(why -> why.contains("is 0 here, not `-1`"));
        }
        try (ImportedModel model = model(
                decision("P", "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "n", "o=0", "> 1|5", "> 2|-7"), asks)) {
            assertThat(lost(model)).isEmpty();
            assertThat(decided(model, "P", "3")).isEqualTo("-2");
            assertThat(decided(model, "P", "0")).isEqualTo("0");
        }
    }

    /** Whoever states a text that is a code has it taken for this text. */
    @Test
    void textsThatAreCodesKeepThem() throws RefusedException {
        try (ImportedModel model = model(decision(
                "S",
                "hitPolicy=\"FIRST\"",
                "n",
                "o",
                "\"gold.\"|\"dot\"",
                "\"gold\"|\"plain\"",
                "\"other\"|\"o\"",
                "\"none\"|\"n\"",
                "null|\"nil\""))) {
            assertThat(lost(model)).isEmpty();
            assertThat(codeOf(model, "gold")).isEqualTo("gold");
            assertThat(codeOf(model, "other")).isEqualTo("other");
            assertThat(codeOf(model, "none")).isEqualTo("none");
            assertThat(decided(model, "S", "gold")).isEqualTo("plain");
            assertThat(decided(model, "S", "gold.")).isEqualTo("dot");
            assertThat(decided(model, "S", "none")).isEqualTo("n");
            assertThat(model.decided(Map.of(), "S")).isEqualTo("nil");
        }
    }

    private static String codeOf(ImportedModel model, String text) {
        return model.imported()
                .mapping()
                .of(Element.VALUE, "n: " + text)
                .map(Mapped::code)
                .orElse("");
    }

    @Test
    void theLastRowMayGiveNothing() throws RefusedException {
        try (ImportedModel model = model(
                decision("F", "hitPolicy=\"FIRST\"", "n", "o;Due", "> 5|\"a\"|duration(\"P1D\")", "-|\"b\"|null"))) {
            assertThat(lost(model)).isEmpty();
            assertThat(decided(model, "F", "1")).isEqualTo(Map.of("o", "b", "Due", "null"));
        }
    }

    @Test
    void aModeIsOneOnlyIfItsWordsAreAndALineIsThere() {
        try (ImportedModel hot = model(decision(
                        "F", "hitPolicy=\"FIRST\"", "n", "line;mode", "> 5|\"a\"|\"hot\"", "-|\"b\"|\"warm\""));
                ImportedModel alone = model(decision("F", "hitPolicy=\"FIRST\"", "n", "o;mode", "> 5|\"a\"|\"warm\""));
                ImportedModel both =
                        model(decision("F", "hitPolicy=\"FIRST\"", "n", "line;mode", "> 5|\"a\"|\"warm\""))) {
            assertThat(hot.imported().mapping().becomes(Element.OUTPUT, "F.mode"))
                    .isEqualTo(Becomes.OUTCOME);
            assertThat(alone.imported().mapping().becomes(Element.OUTPUT, "F.mode"))
                    .isEqualTo(Becomes.OUTCOME);
            assertThat(both.imported().mapping().becomes(Element.OUTPUT, "F.mode"))
                    .isEqualTo(Becomes.MODE);
        }
    }

    @Test
    void whatNoCatalogueCanSayIsToldWithItsPlaceInTheFile() {
        try (ImportedModel empty = model(decision("E", "hitPolicy=\"FIRST\"", "n", "o"));
                ImportedModel twice = model(decision("T", "hitPolicy=\"FIRST\"", "n", "o;o", "1|\"a\"|\"b\""));
                ImportedModel seconds = model(decision("S", "hitPolicy=\"FIRST\"", "n", "o", "1|time(\"08:30:15\")"));
                ImportedModel hole = model(decision("H", "hitPolicy=\"COLLECT\"", "n", "o", "1|null", "2|\"a\""))) {
            assertThat(lost(empty)).singleElement().asString().contains("no rows");
            assertThat(lost(twice)).singleElement().asString().contains("same name");
            assertThat(lost(seconds)).singleElement().asString().contains("seconds");
            assertThat(lost(hole)).singleElement().asString().contains("no empty places");
        }
    }

    /** One table asks twice for the same, and nobody knows which of its rows comes first. */
    @Test
    void aTableThatIsLeftOutTakesNoOtherWithIt() throws RefusedException {
        String input = "<input><inputExpression><text>n</text></inputExpression></input>";
        String twice = decision("A", "hitPolicy=\"PRIORITY\"", "n", "o", "1|\"a\"")
                .replace(input, input + input)
                .replace(
                        "<inputEntry><text>1</text></inputEntry>", "<inputEntry><text>1</text></inputEntry>".repeat(2));
        try (ImportedModel model = model(twice, decision("B", "hitPolicy=\"FIRST\"", "n", "o", "> 5|\"b\""))) {
            assertThat(lost(model)).hasSize(2);
            assertThat(decided(model, "B", "6")).isEqualTo("b");
        }
    }

    /** As modelers begin tables. */
    @Test
    void anOutputThatNoRowGivesIsLeftOut() throws RefusedException {
        try (ImportedModel one = model(decision("F", "hitPolicy=\"FIRST\"", "n", "o;p", "> 5|\"a\"|", "-|\"b\"| "));
                ImportedModel none = model(decision("F", "hitPolicy=\"FIRST\"", "n", "o", "> 5|", "-|-"));
                ImportedModel fact = model(
                        decision("P", "hitPolicy=\"FIRST\"", "n", "o", "> 5|"),
                        decision("F", "hitPolicy=\"FIRST\"", "P", "o", "-|\"a\""))) {
            assertThat(lost(one)).containsExactly("`F.p`: no row gives a value, so that there is nothing to import");
            assertThat(one.imported().mapping().becomes(Element.OUTPUT, "F.p")).isEqualTo(Becomes.NOTHING);
            assertThat(one.imported().catalog().catalog().givingRules()).hasSize(2);
            assertThat(lost(none)).containsExactly("`F`: no row gives a value, so that there is nothing to import");
            assertThat(none.imported().catalog().catalog().givingRules()).isEmpty();
            assertThat(lost(fact)).contains("`P`: no row gives a value, so that there is nothing to import");
        }
    }

    @Test
    void aColumnAsksForANameOrIsToldToBeAnExpression() {
        try (ImportedModel declared = model(
                        "<inputData name=\"Paid - in full?\"><variable name=\"Paid - in full?\" typeRef=\"number\"/></inputData>",
                        decision("D", "hitPolicy=\"FIRST\"", "Paid - in full?", "o", "1|\"a\""));
                ImportedModel difference =
                        model(decision("D", "hitPolicy=\"FIRST\"", "Call.End - Call.Start", "o", "1|\"a\""));
                ImportedModel empty = model(decision("D", "hitPolicy=\"FIRST\"", " ", "o", "1|\"a\""))) {
            assertThat(lost(declared)).isEmpty();
            assertThat(lost(difference))
                    .containsExactly(
                            "the column asks for the expression `Call.End - Call.Start`, not for a fact: the program has to state its value as a fact");
            assertThat(lost(empty))
                    .first()
                    .isEqualTo(
                            "the column does not say which fact it asks for: write its name as the column's expression");
        }
    }

    /** FEEL has neither, but files of engines that grew up with JUEL do. */
    @Test
    void doubleSignsAndSingleQuotesAreRead() throws RefusedException {
        try (ImportedModel model =
                model(decision("J", "hitPolicy=\"FIRST\"", "n", "o", "== 10|'ten'", "< 5|'few'", "-|'it\\'s more'"))) {
            assertThat(lost(model)).isEmpty();
            assertThat(decided(model, "J", "10")).isEqualTo("ten");
            assertThat(decided(model, "J", "4")).isEqualTo("few");
            assertThat(decided(model, "J", "5")).isEqualTo("it's more");
        }
    }

    @Test
    void aNameForAValueIsPerhapsATextWithoutQuotationMarks() {
        try (ImportedModel model =
                model(decision("N", "hitPolicy=\"FIRST\"", "n", "o", "silver|\"a\"", "a + b|\"b\""))) {
            assertThat(lost(model))
                    .satisfiesExactly(
                            name -> assertThat(name)
                                    .isEqualTo(
                                            "`silver` is a name, where a catalogue has a value: if it is a text, put it in quotation marks; if not, let the program state the value as a fact of its own"),
                            other -> assertThat(other).startsWith("`a + b` is an expression"));
        }
    }
}

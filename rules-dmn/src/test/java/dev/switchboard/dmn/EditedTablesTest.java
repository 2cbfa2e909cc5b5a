package dev.switchboard.dmn;

import static dev.switchboard.dmn.EditedDmnTest.english;
import static dev.switchboard.dmn.EditedDmnTest.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Decision tables that were added, removed or given other columns in a modeler are refused where they would not be read. */
class EditedTablesTest {

    /** The decision of a derived fact as it stands in the file. */
    private static final String NOTICE = "(?s)<decision id=\"decision_notice\".*?</decision>";

    private final String file = new String(DmnRoundTripTest.written(Catalogs.load("priority-matrix")), UTF_8);

    /** The file with a second column of results in the table of a decision. */
    private String withTwoOutputs(String decision) {
        return file.replaceFirst(
                        "(<output id=\"" + decision + "_output\"[^>]*/>)", "$1<output id=\"o2\" name=\"extra\"/>")
                .replaceFirst(
                        "(<outputEntry id=\"" + decision + "_row1.*?</outputEntry>)",
                        "$1<outputEntry><text>\"X\"</text></outputEntry>");
    }

    @Test
    void aSecondOutputIsRefused() {
        assertThat(english(withTwoOutputs("Rules")))
                .containsExactly(
                        "catalog.dmn: decision `Rules`: the number of output columns is 2, where one is expected;"
                                + " leave the table one output column");
        assertThat(english(withTwoOutputs("notice")))
                .containsExactly(
                        "catalog.dmn: decision `notice`: the number of output columns is 2, where one is expected;"
                                + " leave the table one output column");
        assertThat(english(file.replaceFirst("<output id=\"notice_output\"[^>]*/>", "")))
                .containsExactly("catalog.dmn: decision `notice`: the number of output columns is 0, where one is"
                        + " expected; leave the table one output column");
    }

    @Test
    void aRowWithACellTooFewOrTooManyIsRefused() {
        String cell = "<inputEntry id=\"Rules_row1_cell3\"><text>\"ens\"</text></inputEntry>";
        assertThat(file).contains(cell);
        assertThat(english(file.replace(cell, "")))
                .containsExactly(
                        "catalog.dmn matrix.rules!1: decision `Rules`, row 1: the cells are 2 of inputs and 1 of"
                                + " outputs, but the columns 3 of inputs and 1 of outputs; complete the row, or remove what is"
                                + " left over (`-` is any value)");
        assertThat(english(file.replace(cell, cell + cell)))
                .singleElement()
                .asString()
                .contains("the cells are 4 of inputs");
        for (String row : List.of("notice_row1", "notice_row3", "Rules_row13")) {
            assertThat(english(file.replaceFirst("<inputEntry id=\"" + row + "_cell1.*?</inputEntry>", "")))
                    .anyMatch(problem -> problem.contains("row " + row.replaceAll(".*row", "") + ": the cells are"));
        }
    }

    @Test
    void aDerivedFactWithoutItsTableIsRefused() {
        String lost =
                "catalog.dmn: decision `Rules` asks for `notice`, but the file has no decision table and no input of"
                        + " that name any more: put it back, or change the catalogue and export it again";
        assertThat(english(file.replaceFirst(NOTICE, ""))).containsExactly(lost);
        assertThat(english(file.replace("decision_notice\" name=\"notice\"", "decision_notice\" name=\"notice2\"")))
                .containsExactly(lost);
        String literal =
                "<decision id=\"n\" name=\"notice\"><literalExpression><text>\"web\"</text></literalExpression></decision>";
        for (String other : List.of(literal, "<decision id=\"n\" name=\"notice\"/>")) {
            assertThat(english(file.replaceFirst(NOTICE, other)))
                    .containsExactly(
                            "catalog.dmn: decision `notice` is no table any more, and only a decision table derives a fact"
                                    + " of the catalogue: put it back; if a program computes the value, make `notice` an"
                                    + " input");
        }
        String stated = file.replaceFirst(NOTICE, "<inputData id=\"i\" name=\"notice\"/>");
        assertThat(read(stated).catalog().vocabulary().definition("notice")).isEmpty();
    }

    @Test
    void twoDecisionsOfOneNameAreRefused() {
        for (String name : List.of("notice", "Rules", "Line")) {
            assertThat(english(file.replaceFirst(NOTICE, "$0<decision id=\"z\" name=\"" + name + "\"/>")))
                    .contains("catalog.dmn: the file has two decisions `" + name
                            + "`: leave one of them, or give the other another name");
            assertThat(english(file.replaceFirst("(?s)<decision id=\"decision_" + name + "\".*?</decision>", "$0$0")))
                    .containsExactly("catalog.dmn: the file has two decisions `" + name
                            + "`: leave one of them, or give the other another name");
        }
    }

    @Test
    void anAnnotationIsOneOfThoseThereAreOrSomebodysRemark() {
        String note = "<annotation name=\"note\"/>";
        assertThat(file).contains(note);
        for (String name : List.of("urgency", "off", "line", "salience", "mine")) {
            assertThat(english(file.replace(note, "<annotation name=\"" + name + "\"/>")))
                    .containsExactly(
                            "catalog.dmn: decision `Rules`: the annotation `" + name + "` is not read; there is"
                                    + " one each of `rule`, `salience`, `steps`, `steps:en`, `note`, `table`, and for your own"
                                    + " remarks, begin its name with `#`");
        }
        assertThat(read(file.replace(note, "<annotation name=\"# mine\"/>")).catalog())
                .isNotNull();
    }
}

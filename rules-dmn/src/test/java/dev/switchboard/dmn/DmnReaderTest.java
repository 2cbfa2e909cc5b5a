package dev.switchboard.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.imports.ForeignModel;
import dev.switchboard.imports.ForeignModel.Table;
import dev.switchboard.loading.CatalogFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in DMN, and files that are none. */
class DmnReaderTest {

    private static final String TABLE = """
            <definitions xmlns="%s" name="m" namespace="n">
              <decision name="D"><decisionTable>
                <input><inputExpression><text>age</text></inputExpression></input>
                <output name="o"/>
                <rule><inputEntry><text>&gt; 3</text></inputEntry><outputEntry><text>"yes"</text></outputEntry></rule>
              </decisionTable></decision>
              %s
            </definitions>
            """;

    private static ForeignModel read(String text) {
        return DmnReader.read(new CatalogFile("m.dmn", "m.dmn", text.getBytes(UTF_8)), Limits.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
                "http://www.omg.org/spec/DMN/20180521/MODEL/",
                "https://www.omg.org/spec/DMN/20191111/MODEL/",
                "https://www.omg.org/spec/DMN/20211108/MODEL/",
                "https://www.omg.org/spec/DMN/20230324/MODEL/"
            })
    void versionsFromOneToFiveAreRead(String namespace) {
        Table table = read(TABLE.formatted(namespace, "")).tables().get(0);

        assertThat(table.inputs().get(0).name()).isEqualTo("age");
        assertThat(table.rows().get(0).tests().get(0).text()).isEqualTo("> 3");
        assertThat(table.rows().get(0).tests().get(0).place()).hasToString("m.dmn:5:29");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<a/>",
                "<definitions xmlns=\"urn:other\"/>",
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\">",
                "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>",
                "<!DOCTYPE d [<!ENTITY a \"b\">]><definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\">&a;</definitions>"
            })
    void whatIsNoDmnIsRefusedWithAPlace(String text) {
        assertThatExceptionOfType(InvalidCatalogException.class)
                .isThrownBy(() -> read(text))
                .satisfies(refused -> assertThat(refused.problems())
                        .isNotEmpty()
                        .allMatch(problem -> problem.place().isPresent()));
    }

    @Test
    void whatIsTooDeepIsRefused() {
        assertThatExceptionOfType(InvalidCatalogException.class)
                .isThrownBy(() -> read(TABLE.formatted(
                        "https://www.omg.org/spec/DMN/20191111/MODEL/", "<a>".repeat(5_000) + "</a>".repeat(5_000))));
    }

    @Test
    void whatIsNoTableIsTold() {
        ForeignModel model = read(TABLE.formatted(
                "https://www.omg.org/spec/DMN/20191111/MODEL/",
                "<decision name=\"E\"><literalExpression><text>age + 1</text></literalExpression></decision>"
                        + "<decision name=\"F\"/><import name=\"other\" namespace=\"x\" importType=\"y\"/>"));

        assertThat(model.lost())
                .extracting(lost -> lost.why().english())
                .satisfiesExactlyInAnyOrder(
                        why -> assertThat(why).contains("`E`", "computed by an expression"),
                        why -> assertThat(why).contains("`F`", "no logic"),
                        why -> assertThat(why).contains("`other`"));
    }
}

package dev.switchboard.tests.kie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What KIE's analysis of decision tables is tested to find, ours finds, or {@code docs/kie-analysis.md} says why not. */
class KieAnalysisTest {

    private static final Path PAGE = Path.of("../docs/kie-analysis.md");

    private static List<Outcome> outcomes = List.of();
    private static List<Independence> independence = List.of();

    @BeforeAll
    static void analyseAll() {
        outcomes = Stream.of("gaps", "nothing", "rows")
                .flatMap(file -> KieTables.of(file).stream())
                .map(Comparison::of)
                .toList();
        independence =
                KieTables.of("independence").stream().map(Independence::of).toList();
    }

    /** Every gap, overlap and row is found at the same values, or differs for a reason that the comparison makes sure of. */
    @Test
    void everyDifferenceIsExplained() {
        assertThat(outcomes)
                .flatExtracting(outcome -> outcome.unexplained().stream()
                        .map(what -> outcome.table().name() + ": " + what)
                        .toList())
                .isEmpty();
    }

    /** At a step fine enough, all their gaps are ours. */
    @Test
    void nothingIsLostBetweenStepsThatAreFineEnough() {
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.table().name().equals("Four boxes, tenths"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.same(Outcome.Kind.GAP)).isEqualTo(17));
    }

    /** Only what is an expression, or of a type that no catalogue has, is refused. */
    @Test
    void whatIsRefusedHasAReason() {
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.ours().isImported())
                .allSatisfy(
                        outcome -> assertThat(outcome.ours().refusal())
                                .matches(
                                        "(?s).*(is an expression|is a name|a negation is written|decimal places|fit here|not given as a list|always has a value).*"));
    }

    /** Each of their goals is met: every output is given, and every input matters by itself; and every goal of ours is. */
    @Test
    void generatedCasesMeetTheirGoals() {
        assertThat(independence).hasSize(2).allSatisfy(found -> {
            KieTable table = found.table();
            assertThat(found.outputs())
                    .containsAll(table.rows().stream().map(KieTable.Row::gives).toList());
            assertThat(found.inOne())
                    .containsAll(
                            table.inputs().stream().map(KieTable.Input::name).toList());
            assertThat(found.rows()).hasSize(table.rows().size());
            assertThat(found.coverage().percent()).isEqualTo(100);
        });
    }

    @Test
    void thePageSaysWhatIsFound() throws IOException {
        String expected = new KiePage(outcomes, independence).text();
        if (System.getProperty("switchboard.kie", "").equals("write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as("written by -Dswitchboard.kie=write")
                .isEqualTo(expected);
    }
}

package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The file that the README's first command decides; what each row gets is read off the catalogue page. */
class ExampleInquiriesTest {

    private static final String FIRST_LINE = "first-line none  ";

    @Test
    void everyRowIsDecidedAsTheCatalogueSays() {
        CommandRun run = CommandRun.of("decide", "../examples/inquiries.csv");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).as("every column is known").isEmpty();
        assertThat(run.rows()).allMatch(row -> row.getField("error").isEmpty());
        assertThat(run.rows())
                .extracting(row -> String.join(
                        " ", row.getField("line"), row.getField("mode"), row.getField("item"), row.getField("queue")))
                .containsExactly(
                        "senior one-step SS-FIN-01 ",
                        "senior one-step SS-FIN-01 ",
                        FIRST_LINE,
                        "senior one-step SS-FIN-05 ",
                        FIRST_LINE,
                        "supervisor one-step SV-1-03 ",
                        "supervisor one-step SV-1-03 ",
                        "senior one-step SS-FIN-10 ",
                        "senior one-step SS-FIN-09 ",
                        FIRST_LINE,
                        "senior one-step SS-TECH-03 ",
                        FIRST_LINE,
                        "senior one-step SS-TECH-15 ",
                        "senior one-step SS-TECH-18 ",
                        FIRST_LINE,
                        "supervisor one-step SV-1-03 ",
                        "supervisor one-step SV-1-11 ",
                        "supervisor two-step SV-2-06 ",
                        "supervisor two-step SV-2-08 ",
                        "mnp one-step MNP-03 700262",
                        "mnp one-step MNP-05 700125",
                        "mnp one-step MNP-01 ",
                        FIRST_LINE,
                        "senior one-step SS-TECH-22 ",
                        "senior one-step SS-FIN-02 ",
                        "supervisor two-step SV-2-05 ",
                        "supervisor two-step SV-2-09 ",
                        FIRST_LINE);
    }
}

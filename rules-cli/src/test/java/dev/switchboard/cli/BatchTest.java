package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code switchboard decide FILE}: the columns and the rows. */
class BatchTest {

    private static final String SENIOR_PHRASE =
            "\"Для решения Вашего вопроса, я соединю Вас со специалистом экспертного направления, пожалуйста,"
                    + " дождитесь ответа\"";

    @Test
    void oneRowInOneRowOutInTheSameOrder() {
        CommandRun run = decide("""
                case,conflict,topic,numberCount
                b,true,charges,4
                a,,porting-problem,
                c,,charges,1
                """);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                        case,conflict,topic,numberCount,line,mode,item,queue,phrase,error
                        b,true,charges,4,senior,one-step,SS-FIN-01,,%s,
                        a,,porting-problem,,mnp,one-step,MNP-03,,"Для решения Вашего вопроса, я соединю Вас со специалистом сервисного обслуживания, пожалуйста, дождитесь ответа",
                        c,,charges,1,first-line,none,,,,
                        """.formatted(SENIOR_PHRASE));
    }

    @Test
    void aSecondRunOverItsOwnOutputChangesNothing() {
        CommandRun first = decide("""
                topic,site,note
                porting-problem,barnaul,a
                chages,,b
                other,,c
                """);
        CommandRun second = decide(first.out());

        assertThat(first.rows()).extracting(row -> row.getField("queue")).containsExactly("700262", "", "");
        assertThat(second).isEqualTo(first);
    }

    /** Wherever they stand, and whatever they say. */
    @Test
    void theColumnsOfAnEarlierRunAreReplaced() {
        CommandRun run = decide("""
                line,topic,error,note
                mnp,bill-analysis,old,kept
                """);

        assertThat(run.out()).isEqualTo("""
                        topic,note,line,mode,item,queue,phrase,error
                        bill-analysis,kept,senior,one-step,SS-FIN-02,,%s,
                        """.formatted(SENIOR_PHRASE));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void columnsForPeopleAndExpectationsAreKnown() {
        CommandRun run = decide("""
                case,note,tags,topic,expect:line,expect:anything
                1,n,t,other,senior,x
                """);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                        case,note,tags,topic,expect:line,expect:anything,line,mode,item,queue,phrase,error
                        1,n,t,other,senior,x,first-line,none,,,,
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Not facts, passed through unchanged: `customer`, `город`'",
        "ru, 'Не факты, переносятся как есть: `customer`, `город`'",
    })
    void unknownColumnsAreListedOnceAndPassedThrough(String language, String message) {
        CommandRun run = CommandRun.withInput("""
                customer,topic,город
                7,other,Самара
                8,other,
                """, "decide", "-", "--lang", language);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines()).containsExactly(message);
        assertThat(run.out()).isEqualTo("""
                        customer,topic,город,line,mode,item,queue,phrase,error
                        7,other,Самара,first-line,none,,,,
                        8,other,,first-line,none,,,,
                        """);
    }

    @ParameterizedTest
    @CsvSource({"numberCout, numberCount", "number_count, numberCount", "Topic, topic", "CONFLICT, conflict"})
    void aColumnThatIsNearlyAFactIsRefused(String column, String fact) {
        CommandRun run = decide("case,topic," + column + "\n1,charges,4\n");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("standard input:1:3: ")
                .contains("`" + column + "`", "`" + fact + "`", "--pass-through");
    }

    @Test
    void everyMisspeltColumnIsNamedAtOnce() {
        CommandRun run = decide("topik,numberCout,konflict\n");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"--pass-through numberCout --pass-through konflict", "'--pass-through numberCout,konflict'"})
    void unlessThePersonSaysThatItIsMeantSo(String options) {
        CommandRun run = CommandRun.withInput(
                "topic,numberCout,konflict\nbalance,15,yes\n", ("decide - --lang en " + options).split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).as("stated nothing").isEqualTo("""
                        topic,numberCout,konflict,line,mode,item,queue,phrase,error
                        balance,15,yes,first-line,none,,,,
                        """);
        assertThat(run.err().lines()).containsExactly("Not facts, passed through unchanged: `numberCout`, `konflict`");
    }

    @Test
    void passThroughOfAColumnThatIsNotThereIsRefused() {
        CommandRun run = CommandRun.withInput(
                "topic,numberCout\ncharges,4\n", "decide", "-", "--pass-through", "numberCut", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("`--pass-through numberCut`: the file has no such column; did you mean `numberCout`?")
                .contains("column `numberCout` is almost the name of fact `numberCount`");
    }

    @Test
    void passThroughOfAFactIsRefused() {
        CommandRun run = CommandRun.withInput(
                "topic,segment\ncharges,VIP\n", "decide", "-", "--pass-through", "segment", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("`--pass-through segment`", "rename the column");
    }

    @Test
    void aHeaderAloneIsAFileWithoutInquiries() {
        CommandRun run = decide("case,topic\n");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("case,topic,line,mode,item,queue,phrase,error\n");
    }

    private static CommandRun decide(String input) {
        return CommandRun.withInput(input, "decide", "-", "--lang", "en");
    }

    /** A row that begins as a comment does, but says more, may be about number {@code #4711}. */
    @Test
    void commentsAmongTheRowsComeOutAsTheyAre() {
        CommandRun run = decide("id,topic,numberCount\n# of May,,\n#4711,balance,15\n#\n");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .contains("\"# of May\",,,,,,,,", "\"#\",,,,,,,,")
                .anySatisfy(row -> assertThat(row).startsWith("\"#4711\",balance,15,supervisor,"));
    }

    @Test
    void aHeaderThatIsACommentIsToldAlone() {
        CommandRun run = decide("# п/п,topic,numberCount\n1,balance,1\n");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("standard input:1:1: the header begins with `#`, so it is a comment");
    }
}

package dev.switchboard.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints and the conditions they mean. That Drools reads them likewise, {@link DrlDifferentialTest} checks. */
class ConstraintGrammarTest {

    private static Condition read(String constraints) {
        return DrlFiles.of(DrlFiles.HEAD + DrlFiles.rule("r", constraints))
                .load()
                .rules()
                .get(0)
                .condition();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "conflict                         ~ conflict in (yes)",
                "!conflict                        ~ conflict in (no)",
                "conflict == true                 ~ conflict in (yes)",
                "conflict == false                ~ conflict in (no)",
                "conflict != true                 ~ conflict in (no)",
                "is(\"vip\")                      ~ vip in (yes)",
                "!is(\"pre-paid\")                ~ pre-paid in (no)",
                "is( \"vip\" ) != false           ~ vip in (yes)",
                "is(\"conflict\")                 ~ conflict in (yes)",
                "numberCount == 3                 ~ numberCount in (3)",
                "numberCount != 3                 ~ numberCount in (..2, 4..)",
                "numberCount < 3                  ~ numberCount in (..2)",
                "numberCount <= 3                 ~ numberCount in (..3)",
                "numberCount > 3                  ~ numberCount in (4..)",
                "numberCount >= 3                 ~ numberCount in (3..)",
                "numberCount>=3                   ~ numberCount in (3..)",
                "chargeDays > 0                   ~ chargeDays in (1..)",
                "count(\"hours\") >= -3           ~ hours in (-3..)",
                "count(\"numberCount\") > 3       ~ numberCount in (4..)",
                "count(\"balance\") < -2147483648 ~ or()",
                "count(\"balance\") > 2147483647  ~ or()",
                "measure(\"waited\") >= \"2 h\"      ~ waited in (120..)",
                "measure(\"waited\") != '30 min'   ~ waited in (..29, 31..)",
                "measure(\"waited\") in (\"1 h\", \"90 мин\") ~ waited in (60, 90)",
                "measure(\"waited\") > \"1 h\" && < \"2 h\" ~ waited in (61..119)",
                "measure(\"day\") < \"1970-01-03\"  ~ day in (..1)",
                "choice(\"severity\") >= \"medium\" ~ severity in (high, medium)",
                "choice(\"severity\") < \"high\"    ~ severity in (low, medium)",
                "choice(\"severity\") != \"high\"   ~ severity in (not(high))",
                "numberCount in (1, 3, 4)         ~ numberCount in (1, 3..4)",
                "numberCount not in (1, 3)        ~ numberCount in (..0, 2, 4..)",
                "numberCount in (0)               ~ numberCount in (0)",
                "topic == \"charges\"             ~ topic in (charges)",
                "topic == 'charges'               ~ topic in (charges)",
                "topic != \"тема\"                ~ topic in (not(тема))",
                "choice(\"topic\") == \"x\"       ~ topic in (x)",
                "choice(\"site\") in (\"x\", 'north') ~ site in (north, x)",
                "choice(\"site\") not in (\"x\")  ~ site in (not(x))",
            })
    void eachFormOfAConstraintIsRead(String constraint, String meaning) {
        assertThat(read(constraint).normal()).hasToString(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "conflict || is(\"vip\") && repeatContact      ~ conflict || (is(\"vip\") && repeatContact)",
                "conflict && is(\"vip\") || repeatContact      ~ (conflict && is(\"vip\")) || repeatContact",
                "conflict, is(\"vip\") || repeatContact        ~ conflict && (is(\"vip\") || repeatContact)",
                "!conflict && is(\"vip\")                      ~ (!conflict) && is(\"vip\")",
                "!(conflict && is(\"vip\"))                    ~ !conflict || !is(\"vip\")",
                "!(!conflict)                                  ~ conflict",
                "((conflict))                                  ~ conflict",
                "(conflict || is(\"vip\")), repeatContact      ~ repeatContact, (is(\"vip\") || conflict)",
                "conflict || (is(\"vip\") || repeatContact)    ~ conflict || is(\"vip\") || repeatContact",
                "numberCount >= 3 && <= 10                     ~ numberCount >= 3 && numberCount <= 10",
                "numberCount < 3 || > 10                       ~ numberCount < 3 || numberCount > 10",
                "numberCount > 3 && < 8 || == 1 || > 20 && < 30 ~ numberCount == 1 || (numberCount > 3 && numberCount < 8) || (numberCount > 20 && numberCount < 30)",
                "topic == \"x\" || == \"bills\"                ~ topic in (\"bills\", \"x\")",
                "is(\"vip\") == true || != false               ~ is(\"vip\")",
            })
    void signsBindAsInJava(String constraints, String samely) {
        assertThat(read(constraints).canonical()).isEqualTo(read(samely).canonical());
    }

    /** Drools reads relations to one fact as one operand, whatever stands around them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "conflict && numberCount < 3 || > 10   ~ conflict && (numberCount < 3 || numberCount > 10)",
                "numberCount < 3 || > 10 && conflict   ~ (numberCount < 3 || numberCount > 10) && conflict",
                "conflict || numberCount > 3 && < 10   ~ conflict || (numberCount > 3 && numberCount < 10)",
                "numberCount < 3 || > 10 && chargeDays > 3 || == 1 ~ (numberCount < 3 || numberCount > 10) && (chargeDays > 3 || chargeDays == 1)",
            })
    void relationsToOneFactBindCloserThanTheRest(String constraints, String samely) {
        assertThat(read(constraints).canonical()).isEqualTo(read(samely).canonical());
    }

    @Test
    void noConstraintAsksForNothing() {
        assertThat(read("")).isEqualTo(Condition.always());
    }

    @Test
    void commentsAndLineBreaksMayStandAnywhere() {
        String spread = "/* all */ topic // the topic\n == \"charges\" /* , conflict */\n,\n\t!\nis (\n\"vip\"\n)";

        assertThat(read(spread).canonical())
                .isEqualTo(read("topic == \"charges\", !is(\"vip\")").canonical());
    }

    @Test
    void signsOfCommentsWithinStringsAreText() {
        DrlFiles files = DrlFiles.of(DrlFiles.HEAD + DrlFiles.rule("one // two /* three", "conflict"));

        assertThat(files.load().rules()).extracting(Rule::name).containsExactly("one // two /* three");
    }
}

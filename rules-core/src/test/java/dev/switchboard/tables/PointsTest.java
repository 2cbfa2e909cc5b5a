package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Explanation.NearMiss;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Question;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.fixtures.CatalogText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derived facts that are sums: what each row that holds adds, and the mistakes that are made in their tables. */
class PointsTest {

    private static final String SCORE = """
            points,temperature,age,breathless
            2,>= 38.5,,
            3,,> 60,
            4,,,yes
            -1,< 37.0,,
            """;

    private static CatalogText catalog() {
        return catalog("0");
    }

    private static CatalogText catalog(String start) {
        return CatalogText.small()
                .withLine("facts.csv", "temperature,decimal(1),30.0..45.0,36.6,Температура,Temperature,,")
                .withLine("facts.csv", "age,count,0..120,30,Возраст,Age,,")
                .withLine("facts.csv", "breathless,flag,,no,Одышка,Breathless,,")
                .withLine("facts.csv", "score,count,-1..20," + start + ",Баллы,Points,,")
                .with("score.points.csv", SCORE)
                .with("rules.csv", """
                        rule,item,salience,topic,score,line,mode
                        a,A-1,300,bills,>= 5,supervisor,one-step
                        b,A-2,200,bills,2..4,senior,one-step
                        """);
    }

    private static InquiryBuilder call(String temperature, int age, boolean breathless) {
        return Inquiry.about("bills")
                .number("temperature", new BigDecimal(temperature))
                .count("age", age)
                .flag("breathless", breathless);
    }

    @ParameterizedTest
    @CsvSource({
        "38.5, 61, no,  A-1", // 2 + 3
        "38.4, 61, no,  A-2", // 3
        "38.5, 60, no,  A-2", // 2
        "38.4, 60, no,  none", // 0
        "36.9, 60, yes, A-2", // 4 − 1
        "36.9, 61, no,  A-2", // 3 − 1
        "37.0, 60, yes, A-2", // 4
        "37.0, 61, yes, A-1", // 7
        "36.9, 60, no,  none", // −1
    })
    void rowsThatHoldAddUp(String temperature, int age, String breathless, String item) {
        try (CatalogEngine engine = new CatalogEngine(catalog().load())) {
            assertThat(engine.decide(call(temperature, age, breathless.equals("yes"))
                                    .build())
                            .item()
                            .orElse("none"))
                    .isEqualTo(item);
        }
    }

    @Test
    void aSumStartsAtTheDefaultOfItsFact() {
        CatalogText two = catalog("2");
        try (CatalogEngine engine = new CatalogEngine(two.load())) {
            assertThat(engine.decide(call("38.0", 30, false).build()).item()).contains("A-2");
        }
    }

    @Test
    void reasonsNameTheRowsAndTheirPoints() {
        try (CatalogEngine engine = new CatalogEngine(catalog().load())) {
            String text = engine.decide(call("39.0", 70, false).build())
                    .explanation()
                    .text()
                    .in(Locale.ENGLISH);

            assertThat(text)
                    .contains("Points: 5 or more [score.points.csv:2:1: Temperature: 38.5 or more: +2]"
                            + " [score.points.csv:3:1: Age: 61 or more: +3]");
        }
    }

    @Test
    void whatNearlyHeldNamesWhatIsStated() {
        try (CatalogEngine engine = new CatalogEngine(catalog().load())) {
            List<NearMiss> near =
                    engine.decide(call("38.5", 60, false).build()).explanation().whyNot();

            assertThat(near)
                    .filteredOn(miss -> miss.item().equals("A-1"))
                    .singleElement()
                    .satisfies(miss -> {
                        assertThat(miss.smallest()).isTrue();
                        assertThat(miss.changes()).singleElement().satisfies(change -> {
                            assertThat(change.fact()).isEqualTo("age");
                            assertThat(change.to()).isEqualTo(61);
                        });
                    });
        }
    }

    @Test
    void onlyWhatIsStatedIsAskedAbout() {
        try (CatalogEngine engine = new CatalogEngine(catalog().load())) {
            NextStep step = engine.ask(Inquiry.about("bills")
                    .choice("site", "other")
                    .flag("breathless", true)
                    .count("age", 61)
                    .build());
            NextStep open = engine.ask(Inquiry.about("bills").build());

            assertThat(step).isInstanceOf(NextStep.Decided.class);
            assertThat(open)
                    .isInstanceOfSatisfying(
                            NextStep.Ask.class,
                            ask -> assertThat(ask.questions())
                                    .extracting(Question::fact)
                                    .contains("temperature", "age", "breathless")
                                    .doesNotContain("score"));
        }
    }

    @Test
    void pointsAreWrittenAsTheyAreRead() {
        assertThat(CatalogSheets.ofWords(catalog().load()))
                .filteredOn(sheet -> sheet.name().equals("score.points"))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.rows())
                        .extracting(Sheet.Row::cells)
                        .containsExactly(
                                List.of("points", "temperature", "age", "breathless"),
                                List.of("2", ">= 38.5", "", ""),
                                List.of("3", "", ">= 61", ""),
                                List.of("4", "", "", "yes"),
                                List.of("-1", "<= 36.9", "", "")));
    }

    @Test
    void whatARowAddsIsPartOfTheDigest() {
        String before = catalog().load().identity().digest();
        String after = catalog()
                .with("score.points.csv", SCORE.replace("2,>=", "1,>="))
                .load()
                .identity()
                .digest();

        assertThat(after).isNotEqualTo(before);
    }

    /** Twelve million ways to come to 13 of 25: they are neither written down nor gone through. */
    @Test
    void manyRowsOfPointsAreExplainedWithoutGoingThroughAllWays() {
        List<String> symptoms =
                IntStream.range(0, 25).mapToObj(number -> "symptom" + number).toList();
        CatalogText many = CatalogText.small();
        for (String symptom : symptoms) {
            many = many.withLine("facts.csv", symptom + ",flag,,no,Признак,Symptom,,");
        }
        many = many.withLine("facts.csv", "score,count,0..25,0,Баллы,Points,,")
                .with(
                        "score.points.csv",
                        "points," + String.join(",", symptoms) + "\n"
                                + IntStream.range(0, 25)
                                        .mapToObj(row -> "1,"
                                                + IntStream.range(0, 25)
                                                        .mapToObj(column -> column == row ? "yes" : "")
                                                        .collect(Collectors.joining(",")))
                                        .collect(Collectors.joining("\n"))
                                + "\n")
                .with(
                        "rules.csv",
                        "rule,item,salience,topic,score,line,mode\na,A-1,300,bills,>= 13,supervisor,one-step\n");
        InquiryBuilder eleven = Inquiry.about("bills");
        symptoms.subList(0, 11).forEach(symptom -> eleven.flag(symptom, true));
        InquiryBuilder twelve = eleven.build().toBuilder().flag(symptoms.get(11), true);
        try (CatalogEngine engine = new CatalogEngine(many.load())) {
            NearMiss one = engine.decide(twelve.build()).explanation().whyNot().get(0);
            NearMiss two = engine.decide(eleven.build()).explanation().whyNot().get(0);

            assertThat(one.changes()).hasSize(1);
            assertThat(one.smallest()).as("fewer than one flag is none").isTrue();
            assertThat(two.changes()).hasSize(2);
            assertThat(two.smallest()).as("not all ways were gone through").isFalse();
            assertThat(engine.ask(twelve.build())).isInstanceOf(NextStep.Ask.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "score.points.csv       | points,age\\nmany,> 60\\n          | `many` cannot be added to the fact `score`: expected a whole number, such as `3`",
                "score.points.csv       | points,age\\n0,> 60\\n             | `0` adds nothing",
                "score.points.csv       | points,age\\n,> 60\\n              | the cell is empty",
                "score.points.csv       | age,breathless\\n> 60,yes\\n       | missing columns `points`",
                "score.points.csv       | points,aeg\\n1,> 60\\n             | unknown column `aeg`",
                "score.points.csv       | points,age\\n19,> 60\\n2,< 5\\n    | the points may add up to anything from 0 to 21, but the fact `score` takes -1..20: widen its `values`",
                "score.points.csv       | points,score\\n1,> 6\\n            | facts are defined in a circle: `score` → `score`",
                "scroe.points.csv       | points,age\\n1,> 60\\n             | `FACT.points`; there is no fact `scroe`; did you mean `score`?",
                "breathless.points.csv  | points,age\\n1,> 60\\n             | the fact `breathless` is a `flag`: only numbers, sums of money, percentages and durations add up",
                "score.define.csv       | value,age\\n1,> 60\\n              | the fact `score` is already defined by the table `score.",
                "numberCount.points.csv | points,age\\n1,> 60\\n             | it cannot be derived from others",
            })
    void aMistakeIsToldWhereItIs(String file, String text, String advice) {
        assertThat(catalog().with(file, text.replace("\\n", "\n")).problemLines())
                .anySatisfy(line -> assertThat(line).contains(advice));
    }
}

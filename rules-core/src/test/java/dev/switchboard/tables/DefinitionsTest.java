package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Question;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derived facts: what their tables say, how rules see them, and the mistakes that are made in them. */
class DefinitionsTest {

    private static final String MATRIX = """
            value,impact,urgency
            p1,campus,>= high
            p1,group,critical
            p2,campus,
            p2,group,>= low
            """;

    private static CatalogText catalog() {
        return CatalogText.small()
                .withLine("facts.csv", "impact,scale,one < group < campus,one,Влияние,Impact,,")
                .withLine("facts.csv", "urgency,scale,low < high < critical,low,Срочность,Urgency,,")
                .withLine("facts.csv", "priority,scale,p3 < p2 < p1,p3,Приоритет,Priority,,")
                .withLine("facts.csv", "urgent,flag,,no,Срочно,Urgent,,")
                .with("priority.define.csv", MATRIX)
                .with("urgent.define.csv", "value,priority,conflict\nyes,p1,\nyes,p2,yes\n")
                .with("rules.csv", """
                        rule,item,salience,topic,priority,urgent,line,mode
                        a,A-1,300,bills,,yes,supervisor,one-step
                        b,A-2,200,bills,>= p2,,senior,one-step
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "campus, high,     no,  A-1",
        "campus, critical, no,  A-1",
        "campus, low,      no,  A-2",
        "campus, low,      yes, A-1",
        "group,  critical, no,  A-1",
        "group,  low,      no,  A-2",
        "one,    critical, yes, none",
    })
    void theFirstRowThatHoldsGivesTheValue(String impact, String urgency, String conflict, String item) {
        try (CatalogEngine engine = new CatalogEngine(catalog().load())) {
            assertThat(engine.decide(Inquiry.about("bills")
                                    .choice("impact", impact)
                                    .choice("urgency", urgency)
                                    .conflict(conflict.equals("yes"))
                                    .build())
                            .item()
                            .orElse("none"))
                    .isEqualTo(item);
        }
    }

    @Test
    void reasonsNameTheRow() {
        try (CatalogEngine engine = new CatalogEngine(catalog().load())) {
            String text = engine.decide(Inquiry.about("bills")
                            .choice("impact", "group")
                            .choice("urgency", "high")
                            .build())
                    .explanation()
                    .text()
                    .in(Locale.ENGLISH);

            assertThat(text)
                    .contains(
                            "Priority: p2 or p1 [priority.define.csv:5:1: Impact: group and Urgency: low to critical]")
                    .contains("would hold with: Impact: group → campus");
        }
    }

    @Test
    void onlyWhatIsStatedIsAskedAbout() {
        try (CatalogEngine engine = new CatalogEngine(catalog().load())) {
            NextStep step = engine.ask(Inquiry.about("bills").build());

            assertThat(step)
                    .isInstanceOfSatisfying(
                            NextStep.Ask.class,
                            ask -> assertThat(ask.questions())
                                    .extracting(Question::fact)
                                    .contains("impact", "urgency", "conflict")
                                    .doesNotContain("priority", "urgent"));
        }
    }

    @Test
    void nobodyStatesADerivedFact() {
        try (CatalogEngine engine = new CatalogEngine(catalog().load())) {
            assertThat(engine.validate(
                            Inquiry.about("bills").choice("priority", "p1").build()))
                    .extracting(problem -> problem.in(Locale.ENGLISH))
                    .containsExactly("the fact `priority` is derived from others: do not state it");
        }
    }

    @Test
    void definitionsAreWrittenAsTheyAreRead() {
        List<Sheet> sheets = CatalogSheets.ofWords(catalog().load());

        assertThat(sheets)
                .filteredOn(sheet -> sheet.name().equals("priority.define"))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.rows())
                        .extracting(Sheet.Row::cells)
                        .containsExactly(
                                List.of("value", "impact", "urgency"),
                                List.of("p1", "campus", ">= high"),
                                List.of("p1", "group", "critical"),
                                List.of("p2", "campus", ""),
                                List.of("p2", "group", ">= low")));
    }

    @Test
    void whatADefinitionSaysIsPartOfTheDigest() {
        String before = catalog().load().identity().digest();
        String after = catalog()
                .with("priority.define.csv", MATRIX.replace("p2,campus", "p3,campus"))
                .load()
                .identity()
                .digest();

        assertThat(after).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "priorty.define.csv     | value,impact\\np1,campus\\n       | there is no fact `priorty`; did you mean `priority`?",
                "priority.define.csv    | value,impact\\np4,campus\\n       | `p4` is not a value of the fact `priority`",
                "priority.define.csv    | value,impact\\n,campus\\n         | the cell is empty",
                "priority.define.csv    | impact,urgency\\ncampus,high\\n   | missing columns `value`",
                "priority.define.csv    | value,impct\\np1,campus\\n        | unknown column `impct`",
                "priority.define.csv    | value,impact\\np1,capmus\\n       | unknown value `capmus`",
                "priority.define.csv    | value,urgent\\np1,yes\\n          | facts are defined in a circle: `priority` → `urgent` → `priority`",
                "numberCount.define.csv | value,impact\\n3,campus\\n        | it cannot be derived from others",
                "site.define.csv        | value,impact\\nnorth,campus\\n    | queues or greetings depend on the fact `site`",
            })
    void aMistakeIsToldWhereItIs(String file, String text, String advice) {
        assertThat(catalog().with(file, text.replace("\\n", "\n")).problemLines())
                .anySatisfy(line -> assertThat(line).startsWith(file + ":").contains(advice));
    }
}

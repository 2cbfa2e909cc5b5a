package dev.switchboard.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Inquiry;
import dev.switchboard.engine.CatalogEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every form of constraint, for an inquiry that meets it and one that does not: on the model that the reader makes, and on
 * Drools, which reads the text for itself.
 */
class DrlGrammarTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '¤', delimiterString = " | ", textBlock = """
            numberCount == 3                                  | numberCount=3            | numberCount=2
            numberCount != 3                                  | numberCount=2            | numberCount=3
            numberCount < 3                                   | numberCount=2            | numberCount=3
            numberCount <= 3                                  | numberCount=3            | numberCount=4
            numberCount > 3                                   | numberCount=4            | numberCount=3
            numberCount >= 3                                  | numberCount=3            | numberCount=2
            numberCount in (3, 5)                             | numberCount=5            | numberCount=4
            numberCount not in (3, 5)                         | numberCount=4            | numberCount=5
            numberCount >= 3 && <= 10                         | numberCount=10           | numberCount=11
            (numberCount >= 3 && <= 10)                       | numberCount=3            | numberCount=2
            numberCount < 3 || > 10                           | numberCount=11           | numberCount=10
            count("discountCount") >= 2                       | discountCount=2          | discountCount=1
            conflict                                          | conflict=true            | conflict=false
            !conflict                                         | conflict=false           | conflict=true
            conflict == true                                  | conflict=true            | conflict=false
            conflict != true                                  | conflict=false           | conflict=true
            is("outage")                                      | outage=true              | outage=false
            !is("outage")                                     | outage=false             | outage=true
            is('outage') == false                             | outage=false             | outage=true
            choice("segment") == "soho"                       | segment=soho             | segment=corporate
            choice("segment") != "soho"                       | segment=corporate        | segment=soho
            choice("segment") in ("soho", "corporate")        | segment=corporate        | segment=individual
            choice("segment") not in ("soho", "corporate")    | segment=individual       | segment=soho
            conflict || numberCount > 3 && repeatContact      | conflict=true            | numberCount=4
            (conflict || numberCount > 3) && !repeatContact   | numberCount=4            | numberCount=3
            !(conflict || numberCount > 3)                    | numberCount=3            | numberCount=4
            !(numberCount >= 3 && <= 10)                      | numberCount=2            | numberCount=5
            /* a, b ) */ conflict // and so on\\n             | conflict=true            | conflict=false
            chargeDays > 7, numberCount >= 1                  | chargeDays=8             | chargeDays=7
            """)
    void meansTheSameToTheModelAndToDrools(String constraint, String met, String failed) {
        String drl = DrlFolder.rule(constraint.replace("\\n", "\n"));
        for (Engine kind : new Engine[] {Engine.DIAGRAM, Engine.DROOLS}) {
            try (CatalogEngine engine = DrlFolder.engine(DrlFolder.of(drl), EngineOptions.DEFAULT.with(kind))) {
                assertThat(decide(engine, met).item()).as("%s on %s", met, kind).contains("SS-FIN-01");
                assertThat(decide(engine, failed).item())
                        .as("%s on %s", failed, kind)
                        .isEmpty();
            }
        }
    }

    private static Decision decide(CatalogEngine engine, String stated) {
        String[] parts = stated.split("=", 2);
        Inquiry.Builder inquiry = Inquiry.about("charges");
        if (parts[1].matches("\\d+")) {
            inquiry.count(parts[0], Integer.parseInt(parts[1]));
        } else if (parts[1].equals("true") || parts[1].equals("false")) {
            inquiry.flag(parts[0], Boolean.parseBoolean(parts[1]));
        } else {
            inquiry.choice(parts[0], parts[1]);
        }
        return engine.decide(inquiry.build());
    }
}

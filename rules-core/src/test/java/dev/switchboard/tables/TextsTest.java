package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Decision;
import dev.switchboard.Explanation;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Question;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.fixtures.CatalogText;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that depend on facts: phrases, greetings, guidance and scripts. */
class TextsTest {

    private static final String TEXTS = """
            line,mode,part,numberCount,conflict,language,text,text:en
            senior,,phrase,,,en,Transferring you to a senior.,
            senior,,phrase,>= 10,,,Соединяю со старшим по крупным счетам.,
            supervisor,two-step,guidance,,yes,,Не кладите трубку.,Stay on the line.
            supervisor,,greeting,,,en,The supervisor speaking.,
            ,,script,,yes,,Сохраняйте спокойствие.,Keep calm.
            """;

    private static CatalogText catalog() {
        return CatalogText.small()
                .withLine("facts.csv", "language,choice,\"ru, en\",ru,Язык,Language,,")
                .with("outcomes.csv", "outcome,type,values,combine,default,title\nscript,text,,first,none,\n")
                .with("texts.csv", TEXTS)
                .with("rules.csv", """
                        rule,item,salience,topic,repeatContact,line,mode,= script
                        a,A-1,300,bills,,senior,one-step,
                        b,A-2,200,charges,,supervisor,two-step,
                        c,B-1,100,,yes,,,Извинитесь.
                        """);
    }

    private static Decision decide(InquiryBuilder inquiry) {
        return new CatalogEngine(catalog().load()).decide(inquiry.build());
    }

    @Test
    void theFirstRowThatHoldsCountsElseTheLinesOwn() {
        assertThat(decide(Inquiry.about("bills")).phrase()).contains("Соединяю со старшим.");
        assertThat(decide(Inquiry.about("bills").choice("language", "en").numberCount(20))
                        .phrase())
                .contains("Transferring you to a senior.");
        assertThat(decide(Inquiry.about("bills").numberCount(20)).phrase())
                .contains("Соединяю со старшим по крупным счетам.");
        assertThat(decide(Inquiry.about("charges").conflict(true)).guidance())
                .isEqualTo(new Text("Не кладите трубку.", "Stay on the line."));
        assertThat(decide(Inquiry.about("charges")).guidance()).isEqualTo(Text.EMPTY);
    }

    /** The table {@code greetings} says the same by one fact; what {@code texts} says goes before it. */
    @Test
    void greetingsAreSuchTexts() {
        InquiryBuilder north = Inquiry.about("charges").choice("site", "north");

        assertThat(decide(north).greeting()).contains("Север слушает.");
        assertThat(decide(Inquiry.about("charges").choice("site", "south")).greeting())
                .isEmpty();
        assertThat(decide(north.choice("language", "en")).greeting()).contains("The supervisor speaking.");
    }

    /** A script is said whatever the line, unless a rule gives another. */
    @Test
    void scriptsAreOutcomes() {
        assertThat(decide(Inquiry.about("balance").conflict(true)).outcome("script"))
                .contains(new Text("Сохраняйте спокойствие.", "Keep calm."));
        assertThat(decide(Inquiry.about("balance").conflict(true).repeatContact(true))
                        .outcome("script"))
                .contains(new Text("Извинитесь.", ""));
        assertThat(decide(Inquiry.about("balance")).outcome("script")).isEmpty();
    }

    @Test
    void theExplanationNamesTheRowOfAScript() {
        Explanation said = decide(Inquiry.about("balance").conflict(true)).explanation();
        Explanation given = decide(Inquiry.about("balance").conflict(true).repeatContact(true))
                .explanation();

        assertThat(said.outcomes()).singleElement().satisfies(script -> {
            assertThat(script.reason()).isEmpty();
            assertThat(script.row()).map(Place::toString).contains("texts.csv:6:7");
        });
        assertThat(said.text(Locale.ENGLISH)).contains("script: Keep calm. — texts.csv:6:7");
        assertThat(said.text(Locale.ENGLISH)).doesNotContain("default");
        assertThat(given.outcomes()).singleElement().satisfies(script -> {
            assertThat(script.reason()).isPresent();
            assertThat(script.row()).isEmpty();
        });
    }

    @Test
    void questionsAskForWhatTextsDependOn() {
        CatalogEngine engine = new CatalogEngine(catalog().load());
        NextStep.Ask ask = (NextStep.Ask) engine.ask(
                Inquiry.about("bills").conflict(false).repeatContact(false).build());

        assertThat(ask.questions()).extracting(Question::fact).containsExactlyInAnyOrder("numberCount", "language");
        assertThat(engine.ask(Inquiry.about("bills")
                        .conflict(false)
                        .repeatContact(false)
                        .choice("language", "en")
                        .build()))
                .isInstanceOf(NextStep.Decided.class);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Catalog catalog = catalog().load();
        CatalogText written = catalog().exported();

        assertThat(written.text("texts.csv")).isEqualTo(TEXTS);
        assertThat(written.load().identity()).isEqualTo(catalog.identity());
    }

    @Test
    void theirOrderAndTheirWordsArePartOfTheDigest() {
        Catalog catalog = catalog().load();

        assertThat(catalog()
                        .with("texts.csv", "Keep calm.", "Keep calm!")
                        .load()
                        .identity())
                .isNotEqualTo(catalog.identity());
        assertThat(catalog()
                        .with("texts.csv", "senior,,phrase,>= 10,,,", "senior,,phrase,>= 10,,ru,")
                        .load()
                        .identity())
                .isNotEqualTo(catalog.identity());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            senor~~phrase~~~~Соединяю.~        | texts.csv:7:1: unknown line `senor`; did you mean `senior`?
            senior~two-step~phrase~~~~x~       | texts.csv:7:2: line `senior` does not take mode `two-step`
            senior~twice~phrase~~~~x~          | texts.csv:7:2: unknown mode `twice`
            senior~~phrases~~~~x~              | texts.csv:7:3: unknown what is said
            senior~~~~~~x~                     | texts.csv:7:3: the cell is empty
            senior~~phrase~0.5~~~x~            | texts.csv:7:4:
            senior~~phrase~~~de~x~             | texts.csv:7:6: unknown value `de` of the fact `language`
            senior~~phrase~~~~x~Hello.         | texts.csv:7:8: clients hear phrases and greetings as they are
            """)
    void mistakesAreToldWithTheirCell(String row, String expected) {
        assertThat(catalog().withLine("texts.csv", row.replace("~", ",")).problemLines())
                .singleElement()
                .asString()
                .startsWith(expected);
    }
}

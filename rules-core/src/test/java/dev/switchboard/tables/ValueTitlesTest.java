package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Question;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.compiled.CompiledCatalog;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.fixtures.CatalogText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people call the codes of choices, scales and sets. */
class ValueTitlesTest {

    private static final String TITLES = """
            fact,value,title,title:en
            site,north,Север,North
            symptoms,rash,Сыпь,Rash
            symptoms,fever,Жар,
            notify,area-manager,Управляющий районом,Area manager
            """;

    private static CatalogText catalog() {
        return CatalogText.small()
                .withLine(
                        "facts.csv",
                        "symptoms,set,\"rash, stridor, fever\",,Симптомы,Symptoms,Что видно?,What is seen?")
                .with(
                        "outcomes.csv",
                        "outcome,type,values,combine,title\nnotify,choice,\"area-manager, security\",all,Известить\n")
                .with("values.csv", TITLES)
                .with("rules.csv", """
                        rule,item,salience,topic,symptoms,site,line,mode,+ notify
                        a,A-1,300,bills,"all(rash, stridor)",,senior,one-step,
                        b,A-2,200,bills,,north,supervisor,one-step,area-manager
                        """);
    }

    private static Wording wording() {
        return new Wording(catalog().load().vocabulary());
    }

    @Test
    void conditionsSayTitlesAndCodesWhereThereAreNone() {
        assertThat(wording()
                        .condition(new Condition.Atom("site", Values.Codes.of("north", "south")))
                        .english())
                .isEqualTo("Site: North or south");
        assertThat(wording()
                        .condition(new Condition.Atom("symptoms.rash", Values.Flag.of(true)))
                        .russian())
                .isEqualTo("Симптомы — Сыпь: да");
        assertThat(wording()
                        .value("symptoms", Set.of("fever", "stridor", "rash"))
                        .english())
                .isEqualTo("Symptoms: Rash, stridor, Жар");
    }

    @Test
    void outcomesAreShownByTitleAndGivenAsCodes() {
        try (CatalogEngine engine = new CatalogEngine(catalog().load())) {
            Decision decision =
                    engine.decide(Inquiry.about("bills").choice("site", "north").build());
            OutcomeType notify = engine.model().vocabulary().outcome("notify").orElseThrow();

            assertThat(decision.outcomes("notify")).isEqualTo(List.of("area-manager"));
            assertThat(notify.shown("area-manager").english()).isEqualTo("Area manager");
            assertThat(notify.shown("security").english()).isEqualTo("security");
        }
    }

    @Test
    void questionsOfferTitles() {
        try (CatalogEngine engine = new CatalogEngine(catalog().load())) {
            NextStep.Ask ask = (NextStep.Ask) engine.ask(Inquiry.about("bills").build());

            assertThat(ask.questions())
                    .filteredOn(question -> question.fact().equals("symptoms"))
                    .flatExtracting(Question::answers)
                    .extracting(answer -> answer.values().english())
                    .contains("Rash + stridor");
            assertThat(ask.questions())
                    .filteredOn(question -> question.fact().equals("site"))
                    .flatExtracting(Question::answers)
                    .extracting(Answer::values)
                    .contains(wording().valueAlone("site", "north"));
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Catalog catalog = catalog().load();
        CatalogText written = catalog().exported();

        assertThat(written.text("values.csv")).isEqualTo(TITLES);
        assertThat(written.load().identity()).isEqualTo(catalog.identity());
    }

    @Test
    void aCompiledCatalogueHasThem() throws IOException {
        Catalog catalog = catalog().load();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CompiledCatalog.write(Diagram.of(catalog, Diagram.MAX_NODES).orElseThrow(), file);
        try (CatalogEngine engine =
                new CatalogEngine(CompiledCatalog.read("test", ByteBuffer.wrap(file.toByteArray())))) {
            Vocabulary read = engine.model().vocabulary();

            assertThat(read.declaredFacts()).isEqualTo(catalog.vocabulary().declaredFacts());
            assertThat(read.outcome("notify")).isEqualTo(catalog.vocabulary().outcome("notify"));
        }
    }

    @Test
    void theyArePartOfTheDigest() {
        assertThat(catalog()
                        .with("values.csv", "Север,North", "Север,The North")
                        .load()
                        .identity())
                .isNotEqualTo(catalog().load().identity());
        assertThat(catalog().without("values.csv").load().identity())
                .isNotEqualTo(catalog().load().identity());
    }

    /** A kind of day is a code of the calendar, so that it can have a title; the days of the week have theirs. */
    @Test
    void kindsOfDaysHaveTitles() {
        CatalogText moment = catalog()
                .withLine("catalog.csv", "time zone,Europe/Moscow")
                .with("calendar.csv", "date,kind\n2026-01-01,holiday\n")
                .withLine("values.csv", "dayKind,holiday,Праздник,Holiday");

        assertThat(new Wording(moment.load().vocabulary())
                        .valueAlone("dayKind", "holiday")
                        .english())
                .isEqualTo("Holiday");
        assertThat(moment.withLine("values.csv", "weekday,mon,Пн,Mon").problemLines())
                .singleElement()
                .asString()
                .startsWith("values.csv:7:1: `weekday` has no codes that could have titles");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sit~north~x~        | values.csv:6:1: unknown fact or outcome `sit`; did you mean `site`?
            site~nort~x~        | values.csv:6:2: unknown value `nort`; expected one of `other`, `north`, `south`; did you mean `north`?
            site~north~x~       | values.csv:6:2: `site`, `north` appears twice
            numberCount~1~x~    | values.csv:6:1: `numberCount` has no codes that could have titles: expected a fact or an outcome of type `choice`, `scale` or `set`
            topic~bills~x~      | values.csv:6:1: `topic` has no codes that could have titles: expected a fact or an outcome of type `choice`, `scale` or `set`; the titles of topics are in the table `topics`
            """)
    void mistakesAreToldWithTheirCell(String row, String expected) {
        assertThat(catalog().withLine("values.csv", row.replace("~", ",")).problemLines())
                .singleElement()
                .asString()
                .startsWith(expected);
    }

    @Test
    void aTitleInAnInquiryIsAnsweredWithItsCode() {
        try (CatalogEngine engine = new CatalogEngine(catalog().load())) {
            Inquiry inquiry = Inquiry.about("bills").choice("site", "North").build();

            assertThatThrownBy(() -> engine.decide(inquiry))
                    .isInstanceOf(InvalidInquiryException.class)
                    .hasMessageContaining("that is a title, use the code: `north`");
        }
    }

    /** Whoever writes a title where a code belongs is told the code. */
    @Test
    void aTitleInACellIsAnsweredWithItsCode() {
        assertThat(catalog().with("rules.csv", ",north,", ",Север,").problemLines())
                .singleElement()
                .asString()
                .contains("that is a title, use the code: `north`");
    }
}

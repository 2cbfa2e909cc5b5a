package dev.switchboard.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.analysis.CatalogTables;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.OutcomeType.Combine;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.diagram.Budget;
import dev.switchboard.engine.CatalogEngine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mistakes in what rules give besides the line. */
class OutcomeMutantsTest {

    private static final Place PLACE = Place.of("rules.csv");

    private static Catalog catalog() {
        OutcomeType days = new OutcomeType(
                "days",
                Combine.FIRST,
                Optional.of(FactType.count(new Range(1, 9), 1)),
                Optional.empty(),
                true,
                Text.EMPTY);
        OutcomeType notify = new OutcomeType(
                "notify",
                Combine.ALL,
                Optional.of(new FactType.Choice(List.of("boss", "lawyer"), "boss")),
                Optional.empty(),
                true,
                Text.EMPTY);
        return new Catalog(
                new CatalogDraft()
                        .vocabularyBuilder()
                        .outcomes(List.of(days, notify))
                        .build(),
                List.of(
                        rule("a", new Condition.Atom("conflict", Values.Flag.of(true)), new Given("days", 3, PLACE)),
                        rule("b", Condition.always(), new Given("notify", "boss", PLACE)),
                        rule("c", Condition.always(), new Given("notify", "boss", PLACE))),
                List.of());
    }

    private static Rule rule(String name, Condition condition, Given given) {
        return new Rule(name, Outcome.withoutLine("A-1"), 100, condition, Text.EMPTY, List.of(given), PLACE);
    }

    private static MutationReport report(Catalog catalog, Case... cases) {
        return new MutationRun(catalog, new CaseSuite(List.of(cases)), 10_000, Budget.of(1_000_000)).report();
    }

    /** Each that survives has an inquiry that would tell it, which the run holds to the interpreter. */
    @Test
    void whatNobodyTellsIsEqualAndAllElseSurvivesWithoutCases() {
        MutationReport report = report(catalog());

        assertThat(report.equal())
                .extracting(mutant -> mutant.title().english())
                .contains("rule `b`: without `+ notify: boss`", "rule `c`: the rule is removed")
                .doesNotContain("rule `a`: without `= days: 3`");
        assertThat(report.survived())
                .extracting(each -> each.mutant().title().english())
                .contains(
                        "rule `a`: without `= days: 3`",
                        "rule `a`: `= days: 3` → `4`",
                        "rule `a`: the rule is removed",
                        "rule `b`: `+ notify: boss` → `lawyer`");
    }

    @Test
    void aCaseThatExpectsTheOutcomeKillsThem() {
        Catalog catalog = catalog();
        Inquiry inquiry = Inquiry.about("charges").conflict(true).build();
        try (CatalogEngine engine = CatalogDraft.reference(catalog)) {
            Case tested = Case.expecting(catalog.vocabulary(), Optional.of(engine.decide(inquiry)), inquiry, "", "");

            assertThat(report(catalog, tested).killed())
                    .extracting(each -> each.mutant().title().english())
                    .contains("rule `a`: without `= days: 3`", "rule `a`: `= days: 3` → `4`");
        }
    }

    private static Catalog speaking(String... texts) {
        return new CatalogTables()
                .with("catalog", "key,value\nname,test\nversion,1\ndefault line,first-line\n")
                .with("lines", "line,mode,title,phrase,greeting\nfirst-line,none,Первая,,\nsenior,one-step,Старшие,,\n")
                .with("facts", "fact,type,values,default,title,question\ntopic,topic,,,Тема,\nangry,flag,,,,\n")
                .with("topics", "topic,title\nbills,Счета\n")
                .with("items", "item,title\nA-1,Первый\nA-2,Второй\n")
                .with("outcomes", "outcome,type,values,combine,default,title\nscript,text,,first,Как обычно.,Сказать\n")
                .with("texts", "line,mode,part,angry,text,text:en\n" + String.join("\n", texts) + "\n")
                .with("rules", """
                    rule,item,salience,topic,angry,line,mode,= script
                    calm,A-1,200,bills,yes,senior,one-step,Успокойте.
                    usual,A-2,100,bills,no,,,Как обычно.
                    """)
                .catalog();
    }

    private static List<String> equal(Catalog catalog) {
        return report(catalog).equal().stream()
                .map(mutant -> mutant.title().english())
                .filter(title -> title.contains("without `= script") || title.contains("is removed"))
                .toList();
    }

    /** What a case expects of a text are its Russian words. */
    @Test
    void aTextThatWouldBeSaidAnywayIsNoDifference() {
        assertThat(equal(speaking(",,script,,Успокойте.,Calm them.")))
                .contains("rule `calm`: without `= script: Успокойте.`")
                .doesNotContain("rule `usual`: without `= script: Как обычно.`");
        assertThat(equal(speaking("first-line,,script,,Успокойте.,")))
                .doesNotContain("rule `calm`: without `= script: Успокойте.`");
    }

    @Test
    void theDefaultOfATextWouldBeSaidAnyway() {
        assertThat(equal(speaking("senior,,script,no,Успокойте.,")))
                .contains("rule `usual`: without `= script: Как обычно.`", "rule `usual`: the rule is removed")
                .doesNotContain("rule `calm`: without `= script: Успокойте.`");
    }

    /** A line that never takes an inquiry, since it is closed whenever a rule means it, is no other than its stand-in. */
    @Test
    void aLineThatIsClosedIsTheLineThatStandsIn() {
        Catalog catalog = new CatalogTables()
                .with("catalog", "key,value\nname,test\nversion,1\ndefault line,first-line\ntime zone,Europe/Berlin\n")
                .with("lines", """
                    line,mode,title,phrase,greeting,closed
                    first-line,none,Первая,,,
                    senior,one-step,Старшие,,,night
                    night,one-step,Ночь,,,
                    """)
                .with("facts", "fact,type,values,default,title,question\ntopic,topic,,,Тема,\n")
                .with("topics", "topic,title\nbills,Счета\n")
                .with("items", "item,title\nA-1,Первый\nA-2,Второй\n")
                .with("hours", "line,days,from,until\nsenior,,8:00,20:00\n")
                .with("rules", """
                    rule,item,salience,topic,time,line,mode
                    day,A-1,200,bills,8:00..19:59,senior,one-step
                    late,A-2,100,bills,>= 22:00,senior,one-step
                    """)
                .catalog();

        assertThat(report(catalog).equal())
                .extracting(mutant -> mutant.title().english())
                .contains("rule `late`: senior one-step → night one-step")
                .doesNotContain("rule `day`: senior one-step → night one-step");
    }
}

package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Question;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Problems;
import dev.switchboard.compiled.CompiledCatalog;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.fixtures.CatalogText;
import dev.switchboard.inquiries.StatedFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets: how cells ask for their members, how they are stated, asked about and written. */
class SetsTest {

    private static CatalogText catalog(String cell) {
        return CatalogText.small()
                .withLine(
                        "facts.csv",
                        "symptoms,set,\"rash, grunting, stridor, fever\",fever,Симптомы,Symptoms,Что видно?,What is"
                                + " seen?")
                .with("rules.csv", """
                    rule,item,salience,topic,symptoms,line,mode
                    a,A-1,300,bills,"%s",senior,one-step
                    """.formatted(cell));
    }

    private static Inquiry with(String... members) {
        return Inquiry.about("bills").set("symptoms", Set.of(members)).build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rash                           | rash           | true
        rash                           | fever          | false
        rash, stridor                  | stridor        | true
        any(rash, grunting)            | grunting,fever | true
        any(rash, grunting)            | stridor        | false
        all(rash, grunting)            | grunting       | false
        all(rash, grunting)            | grunting,rash  | true
        none(rash, grunting)           | fever          | true
        none(rash, grunting)           | rash           | false
        none                           | -              | true
        none                           | fever          | false
        count >= 2                     | fever,rash     | true
        count >= 2                     | fever          | false
        count 1..2                     | fever          | true
        count 0, count 3               | rash           | false
        not(all(rash, fever))          | rash           | true
        not(all(rash, fever))          | rash,fever     | false
        fever & none(rash) & count < 3 | fever,stridor  | true
        fever & none(rash) & count < 3 | fever,rash     | false
        all(rash, fever), none         | -              | true
        """)
    void aCellAsksForMembers(String cell, String members, boolean holds) {
        Catalog catalog = catalog(cell).load();
        Inquiry inquiry = members.equals("-") ? with() : with(members.split(","));
        try (CatalogEngine engine = new CatalogEngine(catalog);
                CatalogEngine byRules = new CatalogEngine(catalog, 1)) {
            assertThat(engine.decide(inquiry).item().isPresent()).isEqualTo(holds);
            assertThat(byRules.decide(inquiry).item().isPresent()).isEqualTo(holds);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rash                           | rash
        any(grunting, rash)            | any(rash, grunting)
        rash, stridor                  | any(rash, stridor)
        all(rash, fever)               | all(rash, fever)
        none(rash)                     | none(rash)
        none                           | none
        count >= 2                     | count >= 2
        not(all(rash, fever))          | not(all(rash, fever))
        fever & none(rash) & count < 3 | fever & none(rash) & count <= 2
        not(count 1)                   | not(count 1)
        not(count 1) & not(count 3)    | not(count 1) & not(count 3)
        not(count >= 2)                | count <= 1
        rash & stridor, stridor & rash | all(rash, stridor)
        """)
    void theCellIsWrittenAsItIsRead(String cell, String written) {
        Catalog catalog = catalog(cell).load();
        List<Sheet> sheets = CatalogSheets.of(catalog, Map.of(), new Problems());

        assertThat(sheets)
                .filteredOn(sheet -> sheet.name().equals("rules"))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.rows().get(1).cells()).contains(written));
        assertThat(catalog(written).load().identity().digest())
                .isEqualTo(catalog.identity().digest());
        assertThat(sheets)
                .filteredOn(sheet -> sheet.name().equals("facts"))
                .singleElement()
                .satisfies(sheet -> assertThat(
                                sheet.rows().get(sheet.rows().size() - 1).cells())
                        .containsSequence("symptoms", "set", "rash, grunting, stridor, fever", "fever"));
    }

    @Test
    void itsCodesMayBeOfAnyAlphabet() {
        Catalog catalog = CatalogText.small()
                .withLine("facts.csv", "симптомы,set,\"сыпь, жар\",,,,,")
                .with("rules.csv", """
                    item,salience,topic,симптомы,line,mode
                    A-1,300,bills,сыпь & count < 2,senior,one-step
                    """)
                .load();
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            assertThat(engine.decide(Inquiry.about("bills")
                                    .set("симптомы", Set.of("сыпь"))
                                    .build())
                            .item())
                    .contains("A-1");
            assertThat(engine.decide(Inquiry.about("bills")
                                    .set("симптомы", Set.of("сыпь", "жар"))
                                    .build())
                            .item())
                    .isEmpty();
        }
    }

    /** Rows of a table are written as their author wrote them, those too that cannot hold or differ in nothing but the set. */
    @Test
    void rowsOfARuleAreWrittenOneByOne() {
        CatalogText text = catalog("rash").with("rules.csv", """
            rule,item,salience,topic,symptoms,symptoms.count,symptoms.fever,line,mode
            a,A-1,300,bills,rash,,,senior,one-step
            a,A-1,300,bills,stridor,,,senior,one-step
            a,A-1,300,bills,"rash, count >= 3",,yes,senior,one-step
            a,A-1,300,bills,,not(-),,senior,one-step
            a,A-1,300,,fever,,no,senior,one-step
            """);
        Catalog catalog = text.load();

        List<String> cells = cellsOfSets(catalog);

        assertThat(cells)
                .containsExactly("rash", "stridor", "all(rash, fever), fever & count >= 3", "not(-)", "not(-)");
        Catalog again = text.with("rules.csv", """
                rule,item,salience,topic,symptoms,line,mode
                a,A-1,300,bills,rash,senior,one-step
                a,A-1,300,bills,stridor,senior,one-step
                a,A-1,300,bills,"all(rash, fever), fever & count >= 3",senior,one-step
                a,A-1,300,bills,not(-),senior,one-step
                a,A-1,300,,not(-),senior,one-step
                """).load();
        assertThat(again.identity().digest()).isEqualTo(catalog.identity().digest());
        assertThat(cellsOfSets(again)).isEqualTo(cells);
    }

    private static List<String> cellsOfSets(Catalog catalog) {
        Sheet rules = CatalogSheets.of(catalog, Map.of(), new Problems()).stream()
                .filter(sheet -> sheet.name().equals("rules"))
                .findFirst()
                .orElseThrow();
        int column = rules.rows().get(0).cells().indexOf("symptoms");
        return rules.rows().stream().skip(1).map(row -> row.cells().get(column)).toList();
    }

    @Test
    void unstatedItHasItsDefault() {
        try (CatalogEngine engine = new CatalogEngine(catalog("fever").load())) {
            assertThat(engine.decide(Inquiry.about("bills").build()).item()).contains("A-1");
            assertThat(engine.decide(with()).item()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rahs           | unknown member `rahs` of the set `symptoms`; did you mean `rash`?
        any(rash, -)   | unknown member `-`
        count > x      | how many are expected
        count >= 0, rash, none(rash) | this allows every set
        rash & none(rash) | this allows no set
        """)
    void mistakesInCellsAreRefused(String cell, String problem) {
        assertThat(catalog(cell).problemLines()).singleElement().asString().contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        symptoms,set,"rash, rash",,,,,             | the code `rash` appears twice here
        symptoms,set,"rash, none",,,,,             | `none` means something else in the cells of a set
        symptoms,set,"rash, сыпь",,,,,             | symptoms.сыпь
        symptoms,set,"rash, fever",fevr,,,,        | `fevr`: the default must be members of the set
        """)
    void mistakesInTheDeclarationAreRefused(String row, String problem) {
        assertThat(CatalogText.small().withLine("facts.csv", row).problemLines())
                .singleElement()
                .asString()
                .contains(problem);
    }

    @Test
    void aSetIsStatedAsAWhole() {
        Catalog catalog = catalog("rash").load();
        StatedFacts stated = new StatedFacts(catalog.vocabulary());
        stated.state("topic", "bills");
        stated.state("symptoms", "rash, fever");
        StatedFacts none = new StatedFacts(catalog.vocabulary());
        none.state("symptoms", "none");
        StatedFacts wrong = new StatedFacts(catalog.vocabulary());
        wrong.state("symptoms", "rash, fewer");

        assertThat(stated.inquiry()).isEqualTo(with("fever", "rash"));
        assertThat(none.inquiry().stated()).containsEntry("symptoms", Set.of());
        assertThat(wrong.problems())
                .extracting(problem -> problem.in(Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("expected a set of `rash`, `grunting`, `stridor`, `fever`", "`fever`?");
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            assertThat(engine.validate(with("rahs")))
                    .extracting(problem -> problem.in(Locale.ENGLISH))
                    .containsExactly(
                            "`symptoms`: got `[rahs]`, expected a set of `rash`, `grunting`, `stridor`, `fever`; did"
                                    + " you mean `rash`?");
            assertThat(engine.validate(
                            Inquiry.about("bills").flag("symptoms.rash", true).build()))
                    .extracting(problem -> problem.in(Locale.ENGLISH))
                    .containsExactly("`symptoms.rash` is not stated alone: state the whole set `symptoms`");
        }
    }

    /** A million sets of members leave only two things open. */
    @Test
    void aSetOfManyMembersIsAskedForByWhatDiffers() {
        String members =
                IntStream.range(0, 20).mapToObj(number -> "sign" + number).collect(Collectors.joining(", "));
        CatalogText many = CatalogText.small()
                .withLine("facts.csv", "signs,set,\"" + members + "\",,Признаки,Signs,Что видно?,What is seen?")
                .with(
                        "rules.csv",
                        "rule,item,salience,topic,signs,line,mode\na,A-1,300,bills,count >= 2,senior,one-step\n");
        try (CatalogEngine engine = new CatalogEngine(many.load())) {
            NextStep.Ask ask = (NextStep.Ask) engine.ask(Inquiry.about("bills").build());

            assertThat(ask.exact()).isTrue();
            assertThat(ask.questions()).singleElement().satisfies(question -> {
                assertThat(question.fact()).isEqualTo("signs");
                assertThat(question.answers())
                        .extracting(NextStep.Answer::example)
                        .containsExactly(Set.of(), Set.of("sign0", "sign1"));
            });
        }
    }

    @Test
    void theWholeSetIsAskedForOnce() {
        try (CatalogEngine engine =
                new CatalogEngine(catalog("any(rash, grunting)").load())) {
            NextStep step = engine.ask(Inquiry.about("bills").build());

            assertThat(step).isInstanceOfSatisfying(NextStep.Ask.class, ask -> {
                assertThat(ask.questions()).extracting(Question::fact).containsExactly("symptoms");
                assertThat(ask.questions().get(0).text().english()).isEqualTo("What is seen?");
                assertThat(ask.questions().get(0).answers())
                        .extracting(Answer::example)
                        .containsExactly(Set.of("fever"), Set.of("rash", "fever"));
                assertThat(ask.questions().get(0).answers())
                        .extracting(answer -> answer.values().english())
                        .containsExactly("none of these", "rash; grunting; rash + grunting");
            });
            assertThat(engine.ask(with("rash"))).isInstanceOf(NextStep.Decided.class);
        }
    }

    @Test
    void aNearMissSpeaksOfTheSet() {
        try (CatalogEngine engine =
                new CatalogEngine(catalog("all(rash, grunting)").load())) {
            assertThat(engine.decide(with("rash")).explanation().whyNot())
                    .singleElement()
                    .satisfies(miss -> assertThat(miss.changes())
                            .singleElement()
                            .satisfies(change -> {
                                assertThat(change.fact()).isEqualTo("symptoms");
                                assertThat(change.from()).isEqualTo(Set.of("rash"));
                                assertThat(change.to()).isEqualTo(Set.of("rash", "grunting"));
                            }));
        }
    }

    @Test
    void aCompiledCatalogueKnowsItsSets() throws IOException {
        Catalog catalog = catalog("count >= 2").load();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CompiledCatalog.write(Diagram.of(catalog, Diagram.MAX_NODES).orElseThrow(), file);
        CompiledCatalog compiled = CompiledCatalog.read("test", ByteBuffer.wrap(file.toByteArray()));

        try (CatalogEngine engine = new CatalogEngine(compiled)) {
            assertThat(engine.decide(with("rash", "fever")).item()).contains("A-1");
            assertThat(engine.decide(with("rash")).item()).isEmpty();
            assertThat(engine.model().vocabulary().declaredFacts())
                    .isEqualTo(catalog.vocabulary().declaredFacts());
        }
    }
}

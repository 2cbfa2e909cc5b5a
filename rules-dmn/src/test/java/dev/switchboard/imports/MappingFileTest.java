package dev.switchboard.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.imports.Mapped.Becomes;
import dev.switchboard.imports.Mapped.Element;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mappings as people edit them. */
class MappingFileTest {

    private static final List<Sheet.Row> ROWS = List.of(
            new Sheet.Row(1, List.of("Age", "", "Team", "Say")),
            new Sheet.Row(2, List.of("18+", "", "Adult desk", "hold on")),
            new Sheet.Row(3, List.of("< 18", "", "Parents", "wait")));

    private final CatalogImport source = new CatalogImport(
            SpreadsheetTables.read("clinic", "clinic.csv", List.of(new Sheet("clinic", Place.of("clinic.csv"), ROWS))));

    private Mapping edited(String rows, Problems problems) {
        return MappingFile.read(
                ("element,name,becomes,code,title\n" + rows).getBytes(UTF_8), "map.csv", source.proposed(), problems);
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        Problems problems = new Problems();
        byte[] file = CsvSheet.write(MappingFile.sheet(source.proposed())).getBytes(UTF_8);

        Mapping read = MappingFile.read(file, "map.csv", source.proposed(), problems);

        assertThat(problems.list()).isEmpty();
        assertThat(read.rows()).isEqualTo(source.proposed().rows());
    }

    @Test
    void anOutputCanBecomeTheLineAndAPhrase() {
        Problems problems = new Problems();
        Mapping mapping = edited("""
                output,clinic.Team,line,,
                output,clinic.Say,phrase,,
                value,clinic.Team: Adult desk,value,adults,
                """, problems);

        ImportedCatalog imported = source.by(mapping);

        assertThat(problems.list()).isEmpty();
        assertThat(imported.lost()).isEmpty();
        assertThat(imported.catalog().catalog().rules())
                .extracting(rule -> rule.outcome().line())
                .containsExactly("adults", "Parents");
        Rule first = imported.catalog().catalog().rules().get(0);
        assertThat(first.condition()
                        .holds(Inquiry.about("clinic").count("age", 18).build()))
                .isTrue();
        assertThat(imported.catalog()
                        .catalog()
                        .vocabulary()
                        .line(first.outcome())
                        .phrase())
                .isEqualTo("hold on");
    }

    @Test
    void whatIsNotTakenOverIsLeftOut() {
        ImportedCatalog imported = source.by(edited("output,clinic.Say,nothing,,\n", new Problems()));

        assertThat(imported.catalog().catalog().vocabulary().outcomeCodes()).containsExactly("team");
    }

    @Test
    void allMistakesAreToldWithTheirPlaces() {
        Problems problems = new Problems();

        edited("""
                input,Agee,fact,,
                output,clinic.Team,banana,,
                thing,Age,,,
                """, problems);

        assertThat(problems.list())
                .extracting(problem -> problem.place().orElseThrow().toString())
                .containsExactly("map.csv:2:2", "map.csv:3:3", "map.csv:4:1");
        assertThat(problems.list().get(0).message().english()).contains("`Agee`", "did you mean `Age`");
        assertThat(problems.list().get(1).message().english()).contains("`banana`", "`outcome`", "`line`");
    }

    @Test
    void aColumnThatThereIsNotIsTold() {
        Problems problems = new Problems();

        MappingFile.read("element,name,become\n".getBytes(UTF_8), "map.csv", source.proposed(), problems);

        assertThat(problems.list())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().english()).contains("`become`", "`becomes`"));
    }

    @Test
    void theProposalNamesEverything() {
        assertThat(source.proposed().rows())
                .extracting(Mapped::element, Mapped::name, Mapped::becomes)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Element.INPUT, "Age", Becomes.FACT),
                        org.assertj.core.groups.Tuple.tuple(Element.OUTPUT, "clinic.Team", Becomes.OUTCOME),
                        org.assertj.core.groups.Tuple.tuple(Element.DECISION, "clinic", Becomes.RULES));
    }
}

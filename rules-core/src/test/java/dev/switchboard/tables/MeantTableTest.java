package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Place;
import dev.switchboard.fixtures.CatalogText;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sheet under a name of its own is known by its columns. */
class MeantTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "item, salience, line, mode, topic | Финансовые вопросы | Финансовые вопросы.rules",
                "item, Важность, line, mode, topic | Деньги | Деньги.rules",
                "rule, item, salience, mode | x | x.rules",
                "line, mode, title, phrase, greeting | Линии | lines",
                "topic, title | Темы | topics",
                "FACT, TYPE, VALUES, DEFAULT, TITLE, QUESTION | Факты | facts",
                "item, salience, line, mode | An exceedingly long name of a sheet | An exceedingly long name.rules",
            })
    void aTableIsKnownByMostOfItsColumns(String header, String sheet, String name) {
        assertThat(MeantTable.of(sheet(sheet, header)))
                .hasValueSatisfying(meant -> assertThat(meant.name()).isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"title, what to do, when", "line, date, who", "item, what for", "salience", "Кому позвонить, mode"
            })
    void notesAreNotTakenForATable(String header) {
        assertThat(MeantTable.of(sheet("notes", header))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Финансы.csv | item,salience,line,note | but has the columns of a rule table: name it `Финансы.rules.csv`",
                "Очереди.csv | line,fact,value,queue | is not a catalogue table",
                "Обзор.csv | line,mode,title,phrase,greeting | is not a catalogue table",
            })
    void theNameOfATableThatIsThereIsNotAdvised(String file, String header, String told) {
        assertThat(CatalogText.small().with(file, header + "\n").problemLines())
                .singleElement()
                .asString()
                .startsWith(file)
                .endsWith(told);
    }

    private static Sheet sheet(String name, String header) {
        List<String> cells = Arrays.stream(header.split(",")).map(String::strip).toList();
        return new Sheet(name, Place.of("x.xlsx"), List.of(new Sheet.Row(1, cells)));
    }
}

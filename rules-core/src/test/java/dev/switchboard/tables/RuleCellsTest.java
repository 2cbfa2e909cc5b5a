package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cells of rule tables, as the architecture page ("Decision tables") lists them, and as people really type them. */
class RuleCellsTest {

    /** The hours, from -5 to 45, at which a rule with this cell holds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 3",
                "-3 | -3",
                ">= 43 | 43 44 45",
                ">=43 | 43 44 45",
                "> 43 | 44 45",
                "<= -4 | -5 -4",
                "< -4 | -5",
                "3..5 | 3 4 5",
                "3 .. 5 | 3 4 5",
                "-5..-4 | -5 -4",
                "44.. | 44 45",
                "..-4 | -5 -4",
                "1, 3..5, > 44 | 1 3 4 5 45",
                "1, 3..5,>44 | 1 3 4 5 45",
                "not(-4..44) | -5 45",
                "not(..44) | 45",
                "not(-4, -2..44, 45) | -5 -3",
                "NOT( -4..44 ) | -5 45",
                "не(-4..44) | -5 45",
                "45, not(-4..50) | -5 45",
                "3..4, 4..5 | 3 4 5",
                // Nothing at all: a rule that is kept but never holds.
                "not(-) | ''",
                "> 100, 3 | 3",
            })
    void numbers(String cell, String holding) {
        assertThat(hours(cell)).isEqualTo(holding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "–", "—", "   ", "\u00A0"})
    void anEmptyCellOrADashAllowsEverything(String cell) {
        assertThat(hours(cell).split(" ")).hasSize(51);
    }

    /** What spreadsheets and keyboards put in the place of plain signs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "≥ 44 | 44 45",
                "≤ −4 | -5 -4",
                "3…5 | 3 4 5",
                "3–5 | 3 4 5",
                "3-5 | 3 4 5",
                "3 — 5 | 3 4 5",
                "\u00A0>=\u00A044\u202F | 44 45",
                "\u200B3\uFEFF | 3",
                "3， 4 | 3 4",
            })
    void typographicSignsAreReadAsPlainOnes(String cell, String holding) {
        assertThat(hours(cell)).isEqualTo(holding);
    }

    @ParameterizedTest
    @CsvSource({
        "yes,true",
        "YES,true",
        "да,true",
        "Да,true",
        "true,true",
        "ИСТИНА,true",
        "no,false",
        "нет,false",
        "false,false",
        "FALSE,false",
        "Ложь,false",
        "not(yes),false",
        "не(нет),true"
    })
    void flags(String cell, boolean meant) {
        assertThat(holds(
                        "outage",
                        cell,
                        Inquiry.about("bills").flag("outage", meant).build()))
                .isTrue();
        assertThat(holds(
                        "outage",
                        cell,
                        Inquiry.about("bills").flag("outage", !meant).build()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "north | north",
                "north, south | north south",
                "not(north) | other south",
                "not(north, other) | south",
                "not(-) | ''",
                "«north» | north",
                "\"north\", “south” | north south",
                "north, not(north, other) | north south",
            })
    void codes(String cell, String holding) {
        List<String> sites = List.of("other", "north", "south");
        String found = String.join(
                " ",
                sites.stream()
                        .filter(site -> holds(
                                "site",
                                cell,
                                Inquiry.about("bills").choice("site", site).build()))
                        .toList());

        assertThat(found).isEqualTo(holding);
    }

    @Test
    void aTopicIsACodeLikeOthers() {
        assertThat(holds("topic", "charges, bills", Inquiry.about("bills").build()))
                .isTrue();
        assertThat(holds(
                        "topic", "not(charges, bills)", Inquiry.about("balance").build()))
                .isTrue();
        assertThat(holds("topic", "not(charges, bills)", Inquiry.about("bills").build()))
                .isFalse();
    }

    private static String hours(String cell) {
        return String.join(
                " ",
                IntStream.rangeClosed(-5, 45)
                        .filter(hours -> holds(
                                "hours",
                                cell,
                                Inquiry.about("bills").count("hours", hours).build()))
                        .mapToObj(Integer::toString)
                        .toList());
    }

    private static boolean holds(String fact, String cell, Inquiry inquiry) {
        Catalog catalog = OneCell.of(fact, cell).load();
        Vocabulary words = catalog.vocabulary();
        return !catalog.holding(words.completed(inquiry)).isEmpty();
    }
}

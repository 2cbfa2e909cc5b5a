package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code switchboard catalog}. The numbers are those of the catalogue page. */
class CatalogCommandTest {

    @Test
    void theBundledCatalogueInEnglish() {
        CommandRun run = CommandRun.of("catalog", "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .contains("Rules: 78, opaque: 0", "Lines: 5", "Topics: 75", "Items: 67")
                .anyMatch(line -> line.startsWith("Facts: 41"))
                .anyMatch(line -> line.matches("  supervisor +two-step +Supervisors"))
                .anyMatch(line -> line.matches("  topic +Topic +a topic's code, required"))
                .anyMatch(line -> line.matches("  numberCount +Number count +1\\.\\. \\(1\\)"))
                .anyMatch(line -> line.matches("  conflict +Conflict or claim +yes, \\(no\\)"))
                .anyMatch(line -> line.matches("  segment +Client segment +\\(individual\\), soho, corporate"))
                .anyMatch(line -> line.matches("  MNP-06 +\\S.*"));
    }

    @Test
    void theBundledCatalogueInRussian() {
        CommandRun run = CommandRun.of("catalog", "--lang", "ru");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .contains("Правил: 78, непрозрачных: 0", "Линии: 5", "Темы: 75", "Пункты: 67")
                .anyMatch(line -> line.startsWith("Факты: 41"))
                .anyMatch(line -> line.matches("  supervisor +two-step +Супервизоры"))
                .anyMatch(line -> line.matches("  conflict +Конфликт или претензия +да, \\(нет\\)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void columnsStandBelowEachOther(String language) {
        String unset = language.equals("ru") ? "да, (нет)" : "yes, (no)";
        List<String> flags = CommandRun.of("catalog", "--lang", language)
                .out()
                .lines()
                .filter(line -> line.contains(unset))
                .toList();

        assertThat(flags).hasSizeGreaterThan(20);
        assertThat(flags.stream().map(line -> line.indexOf(unset)).distinct()).hasSize(1);
    }

    @Test
    void titlesOfValuesAndOutcomesAreListedWhereThereAreAny() {
        assertThat(CommandRun.of("catalog", "--lang", "en").out()).doesNotContain("Values with titles:", "Outcomes:");
        assertThat(CommandRun.of("catalog", "--catalog", "../examples/fever", "--lang", "ru")
                        .out()
                        .lines())
                .contains("Значения с названиями: 27")
                .anyMatch(line -> line.matches("  redSigns +grunting +Кряхтящее дыхание"));
        assertThat(CommandRun.of("catalog", "--catalog", "../examples/home-warranty", "--lang", "en")
                        .out()
                        .lines())
                .contains("Outcomes: 3")
                .anyMatch(line -> line.matches("  notify +Notify +area-manager, medical-team"))
                .anyMatch(line -> line.matches("  script +Script +text"));
    }

    @Test
    void anotherCatalogue() {
        CommandRun run = CommandRun.of("catalog", "--catalog", "src/test/resources/catalogs/small", "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("small 2.5 ");
        assertThat(run.out().lines())
                .contains("Rules: 1, opaque: 0", "Lines: 2", "Topics: 2", "Items: 1")
                .anyMatch(line -> line.matches("  tier +Tier +\\(basic\\), gold"))
                .contains("  R-1  Refund for gold");
    }
}

package dev.switchboard.analysis;

import static dev.switchboard.analysis.CatalogDraft.flag;
import static dev.switchboard.analysis.CatalogDraft.numbers;
import static dev.switchboard.analysis.CatalogDraft.sample;
import static dev.switchboard.analysis.CatalogDraft.topicIs;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.engine.CatalogEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Logs of inquiries, decided by two catalogues. */
class LogDiffTest {

    @Test
    void rowsAreCountedByWhereTheyGo() throws Exception {
        CatalogDraft after = sample().without("charges");
        after.rule("charges", "A-1", 300, "senior", topicIs("charges"), numbers("numberCount", 4, 4));
        after.queues.set(0, new LineEntry("mnp", "site", "samara", "700999", ""));
        after.greetings.clear();

        LogDiff diff = diff(sample(), after, """
                topic,numberCount,site,conflict,agent
                charges,3,,,Ivanov
                charges,4,,,Petrov
                porting,,samara,,Ivanov
                charges,3,,,Petrov
                claims,,samara,true,Petrov
                """);

        assertThat(diff.rows()).isEqualTo(5);
        assertThat(diff.alike()).isEqualTo(1);
        assertThat(diff.reworded()).isEqualTo(1);
        assertThat(diff.moved()).isEqualTo(3);
        assertThat(diff.moves())
                .extracting(
                        move -> "%s → %s: %d from %d".formatted(move.before(), move.after(), move.rows(), move.line()))
                .containsExactly(
                        "senior one-step A-1 → first-line: 2 from 2", "mnp one-step B-1 → mnp one-step B-1: 1 from 4");
    }

    @Test
    void aColumnThatOnlyOneCatalogueKnowsIsStatedForThatOne() throws Exception {
        CatalogDraft after = sample().withFact("vip", new FactType.Flag(false));
        after.rule("vip", "C-1", 900, "supervisor", flag("vip", true));

        LogDiff diff = diff(sample(), after, "topic,vip\nporting,true\nporting,false\n");

        assertThat(diff.moved()).isEqualTo(1);
        assertThat(diff.alike()).isEqualTo(1);
    }

    @Test
    void rowsThatOneOfThemDoesNotDecideAreCountedApart() throws Exception {
        CatalogDraft after = sample();
        after.topics.remove(2);
        after.without("claims");

        LogDiff diff = diff(sample(), after, "topic,numberCount\ncharges,x\nclaims,1\ncharges\ncharges,1\n");

        assertThat(diff.rows()).isEqualTo(4);
        assertThat(diff.alike()).isEqualTo(1);
        assertThat(diff.failedBefore().rows()).isEqualTo(2);
        assertThat(diff.failedAfter().rows()).isEqualTo(3);
        assertThat(diff.failedAfter().first().orElseThrow().in(Locale.ENGLISH))
                .startsWith("log.csv:2: `numberCount`: got `x`");
    }

    @Test
    void aLogThatEndsInTheMiddleOfAQuoteIsRefused() {
        assertThatThrownBy(() -> diff(sample(), sample(), "topic,numberCount\ncharges,\"1\n"))
                .isInstanceOf(CsvException.class)
                .hasMessageContaining("log.csv");
    }

    private static LogDiff diff(CatalogDraft before, CatalogDraft after, String log) throws CsvException, IOException {
        try (CatalogEngine one = CatalogDraft.reference(before.build());
                CatalogEngine other = CatalogDraft.reference(after.build());
                CsvFile csv = CsvFile.open("log.csv", new ByteArrayInputStream(log.getBytes(UTF_8)))) {
            return LogDiff.of("log.csv", csv, one, other);
        }
    }
}

package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.FactSource;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.fixtures.CatalogText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns of the facts that say who knows them, and what asking costs. */
class FactSourcesTest {

    private static final String ROW = "outage,flag,,true,Авария,Outage,Авария?,Outage?";

    private static CatalogText with(String source, String cost) {
        CatalogText small = CatalogText.small();
        String facts = small.text("facts.csv")
                .replace("question:en\n", "question:en,source,cost\n")
                .replaceAll("\\?\n", "?,,\n")
                .replace(
                        "topic,topic,,,Тема,Topic,О чём?,About what?,,",
                        "topic,topic,,,Тема,Topic,О чём?,About what?,client,");
        return small.with("facts.csv", facts.replace(ROW + ",,", ROW + "," + source + "," + cost));
    }

    @Test
    void areOptional() {
        Catalog plain = CatalogText.small().load();

        assertThat(plain.vocabulary().facts()).allSatisfy(fact -> {
            assertThat(fact.source()).isEmpty();
            assertThat(fact.cost()).isEqualTo(1);
            assertThat(fact.isForPeople()).isTrue();
        });
    }

    @Test
    void areRead() {
        Fact outage = with("crm", "7").load().vocabulary().fact("outage").orElseThrow();

        assertThat(outage.source()).isEqualTo(Optional.of(FactSource.CRM));
        assertThat(outage.cost()).isEqualTo(7);
        assertThat(outage.isForPeople()).isFalse();
    }

    /** What follows from other facts is asked of nobody. */
    @Test
    void aDerivedFactHasNeither() {
        assertThat(with("crm", "7")
                        .with("outage.define.csv", "value,conflict\nno,yes\n")
                        .problemLines())
                .containsExactly(
                        "facts.csv:7:9: `outage` follows from other facts, and nobody is asked for it: clear this cell",
                        "facts.csv:7:10: `outage` follows from other facts, and nobody is asked for it: clear this cell");
    }

    @Test
    void changeTheDigestOnlyWhereTheySaySomething() {
        String plain = digest(with("", "").with("facts.csv", ",client,", ",,"));

        assertThat(plain).isEqualTo(digest(CatalogText.small()));
        assertThat(digest(with("", "1").with("facts.csv", ",client,", ",,"))).isEqualTo(plain);
        assertThat(digest(with("agent", "").with("facts.csv", ",client,", ",,")))
                .isNotEqualTo(plain);
        assertThat(digest(with("", "2").with("facts.csv", ",client,", ",,"))).isNotEqualTo(plain);
    }

    private static String digest(CatalogText text) {
        return text.load().identity().digest();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "client ! 0 ! facts.csv:7:10: `0`: the cost of a question is a whole number from 1 to 1000",
                "client ! -1 ! facts.csv:7:10: `-1`",
                "client ! 1001 ! facts.csv:7:10: `1001`",
                "client ! two ! facts.csv:7:10: `two`",
                "cleint ! 1 ! facts.csv:7:9: unknown source `cleint`; expected one of `client`, `agent`, `crm`; did you mean `client`?",
                "boss ! 1 ! facts.csv:7:9: unknown source `boss`",
            })
    void aMistakeIsRefusedAtItsCell(String source, String cost, String message) {
        assertThat(with(source, cost).problemLines()).singleElement().asString().contains(message);
    }
}

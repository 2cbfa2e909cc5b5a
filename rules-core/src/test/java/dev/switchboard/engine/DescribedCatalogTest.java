package dev.switchboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogDescription;
import dev.switchboard.Described;
import dev.switchboard.DescribedFact;
import dev.switchboard.DescribedLine;
import dev.switchboard.Inquiry;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.fixtures.CatalogText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an engine tells callers of its catalogue, and of inquiries before they are decided. */
class DescribedCatalogTest {

    private static final CatalogEngine ENGINE =
            new CatalogEngine(CatalogText.small().load());

    private static DescribedFact fact(String code) {
        return ENGINE.describe().facts().stream()
                .filter(fact -> fact.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void topicsLinesAndItemsHaveTitles() {
        CatalogDescription catalog = ENGINE.describe();

        assertThat(catalog.catalog()).isEqualTo(ENGINE.catalog());
        assertThat(catalog.topics()).extracting(Described::code).containsExactly("charges", "bills", "balance");
        assertThat(catalog.topics().get(0).title()).isEqualTo(new Text("Начисления", "Charges"));
        assertThat(catalog.items()).extracting(Described::code).containsExactly("A-1", "A-2", "B-1");
        assertThat(catalog.lines()).hasSize(5);
        DescribedLine senior = catalog.lines().get(1);
        assertThat(senior.code()).isEqualTo("senior");
        assertThat(senior.mode()).isEqualTo(TransferMode.ONE_STEP);
        assertThat(senior.phrase()).contains("Соединяю со старшим.");
        assertThat(catalog.lines().get(0).phrase()).isEmpty();
        assertThat(catalog.knowsMoments()).isFalse();
    }

    @Test
    void factsHaveWhatAFormNeeds() {
        assertThat(ENGINE.describe().facts())
                .extracting(DescribedFact::code)
                .startsWith("topic", "numberCount")
                .hasSize(8);
        assertThat(fact("hours").type()).isEqualTo("count");
        assertThat(fact("hours").least()).contains(-5);
        assertThat(fact("hours").most()).contains(100);
        assertThat(fact("hours").otherwise()).contains(0);
        assertThat(fact("outage").otherwise()).contains(true);
        assertThat(fact("outage").least()).isEmpty();
        assertThat(fact("site").values()).extracting(Described::code).containsExactly("other", "north", "south");
        assertThat(fact("site").question()).isEqualTo(new Text("Где?", "Where?"));
        assertThat(fact("topic").otherwise()).isEqualTo(Optional.empty());
        assertThat(fact("topic").values().get(1).title()).isEqualTo(new Text("Счета", "Bills"));
    }

    @Test
    void anInquiryIsCheckedBeforeItIsDecided() {
        assertThat(ENGINE.canAsk()).isTrue();
        assertThat(ENGINE.validate(Inquiry.about("charges").build())).isEmpty();
        assertThat(ENGINE.validate(Inquiry.about("nothing").count("hours", 101).build()))
                .extracting(Problem::message)
                .extracting(Text::english)
                .satisfiesExactlyInAnyOrder(
                        topic -> assertThat(topic).contains("`nothing`"),
                        hours -> assertThat(hours).contains("101"));
    }
}

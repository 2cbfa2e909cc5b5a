package dev.switchboard.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is written behind an inquiry, cell by cell. */
class ResultCellsTest {

    private static final Catalog CATALOG = CatalogText.small()
            .with("outcomes.csv", """
                    outcome,type,values,combine,default,title,title:en
                    notify,choice,"manager, doctor",all,,Сообщить,Notify
                    due,duration(h),0 h..,first,none,Срок,Due
                    """)
            .with("a.rules.csv", """
                    item,salience,topic,site,line,mode,+ notify,= due
                    A-1,20,bills,,mnp,one-step,manager,2 d
                    A-2,10,bills,north,mnp,one-step,doctor,
                    """)
            .load();

    private static final CatalogEngine ENGINE = new CatalogEngine(CATALOG);
    private static final ResultCells CELLS = new ResultCells(CATALOG.vocabulary(), Locale.ENGLISH);

    @Test
    void aDecisionHasACellForEachColumnOfResults() {
        assertThat(InquiryColumns.results(CATALOG.vocabulary()))
                .containsExactly("line", "mode", "item", "queue", "phrase", "notify", "due", "error");
        assertThat(CELLS.of(ENGINE.decide(
                        Inquiry.about("bills").choice("site", "north").build())))
                .containsExactly("mnp", "one-step", "A-1", "700", "Соединяю.", "manager, doctor", "2 d", "");
    }

    @Test
    void whereThereIsNothingACellIsEmpty() {
        assertThat(CELLS.of(ENGINE.decide(Inquiry.about("charges").build())))
                .containsExactly("first-line", "none", "", "", "", "", "", "");
    }

    @Test
    void allThatIsWrongStandsInTheLastCell() {
        StatedFacts stated = new StatedFacts(CATALOG.vocabulary());
        stated.state("topic", "bils");
        stated.state("outage", "maybe");
        stated.state("hours", "101");

        InvalidInquiryException refused =
                catchThrowableOfType(InvalidInquiryException.class, () -> stated.decidedBy(ENGINE));

        assertThat(refused.problems()).hasSize(3);
        List<String> cells = CELLS.of(refused);
        assertThat(cells).hasSize(8);
        assertThat(cells.subList(0, 7)).containsOnly("");
        assertThat(cells.get(7)).contains("`maybe`", "; ", "`bils`", "`101`");
    }
}

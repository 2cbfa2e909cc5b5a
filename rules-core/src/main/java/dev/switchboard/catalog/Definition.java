package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import java.util.List;
import java.util.Set;

/** What a derived fact is, by rows over other facts. Nobody states such a fact. */
public sealed interface Definition permits FirstRow, Points {

    /** The derived fact's code. */
    String fact();

    List<Row> rows();

    /** The fact's default, as conditions know values: what it is where no row holds. */
    Object otherwise();

    /** This definition, of a fact and with rows in place of its own. */
    Definition with(String otherFact, List<Row> otherRows);

    /** All values that the fact may have; of very many, not all. */
    Set<Object> values();

    /** The value that the fact has in an inquiry in which the facts are known that the rows ask for. */
    Object value(Inquiry completed);

    /** The rows that give the fact its value in such an inquiry; none where it is the default. */
    List<Row> giving(Inquiry completed);

    /** The condition on other facts that holds where this one has one of some values, as far as an expansion has room. */
    Condition where(Values values, Expansion expansion);

    /**
     * One row.
     *
     * @param condition what it allows to other facts, each named once; these may be derived themselves, but not from this one
     * @param value what it gives, as conditions know values
     */
    record Row(Condition condition, Object value, Place place) {
        public Row {
            condition = condition.normal();
        }

        /** This row with another condition. */
        public Row with(Condition other) {
            return new Row(other, value, place);
        }
    }
}

package dev.switchboard.schema;

import dev.switchboard.Text;
import java.util.List;

/** What the cells of a column hold. */
public sealed interface Cells {

    /** Whatever their author writes. */
    record FreeText() implements Cells {}

    /** A whole number, which a workbook holds as one. */
    record Whole() implements Cells {}

    /** The values that a fact can have: a range, or codes. */
    record Domain() implements Cells {}

    /** The values that are allowed to the fact that the column is called after. */
    record Condition() implements Cells {}

    /**
     * What a rule gives of the outcome that the column is called after.
     *
     * @param several whether a cell may have a list
     */
    record OutcomeValues(boolean several) implements Cells {}

    /**
     * One of a few codes.
     *
     * @param closed whether there are no others
     * @param advice which they are, for who has written another
     */
    record Choice(List<String> codes, boolean closed, Text advice) implements Cells {
        public Choice {
            codes = List.copyOf(codes);
        }
    }

    /** A code that the table itself declares, in its first column. */
    record DeclaredHere() implements Cells {}

    /**
     * A code that another table declares.
     *
     * @param first whether it must be declared before it is used, rather than afterwards
     */
    record Declared(TableKind in, boolean first) implements Cells {}
}

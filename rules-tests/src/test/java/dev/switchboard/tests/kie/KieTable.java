package dev.switchboard.tests.kie;

import dev.switchboard.imports.ForeignModel.Kind;
import dev.switchboard.imports.HitPolicy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A decision table that KIE's tests analyse, and what they expect of it.
 *
 * @param models the files of KIE's that have this table
 * @param test the test that expects it
 * @param order the values of the output, those that count before others first; empty if not said
 * @param otherwise the output where no row holds
 * @param isIdleComplete whether the test expects no other rows that come to nothing
 * @param told what mistakes are to be told about
 * @param isError whether it is to be refused
 * @param cases how many cases are to be generated; empty if none are
 */
record KieTable(
        String name,
        List<String> models,
        String test,
        HitPolicy policy,
        List<Input> inputs,
        Optional<String> order,
        Optional<String> otherwise,
        List<Row> rows,
        Optional<List<Box>> gaps,
        Optional<List<Overlap>> overlaps,
        List<Idle> idle,
        boolean isIdleComplete,
        List<Advice> advice,
        List<String> told,
        boolean isError,
        OptionalInt cases) {

    /**
     * An input.
     *
     * @param type the type that a person gives the fact, instead of the one proposed, and its values
     * @param allowed the values that there are
     */
    record Input(String name, Kind kind, Optional<Typed> type, Optional<String> allowed) {}

    /** A type of a fact, and its values, as the tables of a catalogue have them. */
    record Typed(String type, String values) {}

    /** A row: a test of each input, and the output. */
    record Row(List<String> tests, String gives) {}

    /** A test of each input, all of which hold inside. */
    record Box(List<String> tests) {

        boolean contains(List<Object> point) {
            for (int i = 0; i < tests.size(); i++) {
                if (!UnaryTest.of(tests.get(i)).holds(point.get(i))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return String.join(" \\| ", tests);
        }
    }

    /** Rows that hold at once, by their numbers, and no other; where. */
    record Overlap(Set<Integer> rows, Box box) {}

    /** A row that comes to nothing because of another. */
    record Idle(String kind, int row, int because) {}

    /** How the table could be written, so many times. */
    record Advice(int count, String text) {}

    boolean agree(int one, int other) {
        return rows.get(one - 1).gives().equals(rows.get(other - 1).gives());
    }
}

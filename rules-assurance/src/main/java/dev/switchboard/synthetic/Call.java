package dev.switchboard.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * A call that was made up.
 *
 * @param numbers of all variables
 * @param stated whether each column is stated
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Call(Moment moment, String topic, int[] numbers, boolean[] stated) {

    /** The row of a log, with the moment, the topic and the columns. */
    List<String> row(List<Column> columns) {
        List<String> row = new ArrayList<>(columns.size() + 2);
        row.add(moment.text());
        row.add(topic);
        for (int i = 0; i < stated.length; i++) {
            row.add(stated[i] ? columns.get(i).text(numbers) : "");
        }
        return row;
    }
}

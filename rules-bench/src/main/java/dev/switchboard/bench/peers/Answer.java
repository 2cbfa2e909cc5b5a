package dev.switchboard.bench.peers;

import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Rule;
import java.util.HashMap;
import java.util.Map;

/**
 * Where an inquiry goes.
 *
 * @param item empty when the first line answers
 */
public record Answer(String line, TransferMode mode, String item) {

    /** No rule holds. */
    public static final Answer FIRST_LINE = new Answer("first-line", TransferMode.NONE, "");

    private static final String BETWEEN = " ";

    static Answer of(Rule rule) {
        return new Answer(rule.line(), rule.mode(), rule.item());
    }

    /** As a table's one output column has it: reading three columns would only cost the peers more. */
    static String cell(Rule rule) {
        return String.join(BETWEEN, rule.line(), rule.mode().name(), rule.item());
    }

    /** The answers of a table, each read from its cell once. For one thread. */
    static final class Cells {

        private final Map<String, Answer> known = new HashMap<>();

        Answer of(String cell) {
            return known.computeIfAbsent(cell, Cells::read);
        }

        private static Answer read(String cell) {
            String[] parts = cell.split(BETWEEN, 3);
            return new Answer(parts[0], TransferMode.valueOf(parts[1]), parts[2]);
        }
    }
}

package dev.switchboard.imports;

import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.Mapped.Becomes;
import dev.switchboard.imports.Mapped.Element;
import java.util.List;
import java.util.Optional;

/** The items of a table's rows: what the file says, or the table's code with the row's number. */
record ItemCodes(Mapping mapping, ReadTable read) {

    String of(int place) {
        return stated(place).orElseGet(() -> numbered(place));
    }

    private Optional<String> stated(int place) {
        List<Column> outputs = read.table().outputs();
        for (int i = 0; i < outputs.size(); i++) {
            String name = read.table().outputName(outputs.get(i));
            Optional<Object> literal = read.rows().get(place).gives().get(i);
            if (literal.isPresent() && mapping.becomes(Element.OUTPUT, name) == Becomes.ITEM) {
                return mapping.code(name, literal.get());
            }
        }
        return Optional.empty();
    }

    private String numbered(int place) {
        String prefix =
                mapping.of(Element.DECISION, read.table().name()).orElseThrow().code();
        int width = Integer.toString(read.rows().size()).length();
        String number = Integer.toString(place + 1);
        return prefix + "-" + "0".repeat(width - number.length()) + number;
    }

    String title(int place) {
        return read.table().name() + ", " + (place + 1);
    }

    /** Where the row stands. */
    String source(int place) {
        return read.rows().get(place).row().place().toString();
    }
}

package dev.switchboard.imports;

import dev.switchboard.catalog.Code;
import dev.switchboard.imports.ForeignModel.Row;
import dev.switchboard.imports.Mapped.Element;
import dev.switchboard.imports.ReadTable.ReadRow;
import java.util.Collections;
import java.util.List;

/**
 * What a list gives where no row of it holds. An outcome with {@code all} has no default, so that a derived fact tells whether a row
 * holds, and a rule more gives what is left.
 */
record ListDefault(Mapping mapping, ReadTable read) {

    /** Whether a table needs one. */
    boolean isThere() {
        return read.table().hitPolicy().isList()
                && read.table().outputs().stream()
                        .anyMatch(output -> read.otherwise(output).isPresent());
    }

    /** The flag that tells whether a row holds. */
    String fact() {
        return new CodeNames().joined(Code.Kind.FACT, prefix() + " holds");
    }

    /** The item of the rule more. */
    String item() {
        return prefix() + "-otherwise";
    }

    private String prefix() {
        return mapping.of(Element.DECISION, read.table().name()).orElseThrow().code();
    }

    /** A row that gives what is left. */
    ReadRow row() {
        return new ReadRow(
                Collections.nCopies(read.table().inputs().size(), UnaryTests.ANY),
                read.table().outputs().stream().map(read::otherwise).toList(),
                new Row(List.of(), List.of(), read.table().place()));
    }
}

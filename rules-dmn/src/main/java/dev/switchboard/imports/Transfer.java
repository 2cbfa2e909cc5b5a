package dev.switchboard.imports;

import dev.switchboard.TransferMode;
import dev.switchboard.imports.Mapped.Becomes;
import dev.switchboard.imports.Mapped.Element;
import dev.switchboard.imports.ReadTable.ReadRow;
import java.util.List;
import java.util.Optional;

/** The line and the way to it that a row says, by a mapping. */
record Transfer(Mapping mapping, ReadTable read, ReadRow row) {

    /** The line's code, then the mode's; empty where the row says no line. */
    Optional<List<String>> way() {
        return code(Becomes.LINE).map(line -> List.of(line, code(Becomes.MODE).orElse(TransferMode.ONE_STEP.code())));
    }

    /** What the agent says, if the row has it. */
    Optional<String> phrase() {
        return literal(Becomes.PHRASE).map(Object::toString);
    }

    private Optional<String> code(Becomes what) {
        return literal(what)
                .flatMap(literal ->
                        name(what).map(name -> mapping.code(name, literal).orElse("")));
    }

    private Optional<Object> literal(Becomes what) {
        for (int i = 0; i < row.gives().size(); i++) {
            String name = read.table().outputName(read.table().outputs().get(i));
            if (mapping.becomes(Element.OUTPUT, name) == what) {
                return row.gives().get(i);
            }
        }
        return Optional.empty();
    }

    private Optional<String> name(Becomes what) {
        return read.table().outputs().stream()
                .map(read.table()::outputName)
                .filter(name -> mapping.becomes(Element.OUTPUT, name) == what)
                .findFirst();
    }
}

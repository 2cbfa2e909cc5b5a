package dev.switchboard.imports;

import dev.switchboard.imports.Mapped.Becomes;
import dev.switchboard.imports.Mapped.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of each thing of a foreign file. Proposed by the program, and changed by a person. */
public final class Mapping {

    /** In the name of a value's row, that there is none. */
    static final Object NOTHING = new UnaryTests.Nothing();

    private record Key(Element element, String name) {}

    private final Map<Key, Mapped> rows = new LinkedHashMap<>();

    /** @param rows of two about one thing, the latter counts */
    Mapping(List<Mapped> rows) {
        rows.forEach(row -> this.rows.put(new Key(row.element(), row.name()), row));
    }

    /** All rows, in the order of the file that is mapped. */
    public List<Mapped> rows() {
        return List.copyOf(rows.values());
    }

    /** The row about a thing; empty where there is none, as for what no table asks for. */
    public Optional<Mapped> of(Element element, String name) {
        return Optional.ofNullable(rows.get(new Key(element, name)));
    }

    /** The same with rows in place of its own about the same things. */
    Mapping with(List<Mapped> others) {
        List<Mapped> all = new ArrayList<>(rows.values());
        all.addAll(others);
        return new Mapping(all);
    }

    /** The file as a whole. */
    Mapped model() {
        return rows.values().stream()
                .filter(row -> row.element() == Element.MODEL)
                .findFirst()
                .orElseThrow();
    }

    /** What becomes of a thing that has a row. */
    public Becomes becomes(Element element, String name) {
        return of(element, name).map(Mapped::becomes).orElse(Becomes.NOTHING);
    }

    /** The topic of all inquiries, if no input says what they are about. */
    public Optional<String> topic() {
        boolean isAsked = rows.values().stream()
                .anyMatch(row -> row.element() == Element.INPUT && row.becomes() == Becomes.TOPIC);
        return isAsked ? Optional.empty() : Optional.of(model().code());
    }

    /** The facts that inquiries state and that count as a value where nobody does, other than one that stands for none. */
    public List<Mapped> countedByDefault() {
        return rows.values().stream()
                .filter(row -> row.element() == Element.INPUT && row.becomes() == Becomes.FACT)
                .filter(row ->
                        !row.type().equals("choice") && nothing(row.name()).isEmpty())
                .toList();
    }

    /** The value that stands for there being none, as it is written; empty if there always is one. */
    Optional<String> nothing(String column) {
        return code(column, NOTHING);
    }

    /** The code of one value of a column; empty for a value without one, such as a number. */
    Optional<String> code(String column, Object literal) {
        return of(Element.VALUE, Mapped.valueName(column, literal)).map(Mapped::code);
    }

    /** The codes of a column by the literals that they stand for. */
    Map<Object, String> codes(String column, List<Object> literals) {
        Map<Object, String> codes = new LinkedHashMap<>();
        for (Object literal : literals) {
            code(column, literal).ifPresent(code -> codes.put(literal, code));
        }
        return codes;
    }
}

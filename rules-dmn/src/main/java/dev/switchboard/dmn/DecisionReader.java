package dev.switchboard.dmn;

import static dev.switchboard.schema.Schema.DEFINE;
import static dev.switchboard.schema.Schema.POINTS;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.imports.FeelLiteral;
import dev.switchboard.imports.LiteralValues;
import dev.switchboard.imports.UnaryTests;
import dev.switchboard.imports.UnsaidException;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.schema.TableKind;
import dev.switchboard.tables.RowCells;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the decision tables of a file that has the words of a catalogue. */
final class DecisionReader {

    private final Map<String, ReadRows> tables = new LinkedHashMap<>();
    private final CatalogFile file;
    private final Vocabulary words;
    private final FeelNames names;
    private final Problems problems;
    private final RowCells cells;

    DecisionReader(XmlElement root, CatalogFile file, Vocabulary words, Problems problems) {
        this.file = file;
        this.words = words;
        this.names = new FeelNames(words);
        this.problems = problems;
        this.cells = new RowCells(words);
        Set<String> found = new HashSet<>();
        for (XmlElement decision : root.all("decision").toList()) {
            String name = decision.attribute("name").orElse("");
            if (found.add(name)) {
                ReadRows.of(decision).ifPresent(rows -> tables.put(name, rows));
            } else {
                problems.at(Place.of(file.path()), twice(name));
            }
        }
    }

    private static Text twice(String name) {
        return Text.format(
                "в файле два решения `%s`: оставьте одно или назовите второе иначе",
                "the file has two decisions `%s`: leave one of them, or give the other another name", name);
    }

    Vocabulary words() {
        return words;
    }

    FeelNames names() {
        return names;
    }

    /** The table of a decision. */
    Optional<ReadRows> table(String decision) {
        return Optional.ofNullable(tables.get(decision));
    }

    /** A row of a sheet that rows of a decision table become. */
    Place place(String sheet, int row) {
        return Place.of(file.path(), sheet).at(row, 0);
    }

    /** The tables of derived facts. */
    List<Sheet> definitions() {
        List<Sheet> sheets = new ArrayList<>();
        tables.forEach((decision, rows) -> names.factCalled(decision)
                .filter(code -> !words.isOfMoment(code))
                .flatMap(words::fact)
                .ifPresent(fact -> sheets.add(definition(fact, rows))));
        return sheets;
    }

    private Sheet definition(Fact fact, ReadRows table) {
        TableKind kind = table.isSum() ? POINTS : DEFINE;
        String value = table.isSum() ? "points" : "value";
        String name = fact.code() + kind.ending();
        SheetOfMaps sheet = new SheetOfMaps(name, place(name, 0), List.of(value));
        List<Optional<Fact>> columns = columns(table, name);
        TableShape shape = checkedShape(table);
        table.rows().forEach(row -> shape.check(row, place(name, row.number())));
        for (ReadRows.Row row : withoutLast(table)) {
            Map<String, String> read = new LinkedHashMap<>();
            read.put(value, value(row, fact, place(name, row.number())));
            read.putAll(cells(row, columns, place(name, row.number())));
            sheet.add(row.number(), read);
        }
        return sheet.sheet();
    }

    /** The rows but for the last one, which holds where no other does. */
    List<ReadRows.Row> withoutLast(ReadRows table) {
        List<ReadRows.Row> rows = table.rows();
        return rows.subList(0, Math.max(0, rows.size() - 1));
    }

    private String value(ReadRows.Row row, Fact fact, Place place) {
        try {
            Optional<Object> literal = FeelLiteral.of(row.result());
            return literal.isEmpty() ? "" : new LiteralValues(fact.type()).written(literal.get());
        } catch (UnsaidException unsaid) {
            problems.at(place, unsaid.why());
            return "";
        }
    }

    /** The facts of the input columns; what is none is reported. */
    List<Optional<Fact>> columns(ReadRows table, String sheet) {
        List<Optional<Fact>> columns = new ArrayList<>();
        for (String expression : table.expressions()) {
            Optional<Fact> fact = names.factCalled(expression.strip()).flatMap(words::fact);
            if (fact.isEmpty()) {
                problems.at(
                        place(sheet, 0),
                        Text.format(
                                "решение `%s`: столбец `%s` — не факт каталога; столбцом может быть только его имя",
                                "decision `%s`: the column `%s` is no fact of the catalogue; only the name of one can be a column",
                                table.decision(),
                                expression));
            }
            columns.add(fact);
        }
        return columns;
    }

    /** Reports columns that would not be read; for the rows, ask what comes back. */
    TableShape checkedShape(ReadRows table) {
        TableShape shape = new TableShape(table, problems);
        shape.check(Place.of(file.path()));
        return shape;
    }

    /** The cells of conditions; what cannot be said is reported. */
    Map<String, String> cells(ReadRows.Row row, List<Optional<Fact>> columns, Place place) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < Math.min(columns.size(), row.tests().size()); i++) {
            String test = row.tests().get(i);
            try {
                if (columns.get(i).isPresent()) {
                    conditions.add(condition(test, columns.get(i).get()));
                }
            } catch (UnsaidException unsaid) {
                problems.at(place, unsaid.why());
            }
        }
        conditions.removeIf(Condition.always()::equals);
        return cells.of(new Condition.And(conditions));
    }

    private static Condition condition(String test, Fact fact) throws UnsaidException {
        // Most cells of a wide table.
        if (test.equals(Feel.ANY)) {
            return Condition.always();
        }
        if (fact.type() instanceof Members) {
            return SetTests.read(test, fact);
        }
        Condition.Atom atom =
                new Condition.Atom(fact.code(), new LiteralValues(fact.type()).allowed(UnaryTests.of(test)));
        return atom.values().isAny() ? Condition.always() : atom;
    }
}

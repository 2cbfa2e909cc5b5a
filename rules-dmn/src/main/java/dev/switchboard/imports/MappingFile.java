package dev.switchboard.imports;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.csv.FormulaGuard;
import dev.switchboard.imports.Mapped.Becomes;
import dev.switchboard.imports.Mapped.Element;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A mapping as a table for people: a row for each thing of the foreign file. */
public final class MappingFile {

    private static final List<String> COLUMNS =
            List.of("element", "name", "becomes", "code", "type", "values", "default", "title");

    /** What each element can become. */
    private static final Map<Element, Set<Becomes>> POSSIBLE = Map.of(
            Element.MODEL, EnumSet.of(Becomes.TOPIC),
            Element.INPUT, EnumSet.of(Becomes.FACT, Becomes.TOPIC),
            Element.DECISION, EnumSet.of(Becomes.RULES, Becomes.FACT, Becomes.NOTHING),
            Element.OUTPUT,
                    EnumSet.of(
                            Becomes.FACT,
                            Becomes.OUTCOME,
                            Becomes.LINE,
                            Becomes.MODE,
                            Becomes.ITEM,
                            Becomes.PHRASE,
                            Becomes.NOTHING),
            Element.VALUE, EnumSet.of(Becomes.VALUE));

    private final Mapping proposed;
    private final Place file;
    private final Problems problems;

    private MappingFile(Mapping proposed, Place file, Problems problems) {
        this.proposed = proposed;
        this.file = file;
        this.problems = problems;
    }

    /** The table. */
    public static Sheet sheet(Mapping mapping) {
        List<Sheet.Row> rows = new ArrayList<>();
        rows.add(new Sheet.Row(1, COLUMNS));
        for (Mapped row : mapping.rows()) {
            rows.add(new Sheet.Row(
                    rows.size() + 1,
                    List.of(
                            row.element().code(),
                            row.name(),
                            row.becomes().code(),
                            row.code(),
                            row.type(),
                            row.values(),
                            row.otherwise(),
                            row.title())));
        }
        return new Sheet("mapping", Place.of("mapping"), rows);
    }

    /**
     * Reads a table in CSV over what is proposed. A row that is not there stays as proposed.
     *
     * @param path what errors call the file
     * @param problems takes rows about what the foreign file does not have, and what nothing can become
     */
    public static Mapping read(byte[] content, String path, Mapping proposed, Problems problems) {
        Sheet sheet = CsvSheet.read("mapping", path, content, problems);
        sheet.misfits().forEach(misfit -> problems.add(misfit.problem()));
        return sheet.readable()
                ? new MappingFile(proposed, Place.of(path), problems)
                        .read(sheet.content().toList())
                : proposed;
    }

    private Mapping read(List<Sheet.Row> rows) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> header = rows.get(0).cells();
        for (int i = 0; i < header.size(); i++) {
            column(header.get(i), i, columns);
        }
        for (String needed : List.of("element", "name")) {
            if (!columns.containsKey(needed)) {
                problems.at(
                        file.at(rows.get(0).number(), 0),
                        Text.format("нет столбца `%s`", "there is no column `%s`", needed));
                return proposed;
            }
        }
        List<Mapped> read = new ArrayList<>();
        rows.stream().skip(1).forEach(row -> mapped(row, columns).ifPresent(read::add));
        return proposed.with(read);
    }

    private void column(String name, int place, Map<String, Integer> columns) {
        if (COLUMNS.contains(name.strip())) {
            columns.put(name.strip(), place);
        } else if (!name.isBlank()) {
            problems.at(
                    file.at(1, place + 1),
                    Sentence.of(
                            Text.format("такого столбца нет: `%s`", "there is no column `%s`", name),
                            Problems.nearest(name, COLUMNS)));
        }
    }

    private Optional<Mapped> mapped(Sheet.Row row, Map<String, Integer> columns) {
        String name = cell(row, columns, "name", "");
        Optional<Mapped> former = element(row, columns).flatMap(element -> proposed.of(element, name));
        if (former.isEmpty()) {
            unknown(row, columns, name);
            return Optional.empty();
        }
        Mapped old = former.get();
        String word = cell(row, columns, "becomes", old.becomes().code());
        Set<Becomes> possible = POSSIBLE.getOrDefault(old.element(), Set.of());
        Optional<Becomes> becomes = Becomes.of(word).filter(possible::contains);
        if (becomes.isEmpty()) {
            problems.at(
                    place(row, columns, "becomes"),
                    Text.format(
                            "`%s`: здесь может быть %s",
                            "`%s`: expected %s",
                            word,
                            Problems.quoted(possible.stream().map(Becomes::code).toList(), ", ")));
        }
        return becomes.map(what -> new Mapped(
                old.element(),
                name,
                what,
                cell(row, columns, "code", old.code()),
                cell(row, columns, "type", old.type()),
                cell(row, columns, "values", old.values()),
                cell(row, columns, "default", old.otherwise()),
                cell(row, columns, "title", old.title())));
    }

    private Optional<Element> element(Sheet.Row row, Map<String, Integer> columns) {
        String word = cell(row, columns, "element", "");
        return Arrays.stream(Element.values())
                .filter(each -> each.code().equals(word))
                .findFirst();
    }

    private void unknown(Sheet.Row row, Map<String, Integer> columns, String name) {
        Optional<Element> element = element(row, columns);
        List<String> known = proposed.rows().stream()
                .filter(each -> element.filter(each.element()::equals).isPresent())
                .map(Mapped::name)
                .collect(Collectors.toList());
        if (element.isEmpty()) {
            List<String> words =
                    Arrays.stream(Element.values()).map(Element::code).toList();
            problems.at(
                    place(row, columns, "element"),
                    Text.format(
                            "`%s`: ожидается %s",
                            "`%s`: expected %s", cell(row, columns, "element", ""), Problems.quoted(words, ", ")));
            return;
        }
        problems.at(
                place(row, columns, "name"),
                Sentence.of(
                        Text.format("в файле такого нет: `%s`", "the file has nothing called `%s`", name),
                        Problems.nearest(name, known)));
    }

    private Place place(Sheet.Row row, Map<String, Integer> columns, String column) {
        return file.at(row.number(), columns.getOrDefault(column, -1) + 1);
    }

    /** An empty cell leaves what is proposed, but for a default and values, which may be empty. */
    private static String cell(Sheet.Row row, Map<String, Integer> columns, String column, String proposed) {
        Integer place = columns.get(column);
        if (place == null || place >= row.cells().size()) {
            return proposed;
        }
        String text = FormulaGuard.off(row.cells().get(place).strip());
        boolean mayBeEmpty = column.equals("default") || column.equals("values");
        return text.isEmpty() && !mayBeEmpty ? proposed : text;
    }
}

package dev.switchboard.cases;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.csv.FormulaGuard;
import dev.switchboard.engine.InquiryCheck;
import dev.switchboard.engine.MomentProblems;
import dev.switchboard.inquiries.InquiryColumns;
import dev.switchboard.inquiries.StatedFacts;
import dev.switchboard.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the rows of one file or sheet of cases. */
final class CaseRows {

    private static final Pattern BETWEEN_TAGS = Pattern.compile("[\\s,;]+");

    private static final Text REMARKS = new Text(
            "свои пометки пишите в `note` или в столбце, название которого начинается с `#`",
            "for your own remarks, use `note`, or a column whose name begins with `#`");

    private final Place file;
    private final List<String> header;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Problems doubts;
    private final KnownCodes lines;
    private final KnownCodes items;
    private final InquiryColumns columns;
    private final InquiryCheck check;
    private final Map<Expectation, Integer> expectations = new LinkedHashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final boolean hasHeader;

    /**
     * Reads the columns.
     *
     * @param headerRow where they are named
     * @param problems takes what cannot be read
     * @param doubts takes expectations that no decision can meet: alone, they are cases that fail
     */
    CaseRows(Place headerRow, List<String> header, Vocabulary vocabulary, Problems problems, Problems doubts) {
        this.file = headerRow.at(0, 0);
        this.header = header;
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.doubts = doubts;
        this.lines = KnownCodes.of(vocabulary.lines(), Line::code, Line::title);
        this.items = KnownCodes.of(vocabulary.items(), Item::code, Item::title);
        this.columns = InquiryColumns.of(header, vocabulary);
        this.check = new InquiryCheck(vocabulary);
        Optional<Problem> missing = InquiryColumns.noHeader(headerRow, header, vocabulary)
                .filter(problem -> header.stream()
                        .allMatch(column -> Problems.nearest(column, names()).isEmpty()));
        this.hasHeader = missing.isEmpty();
        missing.ifPresent(problems::add);
        for (int i = 0; hasHeader && i < header.size(); i++) {
            readColumn(header.get(i), i, headerRow.at(headerRow.line(), i + 1));
        }
    }

    private void readColumn(String column, int index, Place place) {
        if (Expectation.isNamedBy(column)) {
            Expectation.ofColumn(column, vocabulary)
                    .ifPresentOrElse(expectation -> expectations.put(expectation, index), () -> refuse(column, place));
        } else if (!InquiryColumns.unknown(List.of(column), vocabulary).isEmpty()) {
            refuse(column, place);
        }
    }

    /** A column that is passed over could be a slip that leaves a fact unstated or an expectation unchecked. */
    private void refuse(String column, Place place) {
        if (column.equals(MomentText.NAME)) {
            problems.at(place, MomentProblems.noTimeZone());
            return;
        }
        String listed = Problems.quoted(namesBesideFacts(), ", ");
        Text nearest = Problems.nearest(column, names());
        problems.at(
                place,
                Sentence.of(
                        Text.format(
                                "столбец `%s` неизвестен: ожидается код факта из каталога или один из %s",
                                "unknown column `%s`: expected the code of one of the catalogue's facts, or one of %s",
                                column,
                                listed),
                        nearest.isEmpty() ? REMARKS : nearest));
    }

    private List<String> namesBesideFacts() {
        List<String> names = new ArrayList<>(Schema.INQUIRIES.known());
        names.removeIf(
                name -> name.equals(MomentText.NAME) && vocabulary.calendar().isEmpty());
        Expectation.all(vocabulary).stream().map(Expectation::column).forEach(names::add);
        return names;
    }

    private List<String> names() {
        List<String> names = namesBesideFacts();
        names.addAll(vocabulary.factCodes());
        return names;
    }

    void read(CsvFile csv, List<Case> cases) throws CsvException {
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            read(row.get(), cases);
        }
    }

    /** Adds the case of a row, unless it is empty or a comment, or nothing says what its cells are. */
    void read(CsvRow row, List<Case> cases) {
        if (hasHeader && !row.isEmpty() && !row.isComment()) {
            cases.add(read(row));
        }
    }

    private Case read(CsvRow row) {
        List<String> cells = row.cells();
        if (cells.size() > header.size()) {
            row.misfit(header.size()).ifPresent(misfit -> problems.at(place(row, header.size()), misfit));
        }
        StatedFacts stated = columns.read(cells);
        Inquiry inquiry = stated.inquiry();
        if (!stated.problems().isEmpty() || !check.problems(inquiry).isEmpty()) {
            report(row, inquiry);
        }
        return new Case(
                place(row, -1),
                cell(cells, header.indexOf("case")),
                tags(cell(cells, header.indexOf("tags"))),
                cell(cells, header.indexOf("note")),
                inquiry,
                expected(row));
    }

    /** What is wrong with a row's inquiry, cell by cell. */
    private void report(CsvRow row, Inquiry inquiry) {
        for (int i = 0; i < header.size() && i < row.cells().size(); i++) {
            String column = header.get(i);
            if (vocabulary.fact(column).isPresent() || InquiryColumns.isMoment(column, vocabulary)) {
                StatedFacts alone = new StatedFacts(vocabulary);
                alone.state(column, row.cells().get(i));
                List<Problem> found = new ArrayList<>(alone.problems());
                found.addAll(check.problemsOfStated(alone.inquiry()));
                for (Problem problem : found) {
                    problems.add(problem.at(place(row, i)));
                }
            }
        }
        if (!inquiry.states("topic")) {
            Place place = place(row, header.indexOf("topic"));
            check.problems(Inquiry.builder().build()).forEach(problem -> problems.add(problem.at(place)));
        }
    }

    private Map<Expectation, String> expected(CsvRow row) {
        Map<Expectation, String> expected = new LinkedHashMap<>();
        expectations.forEach((expectation, column) -> {
            String cell = cell(row.cells(), column);
            if (!cell.isEmpty()) {
                expected.put(expectation, once(cell, expectation));
            }
        });
        String mode = expected.getOrDefault(Expectation.MODE, Expectation.NONE);
        if (TransferMode.ofCode(mode).isEmpty()) {
            problems.unknown(
                    place(row, header.indexOf(Expectation.MODE.column())),
                    new Text("способ перевода", "mode"),
                    mode,
                    KnownCodes.MODES,
                    KnownCodes.MODES.all());
        }
        doubt(row, Expectation.LINE, expected, lines, new Text("линия", "line"));
        doubt(row, Expectation.ITEM, expected, items, new Text("пункт", "item"));
        expected.forEach((part, cell) ->
                part.mistake(cell).ifPresent(mistake -> doubts.at(place(row, header.indexOf(part.column())), mistake)));
        return expected;
    }

    private void doubt(CsvRow row, Expectation part, Map<Expectation, String> expected, KnownCodes known, Text kind) {
        String code = expected.getOrDefault(part, Expectation.NONE);
        if (!code.equals(Expectation.NONE) && !known.contains(code)) {
            Text none = new Text("если ничего быть не должно, напишите `none`", "to expect none, write `none`");
            doubts.unknown(place(row, header.indexOf(part.column())), kind, code, known, none);
        }
    }

    /** Large suites repeat few values: each is kept once. */
    private String once(String cell, Expectation expectation) {
        String value = expectation.plain(cell);
        String before = known.putIfAbsent(value, value);
        return before == null ? value : before;
    }

    private static List<String> tags(String cell) {
        return cell.isEmpty() ? List.of() : List.of(BETWEEN_TAGS.split(cell));
    }

    private static String cell(List<String> cells, int column) {
        return column < 0 || column >= cells.size()
                ? ""
                : FormulaGuard.off(cells.get(column).strip());
    }

    /** A cell of a row; for an index below 0 the row itself. */
    private Place place(CsvRow row, int column) {
        return file.at((int) row.line(), column + 1);
    }
}

package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.Mapped.Becomes;
import dev.switchboard.imports.Mapped.Element;
import dev.switchboard.imports.ReadTable.ReadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes tables as rules and definitions of a catalogue. */
final class RuleDraft {

    private final Mapping mapping;
    private final Vocabulary words;
    private final ColumnUses uses;
    private final Phrases phrases;
    private final Draft draft;
    private final Consumer<Lost> lost;
    private final boolean decidesLines;
    private boolean whole = true;

    RuleDraft(
            Mapping mapping,
            Vocabulary words,
            List<ReadTable> tables,
            ColumnUses uses,
            Draft draft,
            Consumer<Lost> lost) {
        this.mapping = mapping;
        this.words = words;
        this.uses = uses;
        this.phrases = new Phrases(mapping, tables);
        this.draft = draft;
        this.lost = lost;
        this.decidesLines = uses.outputs().keySet().stream()
                .anyMatch(name -> mapping.becomes(Element.OUTPUT, name) == Becomes.LINE);
    }

    /** Writes a table that becomes rules. */
    void rules(ReadTable read) {
        whole = true;
        List<FactColumn> conditions = conditions(read);
        List<Given> given = given(read);
        String name =
                mapping.of(Element.DECISION, read.table().name()).orElseThrow().code() + ".rules";
        List<String> header = new ArrayList<>(List.of("item", "salience"));
        conditions.forEach(column -> header.add(column.header()));
        ListDefault rest = new ListDefault(mapping, read);
        if (rest.isThere()) {
            header.add(rest.fact());
        }
        header.addAll(List.of("line", "mode"));
        given.forEach(column -> header.add(column.header()));
        Optional<List<Integer>> order = new RowOrder(read, lost).places();
        if (order.isEmpty()) {
            return;
        }
        int[] saliences = saliences(read, order.get());
        List<List<String>> rows = new ArrayList<>();
        ItemCodes items = new ItemCodes(mapping, read);
        for (int place : order.get()) {
            ReadRow row = read.rows().get(place);
            List<String> cells = new ArrayList<>(List.of(items.of(place), Integer.toString(saliences[place])));
            List<String> asked = asked(read, conditions, row);
            cells.addAll(asked);
            if (rest.isThere()) {
                cells.add("");
            }
            List<String> way = way(read, row);
            cells.addAll(way);
            given.forEach(column -> cells.add(column.cell(row)));
            boolean saysSomething = !way.get(0).isEmpty()
                    || given.stream().anyMatch(column -> !column.cell(row).isEmpty());
            if (saysSomething) {
                rows.add(cells);
            }
        }
        if (rest.isThere()) {
            rows.add(otherwise(read, rest, conditions, given));
        }
        if (!write(name, header, rows)) {
            return;
        }
        if (rest.isThere()) {
            holding(read, rest, conditions);
        }
        order.get().forEach(place -> phrase(read, read.rows().get(place), conditions));
    }

    /** Writes a table, unless a cell of it could not be said: without one row, the others would decide otherwise. */
    private boolean write(String name, List<String> header, List<List<String>> rows) {
        boolean isWritten = whole && !rows.isEmpty();
        if (isWritten) {
            draft.table(name, header);
            rows.forEach(row -> draft.row(name, row));
        }
        return isWritten;
    }

    private List<String> otherwise(ReadTable read, ListDefault rest, List<FactColumn> conditions, List<Given> given) {
        List<String> cells = new ArrayList<>(List.of(rest.item(), "100"));
        conditions.forEach(column -> cells.add(""));
        cells.add("no");
        cells.addAll(way(read, rest.row()));
        given.forEach(column -> cells.add(column.cell(rest.row())));
        return cells;
    }

    /** That a row holds. */
    private void holding(ReadTable read, ListDefault rest, List<FactColumn> conditions) {
        List<String> header = new ArrayList<>(List.of("value"));
        conditions.forEach(column -> header.add(column.header()));
        draft.table(rest.fact() + ".define", header);
        for (ReadRow row : read.rows()) {
            List<String> cells = new ArrayList<>(List.of("yes"));
            cells.addAll(asked(read, conditions, row));
            draft.row(rest.fact() + ".define", cells);
        }
    }

    /** Writes a table each of whose outputs becomes a derived fact. */
    void definitions(ReadTable read) {
        Optional<List<Integer>> order = new RowOrder(read, lost).places();
        if (order.isEmpty()) {
            return;
        }
        for (int i = 0; i < read.table().outputs().size(); i++) {
            int output = i;
            FactColumn.of(read.table().outputName(read.table().outputs().get(i)), mapping, words, uses)
                    .ifPresent(column -> definition(read, column, output, order.get()));
        }
    }

    private void definition(ReadTable read, FactColumn defined, int output, List<Integer> order) {
        whole = true;
        boolean isSum = read.table().hitPolicy().isAggregated();
        String name = defined.header() + (isSum ? ".points" : ".define");
        List<FactColumn> conditions = conditions(read);
        List<String> header = new ArrayList<>(List.of(isSum ? "points" : "value"));
        conditions.forEach(column -> header.add(column.header()));
        List<List<String>> rows = new ArrayList<>();
        for (int place : order) {
            ReadRow row = read.rows().get(place);
            List<String> cells = new ArrayList<>();
            cells.add(isSum ? Sums.points(read).get(place).toPlainString() : value(read, defined, row, output));
            cells.addAll(asked(read, conditions, row));
            rows.add(cells);
        }
        write(name, header, rows);
    }

    private String value(ReadTable read, FactColumn defined, ReadRow row, int output) {
        Optional<Object> literal = row.gives().get(output);
        if (literal.isEmpty()) {
            return defined.cells().nothing().map(Object::toString).orElse("");
        }
        return said(
                read,
                () -> defined.cells().value(literal.get()),
                row.row().gives().get(output));
    }

    /** The columns of the facts that a table asks for. Without one of them, its rows would hold where they do not. */
    private List<FactColumn> conditions(ReadTable read) {
        List<FactColumn> columns = new ArrayList<>();
        for (Column input : read.table().inputs()) {
            Optional<FactColumn> column = FactColumn.of(input.name(), mapping, words, uses);
            boolean isTwice = column.isPresent()
                    && columns.stream()
                            .anyMatch(
                                    other -> other.header().equals(column.get().header()));
            if (column.isEmpty() || isTwice) {
                lost.accept(new Lost(read.table().name(), input.place(), missing(read, input, isTwice)));
                whole = false;
            }
            column.ifPresent(columns::add);
        }
        return columns;
    }

    private static Text missing(ReadTable read, Column input, boolean isTwice) {
        return isTwice
                ? Text.format(
                        "`%s`: `%s` здесь в двух столбцах: оставьте один",
                        "`%s`: `%s` has two columns here: keep one",
                        read.table().name(),
                        input.name())
                : Text.format(
                        "`%s` зависит от `%s`, а этого в каталоге нет: таблица не перенесена",
                        "`%s` depends on `%s`, which the catalogue does not have: the table is left out",
                        read.table().name(),
                        input.name());
    }

    private List<String> asked(ReadTable read, List<FactColumn> conditions, ReadRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            FactColumn column = conditions.get(i);
            UnaryTests tests = row.tests().get(i);
            cells.add(said(
                    read, () -> column.cells().cell(tests), row.row().tests().get(i)));
        }
        return cells;
    }

    private interface Saying {
        String text() throws UnsaidException;
    }

    private String said(ReadTable read, Saying saying, ForeignModel.Cell cell) {
        try {
            return saying.text();
        } catch (UnsaidException unsaid) {
            lost.accept(new Lost(read.table().name(), cell.place(), unsaid.why()));
            whole = false;
            return "";
        }
    }

    /** A list without a line counts its rows as items that keep the inquiry, so that each row that holds is reported. */
    private List<String> way(ReadTable read, ReadRow row) {
        Optional<List<String>> way = new Transfer(mapping, read, row).way();
        if (way.isPresent()) {
            boolean isDefault = words.defaultLine()
                    .filter(line -> line.code().equals(way.get().get(0)))
                    .isPresent();
            return isDefault ? List.of(way.get().get(0), TransferMode.NONE.code()) : way.get();
        }
        boolean isItem = read.table().hitPolicy().isList() && !decidesLines;
        return isItem ? List.of(words.defaultLine().orElseThrow().code(), TransferMode.NONE.code()) : List.of("", "");
    }

    private void phrase(ReadTable read, ReadRow row, List<FactColumn> conditions) {
        boolean isFirst =
                read.table().hitPolicy() == HitPolicy.FIRST || read.table().hitPolicy() == HitPolicy.PRIORITY;
        Transfer transfer = new Transfer(mapping, read, row);
        Optional<String> phrase = transfer.phrase();
        Optional<List<String>> way = transfer.way();
        if (phrase.isEmpty() && way.isPresent() && isFirst && phrases.depend(way.get())) {
            lost.accept(new Lost(
                    read.table().name(),
                    row.row().place(),
                    Text.format(
                            "`%s`: у строки нет фразы, а у других строк с этой линией они разные: впишите фразу и сюда",
                            "`%s`: the row has no phrase, while those of other rows with this line differ: write one here, too",
                            read.table().name())));
        }
        if (phrase.isPresent() && way.isPresent() && phrases.depend(way.get())) {
            List<String> header = new ArrayList<>(List.of("line", "mode", "part"));
            conditions.forEach(column -> header.add(column.header()));
            header.add("text");
            draft.table("texts", header);
            List<String> cells =
                    new ArrayList<>(List.of(way.get().get(0), way.get().get(1), "phrase"));
            cells.addAll(asked(read, conditions, row));
            cells.add(phrase.get());
            draft.row("texts", cells);
        }
    }

    /** Rows of which only one holds, and those that all count, are equal, so that `verify` tells if two hold at once. */
    private static int[] saliences(ReadTable read, List<Integer> order) {
        HitPolicy policy = read.table().hitPolicy();
        boolean equal = policy == HitPolicy.UNIQUE || policy == HitPolicy.COLLECT;
        int[] saliences = new int[order.size()];
        for (int rank = 0; rank < order.size(); rank++) {
            saliences[order.get(rank)] = equal ? 100 : order.size() - rank;
        }
        return saliences;
    }

    /** An output that rules give. */
    private final class Given {

        private final int place;
        private final String header;
        private final String name;

        Given(int place, String header, String name) {
            this.place = place;
            this.header = header;
            this.name = name;
        }

        String header() {
            return header;
        }

        String cell(ReadRow row) {
            Optional<Object> literal = row.gives().get(place);
            if (literal.isEmpty()) {
                return mapping.nothing(name).orElse("");
            }
            return mapping.code(name, literal.get()).orElseGet(() -> FeelLiteral.cell(literal.get()));
        }
    }

    private List<Given> given(ReadTable read) {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < read.table().outputs().size(); i++) {
            Column output = read.table().outputs().get(i);
            String name = read.table().outputName(output);
            HitPolicy policy = read.table().hitPolicy();
            int place = i;
            mapping.of(Element.OUTPUT, name)
                    .filter(row -> row.becomes() == Becomes.OUTCOME)
                    .ifPresent(row -> given.add(new Given(place, (policy.isList() ? "+ " : "= ") + row.code(), name)));
        }
        return given;
    }
}

package dev.switchboard.imports;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Kind;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.ForeignModel.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Gathers how tables use their inputs and give their outputs. */
final class ColumnUses {

    /** What is gathered of one. */
    private static final class Gathered {
        private final boolean isGiven;
        private final Place place;
        private Kind kind = Kind.UNKNOWN;
        private boolean isDeclared;

        /** What any of the tables allows; empty as soon as one allows everything. */
        private Optional<UnaryTests> allowed = Optional.empty();

        private final Set<Object> literals = new LinkedHashSet<>();
        private boolean mayBeNothing;
        private boolean asksBelowNought;

        Gathered(boolean isGiven, Place place) {
            this.isGiven = isGiven;
            this.place = place;
        }
    }

    private final Map<String, Gathered> inputs = new LinkedHashMap<>();
    private final Map<String, Gathered> outputs = new LinkedHashMap<>();
    private final Map<String, ColumnUse> usedInputs;
    private final Map<String, ColumnUse> usedOutputs;
    private final Consumer<Lost> lost;

    /** @param lost takes what cannot be told of a column */
    ColumnUses(List<ReadTable> tables, Consumer<Lost> lost) {
        this.lost = lost;
        tables.forEach(this::gather);
        outputs.forEach((name, output) -> Optional.ofNullable(inputs.get(name)).ifPresent(input -> {
            output.literals.addAll(input.literals);
            output.mayBeNothing |= input.mayBeNothing;
        }));
        usedInputs = uses(inputs);
        usedOutputs = uses(outputs);
    }

    /** Of each input, by its name. */
    Map<String, ColumnUse> inputs() {
        return usedInputs;
    }

    /** Of each output, by what a mapping calls it. */
    Map<String, ColumnUse> outputs() {
        return usedOutputs;
    }

    private static Map<String, ColumnUse> uses(Map<String, Gathered> all) {
        Map<String, ColumnUse> uses = new LinkedHashMap<>();
        all.forEach((name, gathered) -> uses.put(
                name,
                new ColumnUse(
                        name,
                        gathered.kind,
                        gathered.allowed,
                        List.copyOf(gathered.literals),
                        gathered.mayBeNothing,
                        gathered.asksBelowNought,
                        gathered.isGiven,
                        gathered.place)));
        return Collections.unmodifiableMap(uses);
    }

    private void gather(ReadTable read) {
        List<Column> columns = read.table().inputs();
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            Column column = columns.get(i);
            Gathered input = inputs.computeIfAbsent(column.name(), name -> new Gathered(false, column.place()));
            declare(read.table(), column, input);
            read.rows().forEach(row -> asked(row.tests().get(place), input));
        }
        List<Column> gives = read.table().outputs();
        for (int i = 0; i < gives.size(); i++) {
            int place = i;
            Column column = gives.get(i);
            Gathered output = outputs.computeIfAbsent(
                    read.table().outputName(column), name -> new Gathered(true, column.place()));
            declare(read.table(), column, output);
            read.rows().forEach(row -> given(row.gives().get(place), output));
            read.otherwise(column).ifPresent(literal -> literal(literal, output));
        }
    }

    private void declare(Table table, Column column, Gathered gathered) {
        if (gathered.kind == Kind.UNKNOWN) {
            gathered.kind = column.kind();
        }
        Optional<UnaryTests> allowed = ReadTable.allowed(table, column, lost);
        allowed.ifPresent(tests -> asked(tests, gathered));
        gathered.allowed = gathered.isDeclared ? gathered.allowed.flatMap(some -> allowed.flatMap(some::or)) : allowed;
        gathered.isDeclared = true;
    }

    private static void asked(UnaryTests tests, Gathered gathered) {
        tests.literals().forEach(literal -> literal(literal, gathered));
        gathered.mayBeNothing |= tests.asksForNothing();
        gathered.asksBelowNought |= tests.asksBelowNought();
    }

    private static void given(Optional<Object> literal, Gathered gathered) {
        literal.ifPresent(some -> literal(some, gathered));
        gathered.mayBeNothing |= literal.isEmpty();
    }

    private static void literal(Object literal, Gathered gathered) {
        gathered.literals.add(literal);
        if (gathered.kind == Kind.UNKNOWN) {
            gathered.kind = kindOf(literal);
        }
    }

    /** The literals of a use that are of another kind than its own; nothing, if all agree. */
    static Optional<Text> mixed(ColumnUse use) {
        return use.literals().stream()
                .filter(literal -> kindOf(literal) != use.kind())
                .findFirst()
                .map(literal -> Text.format(
                        "`%s`: значение `%s` другого рода, чем остальные значения этого столбца",
                        "`%s`: the value `%s` is of another kind than the others of this column",
                        use.name(),
                        FeelLiteral.plain(literal)));
    }

    private static Kind kindOf(Object literal) {
        if (literal instanceof BigDecimal) {
            return Kind.NUMBER;
        }
        if (literal instanceof Boolean) {
            return Kind.BOOLEAN;
        }
        if (literal instanceof LocalDate) {
            return Kind.DATE;
        }
        if (literal instanceof LocalTime) {
            return Kind.TIME;
        }
        return literal instanceof Duration ? Kind.DURATION : Kind.STRING;
    }
}

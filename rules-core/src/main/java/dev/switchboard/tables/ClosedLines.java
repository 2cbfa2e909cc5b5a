package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Problems;
import dev.switchboard.tables.HoursReader.Hours;
import dev.switchboard.tables.Table.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks which lines take what others do not when these are closed. */
final class ClosedLines {

    static final String CLOSED = "closed";

    private final List<Line> lines;
    private final Problems problems;

    ClosedLines(List<Line> lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
    }

    /**
     * The lines, those whose fallback is mistaken without one.
     *
     * @param rows in which the lines are declared
     * @param closing the lines that any row of hours is about, well formed or not
     * @param hours of lines that close
     */
    List<Line> checked(List<Row> rows, Set<String> closing, List<Hours> hours) {
        List<Line> checked = new ArrayList<>();
        for (Line line : lines) {
            boolean isRight =
                    row(line, rows).map(row -> isRight(line, row, closing)).orElse(true);
            checked.add(isRight ? line : without(line));
        }
        hours.forEach(each -> requireFallback(each, checked));
        if (!refuseCircles(checked, rows)) {
            return checked.stream().map(ClosedLines::without).toList();
        }
        return checked;
    }

    private static Optional<Row> row(Line line, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.get("line").equals(line.code())
                        && row.get("mode").equals(line.mode().code()))
                .findFirst();
    }

    private static Line without(Line line) {
        return new Line(line.code(), line.mode(), line.title(), line.phrase(), line.greeting(), line.guidance());
    }

    private boolean isRight(Line line, Row row, Set<String> closing) {
        if (line.closed().isEmpty()) {
            return true;
        }
        if (!row.knows(CLOSED, KnownCodes.of(lines, Line::code, Line::title), Text.EMPTY, problems)) {
            return false;
        }
        if (!closing.contains(line.code())) {
            problems.at(
                    row.place(CLOSED),
                    Text.format(
                            "линия `%s` не закрывается: внесите её часы в таблицу `hours` или очистите ячейку",
                            "line `%s` never closes: add its hours to the table `hours`, or clear the cell",
                            line.code()));
            return false;
        }
        List<String> modes = lines.stream()
                .filter(other -> other.code().equals(line.closed()))
                .map(Line::mode)
                .map(TransferMode::code)
                .toList();
        if (modes.size() > 1 && !modes.contains(line.mode().code())) {
            problems.at(
                    row.place(CLOSED),
                    Text.format(
                            "на линию `%s` не переводят способом `%s`, а других способов несколько (%s): какой из них, неясно",
                            "line `%s` does not take mode `%s`, and has several others (%s): it is not clear which is meant",
                            line.closed(),
                            line.mode().code(),
                            Problems.quoted(modes, ", ")));
            return false;
        }
        return true;
    }

    private void requireFallback(Hours hours, List<Line> checked) {
        String code = hours.opening().line();
        List<String> lacking = checked.stream()
                .filter(line -> line.code().equals(code) && line.closed().isEmpty())
                .map(line -> line.mode().code())
                .toList();
        boolean isReported = lines.stream()
                .anyMatch(line -> line.code().equals(code)
                        && !line.closed().isEmpty()
                        && lacking.contains(line.mode().code()));
        if (!lacking.isEmpty() && !isReported) {
            problems.at(
                    hours.row().place("line"),
                    Text.format(
                            "линия `%s` закрывается, но кто тогда принимает обращения (%s), не сказано: укажите линию в столбце `closed` таблицы `lines`",
                            "line `%s` closes, but nothing says which line takes its inquiries then (%s): name one in the column `closed` of the table `lines`",
                            code,
                            Problems.quoted(lacking, ", ")));
        }
    }

    /** Whether there is no circle; the first one is reported. */
    private boolean refuseCircles(List<Line> checked, List<Row> rows) {
        for (Line line : checked) {
            Set<String> seen = new LinkedHashSet<>();
            Line next = line;
            while (seen.add(next.code()) && !next.closed().isEmpty()) {
                Line before = next;
                next = checked.stream()
                        .filter(other -> other.code().equals(before.closed()) && other.mode() == before.mode())
                        .findFirst()
                        .or(() -> checked.stream()
                                .filter(other -> other.code().equals(before.closed()))
                                .findFirst())
                        .orElse(without(before));
            }
            if (!next.closed().isEmpty()) {
                String circle = String.join("` → `", seen) + "` → `" + next.code();
                row(line, rows)
                        .ifPresent(row -> problems.at(
                                row.place(CLOSED),
                                Text.format(
                                        "закрытые линии отсылают друг к другу по кругу: `%s`",
                                        "closed lines refer to each other in a circle: `%s`", circle)));
                return false;
            }
        }
        return true;
    }
}

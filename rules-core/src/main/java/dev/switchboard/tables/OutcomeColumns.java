package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.OUTCOMES;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.OutcomeType.Combine;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.Table.Row;
import dev.switchboard.tables.VocabularyReader.ReadVocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of a rule table that say what rules give besides the line: {@code = due} decides an outcome, {@code + notify}
 * adds to one.
 */
final class OutcomeColumns {

    /** One of them, whose outcome is known. */
    private record OutcomeColumn(int index, String header, OutcomeType type) {}

    private final List<OutcomeColumn> columns = new ArrayList<>();
    private final List<String> all;
    private final Vocabulary vocabulary;
    private final Problems problems;

    /** Those that a table has; what is wrong with their headers is reported. */
    OutcomeColumns(Table table, ReadVocabulary words, Problems problems) {
        this.vocabulary = words.vocabulary();
        this.problems = problems;
        this.all = table.columns().stream().filter(OutcomeColumns::isOne).toList();
        Set<String> seen = new HashSet<>();
        for (String header : all) {
            Place place = table.headerPlace(header);
            String code = header.substring(1).strip();
            Optional<OutcomeType> type = vocabulary.outcome(code);
            if (type.isPresent() && !seen.add(code)) {
                problems.at(
                        place,
                        Text.format(
                                "результат `%s` уже есть в другом столбце",
                                "another column has the outcome `%s`", code));
            } else if (type.isPresent()
                    && header.startsWith(type.get().combine().sign())) {
                columns.add(new OutcomeColumn(table.columns().indexOf(header), header, type.get()));
            } else if (type.isPresent()) {
                refuseSign(place, type.get());
            } else if (!words.unread().contains(OUTCOMES)) {
                refuseUnknown(place, code);
            }
        }
    }

    /** Whether a column's name is that of an outcome's. */
    static boolean isOne(String header) {
        return Arrays.stream(Combine.values()).anyMatch(combine -> header.startsWith(combine.sign()));
    }

    private void refuseSign(Place place, OutcomeType type) {
        problems.at(
                place,
                Text.format(
                        type.combine() == Combine.ALL
                                ? "у результата `%s` значений может быть несколько (`all`): столбец называется `%s`"
                                : "у результата `%s` значение одно (`first`): столбец называется `%s`",
                        type.combine() == Combine.ALL
                                ? "the outcome `%s` may have several values (`all`): name the column `%s`"
                                : "the outcome `%s` has one value (`first`): name the column `%s`",
                        type.code(),
                        type.column()));
    }

    private void refuseUnknown(Place place, String code) {
        problems.unknown(
                place,
                new Text("результат", "outcome"),
                code,
                KnownCodes.of(vocabulary.outcomes(), OutcomeType::code, OutcomeType::title),
                new Text("результаты объявляют в таблице `outcomes`", "declare outcomes in the table `outcomes`"));
    }

    /** Whether a row decides no line and is not meant to: it gives outcomes alone. */
    boolean isWithoutLine(Row row) {
        return row.get("line").isEmpty()
                && row.get("mode").isEmpty()
                && all.stream().anyMatch(column -> !row.get(column).isEmpty());
    }

    /** What a row gives; what cannot be read is reported. */
    List<Given> read(Row row) {
        List<Given> gives = new ArrayList<>();
        for (OutcomeColumn column : columns) {
            String cell = row.get(column.index);
            if (!cell.isEmpty()) {
                read(cell, column.type, row.place(column.header), gives);
            }
        }
        return gives;
    }

    private void read(String cell, OutcomeType type, Place place, List<Given> gives) {
        Set<Object> values = new LinkedHashSet<>();
        List<Text> mistakes = new ArrayList<>();
        for (String part : type.parts(withoutTitles(cell, type))) {
            Optional<Object> value = type.read(part);
            if (value.isEmpty()) {
                mistakes.add(part.isEmpty() ? missing(cell) : type.mistake(part));
            } else if (!values.add(value.get())) {
                mistakes.add(
                        Text.format("`%s` повторяется: оставьте одно", "`%s` appears more than once: keep one", part));
            }
        }
        if (!mistakes.isEmpty()) {
            problems.at(place, Sentence.all(mistakes));
        }
        values.forEach(value -> gives.add(new Given(type.code(), value, place)));
    }

    private static String withoutTitles(String cell, OutcomeType type) {
        return type.codes().isEmpty()
                ? cell
                : TitledCode.codes(
                        cell,
                        code -> type.type()
                                .map(each -> each.titles().title(code))
                                .orElse(Text.EMPTY));
    }

    private static Text missing(String cell) {
        return Text.format("`%s`: между запятыми не хватает значения", "`%s`: a value is missing between commas", cell);
    }

    /** The cell that is read as what a rule gives of an outcome; empty when that is nothing. */
    static String write(OutcomeType type, List<Given> gives) {
        return gives.stream()
                .filter(given -> given.outcome().equals(type.code()))
                .map(given -> type.write(given.value()))
                .collect(Collectors.joining(", "));
    }
}

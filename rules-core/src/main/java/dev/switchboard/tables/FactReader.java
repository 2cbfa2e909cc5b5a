package dev.switchboard.tables;

import dev.switchboard.FactSource;
import dev.switchboard.Text;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Code;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FactType.Choice.Kind;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Privacy;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.catalog.Weekdays;
import dev.switchboard.catalog.WholeNumber;
import dev.switchboard.schema.Schema;
import dev.switchboard.tables.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Reads the table of facts: their types, the values they take, and what they mean unstated. */
final class FactReader {

    private static final int MOST_COST = 1_000;

    private final Problems problems;
    private final Optional<Calendar> calendar;
    private final boolean defaultIsOptional;
    private final List<String> types;

    /** @param calendar from which the facts of the moment follow, which are declared for their titles only */
    FactReader(Problems problems, Optional<Calendar> calendar) {
        this(problems, calendar, false, Schema.TYPES.codes());
    }

    private FactReader(Problems problems, Optional<Calendar> calendar, boolean defaultIsOptional, List<String> types) {
        this.problems = problems;
        this.calendar = calendar;
        this.defaultIsOptional = defaultIsOptional;
        this.types = types;
    }

    /** A reader of the types of outcomes, which need no default. */
    static FactReader ofOutcomes(Problems problems) {
        return new FactReader(problems, Optional.empty(), true, Schema.OUTCOME_TYPES.codes());
    }

    List<Fact> read(List<Row> rows) {
        List<Fact> facts = new ArrayList<>();
        for (Row row : VocabularyReader.declared(rows, Code.Kind.FACT, problems)) {
            Optional<FactSource> source = word(row, "source", FactSource.values(), FactSource::code);
            int cost = cost(row);
            Optional<Privacy> privacy = word(row, "private", Privacy.values(), Privacy::code);
            typeOf(row)
                    .ifPresent(type -> facts.add(new Fact(
                            row.get("fact"), type, row.text("title"), row.text("question"), source, cost, privacy)));
        }
        return facts;
    }

    private <T extends Enum<T>> Optional<T> word(Row row, String column, T[] all, Function<T, String> code) {
        String text = row.get(column);
        Optional<T> word =
                Arrays.stream(all).filter(each -> code.apply(each).equals(text)).findFirst();
        if (word.isEmpty() && !text.isEmpty()) {
            KnownCodes known = KnownCodes.of(Arrays.stream(all).map(code).toList());
            row.knows(column, known, known.all(), problems);
        }
        return word;
    }

    private int cost(Row row) {
        String text = TypedText.plain(row.get("cost"));
        OptionalInt cost = text.isEmpty() ? OptionalInt.of(1) : WholeNumber.read(text);
        if (cost.isEmpty() || cost.getAsInt() < 1 || cost.getAsInt() > MOST_COST) {
            problems.at(
                    row.place("cost"),
                    Text.format(
                            "`%s`: цена вопроса — целое число от 1 до %s; у обычного вопроса 1",
                            "`%s`: the cost of a question is a whole number from 1 to %s; an ordinary one has 1",
                            text,
                            MOST_COST));
            return 1;
        }
        return cost.getAsInt();
    }

    private Optional<FactType> typeOf(Row row) {
        String code = row.get("fact");
        if (calendar.isEmpty() || !Calendar.FACTS.contains(code)) {
            return type(row);
        }
        String type = Calendar.typeCode(code);
        if (!row.get("type").isEmpty() && !row.get("type").equals(type)) {
            problems.at(
                    row.place("type"),
                    Text.format(
                            "у каталога есть часовой пояс, и факт `%s` следует из момента обращения: его тип `%s`, а не `%s`",
                            "the catalogue has a time zone, and the fact `%s` follows from when the client called: its type is `%s`, not `%s`",
                            code,
                            type,
                            row.get("type")));
        }
        for (String column : List.of("values", "default")) {
            if (!row.get(column).isEmpty()) {
                problems.at(
                        row.place(column),
                        Text.format(
                                "факт `%s` следует из момента обращения: оставьте ячейку пустой",
                                "the fact `%s` follows from when the client called: leave the cell empty", code));
            }
        }
        return Optional.of(calendar.get().type(code));
    }

    /** The type that a row declares; what is wrong is reported. */
    Optional<FactType> type(Row row) {
        return switch (row.get("type")) {
            case "topic" -> topic(row);
            case "flag" -> flag(row);
            case "count" -> count(row);
            case "set" -> members(row);
            case "choice" -> choice(row, Kind.CHOICE, ",");
            case "scale" -> choice(row, Kind.SCALE, "<");
            case "weekday" -> weekday(row);
            default ->
                Notation.of(row.get("type"))
                        .map(notation -> scaled(row, notation))
                        .orElseGet(() -> unknownType(row));
        };
    }

    private Optional<FactType> scaled(Row row, Notation notation) {
        MeasureRange ranges = new MeasureRange(notation);
        Optional<Range> range = row.get("values").isEmpty() && ranges.isOptional()
                ? Optional.of(notation.all())
                : cell(row, "values", ranges::read);
        return range.flatMap(within -> unstated(row, within, text -> ranges.steps(text, within))
                .map(unstated -> new FactType.Scaled(notation, within, unstated)));
    }

    private Optional<Integer> unstated(Row row, Range within, Reading<Integer> reading) {
        return hasNoDefault(row)
                ? Optional.of(Math.max(within.from(), Math.min(within.to(), 0)))
                : cell(row, "default", reading);
    }

    private boolean hasNoDefault(Row row) {
        return defaultIsOptional
                && (row.get("default").isEmpty() || row.get("default").equals(OutcomeType.NONE));
    }

    /** Without values, since they are always the same. */
    private Optional<FactType> weekday(Row row) {
        String unstated = row.get("default");
        Optional<String> day = Weekdays.code(unstated);
        if (!row.get("values").isEmpty()) {
            problems.at(
                    row.place("values"),
                    new Text(
                            "у типа `weekday` значения всегда одни и те же: оставьте ячейку пустой",
                            "the type `weekday` always has the same values: leave the cell empty"));
        }
        if (hasNoDefault(row)) {
            return Optional.of(new FactType.Choice(Kind.WEEKDAY, Weekdays.CODES, Weekdays.CODES.get(0)));
        }
        if (row.says("default", problems) && day.isEmpty()) {
            problems.at(
                    row.place("default"),
                    Text.format(
                            "`%s`: по умолчанию ожидается день недели: %s",
                            "`%s`: the default must be a day of the week: %s",
                            unstated,
                            Problems.quoted(Weekdays.CODES, ", ")));
        }
        return day.map(code -> new FactType.Choice(Kind.WEEKDAY, Weekdays.CODES, code));
    }

    private Optional<FactType> unknownType(Row row) {
        String type = row.get("type");
        if (row.says("type", problems)) {
            problems.at(
                    row.place("type"),
                    Sentence.of(
                            Text.format(
                                    "неизвестный тип `%s`; допустимые типы: %s",
                                    "unknown type `%s`; the types are %s", type, Problems.quoted(types, ", ")),
                            TypeWords.advice(type)));
        }
        return Optional.empty();
    }

    private Optional<FactType> topic(Row row) {
        if (row.get("fact").equals("topic")) {
            return Optional.of(new FactType.Topic());
        }
        problems.at(
                row.place("type"),
                Text.format(
                        "тип `topic` может быть только у факта `topic`; для `%s` возьмите `choice`",
                        "only the fact `topic` can have the type `topic`; use `choice` for `%s`", row.get("fact")));
        return Optional.empty();
    }

    private Optional<FactType> flag(Row row) {
        String unstated = row.get("default");
        Optional<Boolean> flag =
                unstated.isEmpty() || hasNoDefault(row) ? Optional.of(false) : FactType.Flag.truth(unstated);
        if (flag.isPresent()) {
            return Optional.of(new FactType.Flag(flag.get()));
        }
        problems.at(
                row.place("default"),
                Text.format(
                        "`%s`: у флага по умолчанию `yes` или `no` (`да`, `нет`)",
                        "`%s`: a flag's default is `yes` or `no`", unstated));
        return Optional.empty();
    }

    private Optional<FactType> count(Row row) {
        Optional<Range> range = cell(row, "values", FactReader::range);
        return range.flatMap(within ->
                unstated(row, within, text -> number(text, within)).map(unstated -> FactType.count(within, unstated)));
    }

    /** How the text of a cell is read. */
    private interface Reading<T> {
        T of(String text) throws MistakeException;
    }

    private <T> Optional<T> cell(Row row, String column, Reading<T> reading) {
        if (!row.says(column, problems)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.of(TypedText.plain(row.get(column))));
        } catch (MistakeException mistake) {
            problems.at(row.place(column), mistake.message());
            return Optional.empty();
        }
    }

    private static Range range(String text) throws MistakeException {
        NumberCell.refuseJoined(text);
        Optional<Range> range = NumberCell.range(text);
        if (range.isEmpty()) {
            throw new MistakeException(Text.format(
                    "`%s`: ожидаются границы числа, например `0..` или `1..100`",
                    "`%s`: a range is expected, such as `0..` or `1..100`", text));
        }
        return range.get();
    }

    private static int number(String text, Range within) throws MistakeException {
        OptionalInt number = WholeNumber.read(text);
        if (number.isEmpty() || !within.contains(number.getAsInt())) {
            throw new MistakeException(
                    text,
                    Sentence.of(
                            Text.format(
                                    "по умолчанию ожидается целое число из `%s`",
                                    "the default must be a whole number within `%s`", within),
                            WholeNumber.advice(text)));
        }
        return NumberCell.limited(number.getAsInt(), text);
    }

    private Optional<FactType> choice(Row row, Kind kind, String separator) {
        if (!says(row, "values", Code.Kind.VALUE)) {
            return Optional.empty();
        }
        List<String> codes = DeclaredValues.codes(row.get("values"), separator);
        List<Text> mistakes = new DeclaredValues(separator, problems).mistakes(codes);
        if (!mistakes.isEmpty()) {
            problems.at(row.place("values"), Sentence.all(mistakes));
            return Optional.empty();
        }
        if (hasNoDefault(row)) {
            return Optional.of(new FactType.Choice(kind, codes, codes.get(0)));
        }
        if (!row.says("default", problems)) {
            return Optional.empty();
        }
        if (!codes.contains(row.get("default"))) {
            problems.at(
                    row.place("default"),
                    Text.format(
                            "`%s`: по умолчанию ожидается один из кодов %s",
                            "`%s`: the default must be one of %s", row.get("default"), Problems.quoted(codes, ", ")));
            return Optional.empty();
        }
        return Optional.of(new FactType.Choice(kind, codes, row.get("default")));
    }

    private Optional<FactType> members(Row row) {
        if (!says(row, "values", Code.Kind.VALUE)) {
            return Optional.empty();
        }
        List<String> codes = DeclaredValues.codes(row.get("values"), ",");
        List<Text> mistakes = new DeclaredValues(",", problems).mistakes(codes);
        codes.stream()
                .filter(code -> Members.RESERVED.contains(code.toLowerCase(Locale.ROOT)))
                .forEach(code -> mistakes.add(Text.format(
                        "`%s` значит в ячейках набора другое: назовите значение иначе",
                        "`%s` means something else in the cells of a set: call the member otherwise", code)));
        codes.stream()
                .filter(code -> Code.mistake(Code.Kind.VALUE, code).isEmpty())
                .map(code -> Code.mistake(Code.Kind.FACT, Members.member(row.get("fact"), code)))
                .flatMap(Optional::stream)
                .forEach(mistakes::add);
        if (!mistakes.isEmpty()) {
            problems.at(row.place("values"), Sentence.all(mistakes));
            return Optional.empty();
        }
        Members empty = new Members(codes, Set.of());
        Optional<Object> unstated =
                row.get("default").isEmpty() ? Optional.of(Set.of()) : empty.read(row.get("default"));
        if (unstated.isEmpty()) {
            problems.at(
                    row.place("default"),
                    Sentence.of(
                            Text.format(
                                    "`%s`: по умолчанию ожидаются значения набора через запятую или `none`",
                                    "`%s`: the default must be members of the set, separated by commas, or `none`",
                                    row.get("default")),
                            empty.advice(row.get("default"))));
            return Optional.empty();
        }
        return Optional.of(new Members(codes, empty.chosen(unstated.get())));
    }

    /** Whether a cell has any codes; if not, that is reported. */
    private boolean says(Row row, String column, Code.Kind kind) {
        return !row.get(column).isEmpty() || problems.isCode(row.place(column), kind, "");
    }
}

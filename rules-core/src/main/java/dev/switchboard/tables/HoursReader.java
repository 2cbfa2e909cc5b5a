package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.LINES;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Opening;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.TimeNotation;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Weekdays;
import dev.switchboard.tables.Table.Row;
import dev.switchboard.tables.VocabularyReader.ReadVocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the table of the hours at which lines take inquiries. A row has the days, as weekdays or as kinds of days, the time from
 * which the line is open and until which, and columns of other facts that it depends on.
 */
final class HoursReader {

    private static final String DAYS = "days";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String MIDNIGHT = "24:00";
    private static final int END_OF_DAY = 24 * 60;

    private static final TimeNotation TIMES = new TimeNotation();

    private final Table table;
    private final ReadVocabulary words;
    private final Problems problems;

    private HoursReader(Table table, ReadVocabulary words, Problems problems) {
        this.table = table;
        this.words = words;
        this.problems = problems;
    }

    /** A row that could be read, and where it stands. */
    record Hours(Opening opening, Row row) {}

    /** The rows that are well formed; what is wrong goes to {@code problems}. */
    static List<Hours> read(Table table, ReadVocabulary words, Problems problems) {
        return new HoursReader(table, words, problems).read();
    }

    private List<Hours> read() {
        if (!FactColumns.areKnown(table, words, List.of(), problems)) {
            return List.of();
        }
        if (words.vocabulary().calendar().isEmpty()) {
            problems.at(
                    table.place(),
                    Text.format(
                            "часы работы — это часы в часовом поясе каталога: добавьте в таблицу `catalog` ключ `%s`, например `Europe/Moscow`",
                            "hours are those of the catalogue's time zone: add the key `%s` to the table `catalog`, such as `Europe/Moscow`",
                            Calendar.TIME_ZONE));
            return List.of();
        }
        KnownCodes lines = KnownCodes.of(words.vocabulary().lines(), Line::code, Line::title)
                .or(line -> words.unread().contains(LINES));
        FactColumns columns = new FactColumns(table, words, problems);
        List<Hours> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            int before = problems.list().size();
            row.knows("line", lines, Text.EMPTY, problems);
            List<Condition> conditions = new ArrayList<>();
            days(row).ifPresent(conditions::add);
            time(row).ifPresent(conditions::add);
            conditions.addAll(columns.conditions(row));
            if (problems.list().size() == before) {
                rows.add(new Hours(new Opening(row.get("line"), new Condition.And(conditions)), row));
            }
        }
        new HoursOverlap(words.vocabulary(), problems).refuse(rows);
        return rows;
    }

    /** What a row allows to the weekday or to the kind of day; empty where it is about each day. */
    private Optional<Condition> days(Row row) {
        String cell = row.get(DAYS);
        Fact fact = words.vocabulary()
                .fact(namesWeekday(cell) ? Calendar.WEEKDAY : Calendar.DAY_KIND)
                .orElseThrow();
        try {
            return new ConditionCell(fact, words.vocabulary(), problems::isRefused)
                    .read(cell)
                    .map(values -> new Condition.Atom(fact.code(), values));
        } catch (MistakeException mistake) {
            problems.at(
                    row.place(DAYS),
                    Sentence.of(
                            mistake.message(),
                            new Text(
                                    "здесь дни недели (`mon..fri`, `пн..пт`) или виды дней",
                                    "these are days of the week (`mon..fri`) or kinds of days")));
            return Optional.empty();
        }
    }

    private static boolean namesWeekday(String cell) {
        return Arrays.stream(TypedText.plain(cell).split("[^\\p{L}]+", -1))
                .anyMatch(word -> Weekdays.code(word).isPresent());
    }

    /** What a row allows to the time; empty where it is about the whole day. */
    private Optional<Condition> time(Row row) {
        OptionalInt from = row.get(FROM).isEmpty() ? OptionalInt.of(0) : minute(row, FROM);
        OptionalInt until = row.get(UNTIL).isEmpty() || row.get(UNTIL).equals(MIDNIGHT)
                ? OptionalInt.of(END_OF_DAY)
                : minute(row, UNTIL);
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (from.getAsInt() >= until.getAsInt()) {
            problems.at(row.place(UNTIL), roundMidnight(row));
            return Optional.empty();
        }
        Range open = new Range(
                from.getAsInt() == 0 ? Integer.MIN_VALUE : from.getAsInt(),
                until.getAsInt() == END_OF_DAY ? Integer.MAX_VALUE : until.getAsInt() - 1);
        return Optional.of(new Condition.Atom(Calendar.TIME, Values.Numbers.of(open)));
    }

    private static Text roundMidnight(Row row) {
        return Text.format(
                "`%s` не позже `%s`; часы через полночь пишут двумя строками: с `%s` до `24:00` и с `0:00` до `%s`",
                "`%s` is not after `%s`; hours round midnight take two rows: from `%s` until `24:00`, and from `0:00` until `%s`",
                row.get(UNTIL),
                row.get(FROM),
                row.get(FROM),
                row.get(UNTIL));
    }

    private OptionalInt minute(Row row, String column) {
        String text = row.get(column);
        OptionalInt minute = TIMES.read(text);
        if (minute.isEmpty()) {
            Place place = row.place(column);
            problems.at(
                    place,
                    Sentence.of(
                            Text.format(
                                    "`%s`: ожидается время суток, например `%s`",
                                    "`%s`: expected a time of day, such as `%s`", text, TIMES.example()),
                            TIMES.advice(text)));
        }
        return minute;
    }
}

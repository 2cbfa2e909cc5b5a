package dev.switchboard.xlsx;

import static java.util.Map.entry;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.schema.Column;
import dev.switchboard.schema.Comment;
import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people call the columns of tables. A written workbook has these in a row above their codes. */
final class ColumnTitles {

    private static final Map<String, Text> KNOWN = Map.ofEntries(
            title("at", "Когда обратились", "Time of the inquiry"),
            title("case", "Случай", "Case"),
            title("closed", "Если закрыта: линия", "Line when closed"),
            title("combine", "Если правил несколько", "When several rules give it"),
            title("cost", "Цена вопроса", "Cost of asking"),
            title("date", "Дата", "Date"),
            title("days", "Дни", "Days"),
            title("default", "Если не указан", "When not stated"),
            title("fact", "Факт", "Fact"),
            title("finding", "Замечание", "Finding"),
            title("from", "Действует с", "From"),
            title("greeting", "Приветствие", "Greeting"),
            title("guidance", "Памятка линии", "Guidance in Russian"),
            title("guidance:en", "Памятка линии по-английски", "Guidance"),
            title("item", "Пункт", "Item"),
            title("key", "Свойство", "Property"),
            title("kind", "Вид дня", "Kind of day"),
            title("line", "Линия", "Line"),
            title("mode", "Способ перевода", "Mode of transfer"),
            title("note", "Примечание", "Note"),
            title("off", "Выключено", "Switched off"),
            title("outcome", "Результат", "Outcome"),
            title("part", "Что говорится", "What is said"),
            title("phrase", "Фраза перед переводом", "Phrase before the transfer"),
            title("points", "Баллы", "Points"),
            title("private", "Личные данные", "Private data"),
            title("question", "Вопрос", "Question in Russian"),
            title("question:en", "Вопрос по-английски", "Question"),
            title("queue", "Очередь", "Queue"),
            title("reason", "Причина", "Reason in Russian"),
            title("reason:en", "Причина по-английски", "Reason"),
            title("rule", "Правило", "Rule"),
            title("salience", "Важность", "Salience"),
            title("source", "Источник", "Source"),
            title("steps", "Что сделать до перевода", "Steps before the transfer in Russian"),
            title("steps:en", "Что сделать до перевода, по-английски", "Steps before the transfer"),
            title("subject", "О чём", "Subject"),
            title("tags", "Метки", "Tags"),
            title("text", "Текст", "Text in Russian"),
            title("text:en", "Текст по-английски", "Text"),
            title("title", "Название", "Title in Russian"),
            title("title:en", "Название по-английски", "Title"),
            title("topic", "Тема", "Topic"),
            title("type", "Тип", "Type"),
            title("until", "Действует до", "Until"),
            title("value", "Значение", "Value"),
            title("values", "Допустимые значения", "Values"),
            title("where", "Где", "Where"),
            title("words", "Слова клиентов", "Clients' words"));

    /** Ends the first title: the codes are below. */
    private static final String BELOW = " ↓";

    private ColumnTitles() {}

    private static Map.Entry<String, Text> title(String column, String russian, String english) {
        return entry(column, new Text(russian, english));
    }

    /** The kind of a table that has titles above its header; empty for comments and what is no table. */
    static Optional<TableKind> kind(String table) {
        return Schema.holdsCases(table) ? Optional.of(Schema.INQUIRIES) : Schema.of(table);
    }

    /** The title of a column; empty if nobody calls it other than by its name. */
    static Text of(TableKind kind, String header, Vocabulary words) {
        Optional<Column> column = kind.column(header);
        if (column.isEmpty()) {
            return Text.EMPTY;
        }
        if (!column.get().open()) {
            return KNOWN.getOrDefault(header, Text.EMPTY);
        }
        String code = header.substring(column.get().name().length()).strip();
        Text title = words.fact(code)
                .map(Fact::title)
                .or(() -> words.outcome(code).map(OutcomeType::title))
                .orElse(KNOWN.getOrDefault(code, Text.EMPTY));
        return column.get().equals(Schema.EXPECTATION) && !title.isEmpty()
                ? Text.format("Ожидается: %s", "Expected: %s", title)
                : title;
    }

    /** The first cell of the row above a header: marked as a comment, so that whoever reads the table leaves the row out. */
    static String marked(String title) {
        return Comment.MARK + " " + title + BELOW;
    }

    /** Whether a row is one of titles, which is written anew with each workbook, and not what somebody has noted. */
    static boolean isRowOfTitles(List<String> row) {
        return !row.isEmpty()
                && Comment.begins(row.get(0))
                && row.get(0).strip().endsWith(BELOW);
    }
}

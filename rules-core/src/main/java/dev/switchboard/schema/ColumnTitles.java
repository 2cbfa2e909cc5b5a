package dev.switchboard.schema;

import static java.util.Map.entry;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Vocabulary;
import java.util.Map;
import java.util.Optional;

/** What people call the columns of tables: in workbooks above their codes, and in the page. */
public final class ColumnTitles {

    private static final Map<String, Text> KNOWN = Map.ofEntries(
            title("at", "Когда обратились", "Time of the inquiry"),
            title("case", "Пример", "Case"),
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

    private ColumnTitles() {}

    private static Map.Entry<String, Text> title(String column, String russian, String english) {
        return entry(column, new Text(russian, english));
    }

    /** The kind of a table whose columns have titles, tables of cases among them; empty for comments and what is no table. */
    public static Optional<TableKind> kind(String table) {
        return Schema.holdsCases(table) ? Optional.of(Schema.INQUIRIES) : Schema.of(table);
    }

    /** The title of a column; empty if nobody calls it other than by its name. */
    public static Text of(TableKind kind, String header, Vocabulary words) {
        return kind.column(header)
                .filter(Column::open)
                .map(column -> {
                    String code = codeIn(header, column);
                    return in(column, declared(code, words).orElse(known(code)));
                })
                .orElseGet(() -> of(kind, header));
    }

    /** The title of a column while no catalogue says what its facts and outcomes are called. */
    public static Text of(TableKind kind, String header) {
        return kind.column(header)
                .map(column -> in(column, known(codeIn(header, column))))
                .orElse(Text.EMPTY);
    }

    private static Optional<Text> declared(String code, Vocabulary words) {
        return words.fact(code).map(Fact::title).or(() -> words.outcome(code).map(OutcomeType::title));
    }

    private static Text known(String code) {
        return KNOWN.getOrDefault(code, Text.EMPTY);
    }

    /** The fact or outcome that one of any number of columns is named after; otherwise the column's own name. */
    private static String codeIn(String header, Column column) {
        return column.open() ? header.substring(column.name().length()).strip() : header;
    }

    private static Text in(Column column, Text title) {
        return column.equals(Schema.EXPECTATION) && !title.isEmpty()
                ? Text.format("Ожидается: %s", "Expected: %s", title)
                : title;
    }
}

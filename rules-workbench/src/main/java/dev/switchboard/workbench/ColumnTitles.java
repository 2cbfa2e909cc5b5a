package dev.switchboard.workbench;

import dev.switchboard.Text;
import java.util.Map;

/** What people call the columns that are no facts. */
final class ColumnTitles {

    private static final String ENGLISH = ":en";

    private static final Map<String, Text> TITLES = Map.ofEntries(
            Map.entry("item", new Text("Пункт", "Item")),
            Map.entry("salience", new Text("Важность", "Salience")),
            Map.entry("line", new Text("Линия", "Line")),
            Map.entry("mode", new Text("Способ перевода", "Mode")),
            Map.entry("topic", new Text("Тема", "Topic")),
            Map.entry("fact", new Text("Факт", "Fact")),
            Map.entry("steps", new Text("Сначала сделать", "Steps")),
            Map.entry("note", new Text("Примечание", "Note")),
            Map.entry("off", new Text("Выключено", "Off")),
            Map.entry("title", new Text("Название", "Title")),
            Map.entry("question", new Text("Вопрос", "Question")),
            Map.entry("words", new Text("Слова клиентов", "Words")),
            Map.entry("phrase", new Text("Фраза", "Phrase")),
            Map.entry("greeting", new Text("Приветствие", "Greeting")),
            Map.entry("guidance", new Text("Как переводить", "Guidance")),
            Map.entry("queue", new Text("Очередь", "Queue")),
            Map.entry("value", new Text("Значение", "Value")),
            Map.entry("values", new Text("Значения", "Values")),
            Map.entry("default", new Text("Если не указан", "Default")),
            Map.entry("type", new Text("Тип", "Type")),
            Map.entry("source", new Text("Источник", "Source")),
            Map.entry("reason", new Text("Причина", "Reason")),
            Map.entry("finding", new Text("Находка", "Finding")),
            Map.entry("subject", new Text("О чём", "Subject")),
            Map.entry("where", new Text("Где", "Where")),
            Map.entry("case", new Text("Пример", "Case")),
            Map.entry("key", new Text("Параметр", "Key")),
            Map.entry("outcome", new Text("Результат", "Outcome")));

    private ColumnTitles() {}

    static String of(String column, Titles titles) {
        boolean isEnglish = column.endsWith(ENGLISH);
        String name = isEnglish ? column.substring(0, column.length() - ENGLISH.length()) : column;
        Text title = TITLES.get(name);
        if (title == null) {
            return column;
        }
        return isEnglish ? titles.in(title) + " (en)" : titles.in(title);
    }
}

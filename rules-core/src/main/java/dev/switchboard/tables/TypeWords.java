package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.DecimalNotation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people call the types of facts and outcomes, and what to write instead. */
final class TypeWords {

    private static final Map<String, List<String>> WORDS = Map.of(
            "flag", List.of("флаг", "признак", "да/нет", "да или нет", "логический", "boolean", "bool", "yes/no"),
            "count", List.of("число", "целое", "целое число", "количество", "int", "integer", "number", "whole number"),
            "choice", List.of("выбор", "список", "перечисление", "справочник", "enum", "list", "select", "code"),
            "scale", List.of("шкала", "порядок", "уровень", "level", "ordinal"),
            "set", List.of("набор", "множество", "несколько", "multiple", "multiselect"),
            "date", List.of("дата", "день", "day"),
            "time", List.of("время", "время суток", "time of day"),
            "weekday", List.of("день недели", "day of week", "day of the week"),
            "percent", List.of("процент", "проценты", "percentage"),
            "topic", List.of("тема"));

    private static final Map<String, List<String>> WITH_PARENTHESES = Map.of(
            "money", List.of("деньги", "сумма", "amount", "currency"),
            "decimal", List.of("дробное", "дробное число", "десятичное", "float", "double"),
            "duration", List.of("длительность", "срок", "интервал", "interval", "period"));

    private TypeWords() {}

    /** What to write instead of a word that is no type; empty when that is not seen. */
    static Text advice(String written) {
        String plain = written.replaceFirst("\\s*\\(.*", "").toLowerCase(Locale.ROOT);
        Optional<String> type = called(plain, WORDS);
        if (type.isPresent()) {
            return Text.format("возможно, `%s`", "did you mean `%s`?", type.get());
        }
        String asked = called(plain, WITH_PARENTHESES).orElse(plain);
        return switch (asked) {
            case "money" ->
                new Text(
                        "у денег указывают валюту по ISO 4217: `money(RUB)`",
                        "money needs an ISO 4217 currency: `money(USD)`");
            case "decimal", "percent" ->
                Text.format(
                        "в скобках число знаков после запятой, от 0 до %s: `%s(1)`",
                        "give the number of decimal places in parentheses, from 0 to %s: `%s(1)`",
                        DecimalNotation.MOST_PLACES,
                        asked);
            case "duration" ->
                new Text(
                        "в скобках самая малая единица: `duration(s)`, `duration(min)`, `duration(h)` или `duration(d)`",
                        "give the smallest unit in parentheses: `duration(s)`, `duration(min)`, `duration(h)` or `duration(d)`");
            default -> Text.EMPTY;
        };
    }

    private static Optional<String> called(String word, Map<String, List<String>> words) {
        return words.entrySet().stream()
                .filter(type -> type.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

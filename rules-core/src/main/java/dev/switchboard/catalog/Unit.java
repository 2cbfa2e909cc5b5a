package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written next to a number, before or after it.
 *
 * @param code the unit's name, empty for numbers without one
 * @param signs all that it may be written as, the usual one first; capitals make no difference
 */
record Unit(String code, List<String> signs) {

    static final Unit NONE = new Unit("", List.of());
    static final Unit PERCENT = new Unit("%", List.of("%", "％", "проц.", "проц", "percent"));

    private static final Map<String, List<String>> SIGNS = Map.of(
            "RUB", List.of("₽", "руб.", "руб", "р.", "р", "рублей", "рубля", "рубль"),
            "USD", List.of("$"),
            "EUR", List.of("€"),
            "GBP", List.of("£"),
            "KZT", List.of("₸", "тг.", "тг", "тенге"),
            "UAH", List.of("₴", "грн.", "грн"),
            "CNY", List.of("¥"),
            "TRY", List.of("₺"),
            "INR", List.of("₹"));

    /** A currency by its code of ISO 4217; empty when there is none. */
    static Optional<Unit> currency(String code) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency ->
                        currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0);
        return known ? Optional.of(new Unit(code, SIGNS.getOrDefault(code, List.of(code)))) : Optional.empty();
    }

    /** The decimal places of a currency. */
    static int places(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** The text without this unit before or behind it. */
    String without(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        for (String sign : all()) {
            if (low.endsWith(sign.toLowerCase(Locale.ROOT))) {
                return text.substring(0, text.length() - sign.length()).strip();
            }
            if (low.startsWith(sign.toLowerCase(Locale.ROOT))) {
                return text.substring(sign.length()).strip();
            }
        }
        return text;
    }

    private List<String> all() {
        return signs.contains(code) || code.isEmpty()
                ? signs
                : Stream.concat(signs.stream(), Stream.of(code)).toList();
    }

    /** A number with the unit behind it, for people. */
    String behind(String number) {
        return signs.isEmpty() ? number : number + " " + signs.get(0);
    }

    /** What is expected, with the unit. */
    Text of(Text number) {
        if (signs.isEmpty()) {
            return number;
        }
        return Text.format("%s (%s)", "%s (%s)", number, equals(PERCENT) ? "%" : code);
    }

    /** What to say of a text that ends in something else than a digit or this unit. */
    Text advice(String text) {
        String other = text.replaceAll("[-\\d., ]", "");
        return other.isEmpty() || text.chars().noneMatch(Character::isDigit)
                ? Text.EMPTY
                : signs.isEmpty()
                        ? Text.format("единицу `%s` указывать не нужно", "omit the unit `%s`", other)
                        : Text.format(
                                "единица здесь — `%s`, а не `%s`",
                                "the unit here is `%s`, not `%s`", signs.get(0), other);
    }
}

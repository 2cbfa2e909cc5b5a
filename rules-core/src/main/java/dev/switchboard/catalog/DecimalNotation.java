package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers with a fixed number of decimal places, and perhaps a unit: {@code 38.5}, {@code 10 000 ₽}, {@code 15 %}. A step is one
 * of the last place. People may write a comma for the point, and spaces between thousands.
 *
 * @param type {@code decimal}, {@code percent} or {@code money}
 * @param places from 0 to {@link #MOST_PLACES}
 */
public record DecimalNotation(String type, int places, Unit unit) implements Notation {

    /** More places would leave no room before the point. */
    public static final int MOST_PLACES = 6;

    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d{1,3}(?: \\d{3})+|\\d+)(?:[.,]\\d+)?");

    /** What may be thousands as well as a fraction. */
    private static final Pattern COMMA_AND_THREE = Pattern.compile(".*,\\d{3}");

    private static final Pattern EXTRA_ZEROS = Pattern.compile("-?0\\d.*");

    /** Numbers without a unit. */
    public static DecimalNotation decimal(int places) {
        return new DecimalNotation("decimal", places, Unit.NONE);
    }

    /** Hundredths. */
    public static DecimalNotation percent(int places) {
        return new DecimalNotation("percent", places, Unit.PERCENT);
    }

    /**
     * Sums of money, with the places that the currency has.
     *
     * @param currency an ISO 4217 code, such as {@code RUB}
     * @return empty when there is no such currency
     */
    public static Optional<DecimalNotation> money(String currency) {
        return Unit.currency(currency).map(unit -> new DecimalNotation("money", Unit.places(currency), unit));
    }

    @Override
    public String code() {
        String detail = type.equals("money") ? unit.code() : type.equals("percent") && places == 0 ? "" : "" + places;
        return detail.isEmpty() ? type : type + "(" + detail + ")";
    }

    @Override
    public OptionalInt read(String text) {
        String number = unit.without(TypedText.plain(text));
        return isNumber(number)
                ? steps(new BigDecimal(number.replace(" ", "").replace(',', '.')))
                : OptionalInt.empty();
    }

    private boolean isNumber(String number) {
        return NUMBER.matcher(number).matches()
                && !EXTRA_ZEROS.matcher(number).matches()
                && !COMMA_AND_THREE.matcher(number).matches()
                && fraction(number) <= places;
    }

    /** The number of digits after the decimal point. */
    private static int fraction(String number) {
        int point = Math.max(number.indexOf('.'), number.indexOf(','));
        return point < 0 ? 0 : number.length() - point - 1;
    }

    @Override
    public String write(int steps) {
        String number = number(steps).toPlainString();
        return unit.equals(Unit.PERCENT) ? number + " %" : number;
    }

    @Override
    public Text shown(int steps) {
        String number = number(steps).toPlainString();
        return new Text(unit.behind(number.replace('.', ',')), unit.behind(number));
    }

    /** Without the places that are all zeros, and money with all of them or none. */
    private BigDecimal number(int steps) {
        BigDecimal exact = BigDecimal.valueOf(steps, places);
        BigDecimal shortest = plain(exact);
        return type.equals("money") && shortest.scale() > 0 ? exact : shortest;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public OptionalInt steps(Object stated) {
        if (stated instanceof Integer whole) {
            return steps(BigDecimal.valueOf(whole));
        }
        return stated instanceof BigDecimal number ? steps(number) : OptionalInt.empty();
    }

    private OptionalInt steps(BigDecimal number) {
        BigDecimal steps = plain(number.movePointRight(places));
        boolean isWhole = steps.scale() == 0 && steps.precision() <= 10;
        long value = isWhole ? steps.longValueExact() : Long.MAX_VALUE;
        return value > Integer.MIN_VALUE && value < Integer.MAX_VALUE
                ? OptionalInt.of((int) value)
                : OptionalInt.empty();
    }

    @Override
    public Object stated(int steps) {
        return plain(BigDecimal.valueOf(steps, places));
    }

    @Override
    public Text advice(String text) {
        String plain = TypedText.plain(text);
        String number = unit.without(plain);
        if (number.isEmpty() || !Character.isDigit(number.charAt(number.length() - 1))) {
            return unit.advice(plain);
        }
        if (COMMA_AND_THREE.matcher(number).matches()) {
            String point = number.replace(',', '.');
            return read(point).isPresent()
                    ? Text.format(
                            "запятую с тремя цифрами можно понять двояко: напишите `%s` или `%s`",
                            "a comma before three digits is ambiguous: write `%s` or `%s`",
                            number.replace(",", ""),
                            point)
                    : Text.format("напишите `%s`", "write `%s`", number.replace(",", ""));
        }
        Optional<String> meant = number.matches("0[.,].*") ? Optional.empty() : WholeNumber.meant(number);
        if (meant.isPresent() && read(meant.get()).isPresent()) {
            return Text.format("напишите `%s`", "write `%s`", meant.get());
        }
        Matcher written = NUMBER.matcher(number);
        if (!written.matches()) {
            return Text.EMPTY;
        }
        return fraction(number) > places
                ? places == 0
                        ? new Text("дробная часть не допускается", "a fraction is not allowed")
                        : Text.format(
                                "после запятой допускается цифр: %s",
                                "digits allowed after the decimal point: %s", places)
                : new Text("это слишком большое число", "that number is too large");
    }

    @Override
    public Text kind() {
        Text number = places == 0
                ? new Text("целое число", "a whole number")
                : Text.format(
                        "число с точностью до %s",
                        "a number in steps of %s",
                        BigDecimal.ONE.movePointLeft(places).toPlainString());
        return unit.of(number);
    }

    @Override
    public String example() {
        return switch (type) {
            case "money" -> "1000";
            case "percent" -> "15 %";
            default -> write(385);
        };
    }

    @Override
    public boolean hasFractions() {
        return true;
    }
}

package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What rules can give besides the line: a deadline, a priority, who is told, a script.
 *
 * @param type what values it takes; empty for any text
 * @param otherwise its value where no rule gives one, as conditions know values; empty if it is then unset
 * @param mayBeUnset whether it is intended that some inquiries have no value
 */
public record OutcomeType(
        String code,
        Combine combine,
        Optional<FactType> type,
        Optional<Object> otherwise,
        boolean mayBeUnset,
        Text title)
        implements Coded {

    /** What becomes of the values of several rules that hold. */
    public enum Combine {
        /** The rule with the highest salience decides, as it does the line. */
        FIRST("=", "set"),
        /** All values count, each once. */
        ALL("+", "add");

        private final String sign;
        private final String verb;

        Combine(String sign, String verb) {
            this.sign = sign;
            this.verb = verb;
        }

        /** The word in the table of outcomes. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What a column of a rule table begins with. */
        public String sign() {
            return sign;
        }

        /** The method that DRL calls. */
        public String verb() {
            return verb;
        }
    }

    /** The name of the type of any text. */
    public static final String TEXT = "text";

    /** In results and cases, that there is no value; in the table of outcomes, that there may be none. */
    public static final String NONE = "none";

    public OutcomeType {
        Code.require(Code.Kind.OUTCOME, code);
    }

    /** The name of the column of a rule table. */
    public String column() {
        return combine.sign() + " " + code;
    }

    /** The type's name in a catalogue's files. */
    public String typeCode() {
        return type.map(FactType::code).orElse(TEXT);
    }

    /** The value that a text says; empty when it says none that the outcome takes. */
    public Optional<Object> read(String text) {
        return type.isEmpty()
                ? Optional.of(text).filter(some -> !some.isEmpty()).map(some -> some)
                : type.get().read(TypedText.plain(text)).flatMap(type.get()::inside);
    }

    /** The text that is read as the value. */
    public String write(Object value) {
        return type.map(known -> known.write(known.stated(value))).orElseGet(value::toString);
    }

    /** A value as programs get it. */
    public Object stated(Object value) {
        return type.map(known -> known.stated(value))
                .orElseGet(() -> value instanceof Text ? value : new Text(value.toString(), ""));
    }

    /** A value that programs got, as the text that is read as it. */
    public String writeStated(Object stated) {
        return stated instanceof Text text
                ? text.russian()
                : type.map(known -> known.write(stated)).orElseGet(stated::toString);
    }

    /** A value that programs got, for people. */
    public Text shown(Object stated) {
        return stated instanceof Text text
                ? text
                : type.map(known -> known.shown(stated)).orElse(Text.EMPTY);
    }

    /** The same outcome with codes of its type that people call so. */
    public OutcomeType titled(ValueTitles titles) {
        return titles.isEmpty()
                ? this
                : new OutcomeType(code, combine, type.map(known -> known.titled(titles)), otherwise, mayBeUnset, title);
    }

    /** The codes that it takes; none when its values are no codes. */
    public List<String> codes() {
        return type.filter(known -> known instanceof FactType.Choice)
                .map(choice -> ((FactType.Choice) choice).codes())
                .orElse(List.of());
    }

    /** The values that a cell lists; the cell itself where there can be only one. */
    public List<String> parts(String cell) {
        return combine == Combine.ALL ? split(cell) : List.of(cell);
    }

    /** Whether a cell lists several values of an outcome that takes only one. */
    private boolean isList(String cell) {
        return combine == Combine.FIRST
                && type.isPresent()
                && split(cell).size() > 1
                && split(cell).stream().allMatch(part -> read(part).isPresent());
    }

    private List<String> split(String cell) {
        return Arrays.stream(cell.split(hasFractions() ? ",(?!\\d)" : ",", -1))
                .map(TypedText::strip)
                .toList();
    }

    /** Whether a comma may stand within a value, so that it parts two only with a space behind it. */
    private boolean hasFractions() {
        return type.filter(known -> known instanceof FactType.Scaled scaled
                        && scaled.notation().hasFractions())
                .isPresent();
    }

    /** What to say of a text that {@link #read} does not read. */
    public Text mistake(String text) {
        if (isList(text)) {
            return Text.format(
                    "`%s`: здесь одно значение, ведь у результата `%s` решает первое (`first`)",
                    "`%s`: only one value is possible here, since the first counts for the outcome `%s` (`first`)",
                    text,
                    code);
        }
        return Sentence.of(
                Text.format(
                        "`%s` — не значение результата `%s`", "`%s` is not a value of the outcome `%s`", text, code),
                advice(text));
    }

    private Text advice(String text) {
        FactType known = type.orElseGet(FactType.Topic::new);
        if (known instanceof FactType.Choice choice) {
            KnownCodes codes = KnownCodes.of(choice.codes(), each -> each, choice.titles()::title);
            Text hint = codes.hint(text);
            return hint.isEmpty() ? codes.all() : hint;
        }
        if (known instanceof FactType.Scaled scaled
                && known.read(TypedText.plain(text)).isPresent()) {
            String range = scaled.notation().write(scaled.range());
            return Text.format("допустимо: `%s`", "expected a value within `%s`", range);
        }
        return known instanceof FactType.Flag && known.advice(text).isEmpty()
                ? new Text("ожидается `yes` или `no` (`да`, `нет`)", "expected `yes` or `no`")
                : known.advice(text);
    }
}

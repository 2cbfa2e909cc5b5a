package dev.switchboard.dmn;

import dev.switchboard.Text;
import dev.switchboard.catalog.FactType;
import dev.switchboard.imports.UnsaidException;
import java.math.BigDecimal;
import java.util.OptionalInt;

/** Literals as values of the catalogue are written. */
final class Written {

    private Written() {}

    /**
     * The text that says a value of a type.
     *
     * @throws UnsaidException when there is no such value
     */
    static String value(Object literal, FactType type) throws UnsaidException {
        if (type instanceof FactType.Scaled scaled) {
            OptionalInt steps = literal instanceof BigDecimal number
                    ? scaled.notation().read(number.toPlainString())
                    : scaled.notation().steps(literal);
            if (steps.isEmpty()) {
                throw misfit(literal, scaled.notation().kind());
            }
            return scaled.notation().write(steps.getAsInt());
        }
        boolean isFlag = type instanceof FactType.Flag;
        if (isFlag != literal instanceof Boolean || !(isFlag || literal instanceof String)) {
            throw misfit(
                    literal,
                    isFlag
                            ? new Text("`true` или `false`", "`true` or `false`")
                            : new Text("код в кавычках", "a code in quotation marks"));
        }
        return type.write(literal);
    }

    private static UnsaidException misfit(Object literal, Text expected) {
        return new UnsaidException(Text.format("`%s`: ожидается %s", "`%s`: expected %s", literal, expected));
    }
}

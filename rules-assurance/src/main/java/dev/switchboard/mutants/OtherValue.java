package dev.switchboard.mutants;

import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.OutcomeType;
import java.util.List;
import java.util.Optional;

/** What somebody may write in the place of an outcome's value. */
final class OtherValue {

    private OtherValue() {}

    /** The next value; empty where there is no other, and for texts. */
    static Optional<Object> of(OutcomeType type, Object value) {
        return type.type().flatMap(known -> other(known, value));
    }

    private static Optional<Object> other(FactType type, Object value) {
        if (type instanceof FactType.Flag) {
            return Optional.of(!value.equals(true));
        }
        if (type instanceof FactType.Choice choice) {
            List<String> codes = choice.codes();
            String next = codes.get((codes.indexOf(value) + 1) % codes.size());
            return Optional.<Object>of(next).filter(other -> !other.equals(value));
        }
        if (type instanceof FactType.Scaled scaled && value instanceof Integer steps) {
            int next = steps < scaled.range().to() ? steps + 1 : steps - 1;
            return Optional.<Object>of(next).filter(other -> scaled.range().contains(next));
        }
        return Optional.empty();
    }
}

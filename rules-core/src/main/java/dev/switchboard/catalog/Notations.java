package dev.switchboard.catalog;

import dev.switchboard.catalog.DurationNotation.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the notation that the name of a fact's type says; as each start does, so without streams. */
final class Notations {

    /** Apart, for most catalogues do without them. */
    private static final class Patterns {
        private static final Pattern TYPE = Pattern.compile("([a-z]+)(?:\\((\\w+)\\))?");
        private static final Pattern PLACES = Pattern.compile("[0-" + DecimalNotation.MOST_PLACES + "]");

        private Patterns() {}
    }

    private Notations() {}

    static Optional<Notation> of(String type) {
        Optional<Notation> plain = plain(type);
        return plain.isPresent() ? plain : detailed(type);
    }

    private static Optional<Notation> detailed(String type) {
        Matcher parts = Patterns.TYPE.matcher(type);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> detail = Optional.ofNullable(parts.group(2));
        return switch (parts.group(1)) {
            case "decimal" -> places(detail).map(DecimalNotation::decimal);
            case "percent" -> places(detail.or(() -> Optional.of("0"))).map(DecimalNotation::percent);
            case "money" -> detail.flatMap(DecimalNotation::money);
            case "duration" -> step(detail.orElse(Part.MINUTE.code())).map(DurationNotation::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Notation> plain(String type) {
        for (Notation notation : List.of(new WholeNotation(), new DateNotation(), new TimeNotation())) {
            if (notation.code().equals(type)) {
                return Optional.of(notation);
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> places(Optional<String> detail) {
        return detail.filter(text -> Patterns.PLACES.matcher(text).matches()).map(Integer::valueOf);
    }

    private static Optional<Part> step(String code) {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.WEEK && part.code().equals(code))
                .findFirst();
    }
}

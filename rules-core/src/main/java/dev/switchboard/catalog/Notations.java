package dev.switchboard.catalog;

import dev.switchboard.catalog.DurationNotation.Part;
import java.util.Arrays;
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

    /** Loads the notation that is asked for and no other: a process that decides at once knows most catalogues' one alone. */
    static Optional<Notation> of(String type) {
        return switch (type) {
            case "count" -> Optional.of(new WholeNotation());
            case "date" -> Optional.of(new DateNotation());
            case "time" -> Optional.of(new TimeNotation());
            default -> detailed(type);
        };
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

    private static Optional<Integer> places(Optional<String> detail) {
        return detail.filter(text -> Patterns.PLACES.matcher(text).matches()).map(Integer::valueOf);
    }

    private static Optional<Part> step(String code) {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.WEEK && part.code().equals(code))
                .findFirst();
    }
}

package dev.switchboard.catalog;

import dev.switchboard.catalog.DurationNotation.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the notation that the name of a fact's type says. */
final class Notations {

    private static final Pattern TYPE = Pattern.compile("([a-z]+)(?:\\((\\w+)\\))?");
    private static final Pattern PLACES = Pattern.compile("[0-" + DecimalNotation.MOST_PLACES + "]");

    private Notations() {}

    static Optional<Notation> of(String type) {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> detail = Optional.ofNullable(parts.group(2));
        return switch (parts.group(1)) {
            case "decimal" -> places(detail).map(DecimalNotation::decimal);
            case "percent" -> places(detail.or(() -> Optional.of("0"))).map(DecimalNotation::percent);
            case "money" -> detail.flatMap(DecimalNotation::money);
            case "duration" -> step(detail.orElse(Part.MINUTE.code())).map(DurationNotation::new);
            default -> detail.isPresent() ? Optional.empty() : plain(type);
        };
    }

    private static Optional<Notation> plain(String type) {
        return List.<Notation>of(new WholeNotation(), new DateNotation(), new TimeNotation()).stream()
                .filter(notation -> notation.code().equals(type))
                .findFirst();
    }

    private static Optional<Integer> places(Optional<String> detail) {
        return detail.filter(text -> PLACES.matcher(text).matches()).map(Integer::valueOf);
    }

    private static Optional<Part> step(String code) {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.WEEK && part.code().equals(code))
                .findFirst();
    }
}

package dev.switchboard.log;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Vocabulary;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The input of an entry as an inquiry again, by the types that a catalogue's facts have. */
final class LoggedInput {

    private static final String AT = "at";

    private static final List<Function<String, Object>> MEASURES =
            List.of(Duration::parse, LocalDate::parse, LocalTime::parse);

    private final Vocabulary words;

    LoggedInput(Vocabulary words) {
        this.words = words;
    }

    /** The inquiry; a value that does not fit stays as it is, and whoever decides refuses it. */
    Inquiry inquiry(Map<String, Object> input) {
        Inquiry.Builder inquiry = Inquiry.builder();
        input.forEach((fact, value) -> inquiry.state(fact, fact.equals(AT) ? moment(value) : value(fact, value)));
        return inquiry.build();
    }

    private static Object moment(Object value) {
        return value instanceof String text
                ? parsed(text, at -> OffsetDateTime.parse(at).toZonedDateTime()).orElse(text)
                : value;
    }

    private Object value(String code, Object value) {
        Optional<FactType> type = words.fact(code).map(Fact::type);
        if (value instanceof BigDecimal number) {
            return isWhole(number) && type.filter(LoggedInput::isCount).isPresent() ? number.intValueExact() : number;
        }
        if (value instanceof String text && type.orElse(null) instanceof FactType.Scaled scaled) {
            return MEASURES.stream()
                    .flatMap(measure -> parsed(text, measure).stream())
                    .filter(parsed -> scaled.notation().steps(parsed).isPresent())
                    .findFirst()
                    .orElse(text);
        }
        if (value instanceof Collection<?> members) {
            return members.stream().map(Object::toString).toList();
        }
        return value;
    }

    private static boolean isCount(FactType type) {
        return type instanceof FactType.Scaled scaled && scaled.notation().stated(0) instanceof Integer;
    }

    private static boolean isWhole(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 && plain.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static Optional<Object> parsed(String text, Function<String, Object> measure) {
        try {
            return Optional.of(measure.apply(text));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}

package dev.switchboard.catalog;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The codes of one kind that were declared so far. Two of them never look the same, as {@code COA} does in two alphabets. */
public final class DeclaredCodes {

    private final Map<String, String> byLooks = new HashMap<>();

    /** None so far. */
    public DeclaredCodes() {}

    /** Whether no other code looks like this one; if one does, that is reported. A code may be declared again. */
    public boolean looksNew(Place place, String code, Problems problems) {
        Optional<Text> mistake = declare(code);
        mistake.ifPresent(message -> {
            problems.refuse(code);
            problems.add(Problem.at(place, message));
        });
        return mistake.isEmpty();
    }

    /**
     * Refuses codes of which two look the same.
     *
     * @throws IllegalArgumentException when there are such
     */
    static void requireDistinct(Stream<String> codes) {
        DeclaredCodes declared = new DeclaredCodes();
        codes.forEach(code -> declared.declare(code).ifPresent(mistake -> {
            throw new IllegalArgumentException(mistake.english());
        }));
    }

    /** Declares a code; what is wrong when another code looks like it. */
    public Optional<Text> declare(String code) {
        String first = byLooks.putIfAbsent(LookAlikes.looks(code), code);
        if (first == null || first.equals(code)) {
            return Optional.empty();
        }
        return Optional.of(Text.format(
                "код `%s` на вид такой же, как уже объявленный `%s`, а буквы в нём другого алфавита; назовите один из них по-другому",
                "the code `%s` looks exactly like `%s`, declared before, but has letters of another alphabet; rename one of them",
                code,
                first));
    }
}

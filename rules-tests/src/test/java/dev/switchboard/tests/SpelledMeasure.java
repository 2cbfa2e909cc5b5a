package dev.switchboard.tests;

import dev.switchboard.catalog.DateNotation;
import dev.switchboard.catalog.DecimalNotation;
import dev.switchboard.catalog.DurationNotation;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.TimeNotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Values of one notation, in the ways in which people write them.
 *
 * @param base steps that are added to small numbers, so that they are values in everyday use
 */
record SpelledMeasure(Notation notation, int base, Random random) {

    /** The types that facts of a random catalogue take. */
    static final List<String> TYPES = List.of(
            "decimal(1)",
            "decimal(2)",
            "money(RUB)",
            "money(JPY)",
            "percent",
            "percent(1)",
            "duration",
            "duration(s)",
            "duration(h)",
            "date",
            "time");

    private static final int A_DAY_OF_2026 = 20_500;
    private static final int EIGHT_O_CLOCK = 480;

    static SpelledMeasure of(Notation notation, Random random) {
        int base = notation instanceof DateNotation
                ? A_DAY_OF_2026
                : notation instanceof TimeNotation ? EIGHT_O_CLOCK : 100;
        return new SpelledMeasure(notation, base, random);
    }

    /** One of the texts for a value. */
    String text(int number) {
        int steps = base + number;
        List<String> texts = new ArrayList<>(List.of(notation.write(steps)));
        if (notation instanceof DateNotation) {
            texts.add(notation.shown(steps).russian());
        } else if (notation instanceof TimeNotation) {
            texts.add(notation.write(steps).replaceFirst("^0", ""));
        } else if (notation instanceof DurationNotation duration) {
            texts.add(notation.shown(steps).russian());
            texts.add(steps + " " + duration.step().code());
            texts.add(notation.stated(steps).toString());
        } else if (notation instanceof DecimalNotation) {
            texts.add(notation.shown(steps).russian().replace(" ", "\u00A0"));
            texts.add(notation.write(steps).replaceFirst(" %$", "%"));
            texts.add(notation.stated(steps).toString());
        }
        return texts.get(random.nextInt(texts.size()));
    }
}

package dev.switchboard.forecast.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** How a report looks. */
public final class ForecastStyle {

    private ForecastStyle() {}

    /** The styles, for a page of any look. */
    public static String css() {
        try (InputStream stream = Objects.requireNonNull(ForecastStyle.class.getResourceAsStream("forecast.css"))) {
            // A browser hashes what it has read, in which every line ends alike.
            return new String(stream.readAllBytes(), UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

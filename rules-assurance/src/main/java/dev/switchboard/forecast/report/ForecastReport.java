package dev.switchboard.forecast.report;

import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.Sample;
import java.util.List;
import java.util.Optional;

/**
 * What a report tells.
 *
 * @param before the words of the old catalogue
 * @param after the words of the new one, which go before those of the old one
 * @param logs what the logs are called
 * @param people empty where nobody said how long calls take
 * @param sample empty where the log has all calls
 */
public record ForecastReport(
        Forecast forecast,
        Vocabulary before,
        Vocabulary after,
        List<String> logs,
        Optional<PlannedPeople> people,
        Optional<Sample> sample) {

    public ForecastReport {
        logs = List.copyOf(logs);
    }

    /** The same with people. */
    public ForecastReport with(PlannedPeople planned) {
        return new ForecastReport(forecast, before, after, logs, Optional.of(planned), sample);
    }
}

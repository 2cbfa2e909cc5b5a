/**
 * What a change of rules does to a floor: the calls of a log by two catalogues. {@link dev.switchboard.forecast.Forecaster} says what both
 * make of a call, {@link dev.switchboard.forecast.ForecastTally} counts it, {@link dev.switchboard.forecast.Forecast} is what comes of
 * all calls. A call of which the log lacks facts is counted with all that it can come to.
 */
@NullMarked
package dev.switchboard.forecast;

import org.jspecify.annotations.NullMarked;

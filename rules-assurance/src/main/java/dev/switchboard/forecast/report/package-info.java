/**
 * A forecast for people, as HTML with plots and a table for each: {@link dev.switchboard.forecast.report.ForecastHtml}. It needs no
 * script and no other file.
 */
@NullMarked
package dev.switchboard.forecast.report;

import org.jspecify.annotations.NullMarked;

package dev.switchboard;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A line that would take an inquiry but is closed.
 *
 * @param line its code
 * @param mode how the inquiry would be transferred to it
 * @param opens when it opens next, if no other fact changes; empty if it does not within a year
 * @since 0.1.0
 */
public record ClosedLine(String line, TransferMode mode, Optional<ZonedDateTime> opens) {}

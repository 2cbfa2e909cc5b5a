package dev.switchboard.catalog;

import dev.switchboard.Place;
import dev.switchboard.Text;

/**
 * A finding that a catalogue's authors accept: a row of its {@code accepted} table.
 *
 * @param subject the finding's subject
 * @param reason why they accept it
 * @param place where the row stands
 */
public record Acceptance(FindingKind kind, String subject, Text reason, Place place) {}

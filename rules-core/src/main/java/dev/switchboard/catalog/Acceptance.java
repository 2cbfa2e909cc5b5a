package dev.switchboard.catalog;

import dev.switchboard.Place;
import dev.switchboard.Text;

/**
 * A finding that a catalogue's authors accept: a row of its {@code accepted} table.
 *
 * @param subject the finding's subject
 * @param where the area that they accept it for, as its cell has it; empty if they name none
 * @param reason why they accept it
 * @param place where the row stands
 */
public record Acceptance(FindingKind kind, String subject, String where, Text reason, Place place) {}

package dev.switchboard.catalog;

import dev.switchboard.Place;

/**
 * A value of an outcome that a rule gives.
 *
 * @param outcome the outcome's code
 * @param value as conditions know values; a text for an outcome of any text
 * @param place where the rule says so
 */
public record Given(String outcome, Object value, Place place) {}

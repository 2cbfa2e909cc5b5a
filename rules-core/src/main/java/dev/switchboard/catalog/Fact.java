package dev.switchboard.catalog;

import dev.switchboard.Text;

/**
 * A fact that inquiries state and rules ask for.
 *
 * @param code the name used in rules, columns and the API, such as {@code numberCount}
 * @param title a short noun phrase
 * @param question the question whose answer is this fact's value
 */
public record Fact(String code, FactType type, Text title, Text question) {}

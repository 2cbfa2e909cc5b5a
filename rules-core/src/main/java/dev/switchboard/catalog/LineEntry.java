package dev.switchboard.catalog;

/**
 * Something about a line that depends on a fact's value: its queue, or a greeting that differs from the usual one.
 *
 * @param line the line's code
 * @param fact the code of a choice or of the topic
 * @param value the fact's value
 * @param result what applies then, such as the queue's number; may be empty
 * @param title a name for it; may be empty
 */
public record LineEntry(String line, String fact, String value, String result, String title) {}

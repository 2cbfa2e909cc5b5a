package dev.switchboard;

/**
 * An item of the catalogue that holds for an inquiry.
 *
 * @param item the item's code
 * @param title what the item is about
 * @param line the line it transfers to
 * @param mode how it transfers
 * @since 0.1.0
 */
public record Match(String item, Text title, String line, TransferMode mode) {}

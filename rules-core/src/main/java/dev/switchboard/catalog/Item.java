package dev.switchboard.catalog;

import dev.switchboard.Text;

/**
 * An item of the catalogue; one or more rules say when it holds.
 *
 * @param source where the catalogue's authors took it from
 */
public record Item(String code, Text title, String source) implements Coded {
    public Item {
        Code.require(Code.Kind.ITEM, code);
    }
}

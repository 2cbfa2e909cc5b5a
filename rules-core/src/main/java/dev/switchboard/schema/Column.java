package dev.switchboard.schema;

import dev.switchboard.Text;

/**
 * A column of a table, or any number of columns of one kind.
 *
 * @param name what the header says; what it begins with where there are any number
 * @param title the meaning of a cell, for messages about an empty or misspelt one; empty if no message needs it
 * @param required whether a table has to have it
 * @param open whether there may be any number, each named by the name and a part of its own, such as a fact's code
 * @param ifUsed whether a table is written without it unless a cell of it says something
 */
public record Column(String name, Text title, Role role, Cells cells, boolean required, boolean open, boolean ifUsed) {

    static Column of(Role role, String name) {
        return of(role, name, "", "", new Cells.FreeText());
    }

    static Column of(Role role, String name, String russian, String english, Cells cells) {
        return new Column(name, new Text(russian, english), role, cells, true, false, false);
    }

    static Column open(Role role, String name, Cells cells) {
        return new Column(name, Text.EMPTY, role, cells, false, true, false);
    }

    Column optional() {
        return new Column(name, title, role, cells, false, open, ifUsed);
    }

    /** Optional, and not written where all its cells would be empty. */
    Column optionalIfUsed() {
        return new Column(name, title, role, cells, false, open, true);
    }

    /** Whether a header names it. */
    public boolean isNamed(String header) {
        return open ? header.startsWith(name) : header.equals(name);
    }

    /** Whether a cell has one code of those that another table or the column itself declares. */
    public boolean holdsCode() {
        return cells instanceof Cells.Declared || cells instanceof Cells.DeclaredHere || cells instanceof Cells.Choice;
    }

    /** Whether a range such as {@code 3..10} may be meant in a cell. */
    public boolean takesRanges() {
        return cells instanceof Cells.Condition || cells instanceof Cells.Domain;
    }
}

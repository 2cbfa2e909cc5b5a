package dev.switchboard.xlsx;

import dev.switchboard.schema.Role;

/** How a cell looks: the styles of a workbook that is written. */
enum Look {
    /** As in a cell that nothing is said of. */
    PLAIN(0),
    /** Text, whatever it looks like: a spreadsheet program makes neither a date nor a formula of it. */
    TEXT(1),
    /** The same for a text that begins as a formula does, should its format be changed later. */
    QUOTED_TEXT(2),
    NUMBER(3),
    /** The same three in the rows of every other rule. */
    BANDED_TEXT(4),
    BANDED_QUOTED_TEXT(5),
    BANDED_NUMBER(6),
    IDENTITY_HEADER(7),
    CONDITION_HEADER(8),
    OUTCOME_HEADER(9),
    REMARK_HEADER(10),
    /** The codes of columns below their titles. */
    IDENTITY_CODE(11),
    CONDITION_CODE(12),
    OUTCOME_CODE(13),
    REMARK_CODE(14),
    TITLE(15);

    private final int style;

    Look(int style) {
        this.style = style;
    }

    /** How a header looks, or the titles above it. */
    static Look of(Role role) {
        return switch (role) {
            case IDENTITY -> IDENTITY_HEADER;
            case CONDITION -> CONDITION_HEADER;
            case OUTCOME -> OUTCOME_HEADER;
            case TEXT -> REMARK_HEADER;
        };
    }

    /** How a header looks below titles. */
    static Look code(Role role) {
        return switch (role) {
            case IDENTITY -> IDENTITY_CODE;
            case CONDITION -> CONDITION_CODE;
            case OUTCOME -> OUTCOME_CODE;
            case TEXT -> REMARK_CODE;
        };
    }

    /** The same in the rows of every other rule. */
    Look banded() {
        return switch (this) {
            case TEXT -> BANDED_TEXT;
            case QUOTED_TEXT -> BANDED_QUOTED_TEXT;
            case NUMBER -> BANDED_NUMBER;
            default -> this;
        };
    }

    /** Its index in {@link Styles#XML}. */
    int style() {
        return style;
    }
}

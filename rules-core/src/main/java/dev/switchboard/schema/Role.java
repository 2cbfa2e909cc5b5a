package dev.switchboard.schema;

import dev.switchboard.Text;

/** What the cells of a column are for. */
public enum Role {
    IDENTITY("что это: правило, пункт, важность, код", "what it is: rule, item, salience, code"),
    CONDITION("условие: когда это верно", "condition: when it holds"),
    OUTCOME(
            "результат: куда и как переводить, что сделать сначала",
            "outcome: where and how to transfer, what to do first"),
    TEXT("названия, тексты и примечания", "titles, texts and notes");

    private final String russian;
    private final String english;

    Role(String russian, String english) {
        this.russian = russian;
        this.english = english;
    }

    /** What people read about it. */
    public Text meaning() {
        return new Text(russian, english);
    }
}

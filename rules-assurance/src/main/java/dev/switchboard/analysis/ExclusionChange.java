package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.Exclusion;

/**
 * A combination of facts that only one of two catalogues takes for possible.
 *
 * @param exclusion says what cannot be by the other
 * @param isNew whether it is the new catalogue that excludes it
 * @param text the combination in words
 * @param example an inquiry of that combination, which the one catalogue decides and the other refuses
 */
public record ExclusionChange(Exclusion exclusion, boolean isNew, Text text, Inquiry example) {

    /** The change in words. */
    public Text title() {
        return isNew
                ? Text.format("теперь не бывает: %s", "can no longer be: %s", text)
                : Text.format("теперь бывает: %s", "can be now: %s", text);
    }
}

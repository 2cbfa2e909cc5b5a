package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the codes of a choice, or the members of a set, are called by people. A code without a title is called by itself.
 *
 * @param byCode the titles that there are, none of them empty
 */
public record ValueTitles(Map<String, Text> byCode) {

    /** No titles. */
    public static final ValueTitles NONE = new ValueTitles(Map.of());

    public ValueTitles {
        byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
    }

    /** Those of some codes, in the order of the codes. */
    ValueTitles of(Collection<String> codes) {
        if (byCode.isEmpty()) {
            return NONE;
        }
        Map<String, Text> titles = new LinkedHashMap<>();
        for (String code : codes) {
            if (!title(code).isEmpty()) {
                titles.put(code, title(code));
            }
        }
        return new ValueTitles(titles);
    }

    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    /** The title of a code; empty if it has none. */
    public Text title(String code) {
        return byCode.getOrDefault(code, Text.EMPTY);
    }

    /** What to call a code in either language. */
    public Text shown(String code) {
        Text title = title(code);
        return title.isEmpty() ? new Text(code, code) : Languages.inEach(title);
    }
}

package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.Locale;

/** The two languages that catalogues and their users speak. */
public final class Languages {

    /** By its constructor, since {@code Locale.forLanguageTag} is not there where the core runs as JavaScript. */
    public static final Locale RUSSIAN = new Locale("ru");

    public static final Locale ENGLISH = Locale.ENGLISH;

    private Languages() {}

    /** A text that has a wording in each language where it has one in either. */
    public static Text inEach(Text text) {
        return new Text(text.in(RUSSIAN), text.in(ENGLISH));
    }
}

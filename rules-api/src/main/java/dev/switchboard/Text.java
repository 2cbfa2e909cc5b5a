package dev.switchboard;

import java.util.Locale;

/**
 * A text in the two languages of Switchboard's readers. Either may be empty; then the other stands in for it.
 *
 * @param russian the Russian wording
 * @param english the English wording
 */
public record Text(String russian, String english) {

    /** No wording in either language. */
    public static final Text EMPTY = new Text("", "");

    /** The Russian wording for a Russian locale, the English one for any other. */
    public String in(Locale locale) {
        boolean wantsRussian = locale.getLanguage().equals("ru");
        String wanted = wantsRussian ? russian : english;
        String other = wantsRussian ? english : russian;
        return wanted.isEmpty() ? other : wanted;
    }

    /** Whether there is no wording in either language. */
    public boolean isEmpty() {
        return russian.isEmpty() && english.isEmpty();
    }
}

package dev.switchboard;

import java.io.Serializable;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text in the two languages of Switchboard's users. Either may be empty; then the other is used instead.
 *
 * @param russian the Russian wording
 * @param english the English wording
 * @since 0.1.0
 */
public record Text(String russian, String english) implements Serializable {

    private static final long serialVersionUID = 1;

    /** No wording in either language. */
    public static final Text EMPTY = new Text("", "");

    /**
     * A text with arguments inserted, in each language as {@link String#format} does.
     *
     * @param arguments an argument that is itself a text is inserted in the language of the wording
     */
    public static Text format(String russian, String english, Object... arguments) {
        return new Text(format(russian, Text::russian, arguments), format(english, Text::english, arguments));
    }

    private static String format(String wording, Function<Text, String> language, Object... arguments) {
        Object[] spoken = new Object[arguments.length];
        for (int i = 0; i < spoken.length; i++) {
            spoken[i] = arguments[i] instanceof Text text ? language.apply(text) : arguments[i];
        }
        return String.format(Locale.ROOT, wording, spoken);
    }

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

    // By hand: what a record has by itself is put together when first used, which costs each start milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Text that && russian.equals(that.russian) && english.equals(that.english);
    }

    @Override
    public int hashCode() {
        return 31 * russian.hashCode() + english.hashCode();
    }
}

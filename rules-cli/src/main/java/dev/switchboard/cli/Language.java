package dev.switchboard.cli;

import dev.switchboard.catalog.Languages;
import java.util.Locale;

/** A language that the command speaks. */
enum Language {
    RU,
    EN;

    private static final String OPTION = "--lang";

    /**
     * The language that the arguments ask for, else Russian in a Russian locale and English in any other. It is settled
     * before the arguments are parsed, because help and what is wrong with them are said in it, too.
     */
    static Locale of(String... arguments) {
        String code = Locale.getDefault().getLanguage();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                code = arguments[i].substring(OPTION.length() + 1);
            } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                code = arguments[i + 1];
            }
        }
        return code.equalsIgnoreCase(RU.name()) ? Languages.RUSSIAN : Languages.ENGLISH;
    }
}

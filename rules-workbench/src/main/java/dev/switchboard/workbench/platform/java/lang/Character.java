package dev.switchboard.workbench.platform.java.lang;

import org.teavm.jso.JSBody;

/** For the class within it alone. */
@SuppressWarnings("JavaLangClash")
public final class Character {

    private Character() {}

    /** Alphabets; those that nobody here writes codes in are one. */
    public enum UnicodeScript {
        LATIN("Latin"),
        CYRILLIC("Cyrillic"),
        COMMON("Common"),
        INHERITED("Inherited"),
        GREEK("Greek"),
        ARMENIAN("Armenian"),
        GEORGIAN("Georgian"),
        HEBREW("Hebrew"),
        ARABIC("Arabic"),
        DEVANAGARI("Devanagari"),
        THAI("Thai"),
        HAN("Han"),
        HIRAGANA("Hiragana"),
        KATAKANA("Katakana"),
        HANGUL("Hangul"),
        UNKNOWN("");

        private static final int ASCII = 0x80;

        private final String name;

        UnicodeScript(String name) {
            this.name = name;
        }

        public static UnicodeScript of(int character) {
            if (character < ASCII) {
                return java.lang.Character.isLetter(character) ? LATIN : COMMON;
            }
            for (UnicodeScript script : values()) {
                if (script != UNKNOWN && isOf(character, script.name)) {
                    return script;
                }
            }
            return UNKNOWN;
        }

        @JSBody(
                params = {"character", "script"},
                script =
                        "return new RegExp('\\\\p{Script=' + script + '}', 'u').test(String.fromCodePoint(character));")
        private static native boolean isOf(int character, String script);
    }
}

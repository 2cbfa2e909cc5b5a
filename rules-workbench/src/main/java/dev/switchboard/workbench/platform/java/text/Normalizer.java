package dev.switchboard.workbench.platform.java.text;

import org.teavm.jso.JSBody;

/** The browser knows the forms of Unicode (UAX #15) by the same names. */
public final class Normalizer {

    private Normalizer() {}

    /** A form. */
    public enum Form {
        NFD,
        NFC,
        NFKD,
        NFKC
    }

    public static String normalize(CharSequence text, Form form) {
        return inBrowser(text.toString(), form.name());
    }

    public static boolean isNormalized(CharSequence text, Form form) {
        return normalize(text, form).equals(text.toString());
    }

    @JSBody(
            params = {"text", "form"},
            script = "return text.normalize(form);")
    private static native String inBrowser(String text, String form);
}

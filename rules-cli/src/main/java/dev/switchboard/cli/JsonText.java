package dev.switchboard.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.switchboard.text.VisibleText;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** JSON as the command prints it: indented, and with escapes for all that a terminal would obey or not show. */
final class JsonText {

    private static final JsonFactory JSON =
            new JsonFactoryBuilder().characterEscapes(new HiddenCharacters()).build();

    /** What writes the JSON. */
    interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private JsonText() {}

    static String of(Content content) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            content.writeTo(json);
        }
        return text.toString();
    }

    /** JSON itself wants escapes for the control characters of ASCII only. */
    private static final class HiddenCharacters extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        private final int[] ascii = standardAsciiEscapesForJSON();

        HiddenCharacters() {
            ascii[0x7F] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            String visible = Character.isSurrogate((char) c) ? "" : VisibleText.of(Character.toString(c));
            return visible.startsWith("\\") ? new SerializedString(visible) : null;
        }
    }
}

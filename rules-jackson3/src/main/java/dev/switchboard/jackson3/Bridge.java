package dev.switchboard.jackson3;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Between the tokens of Jackson 3 and our JSON, which is read and written by the core of Jackson 2: one form, written once. */
final class Bridge {

    static final com.fasterxml.jackson.core.JsonFactory OURS = new com.fasterxml.jackson.core.JsonFactory();

    private static final JsonFactory THEIRS = new JsonFactory();

    private Bridge() {}

    /** Writes the value that a text of JSON has. */
    static void copy(String text, JsonGenerator to) {
        try (JsonParser from = THEIRS.createParser(ObjectReadContext.empty(), text)) {
            from.nextToken();
            to.copyCurrentStructureExact(from);
        }
    }

    /** The value at which a parser is, as a text of JSON; afterwards the parser is at the value's last token. */
    static String text(JsonParser from) {
        StringWriter text = new StringWriter();
        try (JsonGenerator to = THEIRS.createGenerator(ObjectWriteContext.empty(), text)) {
            copyAsWritten(from, to);
        }
        return text.toString();
    }

    /** Numbers, too: one with a million digits is refused later, without ever being a number. */
    private static void copyAsWritten(JsonParser from, JsonGenerator to) {
        int depth = 0;
        JsonToken token = from.currentToken();
        while (token != null) {
            if (token.isNumeric()) {
                to.writeNumber(from.getString());
            } else {
                to.copyCurrentEvent(from);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
            token = from.nextToken();
        }
    }
}

package dev.switchboard.xlsx;

import dev.switchboard.Text;
import java.io.IOException;

/** A text of a cell, plain or in runs of different looks (ECMA-376, part 1, 18.4.8). How it is pronounced is left out. */
final class RichText {

    /** As long as a cell's text can be in Excel. */
    static final int LONGEST = 32_767;

    private RichText() {}

    /** What is said of a longer text. */
    static Text tooLong() {
        return Text.format(
                "текст длиннее %s знаков, больше в ячейке не помещается; сократите его",
                "the text is longer than the %s characters that fit in a cell; shorten it", LONGEST);
    }

    /** Reads the element moved to, {@code si} or {@code is}; of a text that is too long a part is kept that is too long still. */
    static String read(Xml xml) throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            if (xml.name().equals("t")) {
                append(xml, text);
            } else if (xml.name().equals("r")) {
                int run = xml.depth();
                while (xml.nextIn(run)) {
                    if (xml.name().equals("t")) {
                        append(xml, text);
                    }
                }
            }
        }
        return EscapedText.decode(text.toString());
    }

    private static void append(Xml xml, StringBuilder text) throws IOException {
        String more = xml.text(LONGEST);
        if (text.length() <= LONGEST) {
            text.append(more);
        }
    }
}

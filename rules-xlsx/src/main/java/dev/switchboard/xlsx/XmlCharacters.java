package dev.switchboard.xlsx;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Text;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;

/** The characters, names and references that XML is made of. */
final class XmlCharacters implements Closeable {

    /** There are no more characters. */
    static final int END = -1;

    private static final int LONGEST_NAME = 200;
    private static final int LAST_OF_ASCII = 0x7F;

    /** How the names of encodings begin in which the letters of English, and nothing else, are as in UTF-8. */
    private static final List<String> SINGLE_BYTES = List.of("us-ascii", "ascii", "iso-8859-", "windows-");

    private static final int NAMES_REMEMBERED = 256;

    /** A name unchanged, and without its prefix. */
    record Name(String qualified, String local) {}

    private final String part;
    private final Reader reader;
    private String otherEncoding = "";
    private final char[] buffer = new char[1 << 13];
    private int position;
    private int filled;
    private final char[] word = new char[LONGEST_NAME];
    private final Name[] remembered = new Name[NAMES_REMEMBERED];

    XmlCharacters(String part, InputStream stream) throws IOException {
        this.part = part;
        reader = decode(stream);
    }

    /** Not well formed, or more deeply nested and longer than any workbook's XML. */
    RefusedException malformed() {
        return RefusedException.damaged(
                Text.format("в части `%s` неправильный XML", "the XML of its part `%s` is malformed", part));
    }

    /** The next character, a line's end as one line feed. */
    int read() throws IOException {
        int c = readRaw();
        if (c >= ' ' || c == '\n' || c == '\t' || c == END) {
            return c;
        }
        if (c != '\r') {
            throw malformed();
        }
        if (readRaw() != '\n' && filled > 0) {
            position--;
        }
        return '\n';
    }

    int readPastSpace() throws IOException {
        int c = read();
        while (isSpace(c)) {
            c = read();
        }
        return c;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    /** Reads a name and stays before the character after it. */
    Name name(int first) throws IOException {
        if (!Character.isLetter(first) && first != '_') {
            throw malformed();
        }
        int length = 0;
        int hash = 0;
        for (int c = first; isNamePart(c); c = read()) {
            if (length == LONGEST_NAME) {
                throw malformed();
            }
            word[length++] = (char) c;
            hash = 31 * hash + c;
        }
        if (filled > 0) {
            position--;
        }
        return remembered(length, hash);
    }

    /** Reads a reference behind its ampersand: a character, or one of XML's five entities. */
    int reference() throws IOException {
        int c = read();
        if (c == '#') {
            return characterReference();
        }
        String entity = name(c).qualified();
        expect(";");
        return switch (entity) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> throw malformed();
        };
    }

    void expect(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (read() != text.charAt(i)) {
                throw malformed();
            }
        }
    }

    /** Skips to behind a mark of two or three characters. Returns what stands before it, of much the beginning. */
    String skipPast(String mark) throws IOException {
        StringBuilder skipped = new StringBuilder();
        StringBuilder last = new StringBuilder();
        while (!mark.contentEquals(last)) {
            int c = read();
            if (c == END) {
                throw malformed();
            }
            if (last.length() == mark.length()) {
                if (skipped.length() < LONGEST_NAME) {
                    skipped.append(last.charAt(0));
                }
                last.deleteCharAt(0);
            }
            last.append((char) c);
        }
        return skipped.toString();
    }

    /**
     * Holds the part to the encoding that it declares. It is decoded as UTF-8 or UTF-16 all the same: of another encoding that is right
     * for the letters of English alone.
     */
    void declared(String encoding) throws RefusedException {
        String name = encoding.toLowerCase(Locale.ROOT);
        if (name.startsWith("utf-8") || name.startsWith("utf-16")) {
            return;
        }
        otherEncoding = encoding;
        if (SINGLE_BYTES.stream().noneMatch(name::startsWith)) {
            throw unknownEncoding();
        }
        refuseBeyondAscii(position);
    }

    private void refuseBeyondAscii(int from) throws RefusedException {
        for (int i = from; i < filled; i++) {
            if (buffer[i] > LAST_OF_ASCII) {
                throw unknownEncoding();
            }
        }
    }

    private RefusedException unknownEncoding() {
        return RefusedException.damaged(Text.format(
                "часть `%s` в кодировке `%s`, а в книгах бывает только UTF-8 и UTF-16",
                "its part `%s` is in the encoding `%s`, but those of workbooks are in UTF-8 or UTF-16",
                part,
                otherEncoding));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private int readRaw() throws IOException {
        if (position == filled) {
            fill();
            if (filled == 0) {
                return END;
            }
        }
        return buffer[position++];
    }

    private void fill() throws IOException {
        try {
            filled = Math.max(0, reader.read(buffer));
            position = 0;
            if (!otherEncoding.isEmpty()) {
                refuseBeyondAscii(0);
            }
        } catch (CharacterCodingException wrongEncoding) {
            throw malformed();
        }
    }

    private static boolean isNamePart(int c) {
        return (c >= 'a' && c <= 'z') || c == ':' || c == '_' || c == '-' || c == '.' || Character.isLetterOrDigit(c);
    }

    /** Nearly every name has been met before; of those that have not, no more are kept than there are slots. */
    private Name remembered(int length, int hash) {
        int slot = (hash ^ (hash >>> 8)) & (NAMES_REMEMBERED - 1);
        Name known = remembered[slot];
        if (known == null || !isWord(known.qualified, length)) {
            String qualified = new String(word, 0, length);
            known = new Name(qualified, qualified.substring(qualified.indexOf(':') + 1));
            remembered[slot] = known;
        }
        return known;
    }

    private boolean isWord(String text, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private int characterReference() throws IOException {
        int c = read();
        int radix = c == 'x' ? 16 : 10;
        int code = c == 'x' ? 0 : digit(c, radix);
        for (c = read(); c != ';'; c = read()) {
            code = code * radix + digit(c, radix);
            if (code > Character.MAX_CODE_POINT) {
                throw malformed();
            }
        }
        boolean isCharacter = code >= ' ' || code == '\n' || code == '\t' || code == '\r';
        if (!isCharacter || (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE)) {
            throw malformed();
        }
        return code;
    }

    private int digit(int c, int radix) throws RefusedException {
        int digit = c < 128 ? Character.digit(c, radix) : -1;
        if (digit < 0) {
            throw malformed();
        }
        return digit;
    }

    /** UTF-8, or UTF-16 by its byte-order mark: nothing else is allowed in a workbook (ECMA-376, part 2). */
    private static Reader decode(InputStream stream) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(stream, 3);
        byte[] start = ahead.readNBytes(3);
        int mark = 0;
        Charset charset = UTF_8;
        if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            mark = 3;
        } else if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            mark = 2;
            charset = UTF_16BE;
        } else if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            mark = 2;
            charset = UTF_16LE;
        }
        ahead.unread(start, mark, start.length - mark);
        return new InputStreamReader(ahead, charset.newDecoder());
    }
}

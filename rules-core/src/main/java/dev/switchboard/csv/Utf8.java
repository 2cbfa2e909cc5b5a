package dev.switchboard.csv;

/** Tells which bytes are UTF-8: the sequences of table 3-7 of the Unicode standard, as Java's decoder takes them. */
final class Utf8 {

    /** More bytes are needed to tell. */
    static final int CUT_OFF = 0;

    /** What begins here is not UTF-8. */
    static final int MALFORMED = -1;

    private Utf8() {}

    /**
     * How many bytes the character has that begins with a byte beyond ASCII, or one of the above.
     *
     * @param end where the known bytes end
     */
    static int length(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return MALFORMED;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        for (int i = 1; i < length; i++) {
            if (at + i == end) {
                return CUT_OFF;
            }
            int next = bytes[at + i] & 0xFF;
            if (i == 1 ? !isSecond(first, next) : !isContinuation(next)) {
                return MALFORMED;
            }
        }
        return length;
    }

    /** The second byte is what tells overlong forms, surrogates, and what lies beyond Unicode. */
    private static boolean isSecond(int first, int second) {
        return switch (first) {
            case 0xE0 -> second >= 0xA0 && second <= 0xBF;
            case 0xED -> second >= 0x80 && second <= 0x9F;
            case 0xF0 -> second >= 0x90 && second <= 0xBF;
            case 0xF4 -> second >= 0x80 && second <= 0x8F;
            default -> isContinuation(second);
        };
    }

    private static boolean isContinuation(int next) {
        return next >= 0x80 && next <= 0xBF;
    }
}

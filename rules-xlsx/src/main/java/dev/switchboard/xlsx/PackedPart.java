package dev.switchboard.xlsx;

/** A part of an archive as it is packed there. */
final class PackedPart {

    /** As many bytes as its fields take. */
    static final int FIELDS = 24;

    private static final int FLAGS = 4;
    private static final int LENGTH_FOLLOWS = 1 << 3;
    private static final int PACKED_LENGTH = 16;
    private static final int LENGTH = 20;

    private final String name;
    private final byte[] fields;
    private final byte[] content;

    /**
     * A part.
     *
     * @param name one byte a character
     * @param fields what its entry in the directory says of it, from the version it was made by to its lengths; these are set
     * @param length of the content when it is unpacked
     */
    PackedPart(String name, byte[] fields, byte[] content, long length) {
        this.name = name;
        this.fields = fields.clone();
        this.content = content;
        this.fields[FLAGS] &= ~LENGTH_FOLLOWS;
        for (int i = 0; i < 4; i++) {
            this.fields[PACKED_LENGTH + i] = (byte) (content.length >>> (8 * i));
            this.fields[LENGTH + i] = (byte) (length >>> (8 * i));
        }
    }

    String name() {
        return name;
    }

    /** As the directory has them; before the content stand the same but for the first two bytes. */
    byte[] fields() {
        return fields;
    }

    byte[] content() {
        return content;
    }
}

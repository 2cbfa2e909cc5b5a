package dev.switchboard.xlsx;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A copy of an archive in which some parts are others; the rest is copied as it is packed (APPNOTE.TXT, 4.3.6 to 4.3.16). */
final class ArchiveCopy {

    private static final int LOCAL_FIELDS = PackedPart.FIELDS - 2;
    private static final int VERSION = 20;
    private static final int DEFLATED = 8;
    private static final int UTF_8_NAMES = 1 << 11;

    /** No time at all: the first of February 1980. */
    private static final int NO_DATE = 2 << 5 | 1;

    private final Map<String, PackedPart> parts = new LinkedHashMap<>();

    ArchiveCopy(Archive archive) throws RefusedException {
        archive.packed().forEach(part -> parts.put(key(part.name()), part));
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** Replaces a part where it stands, or adds one behind all others. */
    void put(String part, byte[] content) {
        PackedPart former = parts.get(key(part));
        String name = former == null ? part : former.name();
        parts.put(key(part), new PackedPart(name, fields(content), deflated(content), content.length));
    }

    void remove(String part) {
        parts.remove(key(part));
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** What the directory says of a part: versions, flags, method, time, checksum and both lengths. */
    private static byte[] fields(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content, 0, content.length);
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        putShort(VERSION, fields);
        putShort(VERSION, fields);
        putShort(UTF_8_NAMES, fields);
        putShort(DEFLATED, fields);
        putShort(0, fields);
        putShort(NO_DATE, fields);
        putInt((int) checksum.getValue(), fields);
        putInt(0, fields);
        putInt(0, fields);
        return fields.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content, 0, content.length);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 13];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer, 0, buffer.length));
        }
        deflater.end();
        return packed.toByteArray();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> starts = new ArrayList<>();
        for (PackedPart part : parts.values()) {
            starts.add(out.size());
            putInt(0x04034b50, out);
            out.write(part.fields(), 2, LOCAL_FIELDS);
            putShort(part.name().length(), out);
            putShort(0, out);
            name(part.name(), out);
            out.write(part.content(), 0, part.content().length);
        }
        int directory = out.size();
        int next = 0;
        for (PackedPart part : parts.values()) {
            entry(part, starts.get(next++), out);
        }
        end(directory, out);
        return out.toByteArray();
    }

    private static void entry(PackedPart part, int start, ByteArrayOutputStream out) {
        putInt(0x02014b50, out);
        out.write(part.fields(), 0, PackedPart.FIELDS);
        putShort(part.name().length(), out);
        for (int field = 0; field < 4; field++) {
            putShort(0, out);
        }
        putInt(0, out);
        putInt(start, out);
        name(part.name(), out);
    }

    private void end(int directory, ByteArrayOutputStream out) {
        int length = out.size() - directory;
        putInt(0x06054b50, out);
        putInt(0, out);
        putShort(parts.size(), out);
        putShort(parts.size(), out);
        putInt(length, out);
        putInt(directory, out);
        putShort(0, out);
    }

    /** Its bytes as they were read, one a character. */
    private static void name(String name, ByteArrayOutputStream out) {
        name.chars().forEach(out::write);
    }

    private static void putShort(int value, ByteArrayOutputStream out) {
        out.write(value);
        out.write(value >>> 8);
    }

    private static void putInt(int value, ByteArrayOutputStream out) {
        putShort(value, out);
        putShort(value >>> 16, out);
    }
}

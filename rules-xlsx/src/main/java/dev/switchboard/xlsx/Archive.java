package dev.switchboard.xlsx;

import dev.switchboard.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The zip archive that a workbook is. Parts are unpacked when they are asked for, by name, and nowhere but into memory; names
 * are compared without regard to case, as spreadsheet programs do.
 *
 * <p>Read by its directory (APPNOTE.TXT, 4.3.12 to 4.3.16), of which only the places and checksums are used: how large a part is
 * shows when it is unpacked.
 */
final class Archive {

    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_END_LENGTH = 22;
    private static final int DIRECTORY_END_64 = 0x06064b50;
    private static final int DIRECTORY_END_64_LOCATOR = 0x07064b50;
    private static final int DIRECTORY_END_64_LOCATOR_LENGTH = 20;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int DIRECTORY_ENTRY_LENGTH = 46;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_LENGTH = 30;
    private static final int EXTRA_64 = 1;
    private static final long IN_EXTRA_64 = 0xFFFFFFFFL;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int MOST_COMMENT = 0xFFFF;
    private static final int MOST_ENTRIES = 10_000;

    private record Entry(
            String name,
            long record,
            long header,
            long packed,
            long unpacked,
            int method,
            boolean encrypted,
            int checksum) {}

    private final byte[] content;
    private final ByteBuffer file;
    private final ReadingBudget budget;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * Reads the archive's directory.
     *
     * @param budget counts what is unpacked
     */
    Archive(byte[] content, ReadingBudget budget) throws RefusedException {
        this.content = content;
        file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.budget = budget;
        readDirectory();
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    /** The part, unpacked as it is read. */
    InputStream open(String part) throws RefusedException {
        Entry entry = entries.get(key(part));
        if (entry == null) {
            throw RefusedException.damaged(Text.format("нет части `%s`", "it lacks the part `%s`", part));
        }
        long start = start(entry);
        if (entry.method != STORED && entry.method != DEFLATED) {
            throw damaged();
        }
        long length = entry.method == STORED ? entry.packed : file.limit() - start;
        if (length < 0 || start + length > file.limit()) {
            throw damaged();
        }
        return new PartStream((int) start, (int) length, entry);
    }

    /** All parts as they are, in their order. */
    List<PackedPart> packed() throws RefusedException {
        List<PackedPart> all = new ArrayList<>();
        for (Entry entry : entries.values()) {
            byte[] fields = bytesAt(entry.record + 4, PackedPart.FIELDS);
            all.add(new PackedPart(entry.name, fields, bytesAt(start(entry), entry.packed), entry.unpacked));
        }
        return all;
    }

    private long start(Entry entry) throws RefusedException {
        if (entry.encrypted) {
            throw new RefusedException(
                    "архив защищён паролем; снимите пароль", "the archive is protected by a password; remove it");
        }
        if (intAt(entry.header) != LOCAL_HEADER) {
            throw damaged();
        }
        return entry.header + LOCAL_HEADER_LENGTH + shortAt(entry.header + 26) + shortAt(entry.header + 28);
    }

    private byte[] bytesAt(long position, long length) throws RefusedException {
        if (position < 0 || length < 0 || length > file.limit() - position) {
            throw damaged();
        }
        byte[] bytes = new byte[(int) length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = file.get((int) position + i);
        }
        return bytes;
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private void readDirectory() throws RefusedException {
        long end = directoryEnd();
        long position = longAtOr64(end);
        while (position < end && intAt(position) == DIRECTORY_ENTRY) {
            int nameLength = shortAt(position + 28);
            int extraLength = shortAt(position + 30);
            String name = textAt(position + DIRECTORY_ENTRY_LENGTH, nameLength);
            if (entries.put(key(name), entryAt(name, position, nameLength, extraLength)) != null) {
                throw RefusedException.damaged(Text.format(
                        "часть `%s` в архиве повторяется", "the part `%s` appears twice in the archive", name));
            }
            if (entries.size() > MOST_ENTRIES) {
                throw new RefusedException(Text.format(
                        "в архиве больше %s частей; это не книга с таблицами",
                        "the archive has more than %s parts; this is not a workbook of tables", MOST_ENTRIES));
            }
            position += DIRECTORY_ENTRY_LENGTH + nameLength + extraLength + shortAt(position + 32);
        }
    }

    private long directoryEnd() throws RefusedException {
        int last = file.limit() - DIRECTORY_END_LENGTH;
        for (int position = last; position >= Math.max(0, last - MOST_COMMENT); position--) {
            if (file.getInt(position) == DIRECTORY_END) {
                return position;
            }
        }
        throw damaged();
    }

    /** Where the directory begins: in an archive of the 64-bit kind another record may say so. */
    private long longAtOr64(long end) throws RefusedException {
        long start = intAt(end + 16) & IN_EXTRA_64;
        if (start != IN_EXTRA_64) {
            return start;
        }
        long locator = end - DIRECTORY_END_64_LOCATOR_LENGTH;
        if (intAt(locator) != DIRECTORY_END_64_LOCATOR) {
            throw damaged();
        }
        long end64 = longAt(locator + 8);
        if (intAt(end64) != DIRECTORY_END_64) {
            throw damaged();
        }
        return longAt(end64 + 48);
    }

    private Entry entryAt(String name, long position, int nameLength, int extraLength) throws RefusedException {
        long unpacked = intAt(position + 24) & IN_EXTRA_64;
        long packed = intAt(position + 20) & IN_EXTRA_64;
        long header = intAt(position + 42) & IN_EXTRA_64;
        long field = position + DIRECTORY_ENTRY_LENGTH + nameLength;
        long end = field + extraLength;
        while (field + 4 <= end) {
            if (shortAt(field) == EXTRA_64) {
                long value = field + 4;
                if (unpacked == IN_EXTRA_64) {
                    unpacked = longAt(value);
                    value += 8;
                }
                if (packed == IN_EXTRA_64) {
                    packed = longAt(value);
                    value += 8;
                }
                if (header == IN_EXTRA_64) {
                    header = longAt(value);
                }
                break;
            }
            field += 4 + shortAt(field + 2);
        }
        boolean encrypted = (shortAt(position + 8) & 1) != 0;
        return new Entry(
                name, position, header, packed, unpacked, shortAt(position + 10), encrypted, intAt(position + 16));
    }

    private int shortAt(long position) throws RefusedException {
        return file.getShort(within(position, 2)) & 0xFFFF;
    }

    private int intAt(long position) throws RefusedException {
        return file.getInt(within(position, 4));
    }

    private long longAt(long position) throws RefusedException {
        return file.getLong(within(position, 8));
    }

    /** Names of parts are ASCII. */
    private String textAt(long position, int length) throws RefusedException {
        int start = within(position, length);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) (file.get(start + i) & 0xFF));
        }
        return text.toString();
    }

    private int within(long position, int length) throws RefusedException {
        if (position < 0 || position > file.limit() - length) {
            throw damaged();
        }
        return (int) position;
    }

    private static RefusedException damaged() {
        return RefusedException.damaged("архив обрывается или испорчен", "its archive is truncated or corrupt");
    }

    /** A part while it is unpacked; its checksum is compared at its end. */
    private final class PartStream extends InputStream {

        private final ByteBuffer packed;
        private final @Nullable Inflater inflater;
        private final int expected;
        private final CRC32 checksum = new CRC32();

        PartStream(int start, int length, Entry entry) {
            packed = ByteBuffer.wrap(content, start, length);
            expected = entry.checksum;
            inflater = entry.method == DEFLATED ? new Inflater(true) : null;
            if (inflater != null) {
                inflater.setInput(content, start, length);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int read = inflater == null ? copy(target, offset, length) : inflate(inflater, target, offset, length);
            if (read == 0) {
                if ((int) checksum.getValue() != expected) {
                    throw damaged();
                }
                return -1;
            }
            checksum.update(target, offset, read);
            budget.unpack(read);
            return read;
        }

        private int copy(byte[] target, int offset, int length) {
            int count = Math.min(length, packed.remaining());
            packed.get(target, offset, count);
            return count;
        }

        private static int inflate(Inflater inflater, byte[] target, int offset, int length) throws RefusedException {
            try {
                int read = inflater.inflate(target, offset, length);
                if (read == 0 && !inflater.finished()) {
                    throw damaged();
                }
                return read;
            } catch (DataFormatException corrupt) {
                throw damaged();
            }
        }

        @Override
        public void close() {
            if (inflater != null) {
                inflater.end();
            }
        }
    }
}

package dev.switchboard.compiled;

import dev.switchboard.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** What is around a compiled catalogue in its file: what kind of file it is, of which version, and whether it is whole. */
final class Envelope {

    /** To be raised with every change of what is written: another version is refused, not guessed at. */
    static final int VERSION = 2;

    /** As PNG has it: a transfer that changes ends of lines changes these as well. */
    private static final byte[] MAGIC = {'S', 'W', 'B', 'D', '\r', '\n', 0x1A, '\n'};

    /** The mark, the version, the length of the content, and its checksum. */
    static final int HEADER = MAGIC.length + 3 * Integer.BYTES;

    /** Bytes of which the checksum is taken at a time. */
    private static final int BLOCK = 8192;

    private Envelope() {}

    /** Whether a file begins with the mark. */
    static boolean begins(ByteBuffer file) {
        if (file.remaining() < MAGIC.length) {
            return false;
        }
        byte[] beginning = new byte[MAGIC.length];
        file.duplicate().get(beginning);
        return Arrays.equals(beginning, MAGIC);
    }

    static void write(byte[] content, OutputStream out) throws IOException {
        out.write(ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .putInt(VERSION)
                .putInt(content.length)
                .putInt(checksum(ByteBuffer.wrap(content)))
                .array());
        out.write(content);
    }

    /** The content of a file. */
    static ByteBuffer content(ByteBuffer file) throws BrokenFileException {
        ByteBuffer in = file.slice();
        byte[] magic = new byte[Math.min(MAGIC.length, in.remaining())];
        in.get(magic);
        if (magic.length == 0 || !Arrays.equals(magic, 0, magic.length, MAGIC, 0, magic.length)) {
            throw new BrokenFileException(new Text(
                    "это не скомпилированный каталог: такие файлы записывает `switchboard compile`",
                    "is not a compiled catalogue: `switchboard compile` writes such files"));
        }
        if (in.remaining() < HEADER - MAGIC.length) {
            throw incomplete(HEADER, file.remaining());
        }
        int version = in.getInt();
        if (version != VERSION) {
            throw new BrokenFileException(Text.format(
                    "файл другой версии: найдена `%s`, эта версия Switchboard читает `%s`; скомпилируйте каталог заново"
                            + " той же версией, которая его читает",
                    "is of another version: found `%s`, this version of Switchboard reads `%s`; compile the catalogue"
                            + " again with the version that reads it",
                    version,
                    VERSION));
        }
        int length = in.getInt();
        int checksum = in.getInt();
        if (length != in.remaining()) {
            throw incomplete((long) HEADER + length, file.remaining());
        }
        if (checksum != checksum(in.duplicate())) {
            throw damaged();
        }
        return in;
    }

    private static BrokenFileException incomplete(long expected, int found) {
        return new BrokenFileException(Text.format(
                "файл обрезан или к нему что-то дописано: должно быть байтов — `%s`, найдено — `%s`; скопируйте его ещё раз"
                        + " или скомпилируйте каталог заново",
                "is cut off, or something was added to it: expected `%s` bytes, found `%s`; copy it again, or compile the"
                        + " catalogue again",
                expected,
                found));
    }

    static BrokenFileException damaged() {
        return new BrokenFileException(
                new Text(
                        "файл повреждён: контрольная сумма или содержимое не сходится; скопируйте его ещё раз или скомпилируйте"
                                + " каталог заново",
                        "is damaged: its checksum or its content does not match; copy it again, or compile the catalogue again"));
    }

    private static int checksum(ByteBuffer content) {
        CRC32 sum = new CRC32();
        byte[] block = new byte[BLOCK];
        while (content.hasRemaining()) {
            int length = Math.min(block.length, content.remaining());
            content.get(block, 0, length);
            sum.update(block, 0, length);
        }
        return (int) sum.getValue();
    }
}

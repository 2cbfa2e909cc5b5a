package dev.switchboard.cli;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** Files whose names end with {@code .gz}: read and written as what is in them. */
final class GzipFile {

    private static final int BUFFER = 1 << 16;

    private GzipFile() {}

    static boolean is(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /**
     * What is in a file.
     *
     * @param name what failures call it
     */
    static InputStream read(String name, InputStream file) throws IOException {
        try {
            return new Unpacked(name, new GZIPInputStream(file, BUFFER));
        } catch (ZipException | EOFException damaged) {
            throw damaged(name, damaged);
        }
    }

    /** A file to be finished before it is closed. */
    static GZIPOutputStream write(OutputStream file) throws IOException {
        return new GZIPOutputStream(file, BUFFER);
    }

    /** Without the failure as its cause: who tells what is wrong goes down to the last cause. */
    private static IOException damaged(String name, IOException failure) {
        return new FileSystemException(name, null, "gzip: " + failure.getMessage());
    }

    private static final class Unpacked extends FilterInputStream {

        private final String name;

        Unpacked(String name, GZIPInputStream in) {
            super(in);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (ZipException | EOFException damaged) {
                throw damaged(name, damaged);
            }
        }
    }
}

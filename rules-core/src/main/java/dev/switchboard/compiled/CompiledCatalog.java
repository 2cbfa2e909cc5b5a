package dev.switchboard.compiled;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.diagram.DecidingTable;
import dev.switchboard.diagram.DecidingTableFile;
import dev.switchboard.diagram.Diagram;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue and its diagram from a file that the build made. What deciding takes is read at once, the catalogue's words and
 * conditions when they are first asked for. The file is made and read by one version of Switchboard; it is no format to keep.
 */
public final class CompiledCatalog implements Supplier<Catalog> {

    private static final int MAGIC = 0x53574233;

    private final DecidingTable table;
    private final DataInputStream rest;
    private volatile @Nullable Catalog catalog;

    private CompiledCatalog(DecidingTable table, DataInputStream rest) {
        this.table = table;
        this.rest = rest;
    }

    /** Writes the file of a diagram and its catalogue; equal catalogues give equal bytes. */
    public static void write(Diagram diagram, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        DecidingTableFile.write(diagram, out);
        new ModelWriter(out).write(diagram.catalog());
        out.flush();
    }

    /**
     * Reads the file.
     *
     * @throws IOException when it is not such a file
     */
    public static CompiledCatalog read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(stream.readAllBytes()));
        if (in.readInt() != MAGIC) {
            throw new IOException("is not a compiled catalogue of this version");
        }
        return new CompiledCatalog(DecidingTableFile.read(in), in);
    }

    /** What deciding takes. */
    public DecidingTable table() {
        return table;
    }

    /** The catalogue, read when first asked for. */
    @Override
    public Catalog get() {
        Catalog known = catalog;
        return known == null ? read() : known;
    }

    private synchronized Catalog read() {
        Catalog known = catalog;
        if (known == null) {
            try {
                known = new ModelReader(rest).read();
                catalog = known;
            } catch (IOException broken) {
                throw new UncheckedIOException("the compiled catalogue is broken", broken);
            }
        }
        return known;
    }
}

package dev.switchboard.compiled;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.diagram.Diagram;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A catalogue and its diagram as a file. The file is made and read by one version of Switchboard; it is no format to keep.
 *
 * @param diagram the catalogue's diagram
 */
public record CompiledCatalog(Diagram diagram) {

    private static final int MAGIC = 0x53574231;

    public Catalog catalog() {
        return diagram.catalog();
    }

    /** Writes the file; equal catalogues give equal bytes. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        new ModelWriter(out).write(catalog());
        diagram.write(out);
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
            throw new IOException("is no compiled catalogue of this version");
        }
        Catalog catalog = new ModelReader(in).read();
        return new CompiledCatalog(Diagram.read(catalog, in));
    }
}

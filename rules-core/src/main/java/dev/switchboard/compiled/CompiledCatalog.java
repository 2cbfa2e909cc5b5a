package dev.switchboard.compiled;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.StoredInput;
import dev.switchboard.catalog.StoredOutput;
import dev.switchboard.diagram.DecidingTable;
import dev.switchboard.diagram.DecidingTableFile;
import dev.switchboard.diagram.Diagram;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue and its diagrams from a file. What deciding takes is read at once, the catalogue's words and conditions when they
 * are first asked for. The file is made and read by one version of Switchboard; it is no format to keep. Damage is found by a
 * checksum, and what is read is held to be walkable, so that no file makes a decision fail or go on for ever; who may write
 * the file, however, may write what it decides, as with a catalogue's tables.
 */
public final class CompiledCatalog implements Supplier<Catalog> {

    private final String name;
    private final DecidingTable table;
    private final StoredInput rest;
    private final boolean isOurs;
    private volatile @Nullable Compiled compiled;

    private CompiledCatalog(String name, DecidingTable table, StoredInput rest, boolean isOurs) {
        this.name = name;
        this.table = table;
        this.rest = rest;
        this.isOurs = isOurs;
    }

    /** Writes the file of a diagram and its catalogue; equal catalogues give equal bytes. */
    public static void write(Diagram diagram, OutputStream stream) throws IOException {
        write(DecidingTable.of(diagram), Compiled.of(diagram.catalog()), stream);
    }

    /** Writes the file of a catalogue without opaque rules; equal catalogues give equal bytes. */
    public static void write(DecidingTable table, Compiled compiled, OutputStream stream) throws IOException {
        StoredOutput out = new StoredOutput();
        DecidingTableFile.write(table, out);
        new ModelWriter(out).write(compiled);
        Envelope.write(out.bytes(), stream);
    }

    /** Whether a file begins as such files do. */
    public static boolean begins(ByteBuffer file) {
        return Envelope.begins(file);
    }

    /**
     * Reads a file from anywhere.
     *
     * @param name what errors call it
     * @throws BrokenFileException when it is not such a file, of another version, or damaged
     */
    public static CompiledCatalog read(String name, ByteBuffer file) throws BrokenFileException {
        return read(name, file, false);
    }

    /** Reads a file that comes with this code, so that whether its parts fit each other need not be looked at. */
    public static CompiledCatalog readOurs(String name, ByteBuffer file) throws BrokenFileException {
        return read(name, file, true);
    }

    private static CompiledCatalog read(String name, ByteBuffer file, boolean isOurs) throws BrokenFileException {
        StoredInput in = new StoredInput(Envelope.content(file));
        try {
            return new CompiledCatalog(name, DecidingTableFile.read(in), in, isOurs);
        } catch (IOException | RuntimeException broken) {
            // The model's constructors refuse in many ways what no catalogue has.
            throw Envelope.damaged();
        }
    }

    /** What deciding takes. */
    public DecidingTable table() {
        return table;
    }

    /**
     * The catalogue, read when first asked for.
     *
     * @throws InvalidCatalogException when the file was not written by Switchboard
     */
    @Override
    public Catalog get() {
        return whole().catalog();
    }

    /** All that was compiled, as {@link #get}. */
    public Compiled whole() {
        Compiled known = compiled;
        return known == null ? read() : known;
    }

    private synchronized Compiled read() {
        Compiled known = compiled;
        if (known == null) {
            try {
                known = new ModelReader(rest).read();
                if (!isOurs) {
                    requireFit(known.catalog());
                }
            } catch (IOException | RuntimeException broken) {
                throw new InvalidCatalogException(
                        List.of(Problem.at(Place.of(name), Envelope.damaged().text())));
            }
            compiled = known;
        }
        return known;
    }

    /** The digest is that of what the rules say: a file must not claim that of another catalogue. */
    private void requireFit(Catalog catalog) throws IOException {
        List<Rule> rules = new ArrayList<>(catalog.allRules());
        rules.addAll(catalog.offRules());
        CatalogIdentity own = new Catalog(catalog.vocabulary(), rules, List.of()).identity();
        if (!own.equals(catalog.identity()) || !table.fits(catalog)) {
            throw new IOException("the parts of the file do not fit each other");
        }
    }
}

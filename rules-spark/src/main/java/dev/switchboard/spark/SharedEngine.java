package dev.switchboard.spark;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Problem;
import dev.switchboard.compiled.BrokenFileException;
import dev.switchboard.compiled.CompiledCatalog;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.loading.CompiledFiles;
import dev.switchboard.loading.LoadedCatalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engine that Spark broadcasts: it travels as a compiled catalogue, and each JVM opens it once. Spark keeps one object of a
 * broadcast in a JVM, for all tasks there, and forgets it with the broadcast, so that no static field has to. For any number of
 * threads.
 */
final class SharedEngine implements Serializable {

    private static final long serialVersionUID = 1;

    private final byte[] compiled;
    private transient @Nullable CatalogEngine engine;

    private SharedEngine(byte[] compiled) {
        this.compiled = compiled;
    }

    /**
     * An engine on a catalogue.
     *
     * @throws InvalidCatalogException when it has opaque rules
     */
    static SharedEngine of(LoadedCatalog catalog) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CompiledFiles.write(catalog, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new SharedEngine(bytes.toByteArray());
    }

    /**
     * The engine of this JVM.
     *
     * @throws InvalidCatalogException when this JVM has another version of Switchboard than the one that wrote the catalogue
     */
    synchronized CatalogEngine open() {
        CatalogEngine known = engine;
        if (known == null) {
            known = new CatalogEngine(read());
            engine = known;
        }
        return known;
    }

    private CompiledCatalog read() {
        try {
            return CompiledCatalog.read("the broadcast catalogue", ByteBuffer.wrap(compiled));
        } catch (BrokenFileException broken) {
            throw new InvalidCatalogException(List.of(Problem.of(broken.text())));
        }
    }
}

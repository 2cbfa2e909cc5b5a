package dev.switchboard.loading;

import dev.switchboard.CatalogSource;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Problems;
import dev.switchboard.compiled.BrokenFileException;
import dev.switchboard.compiled.Compiled;
import dev.switchboard.compiled.CompiledCatalog;
import dev.switchboard.diagram.DecidingTable;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.tables.Remarks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Catalogues in one file that {@code switchboard compile} writes. */
public final class CompiledFiles {

    /** How their names end. */
    public static final String ENDING = ".switchboard";

    private CompiledFiles() {}

    /** Whether a file of this name is a compiled catalogue. */
    public static boolean isCompiled(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Whether a file is one by how it begins, whatever its name. */
    public static boolean beginsAsCompiled(ByteBuffer content) {
        return CompiledCatalog.begins(content);
    }

    /**
     * Reads of a compiled catalogue what deciding takes, without a look for readers of other files, which would take longer.
     *
     * @return empty when the source is something else
     * @throws InvalidCatalogException when the file is not one, damaged, or larger than the limits
     * @throws dev.switchboard.UnreadableCatalogException if it cannot be read now
     */
    public static Optional<CompiledCatalog> find(CatalogSource source, Limits limits) {
        if (!isOneFile(source)) {
            return Optional.empty();
        }
        List<CatalogFile> files = CatalogFiles.of(source, CompiledFiles::isCompiled, limits, new Problems());
        return Optional.of(read(files.get(0)));
    }

    private static boolean isOneFile(CatalogSource source) {
        if (source instanceof CatalogSource.Folder folder) {
            return isCompiled(folder.path().toString()) && !Files.isDirectory(folder.path());
        }
        if (source instanceof CatalogSource.ClassPath classPath) {
            return isCompiled(classPath.folder());
        }
        List<String> names = List.copyOf(((CatalogSource.Bytes) source).files().keySet());
        return names.size() == 1 && isCompiled(names.get(0));
    }

    /**
     * Reads all of a compiled catalogue.
     *
     * @return empty when the files are something else
     * @throws InvalidCatalogException when the file is not one, or damaged
     */
    static Optional<LoadedCatalog> load(CatalogContent content) {
        if (content.files().size() != 1 || !isCompiled(content.files().get(0).name())) {
            return Optional.empty();
        }
        CatalogFile file = content.files().get(0);
        CompiledCatalog compiled = read(file);
        Compiled whole = compiled.whole();
        return Optional.of(new LoadedCatalog(
                whole.catalog(),
                whole.accepted(),
                List.of(),
                CatalogCases.NONE,
                whole.notes(),
                Remarks.NONE,
                content.problems(),
                Optional.of(compiled.table())));
    }

    private static CompiledCatalog read(CatalogFile file) {
        try {
            return CompiledCatalog.read(file.path(), file.buffer());
        } catch (BrokenFileException broken) {
            throw new InvalidCatalogException(List.of(Problem.at(Place.of(file.path()), broken.text())));
        }
    }

    /**
     * Writes a catalogue as such a file.
     *
     * @return the topics whose diagrams would be too large, so that the file leaves them to the rules
     * @throws InvalidCatalogException when it has opaque rules
     */
    public static List<String> write(LoadedCatalog loaded, OutputStream out) throws IOException {
        Catalog catalog = loaded.catalog();
        requireNoneOpaque(catalog.opaqueRules());
        DecidingTable table = loaded.table().orElseGet(() -> DecidingTable.lazy(catalog, Diagram.MAX_NODES));
        CompiledCatalog.write(table, new Compiled(catalog, loaded.accepted(), loaded.notes()), out);
        return table.topicsByBits();
    }

    private static void requireNoneOpaque(List<OpaqueRule> rules) {
        if (!rules.isEmpty()) {
            throw new InvalidCatalogException(rules.stream()
                    .map(rule -> Problem.at(
                            rule.place(),
                            Text.format(
                                    "правило `%s` непрозрачно: скомпилировать можно только каталог без таких правил; запишите"
                                            + " его условие простыми сравнениями или запускайте каталог из его файлов",
                                    "rule `%s` is opaque: only a catalogue without such rules can be compiled; write its"
                                            + " condition as plain comparisons, or run the catalogue from its files",
                                    rule.name())))
                    .toList());
        }
    }
}

package dev.switchboard.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogSource;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Problems;
import dev.switchboard.dmn.DmnReader;
import dev.switchboard.imports.CatalogImport;
import dev.switchboard.imports.ImportedCatalog;
import dev.switchboard.imports.Mapping;
import dev.switchboard.imports.MappingFile;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.tables.CsvSheet;
import java.util.List;

/**
 * Decision tables of another program's file, as a catalogue. What {@code switchboard import} does, for programs. Immutable.
 *
 * <pre>{@code
 * ForeignTables loans = ForeignTables.ofDmn("loan.dmn", Files.readAllBytes(path));
 * loans.lost().forEach(problem -> log.warn(problem.in(Locale.ENGLISH)));
 * EscalationEngine engine = EscalationEngine.load(loans.source());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ForeignTables {

    private final CatalogImport source;
    private final ImportedCatalog imported;

    private ForeignTables(CatalogImport source, Mapping mapping) {
        this.source = source;
        this.imported = source.by(mapping);
    }

    /**
     * The tables of a file in DMN 1.1 to 1.5, with the mapping that is proposed for them.
     *
     * @param name what problems call the file
     * @throws InvalidCatalogException if it is no DMN, or larger than {@link Limits#DEFAULT}
     */
    public static ForeignTables ofDmn(String name, byte[] content) {
        CatalogImport source = new CatalogImport(DmnReader.read(new CatalogFile(name, name, content), Limits.DEFAULT));
        return new ForeignTables(source, source.proposed());
    }

    /**
     * The same tables with another mapping.
     *
     * @param csv as {@link #mapping} gives it, edited; rows that are missing stay as proposed
     * @throws InvalidCatalogException with every row that does not fit, or if no catalogue comes of it
     */
    public ForeignTables mappedBy(String csv) {
        Problems problems = new Problems();
        Mapping mapping = MappingFile.read(csv.getBytes(UTF_8), "mapping", source.proposed(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidCatalogException(problems.list());
        }
        return new ForeignTables(source, mapping);
    }

    /** What becomes of each input, output and value, as a table in CSV. */
    public String mapping() {
        return CsvSheet.write(MappingFile.sheet(imported.mapping()));
    }

    /** What the catalogue does not say, each with its place in the file, why, and what to do; empty if it says everything. */
    public List<Problem> lost() {
        return imported.lost().stream()
                .map(lost -> Problem.at(lost.place(), lost.why()))
                .toList();
    }

    /** The catalogue, for {@link dev.switchboard.EscalationEngine#load}. */
    public CatalogSource source() {
        return CatalogSource.bytes(imported.files());
    }
}

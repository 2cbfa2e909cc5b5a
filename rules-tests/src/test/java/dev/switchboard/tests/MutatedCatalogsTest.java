package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.loading.LoadedCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to a catalogue's files, they are refused with places, or read; and what is read is read alike from a folder and
 * from a workbook, stays the same through every export, and decides alike on every engine. More with {@link Seeds}.
 */
class MutatedCatalogsTest {

    /** Catalogues that seeds have in common, each to be changed in many ways. */
    private static final int CATALOGS = 5_000;

    @Test
    void areReadAlikeOrRefusedWithAPlace() {
        Seeds.of(60).check(MutatedCatalogsTest::check);
    }

    private static void check(long seed) {
        AuthoredFiles files = AuthoredCatalog.of(seed % CATALOGS).files();
        Changes changes = Changes.of(seed);
        switch ((int) (seed % 4)) {
            case 0, 1 ->
                changes.check(fewest -> changed(files, fewest), changed -> checkCells(changed, seed), Object::toString);
            case 2 -> checkFiles(files.folder(), changes, seed);
            default -> checkFiles(files.workbook(), changes, seed);
        }
    }

    private static void checkFiles(Map<String, byte[]> files, Changes changes, long seed) {
        changes.check(
                fewest -> fewest.in(files),
                changed -> Reading.of(changed).catalog().ifPresent(read -> roundTrips(read, seed)),
                Changes::shown);
    }

    private static AuthoredFiles changed(AuthoredFiles files, Changes changes) {
        AuthoredFiles changed = files.copy();
        changes.numbers().forEach(change -> new Mutations(new Random(change)).changeCell(changed));
        return changed;
    }

    /** The same cells in both forms. */
    private static void checkCells(AuthoredFiles files, long seed) {
        Reading folder = Reading.of(files.folder());
        Reading workbook = Reading.of(files.workbook());
        if (files.tables().stream().anyMatch(MutatedCatalogsTest::isReadOtherwiseInWorkbooks)) {
            folder.catalog().ifPresent(read -> roundTrips(read, seed));
            workbook.catalog().ifPresent(read -> roundTrips(read, seed));
            return;
        }
        assertThat(workbook.catalog().isPresent())
                .as("the workbook is read as the folder is: %s / %s", folder.refusal(), workbook.refusal())
                .isEqualTo(folder.catalog().isPresent());
        folder.catalog().ifPresent(read -> {
            LoadedCatalog other = workbook.catalog().orElseThrow();
            SameModel.check("the workbook", other.catalog(), read.catalog());
            assertThat(other.notes()).isEqualTo(read.notes());
            roundTrips(read, seed);
        });
    }

    /**
     * Whether a table has what a workbook does not know, a line that names the delimiter or a blank cell behind the last column,
     * or what it alone does, a note that is a truth value.
     */
    private static boolean isReadOtherwiseInWorkbooks(AuthoredTable table) {
        List<List<AuthoredCell>> rows = table.rows();
        boolean namesDelimiter = rows.stream()
                .limit(1)
                .flatMap(row -> row.stream().limit(1))
                .anyMatch(cell -> HostileWords.stripped(cell.text())
                        .toLowerCase(Locale.ROOT)
                        .startsWith("sep="));
        boolean hasSurplus = table.header() >= 0
                && table.content().stream()
                        .anyMatch(row -> rows.get(row).size() > table.columns().size());
        boolean hasTruthAsNote = table.header() >= 0
                && table.content().stream()
                        .anyMatch(row -> table.cell(row, "note").isTruth());
        return namesDelimiter || hasSurplus || hasTruthAsNote;
    }

    private static void roundTrips(LoadedCatalog read, long seed) {
        new RoundTrips(read, seed, Seeds.isForDrools(seed)).check();
    }
}

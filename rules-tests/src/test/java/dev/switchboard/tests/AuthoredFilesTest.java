package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.loading.LoadedCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Catalogues as authors write them, in every notation that is documented: read from CSV and from a workbook, they are what was
 * meant, and stay so through every export and on every engine; with a slip in them, they are refused at the slip. What fails is
 * shrunk to the fewest rules, rows and cells. More with {@link Seeds}.
 */
class AuthoredFilesTest {

    @Test
    void areReadAsMeantOrRefusedAtTheSlip() {
        Seeds.of(60).check(AuthoredFilesTest::check);
    }

    private static void check(long seed) {
        AuthoredCatalog catalog = AuthoredCatalog.of(seed);
        Optional<Throwable> failure = failure(catalog);
        if (failure.isPresent()) {
            AuthoredCatalog smallest = shrunk(catalog);
            Throwable least = failure(smallest).orElse(failure.get());
            throw new AssertionError("%s\n%s".formatted(least, files(smallest)), least);
        }
    }

    private static AuthoredCatalog shrunk(AuthoredCatalog failing) {
        AuthoredCatalog least = failing;
        Optional<AuthoredCatalog> next = Optional.of(failing);
        for (int steps = 0; next.isPresent() && steps < 200; steps++) {
            least = next.get();
            next = least.smaller()
                    .filter(smaller -> failure(smaller).isPresent())
                    .findFirst();
        }
        return least;
    }

    /** Every third has a slip. */
    static AuthoredFiles files(AuthoredCatalog catalog) {
        return catalog.seed() % 3 == 0 ? AuthorsSlip.in(catalog.files(), catalog) : catalog.files();
    }

    private static Optional<Throwable> failure(AuthoredCatalog catalog) {
        try {
            AuthoredFiles files = files(catalog);
            if (files.refusal().isPresent()) {
                checkRefused(files, files.refusal().get(), catalog);
            } else {
                checkRead(files, catalog);
            }
            return Optional.empty();
        } catch (RuntimeException | Error failure) {
            return Optional.of(failure);
        }
    }

    private static void checkRead(AuthoredFiles files, AuthoredCatalog catalog) {
        Catalog meant = catalog.meant();
        LoadedCatalog folder = CatalogForms.read(files.folder());
        SameModel.check("the folder", folder.catalog(), meant);
        LoadedCatalog workbook = CatalogForms.read(files.workbook());
        SameModel.check("the workbook", workbook.catalog(), meant);
        assertThat(workbook.notes()).as("notes").isEqualTo(folder.notes());
        CommentsKept.check("read from the folder", files, folder);
        CommentsKept.check("read from the workbook", files, workbook);
        LoadedCatalog exported = catalog.seed() % 2 == 0 ? folder : workbook;
        new RoundTrips(exported, catalog.seed(), Seeds.isForDrools(catalog.seed()))
                .check()
                .forEach((form, again) -> CommentsKept.check("exported as " + form, files, again));
    }

    private static void checkRefused(AuthoredFiles files, AuthoredFiles.Refusal refusal, AuthoredCatalog catalog) {
        if (refusal.inWorkbookOnly()) {
            SameModel.check("the folder", CatalogForms.read(files.folder()).catalog(), catalog.meant());
        } else {
            boolean isTable =
                    files.tables().stream().anyMatch(table -> table.name().equals(refusal.table()));
            int line = isTable && refusal.row() >= 0
                    ? files.line(refusal.table(), refusal.row())
                    : Math.max(0, refusal.row());
            String file = isTable ? refusal.table() + ".csv" : refusal.table();
            assertRefused(files.folder(), refusal, file, "", line);
        }
        boolean isTable = files.tables().stream().anyMatch(table -> table.name().equals(refusal.table()));
        assertRefused(
                files.workbook(),
                refusal,
                isTable ? AuthoredFiles.WORKBOOK : refusal.table(),
                isTable ? refusal.table() : "",
                isTable ? refusal.row() + 1 : Math.max(0, refusal.row()));
    }

    private static void assertRefused(
            Map<String, byte[]> files, AuthoredFiles.Refusal refusal, String file, String sheet, int line) {
        List<Problem> problems;
        try {
            CatalogForms.read(files);
            throw new AssertionError("read, though " + refusal);
        } catch (InvalidCatalogException refused) {
            Reading.checkLocated(refused);
            problems = refused.problems();
        }
        assertThat(problems)
                .as("%s: a problem in %s %s, line %s", refusal, file, sheet, line)
                .anySatisfy(problem -> {
                    Place place = problem.place().orElseThrow();
                    assertThat(refusal.table().isEmpty() || place.file().equals(file))
                            .isTrue();
                    assertThat(place.sheet()).isEqualTo(refusal.table().isEmpty() ? place.sheet() : sheet);
                    assertThat(place.line()).isEqualTo(refusal.table().isEmpty() ? place.line() : line);
                });
    }
}

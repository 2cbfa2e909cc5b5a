package dev.switchboard.cases;

import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.loading.LoadedCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The cases of one or more files, in the files' order.
 *
 * @param cases in the order of the files and of their rows
 */
public record CaseSuite(List<Case> cases) {

    public CaseSuite {
        cases = List.copyOf(cases);
    }

    /**
     * Reads case files.
     *
     * @param paths files, and folders of which every {@code .csv} file is read, those in folders below too
     * @param vocabulary of the catalogue that the cases are for
     * @throws InvalidCasesException with everything that is wrong with any of the files
     */
    public static CaseSuite read(List<Path> paths, Vocabulary vocabulary) {
        return new CaseFiles(vocabulary).read(paths);
    }

    /**
     * The cases that a catalogue brings, in its folder and as sheets of its workbooks.
     *
     * @throws InvalidCasesException with everything that is wrong with any of them
     */
    public static CaseSuite of(LoadedCatalog catalog) {
        return new CaseFiles(catalog.catalog().vocabulary()).readAll(catalog.cases());
    }

    /** These cases, and then those of another suite. */
    public CaseSuite and(CaseSuite more) {
        List<Case> all = new ArrayList<>(cases);
        all.addAll(more.cases);
        return new CaseSuite(all);
    }
}

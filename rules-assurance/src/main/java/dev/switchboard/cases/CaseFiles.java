package dev.switchboard.cases;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.catalog.FileFailure;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.csv.ColumnNames;
import dev.switchboard.csv.CommentedHeader;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.csv.PackedFile;
import dev.switchboard.loading.CatalogCases;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.tables.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads files and folders of cases, and collects all that is wrong with them. */
final class CaseFiles {

    private final Vocabulary vocabulary;
    private final Problems problems = new Problems();
    private final Problems doubts = new Problems();
    private final Set<Path> seen = new TreeSet<>();
    private final List<Case> cases = new ArrayList<>();

    CaseFiles(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    CaseSuite read(List<Path> paths) {
        for (Path path : paths) {
            try {
                read(path);
            } catch (IOException unreadable) {
                problems.add(FileFailure.unreadable(path.toString(), unreadable));
            } catch (UncheckedIOException unreadable) {
                problems.add(FileFailure.unreadable(path.toString(), FileFailure.unwrapped(unreadable)));
            }
        }
        return suite();
    }

    /** Reads what was loaded with its catalogue. */
    CaseSuite readAll(CatalogCases brought) {
        for (CatalogFile file : brought.files()) {
            try {
                read(file.path(), new ByteArrayInputStream(file.content()));
            } catch (IOException unreadable) {
                problems.add(FileFailure.unreadable(file.path(), unreadable));
            }
        }
        brought.sheets().forEach(this::read);
        return suite();
    }

    private CaseSuite suite() {
        if (!problems.isEmpty()) {
            doubts.list().forEach(problems::add);
            throw new InvalidCasesException(problems.list());
        }
        return new CaseSuite(cases);
    }

    private void read(Path path) throws IOException {
        try {
            path.getFileSystem().provider().checkAccess(path);
            if (Files.isDirectory(path)) {
                readFolder(path);
            } else {
                readFile(path);
            }
        } catch (NoSuchFileException missing) {
            problems.at(
                    Place.of(FileFailure.nameOf(missing, path.toString())),
                    "такого файла или папки нет; ожидается файл с примерами (CSV) или папка с ними",
                    "no such file or folder; expected a case file (CSV) or a folder of case files");
        }
    }

    private void readFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches("(?s).*\\.csv(\\.gz)?"))
                    .sorted()
                    .toList();
        }
        if (Files.isRegularFile(folder.resolve("catalog.csv"))) {
            problems.at(
                    Place.of(folder.toString()),
                    "это каталог, а не примеры; примеры, которые лежат в нём, решает `switchboard test` с ним одним",
                    "is a catalogue, and not cases; the cases that it brings are decided by `switchboard test` with it"
                            + " alone");
            return;
        }
        if (files.isEmpty()) {
            problems.at(
                    Place.of(folder.toString()),
                    "в папке нет ни одного файла `.csv` с примерами",
                    "the folder has no case file (`.csv`)");
        }
        for (Path file : files) {
            readFile(file);
        }
    }

    /** A file that is named twice, itself and by its folder, say, is read once. */
    private void readFile(Path file) throws IOException {
        // A pipe has no path but the one it was named by.
        if (!seen.add(Files.isRegularFile(file) ? file.toRealPath() : file.toAbsolutePath())) {
            return;
        }
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            problems.at(
                    Place.of(file.toString()),
                    "это книга, а файл с примерами — CSV; примеры на листах `cases` книги-каталога решает"
                            + " `switchboard test` с ней одной",
                    "is a workbook, but a case file is CSV; the cases in sheets `cases` of a catalogue are decided by"
                            + " `switchboard test` with that workbook alone");
            return;
        }
        read(file.toString(), PackedFile.read(file.toString(), Files.newInputStream(file)));
    }

    private void read(String name, InputStream content) throws IOException {
        try (CsvFile csv = CsvFile.open(name, content, vocabulary.factCodes()::contains)) {
            Place header = new Place(name, (int) csv.headerLine(), 0);
            new CaseRows(header, csv.header(), vocabulary, problems, doubts).read(csv, cases);
        } catch (CsvException notCsv) {
            problems.add(notCsv.problem());
        }
    }

    private void read(Sheet sheet) {
        sheet.misfits().forEach(misfit -> problems.add(misfit.problem()));
        List<CsvRow> rows = sheet.rows().stream()
                .map(row -> new CsvRow(row.number(), row.cells()))
                .toList();
        Optional<Sheet.Row> header = sheet.content().findFirst();
        List<String> names = header.map(
                        row -> row.cells().stream().map(TypedText::strip).toList())
                .orElse(List.of());
        Predicate<String> isColumn = vocabulary.factCodes()::contains;
        Optional<CsvRow> commented = names.stream().anyMatch(isColumn)
                ? Optional.empty()
                : rows.stream()
                        .filter(row -> row.beginsAsComment() && CommentedHeader.is(row.cells(), isColumn))
                        .findFirst();
        if (commented.isPresent()) {
            problems.add(CommentedHeader.at(sheet.place(), (int) commented.get().line()));
        } else if (header.isPresent()) {
            Place place = sheet.place().at(header.get().number(), 0);
            List<Problem> unclear = ColumnNames.problems(place, names).list();
            unclear.forEach(problems::add);
            if (unclear.isEmpty()) {
                CaseRows reader = new CaseRows(place, names, vocabulary, problems, doubts);
                rows.stream().filter(row -> row.line() > header.get().number()).forEach(row -> reader.read(row, cases));
            }
        }
    }
}

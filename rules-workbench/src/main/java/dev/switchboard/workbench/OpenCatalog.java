package dev.switchboard.workbench;

import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Problems;
import dev.switchboard.drl.DrlLanguage;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.loading.CatalogContent;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Sheet;
import dev.switchboard.workbench.Edits.Cell;
import dev.switchboard.xlsx.ExcelFormat;
import dev.switchboard.xlsx.WorkbookChange;
import dev.switchboard.xlsx.WorkbookPatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue that is open in the page: its files, what was edited in them, and what it comes to now. */
final class OpenCatalog {

    private static final String CSV = ".csv";
    private static final byte[] NOTHING = {};

    private final String name;
    private final Map<String, CatalogFile> files = new LinkedHashMap<>();
    private final Map<String, byte[]> onDisk = new HashMap<>();
    private final Edits edits = new Edits();
    private final EditedFormat format = new EditedFormat(new ExcelFormat(), edits);
    private final CatalogLoader loader = new CatalogLoader(List.of(DrlLanguage.withoutDrools()), List.of(format));
    private Optional<LoadedCatalog> loaded = Optional.empty();
    private Optional<CatalogEngine> engine = Optional.empty();
    private List<Problem> problems = List.of();

    /**
     * Opens files and reads the catalogue in them, which may have problems.
     *
     * @param name of the workbook or folder
     */
    OpenCatalog(String name, List<CatalogFile> files) {
        this.name = name;
        files.forEach(file -> this.files.put(file.name(), file));
        wereSaved(files);
        read();
    }

    String name() {
        return name;
    }

    /** The files as they were opened, but for CSV files that were edited. */
    List<CatalogFile> files() {
        return List.copyOf(files.values());
    }

    Edits edits() {
        return edits;
    }

    /** The catalogue as it is now; empty while it has problems. */
    Optional<LoadedCatalog> loaded() {
        return loaded;
    }

    /** Decides by the catalogue as it was when it had no problems last; empty if it always had some. */
    Optional<CatalogEngine> engine() {
        return engine;
    }

    List<Problem> problems() {
        return problems;
    }

    /** How it is now; later changes do not change it. */
    Reading reading() {
        return new Reading(sheets(), loaded, engine, problems);
    }

    /** All tables, those that are comments among them, as they are now. */
    List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (CatalogFile file : files.values()) {
            if (format.reads(file.name())) {
                sheets.addAll(format.read(file, Limits.DEFAULT, new Problems(), new Problems()));
            } else if (file.name().endsWith(CSV)) {
                sheets.add(CsvSheet.read(table(file), file.path(), file.content(), new Problems()));
            }
        }
        return sheets;
    }

    /** The file that a table is from. */
    String fileOf(Sheet sheet) {
        return files.values().stream()
                .filter(file -> file.path().equals(sheet.place().file()))
                .map(CatalogFile::name)
                .findFirst()
                .orElse("");
    }

    /** The cell that a problem is about, if it is about one. */
    Optional<Cell> cell(Problem problem) {
        Optional<Place> place = problem.place().filter(where -> where.line() > 0 && where.column() > 0);
        return place.flatMap(where -> files.values().stream()
                .filter(file -> file.path().equals(where.file()))
                .filter(file -> format.reads(file.name()) || file.name().endsWith(CSV))
                .map(file -> new Cell(
                        file.name(),
                        where.sheet().isEmpty() ? table(file) : where.sheet(),
                        where.line(),
                        where.column()))
                .findFirst());
    }

    /** What a CSV file's table is called. */
    private static String table(CatalogFile file) {
        return file.name().substring(0, file.name().length() - CSV.length());
    }

    /** Adds a sheet to a workbook, or a file beside the others, and reads the catalogue again. */
    void addSheet(String file, String sheet, List<String> header) {
        if (format.reads(file)) {
            edits.add(sheet, header);
        } else {
            Sheet added = new Sheet(sheet, Place.of(sheet + CSV), List.of(new Sheet.Row(1, header)));
            files.putIfAbsent(sheet + CSV, new CatalogFile(sheet + CSV, sheet + CSV, Bytes.of(CsvSheet.write(added))));
        }
        read();
    }

    /** Those of them that are others than when they were opened, or saved last. */
    List<CatalogFile> unsaved() {
        return saved().stream()
                .filter(file -> !Arrays.equals(file.content(), onDisk.getOrDefault(file.name(), NOTHING)))
                .toList();
    }

    /** Notes that they are as they are to be on disk now. */
    void wereSaved(List<CatalogFile> written) {
        written.forEach(file -> onDisk.put(file.name(), file.content()));
    }

    /** The files as they are to be saved. */
    List<CatalogFile> saved() {
        List<CatalogFile> saved = new ArrayList<>();
        for (CatalogFile file : files.values()) {
            List<WorkbookChange> changes = format.reads(file.name()) ? changesOf(file) : List.of();
            saved.add(
                    changes.isEmpty()
                            ? file
                            : new CatalogFile(
                                    file.name(), file.path(), WorkbookPatch.apply(file, Limits.DEFAULT, changes)));
        }
        return saved;
    }

    private List<WorkbookChange> changesOf(CatalogFile workbook) {
        return edits.changes(workbook.name(), format.unedited(workbook));
    }

    /** Sets cells, and reads the catalogue again. */
    void edit(Map<Cell, String> changes) {
        Map<String, Edits> ofCsv = new LinkedHashMap<>();
        changes.forEach((cell, text) -> {
            if (format.reads(cell.file())) {
                edits.set(cell, text);
            } else {
                ofCsv.computeIfAbsent(cell.file(), file -> new Edits()).set(cell, text);
            }
        });
        ofCsv.forEach(this::editCsv);
        read();
    }

    /** What would be wrong with another text in one cell; nothing is changed. */
    List<Problem> problemsIf(Cell cell, String text) {
        if (format.reads(cell.file())) {
            Optional<String> before = Optional.ofNullable(edits.texts().get(cell));
            edits.set(cell, text);
            List<Problem> found = problemsNow();
            before.ifPresentOrElse(former -> edits.set(cell, former), () -> edits.forget(cell));
            return found;
        }
        Optional<CatalogFile> before = Optional.ofNullable(files.get(cell.file()));
        Edits one = new Edits();
        one.set(cell, text);
        editCsv(cell.file(), one);
        List<Problem> found = problemsNow();
        before.ifPresent(former -> files.put(cell.file(), former));
        return found;
    }

    private List<Problem> problemsNow() {
        try {
            loader.load(new CatalogContent(name, files(), List.of()), EngineOptions.DEFAULT);
            return List.of();
        } catch (InvalidCatalogException invalid) {
            return invalid.problems();
        }
    }

    /** The whole file is written anew: what a spreadsheet program would do as well. */
    private void editCsv(String name, Edits changes) {
        CatalogFile file = files.get(name);
        if (file != null) {
            Sheet sheet = CsvSheet.read(table(file), file.path(), file.content(), new Problems());
            Sheet edited = asWide(changes.on(name, List.of(sheet)).get(0));
            byte[] written = CsvLook.of(file.content()).write(edited);
            files.put(name, new CatalogFile(name, file.path(), written));
        }
    }

    /** The same with each row as long as the header is: one that is shorter would be taken for a mistake. */
    private static Sheet asWide(Sheet sheet) {
        int width = sheet.content().findFirst().map(row -> row.cells().size()).orElse(0);
        List<Sheet.Row> rows = sheet.rows().stream()
                .map(row -> row.isComment() ? row : new Sheet.Row(row.number(), asWide(row.cells(), width)))
                .toList();
        return new Sheet(sheet.name(), sheet.place(), rows, sheet.readable(), sheet.misfits());
    }

    private static List<String> asWide(List<String> cells, int width) {
        List<String> wide = new ArrayList<>(cells);
        while (wide.size() < width) {
            wide.add("");
        }
        return wide;
    }

    private void read() {
        try {
            LoadedCatalog read = loader.load(new CatalogContent(name, files(), List.of()), EngineOptions.DEFAULT);
            loaded = Optional.of(read);
            engine = Optional.of(new CatalogEngine(read.catalog()));
            problems = List.of();
        } catch (InvalidCatalogException invalid) {
            loaded = Optional.empty();
            problems = invalid.problems();
        }
    }
}

package dev.switchboard.cli;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.Limits;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.dmn.DmnCatalog;
import dev.switchboard.dmn.DmnReader;
import dev.switchboard.imports.ForeignModel;
import dev.switchboard.imports.SpreadsheetTables;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Sheet;
import dev.switchboard.xlsx.ExcelFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decision tables that another program has written: DMN, or a spreadsheet. */
record ForeignFile(Path path) {

    /** What it holds. */
    ForeignModel read() throws UnusableException, IOException {
        if (!Files.isRegularFile(path)) {
            throw new UnusableException(Text.format("`%s`: такого файла нет", "`%s`: there is no such file", path));
        }
        String name = path.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        CatalogFile file = new CatalogFile(name, path.toString(), bytes());
        return switch (ending) {
            case "dmn", "xml" -> DmnReader.read(file, Limits.DEFAULT);
            case "xlsx", "csv" -> spreadsheet(file, ending);
            default ->
                throw new UnusableException(Text.format(
                        "`%s`: таблицы решений переносятся из файлов .dmn, .xlsx и .csv; сохраните файл в одном из этих видов",
                        "`%s`: decision tables are imported from .dmn, .xlsx and .csv; save the file as one of these",
                        path));
        };
    }

    /** The catalogue that Switchboard itself has written as DMN; empty if it has not. */
    Optional<LoadedCatalog> ownCatalog() throws UnusableException, IOException {
        boolean isDmn = path.toString().toLowerCase(Locale.ROOT).endsWith(".dmn") && Files.isRegularFile(path);
        if (!isDmn || !DmnCatalog.isOne(new CatalogFile(stem(), path.toString(), bytes()), Limits.DEFAULT)) {
            return Optional.empty();
        }
        return Optional.of(CatalogLoader.withAllLanguages().load(CatalogSource.path(path), EngineOptions.DEFAULT));
    }

    /** The name without its ending. */
    String stem() {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private byte[] bytes() throws UnusableException, IOException {
        if (Files.size(path) > Limits.DEFAULT.bytes()) {
            throw new UnusableException(Text.format(
                    "`%s`: файл больше %s байт", "`%s` has more than %s bytes", path, Limits.DEFAULT.bytes()));
        }
        return Files.readAllBytes(path);
    }

    private ForeignModel spreadsheet(CatalogFile file, String ending) throws UnusableException {
        Problems problems = new Problems();
        List<Sheet> sheets = ending.equals("csv")
                ? List.of(CsvSheet.readComment(stem(), file.path(), file.content()))
                : new ExcelFormat().readForeign(file, Limits.DEFAULT, problems, new Problems());
        if (!problems.isEmpty()) {
            throw new UnusableException(problems.list());
        }
        return SpreadsheetTables.read(stem(), file.path(), sheets);
    }
}

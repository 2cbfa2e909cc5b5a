package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.csv.CsvForm;
import dev.switchboard.dmn.DmnWriter;
import dev.switchboard.drl.DrlWriter;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.tables.CatalogSheets;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Sheet;
import dev.switchboard.xlsx.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A catalogue as files: a workbook, CSV tables, DMN, or DRL beside the tables of its words.
 *
 * @param locale of what a workbook says to who reads it, and of the form of tables
 */
record ExportedFiles(LoadedCatalog catalog, Locale locale) {

    /**
     * A workbook.
     *
     * @throws UnusableException for what no table can say, such as an opaque rule
     */
    byte[] workbook() throws UnusableException, IOException {
        refuseOpaque(catalog.catalog().opaqueRules());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkbookWriter.write(catalog.catalog().vocabulary(), withCases(catalog::sheets), locale, bytes);
        return bytes.toByteArray();
    }

    /**
     * CSV tables by their names.
     *
     * @throws UnusableException for what no table can say, such as an opaque rule
     */
    Map<String, byte[]> tables() throws UnusableException {
        refuseOpaque(catalog.catalog().opaqueRules());
        return csv(withCases(catalog::sheets));
    }

    /**
     * DMN.
     *
     * @throws UnusableException for what it cannot say, such as an opaque rule
     */
    byte[] dmn() throws UnusableException {
        Problems problems = new Problems();
        byte[] file = DmnWriter.write(catalog, locale, problems);
        if (!problems.isEmpty()) {
            throw new UnusableException(problems.list());
        }
        return file;
    }

    /**
     * DRL files, and tables without rules, by their names.
     *
     * @throws UnusableException for what cannot be written so, such as an opaque rule
     */
    Map<String, byte[]> drl() throws UnusableException {
        refuseOpaque(catalog.catalog().opaqueRules());
        Map<String, byte[]> files = new TreeMap<>(csv(withCases(problems -> catalog.sheetsWithoutRules())));
        Vocabulary words = catalog.catalog().vocabulary();
        // Whatever the catalogue's name is, this is a package's.
        String packageName = "catalog_" + words.name().replaceAll("[^A-Za-z0-9]", "_");
        CatalogSheets.grouped(catalog.catalog())
                .forEach((group, rules) -> files.put(
                        group + ".drl",
                        DrlWriter.write(words, rules, catalog.notes(), packageName)
                                .getBytes(UTF_8)));
        return files;
    }

    private static void refuseOpaque(List<OpaqueRule> rules) throws UnusableException {
        if (!rules.isEmpty()) {
            throw new UnusableException(rules.stream()
                    .map(rule -> Problem.at(
                            rule.place(),
                            Text.format(
                                    "правило `%s` непрозрачно: таблицей его не записать",
                                    "rule `%s` is opaque: no table can express it", rule.name())))
                    .toList());
        }
    }

    /** Tables, and the cases that the catalogue brings. */
    private List<Sheet> withCases(Function<Problems, List<Sheet>> tables) throws UnusableException {
        Problems problems = new Problems();
        List<Sheet> sheets = new ArrayList<>(tables.apply(problems));
        sheets.addAll(catalog.cases().asSheets(problems));
        if (!problems.isEmpty()) {
            throw new UnusableException(problems.list());
        }
        return sheets;
    }

    private Map<String, byte[]> csv(List<Sheet> sheets) {
        Map<String, byte[]> files = new TreeMap<>();
        sheets.forEach(sheet -> files.put(
                fileName(sheet.name()),
                CsvSheet.write(sheet, CsvForm.of(locale)).getBytes(UTF_8)));
        return files;
    }

    /** Names of comments are free, but not every sheet's name can be a file's. */
    private static String fileName(String sheet) {
        return sheet.replaceAll("[<>:\"/\\\\|?*\\p{Cntrl}]", "-") + ".csv";
    }
}

package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.catalog.Problems;
import dev.switchboard.dmn.DmnWriter;
import dev.switchboard.drl.DrlWriter;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.tables.CatalogSheets;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Sheet;
import dev.switchboard.xlsx.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The forms in which a catalogue is written by {@code export}, and how each is read again. */
enum CatalogForms {
    CSV {
        @Override
        Map<String, byte[]> write(LoadedCatalog catalog) {
            return csv(sheets(catalog));
        }
    },
    WORKBOOK {
        @Override
        Map<String, byte[]> write(LoadedCatalog catalog) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                WorkbookWriter.write(catalog.catalog().vocabulary(), sheets(catalog), Locale.ENGLISH, bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return Map.of("catalog.xlsx", bytes.toByteArray());
        }
    },
    DRL {
        @Override
        Map<String, byte[]> write(LoadedCatalog catalog) {
            Map<String, byte[]> files = csv(catalog.sheetsWithoutRules());
            CatalogSheets.grouped(catalog.catalog())
                    .forEach((group, rules) -> files.put(
                            group + ".drl",
                            DrlWriter.write(catalog.catalog().vocabulary(), rules, catalog.notes(), "catalog")
                                    .getBytes(UTF_8)));
            return files;
        }
    },
    DMN {
        @Override
        Map<String, byte[]> write(LoadedCatalog catalog) {
            Problems problems = new Problems();
            byte[] file = DmnWriter.write(catalog, Locale.ENGLISH, problems);
            assertThat(problems.list()).as("what DMN cannot say").isEmpty();
            return Map.of("catalog.dmn", file);
        }
    };

    private static final CatalogLoader LOADER = CatalogLoader.withAllLanguages();

    /** The files, by name. */
    abstract Map<String, byte[]> write(LoadedCatalog catalog);

    static LoadedCatalog read(Map<String, byte[]> files) {
        return LOADER.load(CatalogSource.bytes(files), EngineOptions.DEFAULT);
    }

    private static List<Sheet> sheets(LoadedCatalog catalog) {
        Problems problems = new Problems();
        List<Sheet> sheets = catalog.sheets(problems);
        assertThat(problems.list()).as("rules that no table can say").isEmpty();
        return sheets;
    }

    private static Map<String, byte[]> csv(List<Sheet> sheets) {
        Map<String, byte[]> files = new TreeMap<>();
        for (Sheet sheet : sheets) {
            String name = sheet.name().replaceAll("[<>:\"/\\\\|?*\\p{Cntrl}]", "-") + ".csv";
            assertThat(files.put(name, CsvSheet.write(sheet).getBytes(UTF_8)))
                    .as("files of one name: %s", name)
                    .isNull();
        }
        return files;
    }
}

package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.catalog.Problems;
import dev.switchboard.drl.DrlWriter;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Sheet;
import dev.switchboard.xlsx.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The digests of shipped catalogues, whatever they are written in. They change when a catalogue does; when they change
 * without that, what is digested is another, and its version has to be too.
 */
class DigestsTest {

    private static final String BUNDLED = "2a1d996346e2e0b23050635dc7b7e8468434c23bd509fbe71ee811e1cf0d33b1";
    private static final String HOME_INTERNET = "ee7f6a63a2e9b151411b5bd9d7af67cf1b4d3d47742136af907c9b8d12f69151";

    @ParameterizedTest
    @ValueSource(strings = {"../examples/home-internet", "../examples/home-internet.xlsx"})
    void oneCatalogueHasOneDigestAsDrlCsvAndWorkbook(Path path) throws IOException {
        LoadedCatalog loaded = load(CatalogSource.path(path));

        assertThat(digest(loaded)).isEqualTo(HOME_INTERNET);
        assertThat(digest(load(CatalogSource.bytes(csv(tables(loaded)))))).isEqualTo(HOME_INTERNET);
        assertThat(digest(load(workbook(loaded)))).isEqualTo(HOME_INTERNET);
        assertThat(digest(load(CatalogSource.bytes(drl(loaded))))).isEqualTo(HOME_INTERNET);
    }

    /** Some of its conditions say by alternatives within alternatives what tables say in rows. */
    @Test
    void theBundledCatalogueHasOneDigestTooAsDrlCsvAndWorkbook() throws IOException {
        LoadedCatalog loaded =
                load(CatalogSource.path(Path.of("../rules-drl/src/main/resources/dev/switchboard/bundled")));

        assertThat(digest(loaded)).isEqualTo(BUNDLED);
        assertThat(digest(load(CatalogSource.bytes(drl(loaded))))).isEqualTo(BUNDLED);
        assertThat(digest(load(CatalogSource.bytes(csv(tables(loaded)))))).isEqualTo(BUNDLED);
        assertThat(digest(load(workbook(loaded)))).isEqualTo(BUNDLED);
    }

    private static LoadedCatalog load(CatalogSource source) {
        return CatalogLoader.withAllLanguages().load(source, EngineOptions.DEFAULT);
    }

    private static String digest(LoadedCatalog loaded) {
        return loaded.catalog().identity().digest();
    }

    private static List<Sheet> tables(LoadedCatalog loaded) {
        Problems problems = new Problems();
        List<Sheet> sheets = loaded.sheets(problems);
        assertThat(problems.list()).isEmpty();
        return sheets;
    }

    private static Map<String, byte[]> csv(List<Sheet> sheets) {
        Map<String, byte[]> files = new TreeMap<>();
        sheets.forEach(
                sheet -> files.put(sheet.name() + ".csv", CsvSheet.write(sheet).getBytes(UTF_8)));
        return files;
    }

    private static CatalogSource workbook(LoadedCatalog loaded) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkbookWriter.write(loaded.catalog().vocabulary(), tables(loaded), Locale.ENGLISH, bytes);
        return CatalogSource.bytes(Map.of("catalog.xlsx", bytes.toByteArray()));
    }

    private static Map<String, byte[]> drl(LoadedCatalog loaded) {
        Map<String, byte[]> files = csv(loaded.sheetsWithoutRules());
        String rules = DrlWriter.write(
                loaded.catalog().vocabulary(), loaded.catalog().allRules(), loaded.notes(), "com.example.catalog");
        files.put("all.drl", rules.getBytes(UTF_8));
        return files;
    }
}

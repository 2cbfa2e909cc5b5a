package dev.switchboard.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.catalog.Problems;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported is read as the same catalogue. */
class DmnRoundTripTest {

    static List<String> catalogs() {
        return Catalogs.names().toList();
    }

    static byte[] written(LoadedCatalog loaded) {
        Problems problems = new Problems();
        byte[] file = DmnWriter.write(loaded, Locale.ENGLISH, problems);
        assertThat(problems.list()).isEmpty();
        return file;
    }

    static LoadedCatalog read(byte[] file) {
        return CatalogLoader.withAllLanguages()
                .load(CatalogSource.bytes(Map.of("catalog.dmn", file)), EngineOptions.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void nothingIsLost(String name) {
        LoadedCatalog loaded = Catalogs.load(name);
        byte[] file = written(loaded);
        LoadedCatalog again = read(file);
        assertThat(again.warnings()).isEmpty();
        assertThat(again.catalog().identity()).isEqualTo(loaded.catalog().identity());
        assertThat(again.sheets(new Problems())).isEqualTo(loaded.sheets(new Problems()));
        assertThat(written(again)).isEqualTo(file);
    }
}

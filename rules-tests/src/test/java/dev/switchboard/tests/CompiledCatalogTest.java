package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.compiled.CompiledCatalog;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.loading.CatalogLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the build ships of the bundled catalogue is what its tables and DRL files say. */
class CompiledCatalogTest {

    private static final Path SOURCES = Path.of("../rules-drl/src/main/resources/dev/switchboard/bundled");

    private static Catalog fromSources() {
        return CatalogLoader.withAllLanguages()
                .load(CatalogSource.path(SOURCES), EngineOptions.DEFAULT)
                .catalog();
    }

    @Test
    void theShippedCatalogueHasTheDigestOfItsSources() {
        try (CatalogEngine shipped = new CatalogEngines().bundled(EngineOptions.DEFAULT)) {
            assertThat(shipped.catalog()).isEqualTo(fromSources().identity());
            assertThat(shipped.model().rules()).hasSize(78);
            assertThat(shipped.model().vocabulary().items()).hasSize(67);
        }
    }

    @Test
    void writingReadingAndWritingAgainGivesTheSameBytes() throws IOException {
        byte[] first = bytes(Diagram.of(fromSources(), Diagram.MAX_NODES).orElseThrow());

        CompiledCatalog read = CompiledCatalog.read("test", ByteBuffer.wrap(first));

        assertThat(bytes(Diagram.of(read.get(), Diagram.MAX_NODES).orElseThrow()))
                .isEqualTo(first);
        assertThat(read.get().rules()).isEqualTo(fromSources().rules());
        assertThat(read.get().identity()).isEqualTo(fromSources().identity());
    }

    private static byte[] bytes(Diagram diagram) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CompiledCatalog.write(diagram, bytes);
        return bytes.toByteArray();
    }
}

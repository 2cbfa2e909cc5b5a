package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.browser.Browser;
import dev.switchboard.catalog.Problems;
import dev.switchboard.dmn.DmnWriter;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported opens in the editor that Camunda Modeler is made of, and is the same catalogue once it is saved there. */
class DmnModelerTest {

    private static final String DIST = "META-INF/resources/webjars/dmn-js/10.0.0/dist/";

    private static final List<String> STYLES = List.of(
            "diagram-js",
            "dmn-js-shared",
            "dmn-js-drd",
            "dmn-js-decision-table",
            "dmn-js-decision-table-controls",
            "dmn-js-literal-expression",
            "dmn-font/css/dmn-embedded");

    /** What a person does: opens the file, looks at the rules, and saves. */
    private static final String EDIT = """
            (async () => {
              const promised = call => new Promise((done, fail) => call((error, result) => error ? fail(error) : done(result)));
              const modeler = new DmnJS({container: "#editor"});
              const bytes = Uint8Array.from(atob("%s"), each => each.charCodeAt(0));
              const warnings = await promised(then => modeler.importXML(new TextDecoder().decode(bytes), then));
              window.shapes = document.querySelectorAll("#editor .djs-shape[data-element-id]").length;
              modeler.getActiveViewer().get("canvas").zoom("fit-viewport");
              window.drawn = true;
              const rules = modeler.getViews().find(({element}) => element.name === "Rules");
              await promised(then => modeler.open(rules, then));
              window.warned = (warnings || []).map(({message}) => message).join("\\n");
              window.saved = await promised(then => modeler.saveXML({format: true}, then));
            })().catch(error => { window.saved = "failed: " + error.message; }), 0""";

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        browser = new Browser(folder.resolve("browser"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"priority-matrix", "home-warranty", "tier3-support"})
    void itOpensAndIsSavedAsTheSameCatalogue(String example) throws IOException {
        LoadedCatalog loaded = CatalogLoader.withAllLanguages()
                .load(CatalogSource.path(Path.of("../examples", example)), EngineOptions.DEFAULT);
        byte[] file = DmnWriter.write(loaded, Locale.ENGLISH, new Problems());
        browser.anew().sized(1900, 900).open(page().toUri().toString());
        browser.evaluate(EDIT.formatted(Base64.getEncoder().encodeToString(file)));
        browser.until("window.saved");
        String saved = browser.text("window.saved");
        assertThat(saved).startsWith("<?xml");
        assertThat(browser.text("window.warned")).isEmpty();
        assertThat(browser.number("window.shapes")).isEqualTo(count(file, "<dmndi:DMNShape"));
        assertThat(browser.number("document.querySelectorAll('#editor tbody tr').length"))
                .isGreaterThanOrEqualTo(loaded.catalog().allRules().size());
        LoadedCatalog again = CatalogForms.read(Map.of("saved.dmn", saved.getBytes(UTF_8)));
        assertThat(again.catalog().identity()).isEqualTo(loaded.catalog().identity());
        assertThat(again.warnings()).isEmpty();
    }

    private static int count(byte[] file, String element) {
        return new String(file, UTF_8).split(element, -1).length - 1;
    }

    private static Path page() throws IOException {
        StringBuilder page = new StringBuilder("<!doctype html><meta charset=utf-8>");
        for (String style : STYLES) {
            page.append("<style>").append(resource("assets/" + style + ".css")).append("</style>");
        }
        page.append("<style>#editor { height: 95vh }</style><div id=editor></div><script>")
                .append(resource("dmn-modeler.production.min.js").replace("</script", "<\\/script"))
                .append("</script>");
        return Files.writeString(folder.resolve("editor.html"), page);
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = DmnModelerTest.class.getClassLoader().getResourceAsStream(DIST + name)) {
            if (stream == null) {
                throw new IOException("`" + DIST + name + "` is missing from the class path");
            }
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}

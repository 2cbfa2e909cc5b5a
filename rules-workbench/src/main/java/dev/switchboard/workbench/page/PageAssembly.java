package dev.switchboard.workbench.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.catalog.Languages;
import dev.switchboard.catalog.Problems;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.forecast.report.ForecastStyle;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.xlsx.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes one file of the page's parts: its lines, its styles, the two libraries that it uses, the compiled engine, and the bundled
 * catalogue. Run by the build.
 */
public final class PageAssembly {

    /** In the order in which they need each other. */
    private static final List<String> SCRIPTS = List.of(
            "texts.js",
            "engine.js",
            "files.js",
            "store.js",
            "grid.js",
            "dialog.js",
            "rules.js",
            "newrule.js",
            "sheets.js",
            "check.js",
            "try.js",
            "cases.js",
            "log.js",
            "changes.js",
            "memo.js",
            "app.js");

    private static final List<String> LIBRARIES = List.of(
            "META-INF/resources/webjars/preact/10.28.0/dist/preact.umd.js",
            "META-INF/resources/webjars/preact/10.28.0/hooks/dist/hooks.umd.js",
            "META-INF/resources/_static/htm/3.1.1/dist/htm.umd.js");

    private final Path sources;

    private PageAssembly(Path sources) {
        this.sources = sources;
    }

    /**
     * Writes the page.
     *
     * @param arguments the folder of the page's sources, the compiled engine, and the file to be written
     */
    public static void main(String[] arguments) throws IOException {
        PageAssembly assembly = new PageAssembly(Path.of(arguments[0]));
        Path page = Path.of(arguments[2]);
        Files.createDirectories(page.toAbsolutePath().getParent());
        Files.writeString(page, assembly.page(Files.readString(Path.of(arguments[1]))));
    }

    private String page(String engine) throws IOException {
        String style = source("style.css") + ForecastStyle.css();
        String script = script();
        return source("page.html")
                .replace("{{policy}}", policy(script, style))
                .replace("{{style}}", style)
                .replace("{{catalog}}", "")
                .replace("{{bundled}}", packed(bundled()))
                .replace("{{engine}}", packed((engine + "\n" + source("worker.js")).getBytes(UTF_8)))
                .replace("{{script}}", script);
    }

    /** Nothing is loaded and nothing sent: only what is in the page runs, and the worker that it makes of the engine. */
    private static String policy(String script, String style) {
        return "default-src 'none'; script-src '" + hash(script) + "' blob:; worker-src blob:; style-src '"
                + hash(style) + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("each Java platform has SHA-256", impossible);
        }
    }

    private String script() throws IOException {
        StringBuilder script = new StringBuilder(source("notice.js"));
        for (String library : LIBRARIES) {
            script.append(resource(library)).append('\n');
        }
        script.append("(() => {\n'use strict';\n");
        for (String part : SCRIPTS) {
            script.append(source(part)).append('\n');
        }
        return script.append("})();\n").toString();
    }

    private String source(String name) throws IOException {
        return Files.readString(sources.resolve(name));
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = PageAssembly.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("`" + name + "` is missing from the class path of the build");
            }
            return new String(stream.readAllBytes(), UTF_8).replaceAll("//# sourceMappingURL=.*", "");
        }
    }

    private static byte[] bundled() throws IOException {
        LoadedCatalog bundled = new CatalogEngines().loadBundled();
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        WorkbookWriter.write(
                bundled.catalog().vocabulary(), bundled.sheets(new Problems()), Languages.RUSSIAN, workbook);
        return workbook.toByteArray();
    }

    private static String packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }
}

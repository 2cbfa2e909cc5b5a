package dev.switchboard.drl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Problem;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A catalogue in memory: the bundled one's tables, and DRL of the test's own. */
final class DrlFolder {

    /** The lines that every file begins with: six of them, so that what follows is on line 7. */
    static final String HEAD = """
            package test;

            import dev.switchboard.Inquiry;
            import static dev.switchboard.TransferMode.*;
            global dev.switchboard.drl.Transfers transfers;

            """;

    private static final Path TABLES = Path.of("src/main/resources/dev/switchboard/bundled");

    private DrlFolder() {}

    /** The tables with these files of DRL. */
    static CatalogSource of(Map<String, String> drl) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> tables = Files.list(TABLES)) {
            for (Path table :
                    tables.filter(file -> file.toString().endsWith(".csv")).toList()) {
                files.put(table.getFileName().toString(), Files.readAllBytes(table));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        drl.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
        return CatalogSource.bytes(files);
    }

    static CatalogSource of(String drl) {
        return of(Map.of("rules.drl", drl));
    }

    /** A rule about charges with these constraints behind the topic. */
    static String rule(String constraints) {
        return HEAD + """
                rule "r" salience 300
                when
                    Inquiry( topic == "charges", %s )
                then
                    transfers.to("senior", ONE_STEP, "SS-FIN-01");
                end
                """.formatted(constraints);
    }

    static CatalogEngine engine(CatalogSource source, EngineOptions options) {
        return new CatalogEngines().load(source, options);
    }

    /** What is wrong, in English; nothing when it loads. */
    static List<String> problems(CatalogSource source, EngineOptions options) {
        try {
            engine(source, options).close();
            return List.of();
        } catch (InvalidCatalogException invalid) {
            return invalid.problems().stream()
                    .map((Problem problem) -> problem.in(Locale.ENGLISH))
                    .toList();
        }
    }

    static List<String> problems(String drl) {
        return problems(of(drl), EngineOptions.DEFAULT);
    }
}

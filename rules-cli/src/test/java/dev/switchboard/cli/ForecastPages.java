package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.EngineOptions;
import dev.switchboard.cli.ForecastLogs.DecidedLogs;
import dev.switchboard.cli.html.ForecastPage;
import dev.switchboard.forecast.Load;
import dev.switchboard.forecast.report.ForecastReport;
import dev.switchboard.forecast.report.PlannedPeople;
import dev.switchboard.staffing.Staffing;
import dev.switchboard.staffing.StaffingPlan;
import dev.switchboard.staffing.StaffingTerms;
import dev.switchboard.staffing.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes pages of forecasts for the example catalogue and a change of it. */
final class ForecastPages {

    private static final Path EXAMPLE = Path.of("../examples/home-internet");

    private final Path folder;

    ForecastPages(Path folder) {
        this.folder = folder;
    }

    /** A page of two days' calls that lack two facts, with the people they take. */
    Path page(String language) throws Exception {
        return page(language, text -> text);
    }

    /** The same of a catalogue all of whose titles of lines and topics are hostile. */
    Path hostile() throws Exception {
        String cell = '"' + HtmlPages.HOSTILE.replace("\"", "\"\"") + '"';
        return page(
                "en",
                text -> text.replace("Technical support engineers", cell)
                        .replace("First line", cell)
                        .replace("Billing dispute", cell));
    }

    private interface Edit {
        String of(String text);
    }

    private Path page(String language, Edit edit) throws Exception {
        Path old = copy("old", edit);
        Path current = copy(
                "current",
                text -> edit.of(text)
                        .replace("OUT-02,400,shift-lead,two-step", "OUT-02,400,shift-lead,one-step")
                        .replace("TS-06,100,technical,two-step", "TS-06,100,field-dispatch,one-step")
                        .replace("recalculation,,,>= 24", "recalculation,,,>= 8"));
        Path log = Files.writeString(folder.resolve("calls.csv"), calls());
        Locale locale = new Locale(language);
        DecidedLogs decided = new ForecastLogs(List.of(), List.of(), new SparkOptions(), console(), locale)
                .of(
                        CatalogName.of(old.toString()),
                        CatalogName.of(current.toString()),
                        List.of(log.toString()),
                        EngineOptions.DEFAULT);
        ForecastReport report = new ForecastReport(
                decided.forecast(),
                decided.before(),
                decided.after(),
                List.of("calls.csv"),
                Optional.of(people(decided.forecast().load())),
                Optional.empty());
        return Files.writeString(Files.createTempFile(folder, "forecast", ".html"), ForecastPage.of(report, locale));
    }

    private static PlannedPeople people(Load load) {
        Map<String, Double> handling = new TreeMap<>();
        load.after().lines().forEach(line -> handling.put(line, 600.0));
        StaffingTerms terms = new StaffingTerms(Target.answered(0.8, 20), 300, 0.3);
        return new PlannedPeople(StaffingPlan.of(load.before(), load.after(), handling, new Staffing(terms)), terms);
    }

    private Path copy(String name, Edit edit) throws IOException {
        Path catalog = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.toList()) {
                Files.writeString(catalog.resolve(file.getFileName()), edit.of(Files.readString(file)));
            }
        }
        return catalog;
    }

    /** Friday's and Saturday's calls, of all that the rules of the example ask about but two facts. */
    private static String calls() {
        List<String> topics = List.of("wifi", "recalculation", "no-connection", "slow-speed", "debt-suspension");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add("%s,2026-11-%sT%s:%s,%s,%s,%s,%s"
                    .formatted(
                            topics.get(i % topics.size()),
                            i % 3 == 0 ? "07" : "06",
                            9 + i % 11 < 10 ? "09" : 9 + i % 11,
                            10 + i % 50,
                            i % 40,
                            i % 2 == 0 ? "true" : "",
                            i % 7 == 0 ? "true" : "",
                            i % 90));
        }
        return "topic,at,outageHours,repeatContact,massOutage,debtDays\n" + String.join("\n", rows) + "\n";
    }

    private static Console console() {
        return Console.of(
                new ByteArrayInputStream("".getBytes(UTF_8)),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                false,
                false,
                false,
                false);
    }
}

package dev.switchboard.bench;

import dev.switchboard.bench.peers.PeerEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Prints as Markdown what was measured, ratios first, and draws it. Arguments: the folder of the result files, and the folder
 * for the drawings.
 */
final class Report {

    static final String ENGINE = "**`EscalationEngine`**";
    static final String HAND_WRITTEN = "hand-written `switch`";

    private static final String READY = "an inquiry ready";
    private static final String BUILT = "an inquiry built of four facts";
    private static final String MOST_RULES = "10000";

    /** One engine under the names that it has in the files; empty where it is not measured. */
    private record Entrant(String name, String decision, String start, String loading) {}

    private final Path results;
    private final Path drawings;
    private final List<Map<String, String>> decisions;
    /** Processor time of processes, in microseconds, by what was started. */
    private final Map<String, List<Long>> starts = new LinkedHashMap<>();

    /** The same by the clock. */
    private final Map<String, List<Long>> waits = new LinkedHashMap<>();

    private final List<Map<String, String>> loading;

    private Report(Path results, Path drawings) throws IOException {
        this.results = results;
        this.drawings = drawings;
        decisions = file("decisions").read();
        for (Map<String, String> row : file("start").read()) {
            starts.computeIfAbsent(row.get("name"), name -> new ArrayList<>()).add(Long.parseLong(row.get("cpu")));
            waits.computeIfAbsent(row.get("name"), name -> new ArrayList<>()).add(Long.parseLong(row.get("us")));
        }
        loading = file("loading").read();
    }

    public static void main(String[] args) throws IOException {
        Report report = new Report(Path.of(args[0]), Path.of(args[1]));
        System.out.println();
        System.out.print(Files.readString(Path.of(args[0], "machine.md")));
        report.glance();
        report.draw();
        for (String threads : List.of("1", "2")) {
            for (String measure : List.of(READY, BUILT, "an inquiry ready, small and large catalogue")) {
                report.decisions(measure, threads);
            }
        }
        report.start();
        report.loading();
        report.batch();
        report.leaks();
    }

    private Results file(String name) {
        return new Results(results.resolve(name + ".csv"));
    }

    // ---- Ratios ----------------------------------------------------------------------------------------------------

    private static List<Entrant> entrants() {
        List<Entrant> entrants = new ArrayList<>(List.of(
                new Entrant("**Switchboard**", ENGINE, "**bundled catalogue, API**", "TABLES"),
                new Entrant("**Switchboard**, rules as objects", "", "", "RULES"),
                new Entrant(HAND_WRITTEN, HAND_WRITTEN, HAND_WRITTEN, ""),
                new Entrant(
                        "Drools, long-lived session",
                        "Drools, long-lived session, `ThreadSafeOption.NO`",
                        "Drools, rules compiled at build time",
                        "DROOLS"),
                new Entrant("Drools, `StatelessKieSession`", "Drools, `StatelessKieSession`", "", "")));
        for (PeerEngine peer : PeerEngine.values()) {
            entrants.add(new Entrant(peer.title(), peer.title(), peer.title(), peer.name()));
        }
        return entrants;
    }

    private void glance() {
        MarkdownTable table = new MarkdownTable(
                "Times as long as Switchboard",
                List.of(
                        "decision, inquiry ready",
                        "decision, inquiry built",
                        "start to first decision",
                        "load 10,000 rules",
                        "heap, 10,000 rules"));
        Entrant ours = entrants().get(0);
        for (Entrant entrant : entrants()) {
            table.row(
                    entrant.name(),
                    List.of(
                            ratio(entrant, ours, one -> mean(READY, "1", one.decision())),
                            ratio(entrant, ours, one -> mean(BUILT, "1", one.decision())),
                            ratio(entrant, ours, one -> start(one.start())),
                            ratio(entrant, ours, one -> loaded(one.loading(), MOST_RULES, "ms")),
                            ratio(entrant, ours, one -> loaded(one.loading(), MOST_RULES, "kB"))));
        }
    }

    private static String ratio(Entrant one, Entrant ours, Function<Entrant, Optional<Double>> figure) {
        return figure.apply(one)
                .flatMap(theirs -> figure.apply(ours).map(own -> MarkdownTable.number(theirs / own)))
                .orElse("");
    }

    private Optional<Double> mean(String measure, String threads, String engine) {
        return decisions.stream()
                .filter(row -> row.get("measure").equals(measure)
                        && row.get("threads").equals(threads)
                        && row.get("engine").equals(engine))
                .map(row -> Double.valueOf(row.get("mean")))
                .findFirst();
    }

    private Optional<Double> start(String name) {
        return Optional.ofNullable(starts.get(name)).map(times -> (double) median(times));
    }

    private Optional<Double> loaded(String engine, String rules, String figure) {
        return loading.stream()
                .filter(row ->
                        row.get("engine").equals(engine) && row.get("rules").equals(rules))
                .map(row -> row.get(figure))
                .filter(text -> text.matches("\\d+"))
                .map(Double::valueOf)
                .findFirst();
    }

    private static Map<String, Long> medians(Map<String, List<Map<String, String>>> runsByName, String figure) {
        Map<String, Long> medians = new LinkedHashMap<>();
        runsByName.forEach((name, runs) -> medians.put(
                name,
                median(runs.stream().map(run -> Long.valueOf(run.get(figure))).toList())));
        return medians;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }

    // ---- Tables ----------------------------------------------------------------------------------------------------

    private void decisions(String measure, String threads) {
        List<Map<String, String>> rows = decisions.stream()
                .filter(row ->
                        row.get("measure").equals(measure) && row.get("threads").equals(threads))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        // The large catalogue has nothing written by hand beside it.
        Map<String, String> one = rows.stream()
                .filter(row -> row.get("engine").equals(HAND_WRITTEN))
                .findFirst()
                .orElse(rows.get(0));
        MarkdownTable table = new MarkdownTable(
                "One decision, %s, %s thread%s".formatted(measure, threads, threads.equals("1") ? "" : "s"),
                List.of(
                        one.get("engine").equals(HAND_WRITTEN) ? "mean / hand-written" : "mean / first",
                        "mean, ns",
                        "median, ns",
                        "99 %, ns",
                        "99.9 %, ns",
                        "bytes allocated"));
        for (Map<String, String> row : rows) {
            List<String> cells = new ArrayList<>();
            cells.add(MarkdownTable.number(Double.parseDouble(row.get("mean")) / Double.parseDouble(one.get("mean"))));
            for (String column : List.of("mean", "median", "p99", "p99.9", "bytes")) {
                cells.add(MarkdownTable.number(Double.parseDouble(row.get(column))));
            }
            table.row(row.get("engine"), cells);
        }
    }

    private void start() {
        MarkdownTable table = new MarkdownTable(
                "From `java` to the first decision, whole process",
                List.of("processor time / hand-written", "processor time, ms", "by the clock, ms"));
        double one = start(HAND_WRITTEN).orElseThrow();
        starts.forEach((name, times) -> table.row(
                name,
                List.of(
                        MarkdownTable.number(median(times) / one),
                        Long.toString(median(times) / 1_000),
                        Long.toString(median(waits.getOrDefault(name, List.of())) / 1_000))));
    }

    private void loading() {
        Map<String, Map<String, Map<String, String>>> byEngine = loading.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("engine"),
                        LinkedHashMap::new,
                        Collectors.toMap(row -> row.get("rules"), row -> row, (a, b) -> a, LinkedHashMap::new)));
        List<String> sizes =
                loading.stream().map(row -> row.get("rules")).distinct().toList();
        List<String> columns = new ArrayList<>();
        for (String size : sizes) {
            columns.add("%,d rules, ms".formatted(Integer.parseInt(size)));
            columns.add("heap, MB");
        }
        MarkdownTable table =
                new MarkdownTable("Loading, with the first decision, and the heap held after it", columns);
        byEngine.forEach((engine, rows) -> {
            List<String> cells = new ArrayList<>();
            for (String size : sizes) {
                Map<String, String> row = rows.getOrDefault(size, Map.of("ms", "", "kB", ""));
                cells.add(
                        row.get("ms").matches("\\d+") ? "%,d".formatted(Long.parseLong(row.get("ms"))) : row.get("ms"));
                cells.add(
                        row.get("kB").isEmpty() ? "" : MarkdownTable.number(Double.parseDouble(row.get("kB")) / 1_024));
            }
            table.row(loadingTitle(engine), cells);
        });
    }

    private static String loadingTitle(String engine) {
        return switch (engine) {
            case "RULES" -> "**Switchboard**, rules as objects";
            case "TABLES" -> "**Switchboard**, rule tables as CSV";
            case "TABLES_ALL" -> "**Switchboard**, rule tables as CSV, then a decision on each topic";
            case "DRL" -> "**Switchboard**, DRL";
            case "DROOLS" -> "Drools, DRL";
            default -> PeerEngine.valueOf(engine).title();
        };
    }

    private void batch() throws IOException {
        Map<String, List<Map<String, String>>> byName = file("batch").read().stream()
                .collect(Collectors.groupingBy(row -> row.get("name"), LinkedHashMap::new, Collectors.toList()));
        if (byName.isEmpty()) {
            return;
        }
        long rows = Long.parseLong(byName.values().iterator().next().get(0).get("rows"));
        Map<String, Long> cpu = medians(byName, "cpu");
        Map<String, Long> times = medians(byName, "us");
        long limit = cpu.values().iterator().next();
        MarkdownTable table = new MarkdownTable(
                String.format(Locale.ROOT, "A file of %,d inquiries, whole process", rows),
                List.of(
                        "rows a second of processor time / FastCSV",
                        "rows a second of processor time",
                        "rows a second by the clock, on all cores",
                        "peak resident memory, MB"));
        byName.forEach((name, runs) -> table.row(
                name,
                List.of(
                        MarkdownTable.number((double) limit / cpu.get(name)),
                        String.format(Locale.ROOT, "%,d", rows * 1_000_000 / cpu.get(name)),
                        String.format(Locale.ROOT, "%,d", rows * 1_000_000 / times.get(name)),
                        Long.toString(runs.stream()
                                        .mapToLong(run -> Long.parseLong(run.get("kB")))
                                        .max()
                                        .orElseThrow()
                                / 1_024))));
    }

    private void leaks() throws IOException {
        MarkdownTable table = new MarkdownTable(
                "Used heap after a full collection, four threads", List.of("decisions", "used heap, kB"));
        for (Map<String, String> row : file("leaks").read()) {
            table.row(
                    "`" + row.get("engine") + "`",
                    List.of(
                            "%,d".formatted(Long.parseLong(row.get("decisions"))),
                            "%,d".formatted(Long.parseLong(row.get("kB")))));
        }
    }

    // ---- Drawings --------------------------------------------------------------------------------------------------

    private void draw() throws IOException {
        draw("decision", "One decision, an inquiry built, 1 thread: mean, ns", one -> mean(BUILT, "1", one.decision()));
        draw(
                "start",
                "From java to the first decision: processor time, ms",
                one -> start(one.start()).map(us -> us / 1_000));
        draw("loading", "Loading 10,000 rules: ms", one -> loaded(one.loading(), MOST_RULES, "ms"));
    }

    private void draw(String name, String title, Function<Entrant, Optional<Double>> figure) throws IOException {
        Map<String, Double> bars = new LinkedHashMap<>();
        for (Entrant entrant : entrants()) {
            figure.apply(entrant).ifPresent(value -> bars.put(entrant.name(), value));
        }
        if (!bars.isEmpty()) {
            String file = "performance-" + name + ".svg";
            BarChart.write(drawings.resolve(file), title, bars);
            System.out.printf("%n![%s](%s)%n", title, file);
        }
    }
}

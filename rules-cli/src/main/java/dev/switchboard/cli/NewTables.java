package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Place;
import dev.switchboard.cli.NewCatalog.Named;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A catalogue that somebody makes up, as tables. */
record NewTables(NewCatalog catalog) {

    private static final List<String> TITLES = List.of("title", "title:en");

    /** Of each rule; more important ones get more, less important ones less. */
    private static final String SALIENCE = "300";

    /** The tables as files of CSV by their names. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Stream.of(head(), lines(), facts(), topics(), items(), values(), rules())
                .forEach(sheet ->
                        files.put(sheet.name() + ".csv", CsvSheet.write(sheet).getBytes(UTF_8)));
        return files;
    }

    private Sheet head() {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("name", catalog.name()),
                List.of("version", "1"),
                List.of("default line", catalog.firstLine().named().code())));
        if (catalog.rules().isEmpty()) {
            rows.add(List.of("rules", "none"));
        }
        return sheet("catalog", List.of("key", "value"), rows);
    }

    private Sheet lines() {
        return sheet(
                "lines",
                joined(List.of("line", "mode"), TITLES, List.of("phrase", "greeting")),
                catalog.lines().stream()
                        .map(line -> joined(
                                List.of(line.named().code(), line.mode()),
                                texts(line.named().title()),
                                List.of(line.phrase(), "")))
                        .toList());
    }

    private Sheet facts() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(joined(
                List.of("topic", "topic", "", ""),
                texts(catalog.isRussian() ? "Тема обращения" : "Topic"),
                texts(catalog.isRussian() ? "О чём обращение?" : "What is the inquiry about?")));
        for (NewCatalog.Fact fact : catalog.facts()) {
            rows.add(joined(
                    List.of(fact.named().code(), fact.type(), domain(fact), unstated(fact)),
                    texts(fact.named().title()),
                    texts(fact.named().title() + "?")));
        }
        return sheet(
                "facts",
                joined(List.of("fact", "type", "values", "default"), TITLES, List.of("question", "question:en")),
                rows);
    }

    private static String domain(NewCatalog.Fact fact) {
        return switch (fact.type()) {
            case "count" -> "0..";
            case "choice" ->
                String.join(", ", fact.values().stream().map(Named::code).toList());
            default -> "";
        };
    }

    private static String unstated(NewCatalog.Fact fact) {
        return switch (fact.type()) {
            case "count" -> "0";
            case "choice" -> fact.values().get(0).code();
            default -> "no";
        };
    }

    private Sheet topics() {
        return sheet(
                "topics",
                joined(List.of("topic"), TITLES, List.of()),
                catalog.topics().stream().map(this::titled).toList());
    }

    private Sheet values() {
        return sheet(
                "values",
                joined(List.of("fact", "value"), TITLES, List.of()),
                catalog.facts().stream()
                        .flatMap(fact -> fact.values().stream()
                                .map(value -> joined(List.of(fact.named().code()), titled(value), List.of())))
                        .toList());
    }

    private Sheet items() {
        List<List<String>> rows = new ArrayList<>();
        for (NewCatalog.Rule rule : catalog.rules()) {
            String title = rule.topic().title() + " → " + rule.line().named().title();
            rows.add(titled(new Named(item(rows.size()), title)));
        }
        return sheet("items", joined(List.of("item"), TITLES, List.of()), rows);
    }

    private static String item(int number) {
        return "R-" + (number + 1);
    }

    private Sheet rules() {
        List<String> facts =
                catalog.facts().stream().map(fact -> fact.named().code()).toList();
        List<List<String>> rows = new ArrayList<>();
        for (NewCatalog.Rule rule : catalog.rules()) {
            rows.add(joined(
                    List.of(item(rows.size()), SALIENCE, rule.topic().code()),
                    catalog.facts().stream()
                            .map(fact -> rule.only()
                                    .filter(only -> only.fact().equals(fact))
                                    .map(NewCatalog.Cell::condition)
                                    .orElse(""))
                            .toList(),
                    List.of(rule.line().named().code(), rule.line().mode())));
        }
        return sheet("rules", joined(List.of("item", "salience", "topic"), facts, List.of("line", "mode")), rows);
    }

    private List<String> titled(Named named) {
        return joined(List.of(named.code()), texts(named.title()), List.of());
    }

    /** In the column of its language, beside the empty one of the other. */
    private List<String> texts(String text) {
        return catalog.isRussian() ? List.of(text, "") : List.of("", text);
    }

    private static List<String> joined(List<String> first, List<String> second, List<String> third) {
        return Stream.of(first, second, third).flatMap(List::stream).toList();
    }

    private static Sheet sheet(String name, List<String> header, List<List<String>> rows) {
        List<Sheet.Row> all = new ArrayList<>(List.of(new Sheet.Row(1, header)));
        rows.forEach(cells -> all.add(new Sheet.Row(all.size() + 1, cells)));
        return new Sheet(name, Place.of(name), all);
    }
}

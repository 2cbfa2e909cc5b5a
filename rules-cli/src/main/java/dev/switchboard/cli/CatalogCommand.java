package dev.switchboard.cli;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.CatalogEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code switchboard catalog}: the words of a catalogue. */
@Command(
        name = "catalog",
        description = "Shows a catalogue's lines, topics, facts and items.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {"", "Example:", "  switchboard catalog --lang en"})
final class CatalogCommand implements Callable<Integer>, Failures.Localized {

    private final Console console;

    @Mixin
    private CatalogChoice choice = new CatalogChoice();

    CatalogCommand(Console console) {
        this.console = console;
    }

    @Override
    public Locale locale() {
        return choice.locale();
    }

    @Override
    public Integer call() {
        try (CatalogEngine engine = choice.open()) {
            print(engine.model());
        }
        return ExitCode.OK;
    }

    private void print(Catalog catalog) {
        Vocabulary words = catalog.vocabulary();
        CatalogIdentity identity = catalog.identity();
        console.out()
                .println("%s %s  %s"
                        .formatted(
                                console.bold(identity.name()), identity.version(), console.faint(identity.digest())));
        console.out()
                .println(new Text("Правил: %d, непрозрачных: %d", "Rules: %d, opaque: %d")
                        .in(locale())
                        .formatted(catalog.rules().size(), catalog.opaqueRules().size()));
        section(
                new Text("Линии", "Lines"),
                words.lines().stream().map(this::row).toList());
        section(
                new Text("Темы", "Topics"),
                words.topics().stream().map(this::row).toList());
        section(
                new Text("Факты", "Facts"),
                words.facts().stream().map(this::row).toList());
        section(
                new Text("Пункты", "Items"),
                words.items().stream().map(this::row).toList());
    }

    private List<String> row(Line line) {
        return List.of(line.code(), line.mode().code(), line.title().in(locale()));
    }

    private List<String> row(Topic topic) {
        return List.of(topic.code(), topic.title().in(locale()));
    }

    private List<String> row(Fact fact) {
        return List.of(fact.code(), values(fact.type()), fact.title().in(locale()));
    }

    private List<String> row(Item item) {
        return List.of(item.code(), item.title().in(locale()));
    }

    private String values(FactType type) {
        Text words = switch (type.code()) {
            case "topic" -> new Text("тема, обязательно", "a topic, required");
            default -> new Text(type.code(), type.code());
        };
        if (type instanceof FactType.Count count) {
            return "%s (%s)".formatted(count.range(), count.unstated());
        }
        if (type instanceof FactType.Flag flag) {
            return "true, false (%s)".formatted(flag.unstated());
        }
        if (type instanceof FactType.Choice options) {
            return options.codes().stream()
                    .map(code -> code.equals(options.unstated()) ? "(" + code + ")" : code)
                    .collect(Collectors.joining(", "));
        }
        return words.in(locale());
    }

    private void section(Text title, List<List<String>> rows) {
        console.out().println();
        console.out().println(console.bold(title.in(locale())) + " (" + rows.size() + ")");
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = Math.min(row.get(i).length(), 40);
                if (i == widths.size()) {
                    widths.add(width);
                }
                widths.set(i, Math.max(widths.get(i), width));
            }
        }
        rows.forEach(row -> console.out().println("  " + aligned(row, widths)));
    }

    private static String aligned(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i));
            if (i < row.size() - 1) {
                line.append(" ".repeat(Math.max(0, widths.get(i) - row.get(i).length()) + 2));
            }
        }
        return line.toString();
    }
}

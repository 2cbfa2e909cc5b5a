package dev.switchboard.cli;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.CatalogEngine;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code switchboard catalog}: the words of a catalogue. */
@Command(name = "catalog", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class CatalogCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Mixin
    private CatalogChoice choice;

    CatalogCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
        this.choice = new CatalogChoice(console, locale);
    }

    @Override
    public Integer call() throws UnusableException {
        try (CatalogEngine engine = choice.open()) {
            print(engine.model());
        }
        return ExitCode.OK;
    }

    private void print(Catalog catalog) {
        CatalogIdentity identity = catalog.identity();
        console.out()
                .println("%s %s %s"
                        .formatted(
                                console.bold(identity.name()), identity.version(), console.faint(identity.digest())));
        String rules = new Text("Правил: %s, непрозрачных: %s", "Rules: %s, opaque: %s")
                .in(locale)
                .formatted(catalog.allRules().size(), catalog.opaqueRules().size());
        int off = catalog.offRules().size();
        console.out()
                .println(
                        off == 0
                                ? rules
                                : rules
                                        + Text.format(", выключенных: %s", ", switched off: %s", off)
                                                .in(locale));
        Vocabulary words = catalog.vocabulary();
        section(new Text("Линии: %s", "Lines: %s"), words.lines().stream().map(this::row));
        section(new Text("Темы: %s", "Topics: %s"), words.topics().stream().map(this::row));
        section(
                new Text(
                        "Факты: %s (в скобках — значение, если факт не указан)",
                        "Facts: %s (in brackets the value of a fact left unstated)"),
                words.declaredFacts().stream().map(this::row));
        List<List<String>> values = Stream.concat(
                        words.declaredFacts().stream().flatMap(fact -> titles(fact.code(), fact.type())),
                        words.outcomes().stream()
                                .flatMap(outcome ->
                                        outcome.type().stream().flatMap(type -> titles(outcome.code(), type))))
                .toList();
        if (!values.isEmpty()) {
            section(new Text("Значения с названиями: %s", "Values with titles: %s"), values.stream());
        }
        if (!words.outcomes().isEmpty()) {
            section(
                    new Text("Результаты: %s", "Outcomes: %s"),
                    words.outcomes().stream().map(this::row));
        }
        section(new Text("Пункты: %s", "Items: %s"), words.items().stream().map(this::row));
    }

    private Stream<List<String>> titles(String owner, FactType type) {
        return type.titles().byCode().entrySet().stream()
                .map(title -> List.of(owner, title.getKey(), title.getValue().in(locale)));
    }

    private void section(Text title, Stream<List<String>> content) {
        List<List<String>> rows = content.toList();
        console.out().println();
        console.out().println(console.bold(title.in(locale).formatted(rows.size())));
        AlignedRows.of(rows).forEach(row -> console.out().println("  " + row));
    }

    private List<String> row(Line line) {
        return List.of(line.code(), line.mode().code(), line.title().in(locale));
    }

    private List<String> row(Topic topic) {
        return List.of(topic.code(), topic.title().in(locale));
    }

    private List<String> row(Fact fact) {
        return List.of(fact.code(), fact.title().in(locale), values(fact.type()));
    }

    private List<String> row(OutcomeType outcome) {
        String values = outcome.codes().isEmpty() ? outcome.typeCode() : String.join(", ", outcome.codes());
        return List.of(outcome.code(), outcome.title().in(locale), values);
    }

    private List<String> row(Item item) {
        return List.of(item.code(), item.title().in(locale));
    }

    private String values(FactType type) {
        if (type instanceof FactType.Scaled scaled) {
            return "%s (%s)"
                    .formatted(
                            scaled.notation().write(scaled.range()),
                            scaled.notation().write(scaled.unstated()));
        }
        if (type instanceof FactType.Flag flag) {
            return (flag.unstated() ? new Text("(да), нет", "(yes), no") : new Text("да, (нет)", "yes, (no)"))
                    .in(locale);
        }
        if (type instanceof Members members) {
            return members.codes().stream()
                    .map(code -> members.unstated().contains(code) ? "(" + code + ")" : code)
                    .collect(Collectors.joining(", "));
        }
        if (type instanceof FactType.Choice options) {
            return options.codes().stream()
                    .map(code -> code.equals(options.unstated()) ? "(" + code + ")" : code)
                    .collect(Collectors.joining(", "));
        }
        return new Text("код темы, обязательно", "a topic's code, required").in(locale);
    }
}

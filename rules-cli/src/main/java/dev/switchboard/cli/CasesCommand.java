package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Text;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.cases.CaseWriter;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.coverage.GeneratedCases;
import dev.switchboard.engine.CatalogEngine;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code switchboard cases}: few cases that look at a whole catalogue, for a person to review. */
@Command(name = "cases", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class CasesCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private Optional<String> output = Optional.empty();

    @Option(names = "--missing-from", arity = "1..*", paramLabel = "CASES")
    private List<Path> existing = new ArrayList<>();

    @Mixin
    private CatalogChoice choice;

    CasesCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
        this.choice = new CatalogChoice(console, locale);
    }

    @Override
    public Integer call() throws IOException, UnusableException {
        Optional<Path> to = output.isPresent() ? BatchFiles.path(output.get()) : Optional.empty();
        try (CatalogEngine engine = choice.open()) {
            Vocabulary words = engine.model().vocabulary();
            CaseSuite suite = existing.isEmpty() ? new CaseSuite(List.of()) : TestCommand.read(existing, words);
            GeneratedCases generated = GeneratedCases.missingFrom(suite, engine, locale);
            CaseWriter writer = new CaseWriter(words);
            if (to.isPresent()) {
                try (Writer file = Files.newBufferedWriter(to.get(), UTF_8)) {
                    writer.write(generated.cases(), file);
                }
            } else {
                writer.write(generated.cases(), console.out());
            }
            warnOf(generated);
        }
        return ExitCode.OK;
    }

    /** A suite that may not look at everything does not pass for one that does. */
    private void warnOf(GeneratedCases generated) {
        Text notAnalysed = new Text("не проанализировано: %s", "not analysed: %s");
        generated
                .limits()
                .forEach(limit -> console.err().println(notAnalysed.in(locale).formatted(limit.in(locale))));
        generated
                .notAnalysed()
                .forEach(obligation -> console.err()
                        .println(notAnalysed
                                .in(locale)
                                .formatted(obligation.title().in(locale))));
    }
}

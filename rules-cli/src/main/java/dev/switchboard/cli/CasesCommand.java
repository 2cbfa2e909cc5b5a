package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.cases.CaseWriter;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.coverage.GeneratedCases;
import dev.switchboard.csv.CsvForm;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.mutants.KillingCases;
import java.io.IOException;
import java.io.StringWriter;
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
            paramLabel = "${bundle:label.file}")
    private Optional<String> output = Optional.empty();

    @Option(names = "--missing-from", arity = "1..*", paramLabel = "${bundle:label.cases}")
    private List<Path> existing = new ArrayList<>();

    @Option(names = "--mutants")
    private boolean mutants;

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Mixin
    private CatalogChoice choice;

    /** Whether the cases are known to look at all that can be looked at. */
    private boolean complete = true;

    CasesCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
        this.choice = new CatalogChoice(console, locale);
    }

    @Override
    public Integer call() throws IOException, UnusableException {
        Inputs inputs = new Inputs(choice.name()).andCases(existing);
        Output to = new Outputs(inputs, outputs.overwriting(), console).to(output.orElse("-"));
        try (CatalogEngine engine = choice.open()) {
            Vocabulary words = engine.model().vocabulary();
            CaseSuite suite = existing.isEmpty() ? new CaseSuite(List.of()) : TestCommand.read(existing, words);
            List<Case> cases = missingFrom(suite, engine);
            CaseWriter writer = new CaseWriter(words, CsvForm.of(locale));
            StringWriter text = new StringWriter();
            writer.write(cases, text);
            to.write(text.toString().getBytes(UTF_8));
            return complete && engine.unseenRules().isEmpty() ? ExitCode.OK : ExitCode.ERRORS;
        }
    }

    private List<Case> missingFrom(CaseSuite suite, CatalogEngine engine) {
        GeneratedCases looking = GeneratedCases.missingFrom(suite, engine, locale);
        looking.limits().forEach(this::warnOf);
        looking.notAnalysed().forEach(goal -> warnOf(goal.title()));
        complete = looking.notAnalysed().isEmpty();
        if (!mutants) {
            return looking.cases();
        }
        CaseSuite generated = new CaseSuite(looking.cases());
        KillingCases killing = KillingCases.missingFrom(suite.and(generated), engine, locale);
        killing.notAnalysed().forEach(mutant -> warnOf(mutant.title()));
        complete &= killing.notAnalysed().isEmpty();
        return generated.and(new CaseSuite(killing.cases())).cases();
    }

    /** A suite that may not look at everything does not pass for one that does. */
    private void warnOf(Text notAnalysed) {
        console.err()
                .println(new Text("не проанализировано: %s", "not analysed: %s")
                        .in(locale)
                        .formatted(notAnalysed.in(locale)));
    }
}

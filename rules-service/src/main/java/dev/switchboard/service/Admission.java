package dev.switchboard.service;

import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.analysis.Finding;
import dev.switchboard.analysis.Verification;
import dev.switchboard.cases.CaseResult;
import dev.switchboard.cases.CaseRun;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.cases.FailureText;
import dev.switchboard.cases.InvalidCasesException;
import dev.switchboard.catalog.Languages;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.loading.CatalogContent;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What a catalogue has to pass before it decides: it loads, verification finds no error that nobody accepts, and the cases
 * hold that it brings and that the application has.
 *
 * @param verifies whether verification is wanted
 * @param cases files and folders of the application's own cases
 */
record Admission(EngineOptions options, boolean verifies, List<Path> cases) {

    Admission {
        cases = List.copyOf(cases);
    }

    /**
     * An engine on a catalogue that has passed.
     *
     * @throws InvalidCatalogException with all that is wrong
     */
    CatalogEngine open(CatalogContent content) {
        LoadedCatalog catalog = CatalogLoader.withAllLanguages().load(content, options);
        if (verifies) {
            refuse(errors(catalog));
        }
        CatalogEngine engine = new CatalogEngines().open(catalog, options);
        try {
            refuse(failures(catalog, engine));
            return engine;
        } catch (InvalidCatalogException refused) {
            engine.close();
            throw refused;
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidCatalogException(problems);
        }
    }

    private static List<Problem> errors(LoadedCatalog catalog) {
        return Verification.of(catalog.catalog()).accepting(catalog.accepted()).open().stream()
                .filter(finding -> finding.kind().isError())
                .map(Admission::problem)
                .toList();
    }

    private static Problem problem(Finding finding) {
        Text message = Text.format("%s: %s", "%s: %s", finding.kind().title(), finding.message());
        return finding.rules().stream()
                .findFirst()
                .map(rule -> Problem.at(rule.place(), message))
                .orElseGet(() -> Problem.of(message));
    }

    private List<Problem> failures(LoadedCatalog catalog, CatalogEngine engine) {
        List<Problem> problems = new ArrayList<>(failures(() -> CaseSuite.of(catalog), engine));
        problems.addAll(failures(() -> CaseSuite.read(cases, catalog.catalog().vocabulary()), engine));
        return problems;
    }

    private static List<Problem> failures(Supplier<CaseSuite> cases, CatalogEngine engine) {
        try {
            return CaseRun.of(cases.get(), engine).failures().stream()
                    .map(Admission::problem)
                    .toList();
        } catch (InvalidCasesException invalid) {
            return invalid.problems();
        }
    }

    private static Problem problem(CaseResult failed) {
        CaseResult.Failure failure = failed.failure().orElseThrow();
        return Problem.at(
                failed.tested().place(),
                Text.format(
                        "пример не проходит\n%s",
                        "the case fails\n%s",
                        new Text(
                                new FailureText(Languages.RUSSIAN).of(failed.tested(), failure),
                                new FailureText(Locale.ENGLISH).of(failed.tested(), failure))));
    }
}

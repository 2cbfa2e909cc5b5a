package dev.switchboard.spring;

import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** An application that does not start for its catalogue says what is wrong with it, and leaves out how it came to say so. */
final class CatalogFailureAnalyzer extends AbstractFailureAnalyzer<SwitchboardException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, SwitchboardException why) {
        String problems = why.problems().stream()
                .map(CatalogFailureAnalyzer::bothLanguages)
                .collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "Switchboard cannot use the catalogue that `switchboard.catalog` or `switchboard.versions` names:\n\n"
                        + problems,
                "Correct it, or name another one; `switchboard verify --catalog …` finds all that is wrong.",
                why);
    }

    /** Who starts an application may not be who writes its catalogue. */
    private static String bothLanguages(Problem problem) {
        String english = problem.in(Locale.ENGLISH);
        String russian = problem.message().in(Locale.forLanguageTag("ru"));
        return english.endsWith(russian) ? english : english + "\n    " + russian;
    }
}

package dev.switchboard.cli;

import dev.switchboard.analysis.Verification;
import dev.switchboard.loading.LoadedCatalog;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code switchboard verify}: what is wrong with a catalogue, over the whole space of facts. */
@Command(
        name = "verify",
        description = "Finds conflicts, rules that never hold or decide, redundant rules, gaps and holes.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  switchboard verify",
            "  switchboard verify --strict --markdown",
            "",
            "Findings that are meant so are accepted in the catalogue's `accepted` table, with a reason.",
            "",
            "Exit codes: 0 nothing but warnings, 1 errors (with --strict, warnings too), 2 wrong usage or",
            "unreadable catalogue."
        })
final class VerifyCommand implements Callable<Integer>, Failures.Localized {

    private final Console console;

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    /** One form or the other. */
    static final class Form {

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        @Option(names = "--markdown", description = "Print Markdown, for a pull request.")
        private boolean markdown;
    }

    @ArgGroup
    private Form form = new Form();

    @Mixin
    private CatalogChoice choice = new CatalogChoice();

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Locale locale() {
        return choice.locale();
    }

    @Override
    public Integer call() throws IOException {
        LoadedCatalog catalog = choice.load();
        Verification verification = Verification.of(catalog.catalog()).accepting(catalog.accepted());
        VerificationReport report = new VerificationReport(catalog.catalog(), verification, locale());
        if (form.json) {
            console.out().println(VerificationJson.of(catalog.catalog(), verification, locale()));
        } else {
            report.lines(form.markdown).forEach(console.out()::println);
        }
        boolean bad =
                verification.hasErrors() || (strict && !verification.open().isEmpty());
        return bad ? ExitCode.ERRORS : ExitCode.OK;
    }
}

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
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Option(names = "--strict")
    private boolean strict;

    /** One form or the other. */
    static final class Form {

        @Option(names = "--json")
        private boolean json;

        @Option(names = "--markdown")
        private boolean markdown;
    }

    @ArgGroup
    private Form form = new Form();

    @Mixin
    private CatalogChoice choice;

    VerifyCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
        this.choice = new CatalogChoice(console, locale);
    }

    @Override
    public Integer call() throws IOException, UnusableException {
        LoadedCatalog catalog = choice.load();
        Verification verification = Verification.of(catalog.catalog()).accepting(catalog.accepted());
        VerificationReport report = new VerificationReport(catalog.catalog(), verification, locale);
        if (form.json) {
            console.out().println(VerificationJson.of(catalog.catalog(), verification, locale));
        } else {
            report.lines(form.markdown).forEach(console.out()::println);
        }
        boolean bad =
                verification.hasErrors() || (strict && !verification.open().isEmpty());
        return bad ? ExitCode.ERRORS : ExitCode.OK;
    }
}

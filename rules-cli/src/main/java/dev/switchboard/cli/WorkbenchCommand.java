package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Text;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.cli.text.Counted;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.workbench.page.WorkbenchPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code switchboard workbench}: the page in which analysts work on a catalogue, with one inside or waiting for it. */
@Command(name = "workbench", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class WorkbenchCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.catalog}", descriptionKey = "inside")
    private Optional<String> catalog = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "${bundle:label.file}")
    private String output = "switchboard.html";

    @Option(names = "--no-open")
    private boolean noOpen;

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Mixin
    private SizeOptions sizes = new SizeOptions();

    WorkbenchCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
    }

    @Override
    public Integer call() throws UnusableException, IOException {
        Optional<PageCatalog> inside = catalog.isPresent() ? Optional.of(read(catalog.get())) : Optional.empty();
        Inputs inputs = inside.isPresent() ? inside.get().inputs() : new Inputs(CatalogName.BUNDLED);
        Outputs all = new Outputs(inputs, outputs.overwriting(), console);
        Output to = all.to(output);
        String contents = inside.isPresent() ? ": " + contents(inside.get()) : "";
        to.write(inside.map(page -> page.workbench(locale))
                .orElseGet(WorkbenchPage::empty)
                .getBytes(UTF_8));
        if (!all.takeStandardOutput()) {
            console.out().println(output + contents);
            show(FileArgument.path(output).toAbsolutePath().normalize());
        }
        return ExitCode.OK;
    }

    private PageCatalog read(String argument) throws UnusableException, IOException {
        CatalogName name = CatalogName.of(argument);
        new Warnings(console, locale).print(name.warnings());
        return PageCatalog.of(name, options(), locale);
    }

    /** Opaque rules are read to be told of: what would allow them elsewhere does not help. */
    private EngineOptions options() {
        return sizes.limit(EngineOptions.DEFAULT).withOpaqueRules();
    }

    /** What is in the catalogue; the page shows its problems, so that they are no reason not to write it. */
    private String contents(PageCatalog inside) {
        try {
            LoadedCatalog loaded = inside.load(options());
            Warnings warnings = new Warnings(console, locale);
            warnings.print(loaded.warnings());
            warnings.print(PageCatalog.opaque(loaded));
            Vocabulary words = loaded.catalog().vocabulary();
            return "%s %s, %s"
                    .formatted(
                            words.name(),
                            words.version(),
                            Counted.rules(loaded.catalog()).in(locale));
        } catch (InvalidCatalogException invalid) {
            if (inside.files().isEmpty()) {
                throw invalid;
            }
            return Text.format(
                            "в каталоге ошибки, их %s: страница покажет каждую",
                            "the catalogue has problems, %s: the page shows each",
                            invalid.problems().size())
                    .in(locale);
        }
    }

    private void show(Path page) {
        if (!noOpen && !Browser.ofSystem().open(page)) {
            console.out()
                    .println(Text.format(
                                    "браузер не открылся: откройте в нём файл `%s`",
                                    "no browser could be opened: open the file `%s` in one", page)
                            .in(locale));
        }
    }
}

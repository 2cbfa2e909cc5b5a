package dev.switchboard.cli;

import dev.switchboard.EngineOptions;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.cli.text.Counted;
import dev.switchboard.loading.CompiledFiles;
import dev.switchboard.loading.LoadedCatalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code switchboard compile}: a catalogue in one file that loads without reading tables and building diagrams. */
@Command(name = "compile", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class CompileCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Parameters(index = "0", paramLabel = "${bundle:label.catalog}", descriptionKey = "source")
    private String catalog = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "${bundle:label.file}",
            required = true)
    private String output = "";

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Mixin
    private SizeOptions sizes = new SizeOptions();

    CompileCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
    }

    @Override
    public Integer call() throws UnusableException, IOException {
        if (!CompiledFiles.isCompiled(output)) {
            throw new UnusableException(Text.format(
                    "`%s` не заканчивается на `%s`: по этому окончанию узнают скомпилированный каталог, добавьте его",
                    "`%s` does not end with `%s`: add it, a compiled catalogue is known by this ending",
                    output,
                    CompiledFiles.ENDING));
        }
        CatalogName name = CatalogName.of(catalog);
        Output to = new Outputs(new Inputs(name), outputs.overwriting(), console).to(output);
        Warnings warnings = new Warnings(console, locale);
        warnings.print(name.warnings());
        // Opaque rules are read to be refused here: what would allow them elsewhere does not help.
        LoadedCatalog loaded = name.load(sizes.limit(EngineOptions.DEFAULT).withOpaqueRules());
        warnings.print(loaded.warnings());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        warnings.print(CompiledFiles.write(loaded, file).stream()
                .map(CompileCommand::withoutDiagram)
                .toList());
        to.write(file.toByteArray());
        Vocabulary words = loaded.catalog().vocabulary();
        console.out()
                .println("%s: %s %s, %s"
                        .formatted(
                                output,
                                words.name(),
                                words.version(),
                                Counted.rules(loaded.catalog()).in(locale)));
        return ExitCode.OK;
    }

    private static Problem withoutDiagram(String topic) {
        return Problem.of(Text.format(
                "тема `%s`: диаграмма была бы слишком велика, в файле её нет; решения по этой теме те же, но первое ждёт чтения"
                        + " правил",
                "topic `%s`: its diagram would be too large and is not in the file; its decisions are the same, but the first"
                        + " waits for the rules to be read",
                topic));
    }
}

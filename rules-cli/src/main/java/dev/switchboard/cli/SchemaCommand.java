package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.json.InquirySchema;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code switchboard schema}: the JSON Schema of a catalogue's inquiries. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class SchemaCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "${bundle:label.file}")
    private Optional<String> output = Optional.empty();

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Mixin
    private CatalogChoice choice;

    SchemaCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
        this.choice = new CatalogChoice(console, locale);
    }

    @Override
    public Integer call() throws IOException, UnusableException {
        Output to = new Outputs(new Inputs(choice.name()), outputs.overwriting(), console).to(output.orElse("-"));
        Catalog catalog = choice.load().catalog();
        String schema = JsonText.of(json -> InquirySchema.write(catalog, json, locale));
        to.write((schema + "\n").getBytes(UTF_8));
        return ExitCode.OK;
    }
}

package dev.switchboard.cli;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.cli.ExportedFiles.Format;
import dev.switchboard.cli.text.Counted;
import dev.switchboard.loading.LoadedCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code switchboard export}: a catalogue as a workbook, as CSV tables, or as DRL. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Parameters(index = "0", paramLabel = "DEST", descriptionKey = "destination")
    private String destination = "";

    @Option(names = "--format", paramLabel = "xlsx|csv|drl")
    private Optional<Format> format = Optional.empty();

    @Option(names = "--force")
    private boolean force;

    @Mixin
    private CatalogChoice choice;

    ExportCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
        this.choice = new CatalogChoice(console, locale);
    }

    @Override
    public Integer call() throws UnusableException, IOException {
        Path to = BatchFiles.path(destination)
                .orElseThrow(() -> new UnusableException(
                        "`-`: каталог записывается в файл .xlsx или в папку, не в стандартный вывод",
                        "`-`: a catalogue is written to an .xlsx file or a folder, not to standard output"));
        Format kind = format();
        refuseToOverwrite(to, kind);
        LoadedCatalog catalog = choice.load();
        Map<String, byte[]> files = new ExportedFiles(catalog).of(kind);
        if (kind != Format.XLSX) {
            Files.createDirectories(to);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(kind == Format.XLSX ? to : to.resolve(file.getKey()), file.getValue());
        }
        tell(to, catalog.catalog());
        return ExitCode.OK;
    }

    private void tell(Path to, Catalog catalog) {
        console.out()
                .println("%s: %s %s, %s"
                        .formatted(
                                to,
                                catalog.vocabulary().name(),
                                catalog.vocabulary().version(),
                                Counted.RULES.of(catalog.rules().size()).in(locale)));
    }

    private Format format() throws UnusableException {
        if (format.isPresent()) {
            return format.get();
        }
        if (destination.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return Format.XLSX;
        }
        throw new UnusableException(
                "`%s` не кончается на .xlsx: для папки укажите `--format csv` или `--format drl`"
                        .formatted(destination),
                "`%s` does not end with .xlsx: for a folder say `--format csv` or `--format drl`"
                        .formatted(destination));
    }

    /** What is there may be somebody's work; and files of an earlier export would become part of this catalogue. */
    private void refuseToOverwrite(Path to, Format kind) throws UnusableException, IOException {
        if (kind == Format.XLSX) {
            if (Files.isDirectory(to)) {
                throw new UnusableException(
                        "`%s` — папка: укажите файл".formatted(to), "`%s` is a folder: name a file".formatted(to));
            }
            Path folder = to.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                throw new UnusableException(
                        "`%s`: папки нет, сначала создайте её".formatted(to),
                        "`%s`: there is no such folder, make it first".formatted(to));
            }
            if (Files.exists(to) && !force) {
                throw new UnusableException(
                        "`%s` уже есть; чтобы заменить файл, добавьте `--force`".formatted(to),
                        "`%s` is there already; to replace it, add `--force`".formatted(to));
            }
            return;
        }
        if (Files.isDirectory(to)) {
            try (Stream<Path> entries = Files.list(to)) {
                if (entries.findAny().isPresent()) {
                    throw new UnusableException(
                            "папка `%s` не пуста: укажите новую".formatted(to),
                            "the folder `%s` is not empty: name a new one".formatted(to));
                }
            }
        } else if (Files.exists(to)) {
            throw new UnusableException(
                    "`%s` — файл, а нужна папка".formatted(to), "`%s` is a file; a folder is expected".formatted(to));
        }
    }
}

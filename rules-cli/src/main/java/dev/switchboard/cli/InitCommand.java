package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.cli.text.Counted;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.text.ShellWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code switchboard init}: a catalogue to begin with, from a template or by questions. */
@Command(name = "init", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class InitCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.destination}", descriptionKey = "newCatalog")
    private Optional<String> destination = Optional.empty();

    @Option(names = "--template", paramLabel = "${bundle:label.name}")
    private Optional<String> template = Optional.empty();

    @Option(names = "--list")
    private boolean list;

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    InitCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
    }

    @Override
    public Integer call() throws UnusableException, IOException {
        if (list) {
            return tellTemplates();
        }
        NewFiles files = NewFiles.at(
                destination.orElseThrow(() -> usage(new Text(
                        "не указано, куда записать каталог: книга `my-catalog.xlsx` или папка `my-catalog`",
                        "where to write the catalogue is not said: a workbook `my-catalog.xlsx`, or a folder"
                                + " `my-catalog`"))),
                outputs.overwriting(),
                console);
        LoadedCatalog catalog = template.isPresent()
                ? template(template.get()).load()
                : new Interview(new Answers(console, locale), locale)
                        .run(files.name())
                        .load();
        files.write(new ExportedFiles(catalog, locale));
        tell(catalog);
        return ExitCode.OK;
    }

    private int tellTemplates() {
        if (destination.isPresent() || template.isPresent()) {
            throw usage(new Text(
                    "с `--list` ничего больше не указывают: шаблоны только перечисляются",
                    "nothing goes with `--list`, which only lists the templates"));
        }
        AlignedRows.of(Stream.of(Template.values())
                        .map(each -> List.of(each.code(), each.title().in(locale)))
                        .toList())
                .forEach(console.out()::println);
        return ExitCode.OK;
    }

    private Template template(String code) {
        List<String> known = Stream.of(Template.values()).map(Template::code).toList();
        return Template.of(code)
                .orElseThrow(() -> usage(Sentence.of(
                        Text.format(
                                "шаблона `%s` нет; есть %s",
                                "there is no template `%s`; there are %s", code, Problems.quoted(known, ", ")),
                        Problems.nearest(code, known))));
    }

    private UsageException usage(Text text) {
        return new UsageException(spec.commandLine(), text);
    }

    private void tell(LoadedCatalog catalog) {
        Vocabulary words = catalog.catalog().vocabulary();
        console.out()
                .println("%s: %s %s, %s"
                        .formatted(
                                destination.orElseThrow(),
                                words.name(),
                                words.version(),
                                Counted.rules(catalog.catalog()).in(locale)));
        console.out().println(new Text("Что дальше:", "What to do next:").in(locale));
        AlignedRows.of(next(catalog)).forEach(line -> console.out().println("  " + line));
    }

    /** Commands, and what they are for. */
    private List<List<String>> next(LoadedCatalog catalog) {
        String path = ShellWord.of(destination.orElseThrow());
        String topic = catalog.catalog().vocabulary().topics().iterator().next().code();
        List<List<String>> next = new ArrayList<>();
        next.add(row(
                "workbench " + path, "читать, править и пробовать в браузере", "read, edit and try it in the browser"));
        next.add(row("verify --catalog " + path, "искать противоречия и пробелы", "look for contradictions and gaps"));
        next.add(row("decide --catalog " + path + " --topic " + topic, "решить одно обращение", "decide one inquiry"));
        if (!catalog.cases().isEmpty()) {
            next.add(row("test " + path, "проверить примеры из него", "check the cases that it brings"));
        }
        return next;
    }

    private List<String> row(String command, String russian, String english) {
        return List.of("switchboard " + command, new Text(russian, english).in(locale));
    }
}

package dev.switchboard.cli;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Text;
import dev.switchboard.cli.ForecastLogs.DecidedLogs;
import dev.switchboard.forecast.Sample;
import dev.switchboard.log.ReplayReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code switchboard replay}: decides logs again. By two catalogues it tells what becomes of the calls when one takes the place of the
 * other; a log of decisions alone, whether it comes out as it did.
 */
@Command(name = "replay", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class ReplayCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.replayed}", descriptionKey = "replayed")
    private List<String> arguments = List.of();

    @Option(names = "--by-default", split = ",", paramLabel = "${bundle:label.code}", descriptionKey = "by-default")
    private List<String> byDefault = new ArrayList<>();

    @Option(
            names = "--sample-of",
            paramLabel = "${bundle:label.number}",
            descriptionKey = "sample-of",
            converter = WholeNumberOption.Calls.class)
    private Optional<Integer> sampleOf = Optional.empty();

    @Option(names = "--pass-through", paramLabel = "${bundle:label.name}")
    private List<String> passThrough = new ArrayList<>();

    @Option(names = "--catalog", paramLabel = "${bundle:label.path}", descriptionKey = "catalogs")
    private List<String> catalogs = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private LoadingOptions loading = new LoadingOptions();

    ReplayCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
    }

    @Override
    public Integer call() throws UnusableException, IOException {
        EngineOptions options = loading.with(Engine.FASTEST);
        return isOfCatalogs() ? forecast(options) : decideAgain(options);
    }

    /** A log is no catalogue, whatever it is called. */
    private boolean isOfCatalogs() throws UnusableException {
        CatalogName first = CatalogName.of(arguments.get(0));
        return first.path().map(CatalogName::isCatalog).orElse(true);
    }

    private int forecast(EngineOptions options) throws UnusableException, IOException {
        if (arguments.size() < 3) {
            throw usage(
                    "не хватает: за каталогом ожидаются новый каталог и журналы, `СТАРЫЙ НОВЫЙ ЖУРНАЛ…`",
                    "missing: behind a catalogue, the new one and logs are expected, `OLD NEW LOG…`");
        }
        if (!catalogs.isEmpty()) {
            throw usage(
                    "`--catalog` указывают для журнала решений; оба каталога здесь уже названы",
                    "`--catalog` is for a log of decisions; both catalogues are named already");
        }
        DecidedLogs decided = new ForecastLogs(passThrough, byDefault, console, locale)
                .of(
                        CatalogName.of(arguments.get(0)),
                        CatalogName.of(arguments.get(1)),
                        arguments.subList(2, arguments.size()),
                        options);
        Optional<Sample> sample = sample(decided.forecast().taken());
        if (json) {
            console.out().println(ForecastJson.of(decided, sample, locale));
        } else {
            new ForecastText(decided, sample, locale).lines().forEach(console.out()::println);
        }
        return decided.forecast().taken() == decided.forecast().rows() ? ExitCode.OK : ExitCode.ERRORS;
    }

    private Optional<Sample> sample(long calls) {
        if (sampleOf.isPresent() && sampleOf.get() < calls) {
            Text fewer = Text.format(
                    "`--sample-of %s`: в журналах больше звонков: %s",
                    "`--sample-of %s`: the logs have more calls: %s", sampleOf.get(), calls);
            throw new UsageException(spec.commandLine(), fewer);
        }
        return sampleOf.map(all -> new Sample(calls, all));
    }

    private int decideAgain(EngineOptions options) throws UnusableException, IOException {
        if (!byDefault.isEmpty() || sampleOf.isPresent() || !passThrough.isEmpty()) {
            throw usage(
                    "`--by-default`, `--sample-of` и `--pass-through` указывают вместе с двумя каталогами, `СТАРЫЙ НОВЫЙ ЖУРНАЛ…`",
                    "`--by-default`, `--sample-of` and `--pass-through` go with two catalogues, `OLD NEW LOG…`");
        }
        List<Path> logs = new ArrayList<>();
        for (String argument : arguments) {
            logs.add(FileArgument.path(argument));
        }
        ReplayReport report = new DecisionsReplay(catalogs, options).of(logs);
        if (json) {
            console.out().println(ReplayJson.of(report, locale));
        } else {
            new ReplayText(report, locale).lines().forEach(console.out()::println);
        }
        return report.isAlike() ? ExitCode.OK : ExitCode.ERRORS;
    }

    private UsageException usage(String russian, String english) {
        return new UsageException(spec.commandLine(), new Text(russian, english));
    }
}

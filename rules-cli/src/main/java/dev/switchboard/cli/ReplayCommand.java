package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Text;
import dev.switchboard.cli.ForecastLogs.DecidedLogs;
import dev.switchboard.cli.html.ForecastPage;
import dev.switchboard.forecast.Sample;
import dev.switchboard.forecast.report.ForecastReport;
import dev.switchboard.forecast.report.PlannedPeople;
import dev.switchboard.log.ReplayReport;
import dev.switchboard.staffing.Staffing;
import dev.switchboard.staffing.StaffingPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    @Option(names = "--html", paramLabel = "${bundle:label.file}", descriptionKey = "replay.html")
    private Optional<String> html = Optional.empty();

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Mixin
    private StaffingOptions staffing = new StaffingOptions();

    @Mixin
    private SparkOptions spark = new SparkOptions();

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
        if (spark.areIdle()) {
            throw usage(
                    "`--spark-jar` и `--format` указывают вместе с `--spark`",
                    "`--spark-jar` and `--format` go with `--spark`");
        }
        CatalogName old = CatalogName.of(arguments.get(0));
        CatalogName current = CatalogName.of(arguments.get(1));
        List<String> logs = arguments.subList(2, arguments.size());
        Inputs inputs = new Inputs(old).and(current);
        for (String log : logs) {
            inputs = inputs.and(FileArgument.input(log));
        }
        Outputs to = new Outputs(inputs, outputs.overwriting(), console);
        Optional<Output> page = page(to);
        DecidedLogs decided =
                new ForecastLogs(passThrough, byDefault, spark, console, locale).of(old, current, logs, options);
        Optional<Sample> sample = sample(decided.forecast().taken());
        if (page.isPresent()) {
            page.get().write(ForecastPage.of(report(decided, sample), locale).getBytes(UTF_8));
        }
        if (json) {
            console.out().println(ForecastJson.of(decided, sample, locale));
        } else if (!to.takeStandardOutput()) {
            new ForecastText(decided, sample, locale).lines().forEach(console.out()::println);
        }
        return decided.forecast().taken() == decided.forecast().rows() ? ExitCode.OK : ExitCode.ERRORS;
    }

    private Optional<Output> page(Outputs to) throws UnusableException, IOException {
        if (html.isEmpty()) {
            if (staffing.areGiven()) {
                throw usage(
                        "`--handling` указывают вместе с `--html`: людей показывает страница",
                        "`--handling` goes with `--html`: the page shows people");
            }
            return Optional.empty();
        }
        staffing.read(spec.commandLine());
        return Optional.of(to.to(html.get()));
    }

    private ForecastReport report(DecidedLogs decided, Optional<Sample> sample) {
        ForecastReport report = new ForecastReport(
                decided.forecast(), decided.before(), decided.after(), decided.logs(), Optional.empty(), sample);
        if (!staffing.areGiven()) {
            return report;
        }
        Set<String> lines = new TreeSet<>(decided.before().lineCodes());
        lines.addAll(decided.after().lineCodes());
        StaffingPlan plan = StaffingPlan.of(
                decided.forecast().load().before(),
                decided.forecast().load().after(),
                staffing.handling(lines, spec.commandLine()),
                new Staffing(staffing.terms()));
        return report.with(new PlannedPeople(plan, staffing.terms()));
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
        if (spark.master().isPresent() || spark.areIdle()) {
            throw usage(
                    "`--spark` указывают вместе с двумя каталогами, `СТАРЫЙ НОВЫЙ ЖУРНАЛ…`",
                    "`--spark` goes with two catalogues, `OLD NEW LOG…`");
        }
        if (!byDefault.isEmpty() || sampleOf.isPresent() || !passThrough.isEmpty() || html.isPresent()) {
            throw usage(
                    "`--by-default`, `--sample-of`, `--pass-through` и `--html` указывают вместе с двумя каталогами, `СТАРЫЙ НОВЫЙ ЖУРНАЛ…`",
                    "`--by-default`, `--sample-of`, `--pass-through` and `--html` go with two catalogues, `OLD NEW LOG…`");
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

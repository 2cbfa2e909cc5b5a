package dev.switchboard.cli;

import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.staffing.Staffing;
import dev.switchboard.staffing.StaffingPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code switchboard staffing}: how many people each line takes, by two catalogues. */
@Command(name = "staffing", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class StaffingCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.old}", descriptionKey = "staffing.old")
    private String first = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.new}", descriptionKey = "new")
    private Optional<String> second = Optional.empty();

    @Parameters(index = "2", arity = "0..1", paramLabel = "${bundle:label.log}", descriptionKey = "staffing.log")
    private Optional<String> log = Optional.empty();

    @Mixin
    private StaffingOptions options = new StaffingOptions();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--pass-through", paramLabel = "${bundle:label.name}")
    private List<String> passThrough = new ArrayList<>();

    @Mixin
    private LoadingOptions loading = new LoadingOptions();

    StaffingCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
    }

    @Override
    public Integer call() throws UnusableException, IOException {
        options.require(spec.commandLine());
        options.read(spec.commandLine());
        StaffingCalls calls = calls();
        Map<String, Double> handling = options.handling(calls.lines(), spec.commandLine());
        warn(calls, handling);
        StaffingPlan plan = StaffingPlan.of(calls.before(), calls.after(), handling, new Staffing(options.terms()));
        if (json) {
            console.out().println(StaffingJson.of(plan, calls, options.terms(), locale));
        } else {
            new StaffingText(plan, calls, options.terms(), locale).lines().forEach(console.out()::println);
        }
        return calls.leftOut() == 0 ? ExitCode.OK : ExitCode.ERRORS;
    }

    private StaffingCalls calls() throws UnusableException, IOException {
        StaffingInput input = new StaffingInput(passThrough, console, locale);
        if (second.isEmpty()) {
            return input.table(first);
        }
        if (log.isEmpty()) {
            throw new UsageException(
                    spec.commandLine(),
                    new Text(
                            "не хватает: журнала `ОБРАЩЕНИЯ.csv` после двух каталогов",
                            "missing: `LOG.csv` behind the two catalogues"));
        }
        return input.log(log.get(), CatalogName.of(first), CatalogName.of(second.get()), loading.with(Engine.FASTEST));
    }

    private void warn(StaffingCalls calls, Map<String, Double> handling) {
        Warnings warnings = new Warnings(console, locale);
        calls.firstLeftOut()
                .ifPresent(first -> warnings.print(List.of(new Problem(
                        first.kind(),
                        first.fact(),
                        first.place(),
                        Sentence.of(
                                Text.format("не учтено строк: %s", "rows left out: %s", calls.leftOut()),
                                first.message())))));
        TreeSet<String> unplanned = new TreeSet<>(calls.called());
        unplanned.removeAll(handling.keySet());
        if (!unplanned.isEmpty()) {
            warnings.print(List.of(Problem.of(Text.format(
                    "линии без времени обработки, люди для них не посчитаны: %s; добавьте, например, `--handling %s=180`",
                    "lines without a handling time, whose people are not counted: %s; add, for example, `--handling %s=180`",
                    Problems.quoted(unplanned, ", "),
                    unplanned.first()))));
        }
    }
}

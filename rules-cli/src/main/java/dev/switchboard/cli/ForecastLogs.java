package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.switchboard.EngineOptions;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.csv.CsvException;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.forecast.CountedLog;
import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.ForecastTally;
import dev.switchboard.forecast.Forecaster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Decides the calls of logs by two catalogues.
 *
 * @param passThrough columns of tables that are no misspelt facts
 * @param byDefault facts that have their defaults where a log does not have them; or {@link #ALL}
 * @param spark whether Spark counts the calls of tables, and which
 */
record ForecastLogs(
        List<String> passThrough, List<String> byDefault, SparkOptions spark, Console console, Locale locale) {

    /** In place of facts: all of them. */
    static final String ALL = "all";

    private static final String PARQUET = ".parquet";

    /** The first bytes of a file of Parquet. */
    private static final String MAGIC = "PAR1";

    /** Whether the name of a file says that it is a log of decisions. */
    static boolean areDecisions(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return plain.endsWith(".jsonl") || plain.endsWith(".ndjson") || plain.endsWith(".json");
    }

    /** What becomes of the calls of some logs. */
    DecidedLogs of(CatalogName old, CatalogName current, List<String> logs, EngineOptions options)
            throws UnusableException, IOException {
        try (CatalogEngine before = old.open(options);
                CatalogEngine after = current.open(options)) {
            Stream.of(old.warnings(), current.warnings(), before.warnings(), after.warnings())
                    .flatMap(List::stream)
                    .distinct()
                    .forEach(warning -> new Warnings(console, locale).print(List.of(warning)));
            Vocabulary oldWords = before.model().vocabulary();
            Vocabulary words = after.model().vocabulary();
            Set<String> known = known(oldWords, words);
            Optional<Calendar> calendar = words.calendar().or(oldWords::calendar);
            Forecaster forecaster = new Forecaster(before, after);
            CallTable table = new CallTable(before, after, forecaster, calendar);
            CallLog decisions = new CallLog(before, after, forecaster, calendar, known);
            ForecastTally all = new ForecastTally(calendar);
            CountedLog counted = new CountedLog(before.catalog(), after.catalog(), known);
            List<CatalogName> catalogs = List.of(old, current);
            for (String log : logs) {
                if (CountedLog.isCounted(log)) {
                    all.add(counted(log, FileArgument.path(log), counted, calendar));
                } else if (areDecisions(log)) {
                    all.add(decisions.count(FileArgument.path(log)));
                } else if (spark.master().isPresent()) {
                    all.add(onSpark(spark.master().get(), catalogs, log, counted, calendar, options));
                } else {
                    all.add(count(log, table, known));
                }
            }
            Forecast forecast = all.forecast(before.catalog(), after.catalog());
            refuseEmpty(logs, forecast);
            return new DecidedLogs(logs, forecast, oldWords, words);
        }
    }

    private ForecastTally onSpark(
            String master,
            List<CatalogName> catalogs,
            String log,
            CountedLog counted,
            Optional<Calendar> calendar,
            EngineOptions options)
            throws UnusableException, IOException {
        try (SparkCount counting = new SparkCount(spark, master, console, locale)) {
            Path file = counting.count(catalogs, log, passThrough, counted.byDefault(), options);
            return counted(log, file, counted, calendar);
        }
    }

    private static ForecastTally counted(String log, Path file, CountedLog counted, Optional<Calendar> calendar)
            throws UnusableException, IOException {
        return counted.read(file, calendar)
                .orElseThrow(
                        () -> new UnusableException(
                                List.of(
                                        Problem.at(
                                                Place.of(log),
                                                new Text(
                                                        "посчитано не этими каталогами, не с этими `--by-default` или не этой версией: посчитайте заново",
                                                        "was counted by other catalogues, by another `--by-default` or by another version: count it again")))));
    }

    private ForecastTally count(String log, CallTable table, Set<String> known) throws UnusableException, IOException {
        if (isParquet(log)) {
            throw new UnusableException(
                    List.of(
                            Problem.at(
                                    Place.of(log),
                                    new Text(
                                            "это Parquet, его читает Spark: добавьте `--spark 'local[*]'` и укажите `SPARK_HOME` — или выгрузите журнал в CSV",
                                            "is Parquet, which Spark reads: add `--spark 'local[*]'`, with `SPARK_HOME` set, or export the log as CSV"))));
        }
        try (BatchInput input = BatchInput.open(log, locale, console)) {
            return table.count(input, passThrough, known, locale, console);
        } catch (CsvException unreadable) {
            throw new UnusableException(List.of(unreadable.problem()));
        }
    }

    /** By its name, which may be that of a folder, or by how it begins. */
    private static boolean isParquet(String log) throws UnusableException, IOException {
        if (log.toLowerCase(Locale.ROOT).endsWith(PARQUET)) {
            return true;
        }
        Optional<Path> file = FileArgument.input(log).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            return new String(in.readNBytes(MAGIC.length()), US_ASCII).equals(MAGIC);
        }
    }

    /** The facts of the option; all that are wrong are told at once. */
    private Set<String> known(Vocabulary old, Vocabulary words) throws UnusableException {
        Set<String> facts = new TreeSet<>(old.factCodes());
        facts.addAll(words.factCodes());
        if (byDefault.equals(List.of(ALL))) {
            return facts;
        }
        List<Problem> problems = new ArrayList<>();
        for (String fact : byDefault) {
            if (!facts.contains(fact)) {
                problems.add(Problem.of(Sentence.of(
                        Text.format(
                                "`--by-default %s`: такого факта нет ни в одном из каталогов",
                                "`--by-default %s`: neither catalogue has such a fact", fact),
                        Problems.nearest(fact, facts))));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableException(problems);
        }
        return new TreeSet<>(byDefault);
    }

    private static void refuseEmpty(List<String> logs, Forecast forecast) throws UnusableException {
        if (forecast.taken() == 0) {
            Optional<Problem> first = forecast.refusedAfter()
                    .first()
                    .or(() -> forecast.refusedBefore().first());
            Text none = Text.format(
                    "ни одного звонка, который принимают оба каталога: %s",
                    "there is no call that both catalogues take: %s", String.join(", ", logs));
            throw new UnusableException(
                    first.map(problem -> List.of(Problem.of(none), problem)).orElse(List.of(Problem.of(none))));
        }
    }

    /** Logs, and what becomes of their calls. */
    record DecidedLogs(List<String> logs, Forecast forecast, Vocabulary before, Vocabulary after) {}
}

package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.cli.WholeNumberOption.PartPercentage;
import dev.switchboard.cli.WholeNumberOption.PositivePercentage;
import dev.switchboard.cli.WholeNumberOption.Seconds;
import dev.switchboard.staffing.StaffingTerms;
import dev.switchboard.staffing.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what people are planned by. */
final class StaffingOptions {

    private static final double PERCENT = 100;
    private static final Pattern HANDLING = Pattern.compile("(?:(?<line>[^=]+)=)?(?<seconds>[1-9][0-9]{0,4})");

    @Option(names = "--handling", split = ",", paramLabel = "${bundle:label.handling}")
    private List<String> handling = new ArrayList<>();

    @Option(names = "--service-level", paramLabel = "${bundle:label.serviceLevel}", converter = ServiceLevel.class)
    private Target answered = Target.answered(0.8, 20);

    @Option(names = "--patience", paramLabel = "${bundle:label.seconds}", converter = Seconds.class)
    private int patience = 300;

    @Option(names = "--max-abandonment", paramLabel = "${bundle:label.number}", converter = PositivePercentage.class)
    private int abandonment = 100;

    @Option(names = "--occupancy", paramLabel = "${bundle:label.number}", converter = PositivePercentage.class)
    private int occupancy = 90;

    @Option(names = "--shrinkage", paramLabel = "${bundle:label.number}", converter = PartPercentage.class)
    private int shrinkage = 30;

    /** Of lines; that of all others under the empty name. */
    private final Map<String, Double> seconds = new TreeMap<>();

    /** Whether it is said how long people are busy with calls: without that, none can be planned. */
    boolean areGiven() {
        return !handling.isEmpty();
    }

    /** Refuses a call without it. */
    void require(CommandLine command) {
        if (!areGiven()) {
            throw new MissingParameterException(
                    command, command.getCommandSpec().findOption("--handling"), "missing");
        }
    }

    StaffingTerms terms() {
        Target target = answered.withAbandonment(abandonment / PERCENT).withOccupancy(occupancy / PERCENT);
        return new StaffingTerms(target, patience, shrinkage / PERCENT);
    }

    /** Reads the handling times, before anything else is looked at. */
    void read(CommandLine command) {
        for (String part : handling) {
            Matcher matcher = HANDLING.matcher(part.strip());
            if (!matcher.matches()) {
                throw new UsageException(
                        command,
                        Text.format(
                                "`--handling %s`: ожидается ЛИНИЯ=СЕКУНДЫ или СЕКУНДЫ для всех остальных, например `--handling 180,senior=300`",
                                "`--handling %s`: expected LINE=SECONDS, or SECONDS for all others, such as `--handling 180,senior=300`",
                                part));
            }
            String line = Optional.ofNullable(matcher.group("line")).orElse("");
            if (seconds.put(line, Double.valueOf(matcher.group("seconds"))) != null) {
                throw new UsageException(
                        command,
                        Text.format(
                                "`--handling %s`: время для этой линии указано дважды: оставьте одно",
                                "`--handling %s`: there is another time for the same line: keep one", part));
            }
        }
    }

    /** How long a person is busy with a call of each line for which that is said. */
    Map<String, Double> handling(Set<String> lines, CommandLine command) {
        Map<String, Double> byLine = new TreeMap<>(seconds);
        Optional<Double> others = Optional.ofNullable(byLine.remove(""));
        for (String line : byLine.keySet()) {
            if (!lines.contains(line)) {
                Text near = Problems.nearest(line, lines);
                String all = Problems.quoted(lines, ", ");
                throw new UsageException(
                        command,
                        Sentence.of(
                                Text.format(
                                        "`--handling`: неизвестная линия `%s`",
                                        "`--handling`: unknown line `%s`", line),
                                near.isEmpty() ? new Text("допустимы: " + all, "expected one of " + all) : near));
            }
        }
        others.ifPresent(time -> lines.forEach(line -> byLine.putIfAbsent(line, time)));
        return byLine;
    }

    /** Such as {@code 80/20}: so many per cent of the calls answered within so many seconds. */
    static final class ServiceLevel implements ITypeConverter<Target> {

        private static final Pattern LEVEL = Pattern.compile("([1-9][0-9]?)/([0-9]{1,4})");

        @Override
        public Target convert(String text) {
            Matcher level = LEVEL.matcher(text);
            if (!level.matches()) {
                throw new TypeConversionException("no service level");
            }
            return Target.answered(Integer.parseInt(level.group(1)) / PERCENT, Integer.parseInt(level.group(2)));
        }
    }
}

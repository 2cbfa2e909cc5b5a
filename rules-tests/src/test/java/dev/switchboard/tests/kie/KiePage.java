package dev.switchboard.tests.kie;

import dev.switchboard.tests.kie.Outcome.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code docs/kie-analysis.md} says, made of what is found. */
record KiePage(List<Outcome> outcomes, List<Independence> independence) {

    private static final Path FORM = Path.of("src/test/resources/kie/page.md");

    String text() throws IOException {
        return Files.readString(FORM)
                .replace("{tables}", String.valueOf(outcomes.size() + independence.size()))
                .replace("{models}", String.valueOf(models().size()))
                .replace("{expected}", String.valueOf(same() + byNeither() + other()))
                .replace("{same}", String.valueOf(same()))
                .replace("{neither}", String.valueOf(byNeither()))
                .replace("{other}", String.valueOf(other()))
                .replace(
                        "{more}",
                        String.valueOf(more().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()))
                .replace("{kinds}", lines(Arrays.stream(Kind.values()).map(this::kind)))
                .replace(
                        "{differences}",
                        lines(Arrays.stream(Difference.values())
                                .map(this::difference)
                                .flatMap(Optional::stream)))
                .replace("{rows}", lines(outcomes.stream().map(KiePage::row)))
                .replace(
                        "{refused}",
                        lines(outcomes.stream()
                                .filter(each -> !each.ours().isImported())
                                .map(KiePage::refused)))
                .replace("{independence}", lines(independence.stream().map(KiePage::row)));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private Set<String> models() {
        return Stream.concat(
                        outcomes.stream().map(Outcome::table),
                        independence.stream().map(Independence::table))
                .flatMap(table -> table.models().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private int same() {
        return outcomes.stream().mapToInt(each -> each.same(Kind.values())).sum();
    }

    private int byNeither() {
        return outcomes.stream().mapToInt(each -> each.byNeither(Kind.values())).sum();
    }

    private int other() {
        return outcomes.stream().mapToInt(each -> each.other(Kind.values())).sum();
    }

    private String kind(Kind kind) {
        int same = outcomes.stream().mapToInt(each -> each.same(kind)).sum();
        int other = outcomes.stream().mapToInt(each -> each.other(kind)).sum();
        int neither = outcomes.stream().mapToInt(each -> each.byNeither(kind)).sum();
        return "| %s | %s | %s | %s | %s |"
                .formatted(kind.title(), same + neither + other, same, count(neither), count(other));
    }

    private Map<Difference, Integer> differences() {
        return summed(Outcome::differences);
    }

    private Map<Difference, Integer> more() {
        return summed(Outcome::more);
    }

    private Map<Difference, Integer> summed(Function<Outcome, Map<Difference, Integer>> part) {
        Map<Difference, Integer> sum = new EnumMap<>(Difference.class);
        outcomes.forEach(each -> part.apply(each).forEach((why, count) -> sum.merge(why, count, Integer::sum)));
        return sum;
    }

    private Optional<String> difference(Difference why) {
        int theirs = differences().getOrDefault(why, 0);
        int ours = more().getOrDefault(why, 0);
        return theirs + ours == 0
                ? Optional.empty()
                : Optional.of("| %s | %s | %s | %s |".formatted(why.title(), count(theirs), count(ours), why.why()));
    }

    private static String count(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private static String row(Outcome outcome) {
        KieTable table = outcome.table();
        Kind[] kinds = Kind.values();
        return "| %s | `%s`, `%s` | `%s` | %s | %s | %s | %s |"
                .formatted(
                        table.name(),
                        String.join("`, `", table.models()),
                        table.test(),
                        table.policy().name().replace('_', ' '),
                        outcome.same(kinds) + outcome.byNeither(kinds) + outcome.other(kinds),
                        outcome.same(kinds),
                        said(outcome.differences()),
                        said(outcome.more()));
    }

    private static String said(Map<Difference, Integer> differences) {
        return differences.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().title())
                .collect(Collectors.joining(", "));
    }

    private static String refused(Outcome outcome) {
        return "| %s | %s | %s |"
                .formatted(
                        outcome.table().name(),
                        outcome.table().isError() ? "an error" : "analysed",
                        outcome.ours().refusal().replace("|", "\\|"));
    }

    private static String row(Independence found) {
        int inputs = found.table().inputs().size();
        return "| %s | `%s` | %s | %s | %s of %s | %s of %s | %s of %s | %s of %s | %s of %s |"
                .formatted(
                        found.table().name(),
                        found.table().test(),
                        found.table().cases().orElseThrow(),
                        found.cases(),
                        found.outputs().size(),
                        found.table().rows().stream()
                                .map(KieTable.Row::gives)
                                .distinct()
                                .count(),
                        found.inPairs().size(),
                        inputs,
                        found.inOne().size(),
                        inputs,
                        found.rows().size(),
                        found.table().rows().size(),
                        found.coverage().met().size(),
                        found.coverage().met().size() + found.coverage().unmet().size());
    }
}

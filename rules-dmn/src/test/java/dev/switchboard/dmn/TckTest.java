package dev.switchboard.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.dmn.TckRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The decision tables of the DMN Technology Compatibility Kit, and what {@code docs/tck.md} says of them. */
class TckTest {

    private static final Path KIT = Path.of("src/test/resources/tck");
    private static final Path DOCS = Path.of("../docs");
    private static final List<Result> RESULTS = new ArrayList<>();

    @BeforeAll
    static void decideAll() throws IOException {
        for (Path file : models()) {
            try (ImportedModel model = ImportedModel.of(file)) {
                for (TckCase test : TckCase.of(file)) {
                    RESULTS.addAll(TckRun.results(model, test));
                }
            }
        }
    }

    @Test
    void nothingIsDecidedWrongly() {
        assertThat(RESULTS)
                .filteredOn(result -> result.kind() == Result.Kind.WRONG)
                .isEmpty();
    }

    /** Tables of literal tests are what the model can say. */
    @Test
    void allOfLevelTwoPasses() {
        List<Result> levelTwo = RESULTS.stream()
                .filter(result -> result.test().folder().startsWith("compliance-level-2"))
                .toList();

        assertThat(levelTwo).hasSize(51).allMatch(result -> result.kind() == Result.Kind.PASSED);
    }

    /** Decisions of the next ring that are refused, each for an expression that it needs. */
    @Test
    void whatIsRefusedHasAReason() {
        assertThat(RESULTS)
                .filteredOn(result -> result.kind() == Result.Kind.REFUSED)
                .hasSizeGreaterThan(10)
                .allMatch(result -> result.details().matches(".*(expression|no value, where the fact needs one).*"));
    }

    /** The form in which the kit takes the results of vendors: folder, file, case, result, details. */
    @Test
    void thePublishedResultsAreThese() throws IOException {
        compare(DOCS.resolve("tck_results.csv"), csv());
        compare(DOCS.resolve("tck.md"), page());
    }

    private static void compare(Path file, String expected) throws IOException {
        if (System.getProperty("switchboard.tck", "").equals("write")) {
            Files.writeString(file, expected);
        }
        assertThat(Files.readString(file))
                .as("written by -Dswitchboard.tck=write")
                .isEqualTo(expected);
    }

    private static String csv() {
        StringBuilder csv = new StringBuilder();
        byCase().forEach((test, results) -> {
            boolean passed = results.stream().allMatch(result -> result.kind() == Result.Kind.PASSED);
            String details = results.stream()
                    .filter(result -> result.kind() != Result.Kind.PASSED)
                    .map(result -> result.decision() + ": " + result.details())
                    .distinct()
                    .collect(Collectors.joining("; "));
            csv.append(Stream.of(test.folder(), test.test(), test.id(), passed ? "SUCCESS" : "ERROR", details)
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")))
                    .append('\n');
        });
        return csv.toString();
    }

    private static Map<TckCase, List<Result>> byCase() {
        return RESULTS.stream().collect(Collectors.groupingBy(Result::test, LinkedHashMap::new, Collectors.toList()));
    }

    private static String page() throws IOException {
        String form = new String(Files.readAllBytes(KIT.resolve("page.md")), UTF_8);
        StringBuilder rows = new StringBuilder();
        Map<String, List<Result>> byModel = RESULTS.stream()
                .collect(Collectors.groupingBy(
                        result -> result.test().folder(), LinkedHashMap::new, Collectors.toList()));
        byModel.forEach((model, results) -> rows.append("| %s | %s | %s | %s |\n"
                .formatted(
                        model, count(results, Result.Kind.PASSED), count(results, Result.Kind.REFUSED), why(results))));
        return form.replace("{cases}", String.valueOf(byCase().size()))
                .replace("{models}", String.valueOf(byModel.size()))
                .replace("{decisions}", String.valueOf(RESULTS.size()))
                .replace("{passed}", String.valueOf(count(RESULTS, Result.Kind.PASSED)))
                .replace("{refused}", String.valueOf(count(RESULTS, Result.Kind.REFUSED)))
                .replace("{wrong}", String.valueOf(count(RESULTS, Result.Kind.WRONG)))
                .replace("{rows}", rows.toString().stripTrailing());
    }

    private static long count(List<Result> results, Result.Kind kind) {
        return results.stream().filter(result -> result.kind() == kind).count();
    }

    private static String why(List<Result> results) {
        return results.stream()
                .filter(result -> result.kind() == Result.Kind.REFUSED)
                .map(result -> result.details().startsWith("`" + result.decision() + "`")
                        ? "`" + result.decision() + "` is computed by an expression"
                        : "`" + result.decision() + "`: "
                                + result.details().replaceFirst(" is an expression, .*", " is an expression"))
                .distinct()
                .collect(Collectors.joining("<br>"))
                .replace("|", "\\|");
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(KIT)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        }
    }
}

package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No main source formats by the locale of the machine, whose digits, calendar, letter cases or character set would get into what
 * programs read. Looked for in the sources, because a format's text is in no class file's calls, and for all modules alike.
 */
class LocaleRulesTest {

    private static final List<String> MODULES = List.of(
            "rules-api",
            "rules-core",
            "rules-assurance",
            "rules-xlsx",
            "rules-dmn",
            "rules-drl",
            "rules-workbench",
            "rules-service",
            "rules-json",
            "rules-jackson",
            "rules-jackson3",
            "rules-micrometer",
            "rules-opentelemetry",
            "switchboard-spring-boot-starter",
            "switchboard-spring-boot-test",
            "switchboard-server",
            "rules-junit",
            "rules-spark",
            "rules-cli");

    /** A conversion of {@link java.util.Formatter} other than of text, {@code %s}, which takes a number as it is. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!%)(?:%%)*%(?:\\d+\\$)?[-#+0,]*\\d*(?:\\.\\d+)?[dfeEgGaAxXoSBHCtT]");

    private static final Pattern CALLS = Pattern.compile(String.join(
            "|",
            "\\.to(?:Lower|Upper)Case\\(\\)",
            "\\bString\\.format\\((?!\\s*(?:locale|Locale\\.))",
            "\\.printf\\(",
            "\\bnew Formatter\\(",
            "\\b(?:NumberFormat|DecimalFormat|DecimalFormatSymbols|MessageFormat|SimpleDateFormat|Collator)\\b",
            "\\bDateTimeFormatter\\.of(?:Pattern|Localized)",
            "\\bCharset\\.defaultCharset",
            "\\.getBytes\\(\\)",
            "\\bnew (?:FileReader|FileWriter|Scanner)\\("));

    /** Where a person's language is asked for, and nothing else. */
    private static final Pattern DEFAULT_LOCALE = Pattern.compile("\\bLocale\\.getDefault\\(\\)");

    private static final List<String> ASK_FOR_IT = List.of("Language.java", "CatalogSuite.java");

    @Test
    void numbersAreWrittenAsTheyAreOrInALocaleThatIsNamed() {
        assertThat(lines().filter(line ->
                        NUMBERS.matcher(line.text).find() && !line.text.contains("String.format(locale")))
                .isEmpty();
    }

    @Test
    void nothingDependsOnTheLocaleOfTheMachine() {
        assertThat(lines().filter(line -> CALLS.matcher(line.text).find())).isEmpty();
    }

    @Test
    void theDefaultLocaleIsTheReadersLanguageAlone() {
        assertThat(lines().filter(line -> DEFAULT_LOCALE.matcher(line.text).find()))
                .extracting(line -> line.file.getFileName().toString())
                .isSubsetOf(ASK_FOR_IT);
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(MODULES).allSatisfy(module -> assertThat(linesOf(module)).isNotEmpty());
    }

    private record Line(Path file, int number, String text) {}

    private static Stream<Line> lines() {
        return MODULES.stream().flatMap(LocaleRulesTest::linesOf);
    }

    private static Stream<Line> linesOf(String module) {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(LocaleRulesTest::linesOf);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Line> linesOf(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> new Line(file, i + 1, lines.get(i)))
                    .filter(line -> !line.text.strip().startsWith("*") && !line.text.startsWith("import "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package dev.switchboard.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.loading.RuleLanguage.Rules;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Random files and mutants of them: what our reader takes, Drools' parser takes with the same rules; what it refuses, it
 * refuses in the order of the text, each mistake once. More rounds with {@code -Dswitchboard.seeds=1000}.
 */
class RandomDrlFilesTest {

    private static final int FILES = 20;
    private static final int MUTANTS = 10;

    private static final Vocabulary WORDS = DrlFiles.of("").load().vocabulary();

    /** A rule as both readers know it. */
    private record Known(int start, int salience) {}

    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("switchboard.seeds", 10));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFileIsReadAsDroolsReadsItOrRefusedWithPlaces(int seed) throws DroolsParserException {
        RandomDrlFile random = new RandomDrlFile(seed);
        for (int i = 0; i < FILES; i++) {
            String text = withLettersOfOld(random.text());
            check(text);
            for (int j = 0; j < MUTANTS; j++) {
                check(withLettersOfOld(random.mutated(text)));
            }
        }
    }

    /** Otherwise there would be little to compare. */
    @Test
    void mostRandomFilesAndSomeMutantsAreTaken() {
        RandomDrlFile random = new RandomDrlFile(1);
        int files = 0;
        int mutants = 0;
        for (int i = 0; i < 400; i++) {
            String text = random.text();
            files += mistakes(text).isEmpty() ? 1 : 0;
            mutants += mistakes(random.mutated(text)).isEmpty() ? 1 : 0;
        }

        assertThat(files).isBetween(200, 390);
        assertThat(mutants).isBetween(15, 300);
    }

    /** Drools' letters are those of an older Unicode. */
    private static String withLettersOfOld(String text) {
        return text.replaceAll("[\u1e9e\u0526]", "x");
    }

    private static void check(String text) throws DroolsParserException {
        Problems problems = new Problems();
        Rules rules = read(text, problems);
        if (problems.isEmpty()) {
            assertThat(byDrools(text)).as("the rules of%n%s", text).isEqualTo(known(text, rules));
        } else {
            List<Place> places = problems.list().stream()
                    .map(problem -> problem.place().orElseThrow())
                    .toList();
            assertThat(places)
                    .as("mistakes of%n%s", text)
                    .isSortedAccordingTo(Comparator.comparingInt(Place::line).thenComparingInt(Place::column));
            assertThat(problems.list()).as("mistakes of%n%s", text).doesNotHaveDuplicates();
        }
    }

    private static List<Problem> mistakes(String text) {
        Problems problems = new Problems();
        read(text, problems);
        return problems.list();
    }

    private static Rules read(String text, Problems problems) {
        return DrlReader.read(new SourceText("rules.drl", text), WORDS, false, problems)
                .rules();
    }

    private static List<Known> known(String text, Rules rules) {
        SourceText source = new SourceText("rules.drl", text);
        return rules.rules().stream()
                .map(rule -> new Known(
                        source.offset(rule.place().line(), rule.place().column()), rule.salience()))
                .toList();
    }

    private static List<Known> byDrools(String text) throws DroolsParserException {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = parser.parse(false, text);
        assertThat(parser.hasErrors()).as("Drools refuses%n%s", text).isFalse();
        return parsed.getRules().stream()
                .map(rule -> new Known(rule.getStartCharacter(), salience(rule)))
                .toList();
    }

    private static int salience(RuleDescr rule) {
        return rule.getAttributes().containsKey("salience")
                ? Integer.parseInt(rule.getAttributes().get("salience").getValue())
                : 0;
    }
}

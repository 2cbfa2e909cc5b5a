package dev.switchboard.drl;

import static dev.switchboard.drl.DrlFiles.HEAD;
import static dev.switchboard.drl.DrlFiles.rule;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.loading.RuleLanguage.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are read without Drools: what people and we ourselves usually write, and nothing with a mistake. */
class GrammarReaderTest {

    private static final String RULE = """
            rule "r"
                @steps("Шаги: \\"ёж\\".")
                @stepsEn("Steps.")
                @note("Почему.")
                salience 300
            when
                Inquiry( topic == "charges", numberCount >= 3 || !is("vip") )
            then
                transfers.to("senior", ONE_STEP, "A-1");
            end
            """;

    private static final Vocabulary WORDS = DrlFiles.of("").load().vocabulary();

    private static Optional<Rules> read(String text) {
        return read(text, WORDS);
    }

    private static Optional<Rules> read(String text, Vocabulary words) {
        return new GrammarReader(new SourceText("rules.drl", text), words).read();
    }

    @Test
    void theBundledCatalogueIsRead() throws IOException {
        Catalog bundled = MobileSupport.compile().catalog();
        List<Rule> rules = new ArrayList<>();
        for (String file : bundled.rules().stream()
                .map(rule -> rule.place().file())
                .distinct()
                .toList()) {
            String path = MobileSupport.FOLDER + "/" + file.substring(file.lastIndexOf('/') + 1);
            try (InputStream stream = MobileSupport.class.getClassLoader().getResourceAsStream(path)) {
                String text = new String(stream.readAllBytes(), UTF_8);
                rules.addAll(read(text, bundled.vocabulary()).orElseThrow().rules());
            }
        }

        assertThat(rules)
                .extracting(Rule::name)
                .containsExactlyInAnyOrderElementsOf(
                        bundled.rules().stream().map(Rule::name).toList());
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatOurWriterWritesIsRead(int seed) {
        RandomDrl random = new RandomDrl(seed);
        StringBuilder text = new StringBuilder(HEAD + RULE);
        IntStream.range(0, 30)
                .forEach(i -> text.append(
                        rule("\\\"" + i + "\\\" \\\\", random.constraints().toString())));
        List<Rule> rules = DrlFiles.of(text.toString()).load().rules();

        String written = DrlWriter.write(WORDS, rules, Map.of("r", "say \"x\"\n"), "a.b");

        assertThat(read(written))
                .map(Rules::rules)
                .hasValueSatisfying(read -> assertThat(read)
                        .extracting(Rule::name)
                        .containsExactlyElementsOf(
                                rules.stream().map(Rule::name).toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD,
                HEAD + RULE,
                HEAD + RULE + "\n// the end",
                "// rules\n" + HEAD + "/* one */" + RULE + "// and\n\n\n",
                "package a.b.c;global dev.switchboard.drl.Transfers transfers;"
                        + "import static dev.switchboard.TransferMode.*;import dev.switchboard.Inquiry;",
            })
    void usualLayoutsAreRead(String text) {
        assertThat(read(text)).isPresent();
        assertThat(read(text.replace("\n", "\r\n"))).isPresent();
        assertThat(read(text.replace("    ", "\t"))).isPresent();
        assertThat(read(text.replace("package test;", ""))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-loop true",
                ";",
                "salience 300;",
                "salience 300, salience 5",
                "salience 0300",
                "extends \"s\"",
                "salience (300)",
                "@opaque(\"because\")",
                "@author(\"x\")",
                "@note(\"\")",
                "attributes:",
            })
    void otherHeadsOfRulesAreLeftToDrools(String head) {
        assertThat(read(HEAD + RULE.replace("salience 300", head))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.util.List;",
                "dialect \"mvel\"",
                "query \"q\" Inquiry() end",
                "function int three() { return 3; }",
                "# a comment of old",
                "rule \"s\"",
                "rule \"s\" when Inquiry( is(\"vop\") ) then transfers.to(\"senior\", ONE_STEP, \"A-1\"); end",
                "rule \"s\" when Inquiry() then transfers.to(\"senior\", ONE_STEP, \"A-9\"); end",
                "rule \"s\" when Inquiry() then transfers.to(\"senior\", TWO_STEP, \"A-1\"); end",
                "rule \"s\" when Inquiry() then System.exit(1); end",
            })
    void filesWithAnythingElseOrWithAMistakeAreLeftToDrools(String more) {
        assertThat(read(HEAD + more + "\n" + RULE)).isEmpty();
        assertThat(read(HEAD + RULE + more)).isEmpty();
    }
}

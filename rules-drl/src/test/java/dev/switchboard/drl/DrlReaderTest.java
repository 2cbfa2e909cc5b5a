package dev.switchboard.drl;

import static dev.switchboard.drl.DrlFiles.HEAD;
import static dev.switchboard.drl.DrlFiles.rule;
import static dev.switchboard.drl.Mistakes.in;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Problems;
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

/** What people and we ourselves usually write is read; and of what is not right, everything is told. */
class DrlReaderTest {

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
        Problems problems = new Problems();
        Rules rules = DrlReader.read(new SourceText("rules.drl", text), words, false, problems)
                .rules();
        return problems.isEmpty() ? Optional.of(rules) : Optional.empty();
    }

    @Test
    void theBundledCatalogueIsRead() throws IOException {
        Catalog bundled = BundledResources.compile().catalog();
        List<Rule> rules = new ArrayList<>();
        for (String file : bundled.rules().stream()
                .map(rule -> rule.place().file())
                .distinct()
                .toList()) {
            String path = BundledResources.FOLDER + "/" + file.substring(file.lastIndexOf('/') + 1);
            try (InputStream stream = BundledResources.class.getClassLoader().getResourceAsStream(path)) {
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

    /** Behind a mistake in one statement, the next is read. */
    @Test
    void allMistakesAreToldAtOnce() {
        in("""
                        package test;
                        ▸import java.util.List;
                        import dev.switchboard.Inquiry;
                        import static dev.switchboard.TransferMode.*
                        ▸junk and (more
                        global dev.switchboard.drl.Transfers transfers;
                        ▸function int three() { if (true) { return 3; } return 4; }
                        rule ▸when Inquiry( ▸vip ) then transfers.to("senior", ONE_STEP, "A-1"); end
                        rule "a" @note("x" ▸when Inquiry( ▸vip ) then transfers.to("senior", ONE_STEP, "A-1"); end
                        rule "b" ▸hello salience 5 when Inquiry( ▸vip ) then transfers.to("senior", ONE_STEP, "A-1"); end
                        rule "c" when Inquiry( ((conflict ▸then transfers.to(▸"senor", ONE_STEP, "A-1"); end
                        rule "d" when Inquiry( conflict ) then ▸int end = 3; call(end); end
                        rule "e" when ▸Inquiri( vip ) then x(); end
                        rule "f" when Inquiry( conflict ) then transfers.to(▸one(), ONE_STEP, "A-1");
                        rule "g" when Inquiry( ▸vip
                        rule "h" when Inquiry( topic == ▸"charges )
                        then transfers.to("senior", ONE_STEP, "A-1"); end
                        ▸query "q" Inquiry( conflict ) end
                        ▸declare Note text : String end
                        ▸salience 10
                        ▸no-loop true
                        rule "i" when Inquiry( conflict ) then transfers.to(▸"senor", ONE_STEP, "A-1"); end
                        """).areRefused();
    }
}

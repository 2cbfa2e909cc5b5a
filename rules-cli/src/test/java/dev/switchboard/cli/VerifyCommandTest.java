package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code switchboard verify} on the bundled catalogue, and on copies of it with a rule that is wrong. */
class VerifyCommandTest {

    private static final Path BUNDLED = Path.of("../rules-drl/src/main/resources/dev/switchboard/bundled");

    @TempDir
    private Path folder;

    @Test
    void theBundledCatalogueHasNothingOpen() {
        CommandRun run = CommandRun.of("verify", "--strict", "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("mobile-support 1.0.0: 78 rules, 0 errors, 0 warnings, 1 accepted");
    }

    @Test
    void aConflictIsAnErrorWithBothPlacesAndAWitness() throws IOException {
        CommandRun run = verify("rule \"extra\" salience 300 when Inquiry( topic == \"balance\", numberCount > 20 )"
                + " then transfers.to(\"senior\", ONE_STEP, \"SS-FIN-04\"); end");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("conflict (error): extra / SV-1-03 balance")
                .contains("senior-claims.drl:", "supervisor-one-step.drl:")
                .contains("Number count: 21 or more")
                .contains("example: --topic balance --fact numberCount=21\n")
                .contains("finding `conflict`, subject `extra / SV-1-03 balance`, where `topic balance;"
                        + " adjacentUnitContactRequired no; numberCount >= 21`, and a reason");
    }

    /** What the report says of the table {@code accepted} can be copied there. */
    @Test
    void aFindingIsAcceptedByTheRowThatItNames() throws IOException {
        CommandRun run = verify("rule \"extra\" salience 300 when Inquiry( topic == \"balance\", numberCount > 20 )"
                + " then transfers.to(\"senior\", ONE_STEP, \"SS-FIN-04\"); end");
        Matcher row = Pattern.compile("finding `(.*)`, subject `([^`]*)`, where `([^`]*)`,")
                .matcher(run.out());
        StringBuilder accepted = new StringBuilder("finding,subject,where,reason\n");
        while (row.find()) {
            accepted.append("%s,\"%s\",\"%s\",So it is.\n".formatted(row.group(1), row.group(2), row.group(3)));
        }
        Files.writeString(folder.resolve("accepted.csv"), accepted + "unused-topic,other,,All else.\n");

        CommandRun again = verify("", "--strict");

        assertThat(again.exitCode()).isZero();
        assertThat(again.out())
                .contains("conflict (accepted): extra / SV-1-03 balance", "0 errors, 0 warnings")
                .doesNotContain("if this is intended");
    }

    @Test
    void aRedundantRuleIsAWarning() throws IOException {
        String rule = "rule \"extra\" salience 300 when Inquiry( topic == \"debt\", conflict )"
                + " then transfers.to(\"senior\", ONE_STEP, \"SS-FIN-07\"); end";

        assertThat(verify(rule).exitCode()).isZero();
        CommandRun strict = verify("", "--strict");

        assertThat(strict.exitCode()).isEqualTo(1);
        assertThat(strict.out()).contains("redundant (warning): extra");
    }

    @Test
    void opaqueRulesAreListedAsNotAnalysed() throws IOException {
        CommandRun run = verify(
                "rule \"extra\" @opaque(\"asks the weather\") when Inquiry( topic.length() > 99 )"
                        + " then transfers.to(\"senior\", ONE_STEP, \"SS-FIN-07\"); end",
                "--allow-opaque");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "The verification is incomplete, not analysed: 1",
                        "opaque rule (error): extra",
                        "opaque rule `extra`");
    }

    @Test
    void anOpaqueRuleThatIsAcceptedIsStillSaid() throws IOException {
        String rule = "rule \"extra\" @opaque(\"asks the weather\") when Inquiry( topic.length() > 99 )"
                + " then transfers.to(\"senior\", ONE_STEP, \"SS-FIN-07\"); end";
        verify(rule, "--allow-opaque");
        Files.writeString(
                folder.resolve("accepted.csv"),
                Files.readString(folder.resolve("accepted.csv")) + "opaque-rule,extra,Погоду не проверить.,\n");

        CommandRun run = verify("", "--allow-opaque", "--strict");
        CommandRun json = verify("", "--allow-opaque", "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("The verification is incomplete, not analysed: 1", "opaque rule (accepted): extra");
        assertThat(Json.object(json.out()).get("complete")).isEqualTo(false);
    }

    @Test
    void asJsonAndAsMarkdown() throws IOException {
        String rule = "rule \"extra\" salience 1 when Inquiry( topic == \"debt\", conflict, !conflict )"
                + " then transfers.to(\"senior\", ONE_STEP, \"SS-FIN-07\"); end";

        Map<String, Object> json = Json.object(verify(rule, "--json").out());
        assertThat(json.get("findings"))
                .asInstanceOf(LIST)
                .anySatisfy(finding ->
                        assertThat(((Map<?, ?>) finding).get("finding")).isEqualTo("never-holds"));
        assertThat(verify("", "--markdown").out()).contains("### mobile-support", "**never holds (error): extra**");
    }

    /** Verifies a copy of the bundled catalogue with one more rule; called again, the same copy. */
    private CommandRun verify(String rule, String... options) throws IOException {
        if (!Files.exists(folder.resolve("catalog.csv"))) {
            try (Stream<Path> files = Files.list(BUNDLED)) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        }
        Files.writeString(folder.resolve("senior-claims.drl"), "\n" + rule + "\n", UTF_8, StandardOpenOption.APPEND);
        List<String> arguments = new ArrayList<>(List.of("verify", "--catalog", folder.toString(), "--lang", "en"));
        arguments.addAll(List.of(options));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}

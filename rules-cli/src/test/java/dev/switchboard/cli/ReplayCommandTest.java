package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.service.DecisionLog;
import dev.switchboard.service.ObservedEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code switchboard replay} of logs of the fever catalogue, which has sets and measures, and of a copy that is edited. */
class ReplayCommandTest {

    private static final Path FEVER = Path.of("../examples/fever");
    private static final Path WARRANTY = Path.of("../examples/home-warranty");

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void name() {
        log = folder.resolve("decisions.jsonl");
    }

    private static Path copy(Path catalog, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(catalog)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private void decide(Path catalog, Inquiry... inquiries) throws IOException {
        try (DecisionLog to =
                        DecisionLog.to(log).whenFull(DecisionLog.WhenFull.BLOCK).open();
                ObservedEngine engine = ObservedEngine.of(EscalationEngine.load(catalog), to)) {
            for (Inquiry inquiry : inquiries) {
                engine.decide(inquiry);
            }
        }
    }

    private CommandRun replay(String... options) {
        return CommandRun.of(Stream.concat(Stream.of("replay", log.toString(), "--lang", "en"), Stream.of(options))
                .toArray(String[]::new));
    }

    private static Inquiry sos(String at) {
        return Inquiry.about("sos").at(ZonedDateTime.parse(at)).build();
    }

    @Test
    void anUntouchedCatalogueDecidesAlike() throws IOException {
        decide(WARRANTY, sos("2026-12-05T16:30:00+01:00"), sos("2026-12-07T10:00:00+01:00"));

        CommandRun run = replay("--catalog", WARRANTY.toString());

        assertThat(run.out()).contains("decided alike: 2").contains("decided otherwise: 0");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void whatComesOutOtherwiseIsShownPartByPart() throws IOException {
        Path edited = copy(FEVER, folder.resolve("edited"));
        Path rules = edited.resolve("fever.rules.csv");
        Files.writeString(
                rules,
                Files.readString(rules).replaceFirst("red,RED,300,fever,< 3,>= 38,", "red,RED,300,fever,< 3,>= 39,"));
        decide(
                FEVER,
                Inquiry.about("fever")
                        .count("ageMonths", 2)
                        .number("temperature", new BigDecimal("38.5"))
                        .set("amberSigns", Set.of())
                        .build(),
                Inquiry.about("fever").set("redSigns", Set.of("skinBlue")).build());

        CommandRun run = replay("--catalog", edited.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains("decisions.jsonl:1")
                .contains("item: was RED, is ")
                .contains("decided alike: 1")
                .contains("decided otherwise: 1")
                .contains("by another catalogue than the log's: 2")
                .contains("switchboard decide --topic fever")
                .contains("--fact ageMonths=2 --fact temperature=38.5 --fact amberSigns=none");
    }

    @Test
    void eachEntryIsDecidedByItsOwnVersion() throws IOException {
        Path versions = Files.createDirectory(folder.resolve("versions"));
        Path old = copy(WARRANTY, versions.resolve("warranty-2026-01-01"));
        Path fresh = copy(WARRANTY, versions.resolve("warranty-2026-06-01"));
        Files.writeString(
                fresh.resolve("catalog.csv"),
                Files.readString(fresh.resolve("catalog.csv")).replaceFirst("version,.*", "version,next"));
        decide(old, sos("2026-12-07T10:00:00+01:00"));
        decide(fresh, sos("2026-12-07T10:00:00+01:00"));
        decide(FEVER, Inquiry.about("fever").build());

        CommandRun run = replay("--catalog", versions.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("decided alike: 2")
                .contains("decided otherwise: 0")
                .contains("is not there: 1");
    }

    /** A folder with one version in it is a folder of versions all the same; what decides all entries is the catalogue itself. */
    @Test
    void aFolderOfOneVersionTellsHowToDecideTheOthers() throws IOException {
        Path version = copy(WARRANTY, folder.resolve("versions/warranty-2026-01-01"));
        decide(version, sos("2026-12-07T10:00:00+01:00"));
        Files.writeString(
                version.resolve("catalog.csv"),
                Files.readString(version.resolve("catalog.csv")).replaceFirst("version,.*", "version,next"));

        assertThat(replay("--catalog", folder.resolve("versions").toString()).out())
                .contains("is not there: 1")
                .contains("a single catalogue in `--catalog`, itself rather than a folder of versions, decides");
        assertThat(replay("--catalog", version.toString()).out())
                .contains("decided alike: 1")
                .doesNotContain("a single catalogue");
    }

    @Test
    void aManifestSaysWhichVersionsThereAre() throws IOException {
        Path versions = Files.createDirectory(folder.resolve("versions"));
        Path old = copy(WARRANTY, versions.resolve("old"));
        copy(FEVER, versions.resolve("draft"));
        decide(old, sos("2026-12-07T10:00:00+01:00"));
        decide(FEVER, Inquiry.about("fever").build());
        Path manifest = versions.resolve("versions.csv");
        Files.writeString(manifest, "catalog,validFrom\nold,2026-01-01\n");

        assertThat(replay("--catalog", versions.toString()).out())
                .contains("decided alike: 1")
                .contains("is not there: 1");

        Files.writeString(manifest, "catalog,validFrom\nolder,2026-01-01\n");
        CommandRun refused = replay("--catalog", versions.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("versions.csv:2:1: unknown catalogue `older`");
    }

    @Test
    void whatCannotBeDecidedIsSaid() throws IOException {
        try (DecisionLog to = DecisionLog.to(log)
                        .whenFull(DecisionLog.WhenFull.BLOCK)
                        .mask("numberCount")
                        .open();
                ObservedEngine engine = ObservedEngine.of(EscalationEngine.bundled(), to)) {
            engine.decide(Inquiry.about("charges").numberCount(4).build());
            engine.decide(Inquiry.about("charges").build());
            assertThatExceptionOfType(InvalidInquiryException.class)
                    .isThrownBy(() -> engine.decide(Inquiry.about("nothing").build()));
        }
        Files.writeString(log, "{\"cut\n{\"input\":{}}\n", StandardOpenOption.APPEND);

        CommandRun run = replay();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("decisions.jsonl:4: is no line of a decision log: it is not JSON")
                .contains("decisions.jsonl:5: is no line of a decision log: there is no field `catalog`")
                .contains("decided alike: 2")
                .contains("not decided, since facts are hidden: 1")
                .contains("lines that cannot be read: 2");
        assertThat(replay("--json").out()).contains("\"alike\" : 2").contains("\"hidden\" : 1");
    }

    /** What the log does not have of a fact that was ignored, another catalogue may ask for. */
    @Test
    void anIgnoredFactMattersWhereACatalogueHasIt() throws IOException {
        EngineOptions tolerant = EngineOptions.DEFAULT.with(EngineOptions.UnknownFacts.IGNORE);
        Path before = copy(FEVER, folder.resolve("before"));
        Path facts = before.resolve("facts.csv");
        Path after = copy(FEVER, folder.resolve("after"));
        Files.writeString(
                after.resolve("facts.csv"),
                Files.readString(facts).stripTrailing() + "\nvip,flag,,no,VIP,VIP,VIP?,VIP?\n");
        try (DecisionLog to =
                        DecisionLog.to(log).whenFull(DecisionLog.WhenFull.BLOCK).open();
                ObservedEngine engine =
                        ObservedEngine.of(EscalationEngine.load(CatalogSource.path(before), tolerant), to)) {
            engine.decide(Inquiry.about("fever").flag("vip", true).build());
        }

        assertThat(replay("--catalog", before.toString()).out()).contains("decided alike: 1");
        assertThat(replay("--catalog", after.toString()).out()).contains("not decided, since facts are hidden: 1");
    }

    @Test
    void aLogMayBePacked() throws IOException {
        decide(FEVER, Inquiry.about("fever").build());
        Path packed = folder.resolve("decisions.jsonl.gz");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(log, file);
        }

        CommandRun run = CommandRun.of("replay", packed.toString(), "--catalog", FEVER.toString());

        assertThat(run.out()).contains("decided alike: 1");
    }

    /** So it is with when the client called, which a catalogue with a time zone may ask for. */
    @Test
    void anIgnoredMomentMattersWhereACatalogueHasATimeZone() throws IOException {
        EngineOptions tolerant = EngineOptions.DEFAULT.with(EngineOptions.UnknownFacts.IGNORE);
        Path before = copy(FEVER, folder.resolve("before"));
        Path after = copy(FEVER, folder.resolve("after"));
        Path catalog = after.resolve("catalog.csv");
        Files.writeString(catalog, Files.readString(catalog).stripTrailing() + "\ntime zone,Europe/Moscow\n");
        try (DecisionLog to =
                        DecisionLog.to(log).whenFull(DecisionLog.WhenFull.BLOCK).open();
                ObservedEngine engine =
                        ObservedEngine.of(EscalationEngine.load(CatalogSource.path(before), tolerant), to)) {
            engine.decide(Inquiry.about("fever")
                    .at(ZonedDateTime.parse("2026-12-01T10:00+03:00"))
                    .build());
        }

        assertThat(replay("--catalog", before.toString()).out()).contains("decided alike: 1");
        assertThat(replay("--catalog", after.toString()).out()).contains("not decided, since facts are hidden: 1");
    }

    /** A log that somebody has edited, or that is of another program, is told with its place. */
    @Test
    void whatStatesNothingIsNoEntry() throws IOException {
        decide(
                FEVER,
                Inquiry.about("fever")
                        .number("temperature", new BigDecimal("38"))
                        .build());
        String line = Files.readString(log);
        Files.writeString(log, line + line.replace("\"temperature\":38", "\"temperature\":{\"of\":38}"));

        CommandRun run = replay("--catalog", FEVER.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("decisions.jsonl:2: `temperature`: got an object")
                .contains("decided alike: 1")
                .contains("lines that cannot be read: 1");
    }
}

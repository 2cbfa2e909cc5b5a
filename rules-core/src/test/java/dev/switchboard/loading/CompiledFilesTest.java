package dev.switchboard.loading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.switchboard.CatalogSource;
import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Place;
import dev.switchboard.SwitchboardException;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.fixtures.CatalogText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A compiled catalogue is the catalogue, and a file that is not whole is refused. */
@Timeout(120)
class CompiledFilesTest {

    private static final int HEADER = 20;
    private static final int CHECKSUM = 16;

    private static final CatalogText TEXT =
            CatalogText.small().with("rules.csv", """
                    item,salience,topic,numberCount,conflict,site,line,mode,steps,steps:en,note
                    A-1,300,charges,>= 4,,,senior,one-step,Шаг,Step,Заметка
                    A-2,200,charges,,yes,"north, south",mnp,one-step,,,
                    B-1,100,"charges, bills",2..3,no,,supervisor,two-step,,,
                    """).with("accepted.csv", """
                    finding,subject,where,reason,reason:en
                    unused-topic,balance,,Так надо,On purpose
                    """);

    private static final List<Inquiry> FEW = List.of(
            Inquiry.about("charges").numberCount(4).conflict(true).build(),
            Inquiry.about("charges").choice("site", "north").conflict(true).build(),
            Inquiry.about("bills").numberCount(2).build());

    private static LoadedCatalog loaded(CatalogSource source) {
        return new CatalogLoader(List.of(), List.of()).load(source, EngineOptions.DEFAULT);
    }

    private static byte[] compiled(LoadedCatalog catalog) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CompiledFiles.write(catalog, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static CatalogSource source(byte[] file) {
        return CatalogSource.bytes(Map.of("my.switchboard", file));
    }

    private static CatalogEngine engine(CatalogSource source) {
        return new CatalogEngines().load(source, EngineOptions.DEFAULT);
    }

    private static List<Inquiry> inquiries() {
        List<Inquiry> all = new ArrayList<>();
        for (String topic : List.of("charges", "bills", "balance")) {
            for (int count = 1; count <= 5; count++) {
                for (String site : List.of("other", "north", "south")) {
                    for (boolean conflict : new boolean[] {true, false}) {
                        all.add(Inquiry.about(topic)
                                .numberCount(count)
                                .choice("site", site)
                                .conflict(conflict)
                                .build());
                    }
                }
            }
        }
        return all;
    }

    private static void decideAlike(CatalogSource one, CatalogSource other, List<Inquiry> inquiries) {
        try (CatalogEngine expected = engine(one);
                CatalogEngine found = engine(other)) {
            assertThat(found.catalog()).isEqualTo(expected.catalog());
            for (Inquiry inquiry : inquiries) {
                Decision decision = expected.decide(inquiry);
                assertThat(found.decide(inquiry)).isEqualTo(decision);
                assertThat(found.decide(inquiry).explanation()).isEqualTo(decision.explanation());
                assertThat(found.decide(inquiry).matches()).isEqualTo(decision.matches());
            }
        }
    }

    @Test
    void itDecidesAsItsSourceDoes() {
        decideAlike(TEXT.source(), source(compiled(loaded(TEXT.source()))), inquiries());
    }

    @Test
    void itKeepsRulesWithTheirPlacesAndWhatIsAcceptedAndNoted() {
        LoadedCatalog from = loaded(TEXT.source());
        LoadedCatalog read = loaded(source(compiled(from)));

        assertThat(read.catalog().rules()).isEqualTo(from.catalog().rules());
        assertThat(read.catalog().rules().get(0).place().file()).isEqualTo("rules.csv");
        assertThat(read.accepted()).isEqualTo(from.accepted()).hasSize(1);
        assertThat(read.notes()).isEqualTo(from.notes()).containsValue("Заметка");
        assertThat(compiled(read)).as("compiled again").isEqualTo(compiled(from));
    }

    @Test
    void itIsReadFromDiskAndFromAFolderOfItsNameTheTablesAre(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("my.SWITCHBOARD"), compiled(loaded(TEXT.source())));
        decideAlike(TEXT.source(), CatalogSource.path(file), inquiries());

        Path tables = Files.createDirectory(folder.resolve("tables.switchboard"));
        for (Map.Entry<String, byte[]> table :
                ((CatalogSource.Bytes) TEXT.source()).files().entrySet()) {
            Files.write(tables.resolve(table.getKey()), table.getValue());
        }
        decideAlike(CatalogSource.path(tables), source(compiled(loaded(CatalogSource.path(tables)))), inquiries());

        Files.write(tables.resolve("catalog.switchboard"), new byte[1]);
        assertThatThrownBy(() -> loaded(CatalogSource.path(tables)))
                .as("beside tables it would be left out in silence")
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining("a compiled catalogue is not read along with tables and rules");
    }

    /** Either bit of each byte, so that what a text editor or a line does is among it. */
    @Test
    void anyByteFlippedIsRefused() {
        byte[] whole = compiled(loaded(TEXT.source()));
        for (int at = 0; at < whole.length; at++) {
            for (int bits : new int[] {0x01, 0x20, 0x80, 0xFF}) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) bits;
                refused(damaged);
            }
        }
    }

    @Test
    void anyBeginningIsRefusedAndSoIsMore() {
        byte[] whole = compiled(loaded(TEXT.source()));
        for (int length = 0; length < whole.length; length++) {
            refused(Arrays.copyOf(whole, length));
        }
        refused(Arrays.copyOf(whole, whole.length + 1));
    }

    private static InvalidCatalogException refused(byte[] file) {
        InvalidCatalogException refused = catchThrowableOfType(
                InvalidCatalogException.class, () -> engine(source(file)).close());
        assertThat(refused).isNotNull();
        assertThat(catchThrowable(() -> loaded(source(file)))).hasMessage(refused.getMessage());
        return refused;
    }

    /** Damage that the checksum knows nothing of, as somebody would make it on purpose. */
    @Test
    void noDamageOnPurposeCausesAnythingButARefusalOrADecision() {
        byte[] whole = compiled(loaded(TEXT.source()));
        for (int at = HEADER; at < whole.length; at++) {
            for (int bits : new int[] {0x01, 0xFF}) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) bits;
                harmless(signed(changed));
            }
        }
    }

    @Test
    void nothingMadeUpCausesAnythingButARefusalOrADecision() {
        Random random = new Random(15);
        byte[] whole = compiled(loaded(TEXT.source()));
        for (int round = 0; round < 1_000; round++) {
            byte[] changed = whole.clone();
            for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
                changed[random.nextInt(HEADER, changed.length)] = (byte) random.nextInt();
            }
            harmless(signed(changed));
        }
    }

    private static void harmless(byte[] file) {
        Throwable thrown = catchThrowable(() -> {
            try (CatalogEngine engine = engine(source(file))) {
                for (Inquiry inquiry : FEW) {
                    assertThat(engine.decide(inquiry).explanation()).isNotNull();
                }
            }
        });
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(SwitchboardException.class);
        }
    }

    private static byte[] signed(byte[] file) {
        CRC32 sum = new CRC32();
        sum.update(file, HEADER, file.length - HEADER);
        ByteBuffer.wrap(file).putInt(CHECKSUM, (int) sum.getValue());
        return file;
    }

    @Test
    void whatIsWrongIsSaid() {
        byte[] whole = compiled(loaded(TEXT.source()));
        byte[] newer = whole.clone();
        newer[11] = 99;
        byte[] damaged = whole.clone();
        damaged[whole.length - 1]++;

        assertThat(said("item,salience".getBytes(UTF_8)))
                .isEqualTo("my.switchboard: is not a compiled catalogue: `switchboard compile` writes such files");
        assertThat(said(newer))
                .isEqualTo("my.switchboard: is of another version: found `99`, this version of Switchboard reads `2`;"
                        + " compile the catalogue again with the version that reads it");
        assertThat(said(Arrays.copyOf(whole, 100)))
                .startsWith("my.switchboard: is cut off, or something was added to it: expected `%s` bytes, found `100`"
                        .formatted(whole.length));
        assertThat(said(damaged)).startsWith("my.switchboard: is damaged: its checksum or its content does not match");
        assertThat(refused(damaged).problems().get(0).in(Locale.forLanguageTag("ru")))
                .startsWith("my.switchboard: файл повреждён");
    }

    private static String said(byte[] file) {
        return refused(file).problems().get(0).in(Locale.ENGLISH);
    }

    @Test
    void aFileThatClaimsAnotherDigestIsNotLoaded() {
        LoadedCatalog from = loaded(TEXT.source());
        Catalog claims =
                Catalog.inOrder(from.catalog().vocabulary(), from.catalog().allRules(), "0".repeat(64));
        byte[] file = compiled(new LoadedCatalog(claims, List.of(), List.of(), Map.of(), List.of()));

        assertThat(catchThrowable(() -> loaded(source(file))))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void opaqueRulesCannotBeCompiled() {
        LoadedCatalog from = loaded(TEXT.source());
        OpaqueRule opaque = new OpaqueRule("X-1 any", 1, "Java", "", Text.EMPTY, Place.of("x.drl"));
        Catalog with = new Catalog(from.catalog().vocabulary(), from.catalog().allRules(), List.of(opaque));

        assertThat(catchThrowable(() -> compiled(new LoadedCatalog(with, List.of(), List.of(), Map.of(), List.of()))))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining("rule `X-1 any` is opaque");
    }

    /** Each of 60 rules asks for four of 40 flags at random: no diagram of them is within any limit. */
    @Test
    void topicsWithoutADiagramAreDecidedByTheirRules() {
        Random random = new Random(7);
        CatalogText text = CatalogText.small();
        StringBuilder rules = new StringBuilder("item,salience,topic,line,mode");
        for (int flag = 0; flag < 40; flag++) {
            text.withLine("facts.csv", "f%s,flag,,false,f%s,f%s,,".formatted(flag, flag, flag));
            rules.append(",f").append(flag);
        }
        for (int rule = 0; rule < 60; rule++) {
            String[] cells = new String[40];
            Arrays.fill(cells, "");
            random.ints(0, 40).distinct().limit(4).forEach(flag -> cells[flag] = random.nextBoolean() ? "yes" : "no");
            text.withLine("items.csv", "R-%s,Правило,Rule,".formatted(rule));
            rules.append("\nR-%s,%s,charges,senior,one-step,".formatted(rule, rule))
                    .append(String.join(",", cells));
        }
        text.with("rules.csv", rules + "\nA-1,5,bills,senior,one-step" + ",".repeat(40) + "\n");
        byte[] file = compiled(loaded(text.source()));
        List<Inquiry> inquiries = new ArrayList<>(List.of(Inquiry.about("bills").build()));
        for (int i = 0; i < 200; i++) {
            InquiryBuilder inquiry = Inquiry.about("charges");
            for (int flag = 0; flag < 40; flag++) {
                inquiry.flag("f" + flag, random.nextBoolean());
            }
            inquiries.add(inquiry.build());
        }

        decideAlike(text.source(), source(file), inquiries);
        try (CatalogEngine diagram =
                new CatalogEngines().load(source(file), EngineOptions.DEFAULT.with(Engine.DIAGRAM))) {
            assertThat(diagram.warnings()).hasSize(1);
            assertThat(diagram.warnings().get(0).in(Locale.ENGLISH)).startsWith("topic `charges`: its diagram");
        }
    }

    /** Who changes what is written raises the version with it, so that a file of before is refused and not misread. */
    @Test
    void theFormatIsThatOfItsVersion() {
        byte[] file = compiled(loaded(TEXT.source()));

        assertThat(ByteBuffer.wrap(file).getInt(8)).as("the version").isEqualTo(2);
        assertThat(Integer.toHexString(ByteBuffer.wrap(file).getInt(CHECKSUM)))
                .as("the checksum of a catalogue's file in this version")
                .isEqualTo("3bb7bafd");
    }
}

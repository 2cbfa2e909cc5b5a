package dev.switchboard.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.archive.Archive.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archives, as somebody uses them who has nothing else: unpacked to a folder with spaces and Russian letters. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class ArchivesIT {

    private static final String TYPES =
            Path.of("../rules-json/src/test/resources/types").toAbsolutePath().toString();

    private static final Map<String, String> JAVA = Map.of("JAVA_HOME", System.getProperty("java.home"));

    /** That there is no Java there shows that none but the archive's own is used. */
    private static final Map<String, String> NO_JAVA = Map.of("JAVA_HOME", "/no/java/here");

    @TempDir
    private static Path parent;

    private static Archive plain = new Archive(Path.of(""));
    private static Archive runtime = new Archive(Path.of(""));

    @BeforeAll
    static void unpack() throws IOException {
        plain = Archive.unpack(Archive.PLAIN, Files.createDirectory(parent.resolve("Мои программы")));
        runtime = Archive.unpack(Archive.RUNTIME, Files.createDirectory(parent.resolve("Своя Java")));
    }

    /** The runtime lacks most of a JDK, and nothing that the command needs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help --lang ru",
                "decide --topic charges --fact numberCount=4 --explain --lang ru",
                "decide --topic charges --fact numberCount=4 --engine drools",
                "decide --catalog TYPES --engine drools --topic refund --fact since=2026-02-03 --fact sum=2000 --explain --lang ru",
                "decide --catalog TYPES --topic refund --fact since=2019-02-03 --fact sum=1234567,89 --lang ru",
                "ask --catalog TYPES --topic refund --lang ru",
                "verify --catalog examples/home-internet.xlsx",
                "test examples/fever-cases.csv --catalog examples/fever --html - --lang ru",
                "test examples/fever-cases.csv --catalog examples/fever --junit-xml -",
                "export -",
                "workbench examples/home-internet.xlsx -o -",
            })
    void itSaysWhatItSaysOnAWholeJdk(String line) throws Exception {
        String[] arguments = line.replace("TYPES", TYPES).split(" ", -1);

        Run run = runtime.run(NO_JAVA, arguments);

        assertThat(run).isEqualTo(plain.run(JAVA, arguments));
        assertThat(run.out() + run.err()).isNotBlank().doesNotContain("java.");
    }

    @Test
    void aWorkbookIsWrittenAndReadWithItsOwnRuntime() throws Exception {
        Run exported = runtime.run(Map.of(), "export", "каталог.xlsx");

        assertThat(exported.exitCode()).as(exported.err()).isZero();
        assertThat(runtime.run(Map.of(), "verify", "--catalog", "каталог.xlsx").exitCode())
                .isZero();
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        assertThat(plain.run(NO_JAVA, "--version"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "switchboard: no `/no/java/here/bin/java`: install Java, 17 or newer, or set JAVA_HOME\n"));
    }

    @Test
    void itRunsThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(
                parent.resolve("switchboard"), plain.folder().resolve("switchboard"));

        assertThat(new Archive(link.getParent()).run(JAVA, "--version").out()).startsWith("switchboard ");
    }

    @Test
    void aRuntimeUnpackedWithoutPermissionsIsNamed() throws Exception {
        Path java = runtime.folder().resolve("runtime/bin/java");
        assertThat(java.toFile().setExecutable(false, false)).isTrue();
        try {
            assertThat(runtime.run(Map.of(), "--version").err()).contains("`" + java + "` is not executable: ");
        } finally {
            assertThat(java.toFile().setExecutable(true, false)).isTrue();
        }
    }

    /** A batch file with the line ends of Unix, or with letters beyond ASCII, fails on some Windows and not on others. */
    @Test
    void theBatchFileIsOneForWindows() throws IOException {
        String text = Files.readString(plain.folder().resolve("switchboard.cmd"), ISO_8859_1);

        assertThat(text).matches("[\\x20-\\x7E\\r\\n]+").doesNotContainPattern("[^\\r]\\n");
        assertThat(text)
                .contains("%~dp0runtime\\bin\\java.exe", "%JAVA_HOME%\\bin\\java.exe", "lss 17")
                .contains("-Xlog:disable -XX:+UseSerialGC", "-Dswitchboard.terminal.out=ask")
                .contains("-jar \"%~dp0switchboard.jar\" %*\r\nexit /b %errorlevel%");
        List<String> labels = labels(text, "(?m)^:(\\w+)");
        assertThat(labels(text, "goto (\\w+)"))
                .isNotEmpty()
                .allSatisfy(label -> assertThat(labels).contains(label));
    }

    @Test
    void everyJarHasItsLicence() throws IOException {
        Set<String> named = new HashSet<>();
        for (String line : Files.readAllLines(plain.folder().resolve("NOTICE"))) {
            named.addAll(Arrays.asList(line.split(" {2,}", -1)[0].split(", ", -1)));
        }

        try (Stream<Path> jars = Files.list(plain.folder().resolve("lib"))) {
            Set<String> others = jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.startsWith("rules-"))
                    .map(name -> name.replaceFirst("-\\d.*", ""))
                    .map(name -> name.replaceFirst("^(drools|kie)-.*", "$1-*"))
                    .collect(Collectors.toSet());
            assertThat(others).isNotEmpty().allSatisfy(name -> assertThat(named).contains(name));
        }
        assertThat(plain.folder().resolve("LICENSE")).exists();
        assertThat(runtime.folder().resolve("runtime/legal/java.base")).exists();
    }

    /** She unpacks nothing else: what the page is made of, and whose work that is, stands in the page. */
    @Test
    void thePageLiesBesideTheCommand() throws Exception {
        Path written = parent.resolve("page.html");

        Run run = plain.run(JAVA, "workbench", "--no-open", "-o", written.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(plain.folder().resolve("switchboard.html")).hasSameBinaryContentAs(written);
        assertThat(runtime.folder().resolve("switchboard.html")).hasSameBinaryContentAs(written);
        assertThat(Files.readString(written))
                .contains("Copyright (c) 2015-present Jason Miller", "Copyright (c) 2014-2025 Oliver Siegmar")
                .contains("Copyright (c) 2000-2011 ymnk, JCraft,Inc.")
                .contains("Permission is hereby granted", "Redistributions in binary form must reproduce")
                .contains("htm: Apache-2.0", "TeaVM's class library");
        assertThat(Files.readString(plain.folder().resolve("NOTICE")))
                .contains("Jason Miller", "Oliver Siegmar", "JCraft,Inc.", "Google Inc.", "TeaVM's class library");
    }

    private static List<String> labels(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}

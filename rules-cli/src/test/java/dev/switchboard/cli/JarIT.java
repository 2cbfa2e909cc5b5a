package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar, as a process of its own. */
@Timeout(300)
class JarIT {

    private static final int MANY = 400_000;

    @TempDir
    private Path folder;

    /** With a jar that Java finds in that locale: one below no folder with a Russian name. */
    @Test
    void outputIsUtf8WhateverTheLocaleSays() throws Exception {
        Path jar = Files.copy(Command.JAR, folder.resolve("switchboard.jar"));
        Path lib = Files.createDirectory(folder.resolve("lib"));
        try (Stream<Path> libraries = Files.list(Command.JAR.resolveSibling("lib"))) {
            for (Path library : libraries.toList()) {
                Files.copy(library, lib.resolve(library.getFileName()));
            }
        }

        CommandRun run = java("-Dfile.encoding=ISO-8859-1", "-jar", jar.toString(), "decide", "-", "--lang", "ru")
                .in(folder)
                .with("LC_ALL", "C")
                .fed(in -> in.write("topic,город\nbill-analysis,Ёлка\nно,\n".getBytes(UTF_8)))
                .run();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("bill-analysis,Ёлка,senior", "Для решения Вашего вопроса", "тема `но` неизвестна");
        assertThat(run.err()).contains("Не факты, переносятся как есть: `город`");
    }

    @ParameterizedTest
    @CsvSource({"ru, Линия:", "en, Line:", "de, Line:"})
    void withoutLangTheLocaleChoosesTheLanguage(String locale, String label) throws Exception {
        CommandRun run = java("-Duser.language=" + locale, "-jar", jar(), "decide", "--topic", "other")
                .run();

        assertThat(run.out()).startsWith(label);
    }

    @Test
    void everyExitCode() throws Exception {
        assertThat(java("-jar", jar(), "decide", "--topic", "other").run().exitCode())
                .isZero();
        assertThat(java("-jar", jar(), "decide", "--topic", "othr").run().exitCode())
                .isEqualTo(1);
        assertThat(java("-jar", jar(), "decide").run().exitCode()).isEqualTo(2);
    }

    @Test
    void theVersionIsThatOfTheJar() throws Exception {
        assertThat(java("-jar", jar(), "--version").run().out()).matches("switchboard \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    /** As text alone the rows take several times the heap. */
    @Test
    void memoryStaysFlatHoweverLongTheFileIs() throws Exception {
        String row = "other," + "note ".repeat(60) + "\n";

        CommandRun run = java(
                        "-Xmx64m",
                        "-jar",
                        jar(),
                        "decide",
                        "-",
                        "-o",
                        folder.resolve("out.csv").toString())
                .fed(in -> {
                    Writer writer = new BufferedWriter(new OutputStreamWriter(in, UTF_8));
                    writer.write("topic,note\n");
                    for (int i = 0; i < MANY; i++) {
                        writer.write(row);
                    }
                    writer.flush();
                })
                .run();

        assertThat(run.exitCode()).as(run.err()).isZero();
        try (var lines = Files.lines(folder.resolve("out.csv"))) {
            assertThat(lines.filter(line -> line.endsWith(",first-line,none,,,,"))
                            .count())
                    .isEqualTo(MANY);
        }
    }

    @Test
    void whoeverClosesTheOutputEarlyGetsNoStackTrace() throws Exception {
        List<String> rows = new ArrayList<>(List.of("topic"));
        for (int i = 0; i < 50_000; i++) {
            rows.add("bill-analysis");
        }
        Path file = Files.write(folder.resolve("in.csv"), rows);

        CommandRun run = Command.of(
                        "sh",
                        "-c",
                        "{ \"$1\" -jar \"$2\" decide \"$3\"; echo \"exit $?\" >&2; } | head -n 1",
                        "sh",
                        Command.JAVA.toString(),
                        jar(),
                        file.toString())
                .run();

        assertThat(run.out()).isEqualTo("topic,line,mode,item,queue,phrase,error\n");
        assertThat(run.err()).isEqualTo("exit 2\n");
    }

    @Test
    void aFullDiskIsNoSuccess() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")));

        CommandRun run = Command.of(
                        "sh",
                        "-c",
                        "\"$1\" -jar \"$2\" decide --topic other --lang en >/dev/full",
                        "sh",
                        Command.JAVA.toString(),
                        jar())
                .run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().startsWith("standard output is not complete: ");
    }

    @Test
    void coloursOnATerminalOnlyAndNoneWithNoColor() throws Exception {
        String[] onTerminal = {"-Dswitchboard.terminal.out=true", "-jar", jar(), "decide", "--topic", "other"};

        assertThat(java(onTerminal).run().out()).contains("\u001B[");
        assertThat(java(onTerminal).with("NO_COLOR", "").run().out()).contains("\u001B[");
        assertThat(java(onTerminal).with("NO_COLOR", "1").run().out()).doesNotContain("\u001B");
        assertThat(java("-jar", jar(), "decide", "--topic", "other").run().out())
                .doesNotContain("\u001B");
    }

    private static Command java(String... arguments) {
        return Command.of(Command.JAVA.toString(), arguments);
    }

    private static String jar() {
        return Command.JAR.toString();
    }
}

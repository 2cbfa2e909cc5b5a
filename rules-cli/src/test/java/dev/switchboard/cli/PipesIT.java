package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that are no files: pipes by whatever name, typed as people do. */
@Timeout(300)
class PipesIT {

    private static final String DECIDED = "topic,line,mode,item,queue,phrase,error\nother,first-line,none,,,,\n";

    @TempDir(factory = Home.Parent.class)
    private Path folder;

    private Home home;

    @BeforeEach
    void install() throws IOException {
        assumeTrue(Files.exists(Path.of("/bin/bash")) && Files.exists(Path.of("/dev/fd")));
        home = new Home(folder);
        Files.createSymbolicLink(home.bin.resolve("switchboard"), home.launcher);
        Files.writeString(folder.resolve("in.csv"), "topic\nother\n");
        Files.writeString(folder.resolve("cases.csv"), "topic,expect:line\nother,first-line\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "switchboard decide <(cat in.csv)",
                "cat in.csv | switchboard decide /dev/stdin",
                "cat in.csv | switchboard decide -",
                "switchboard decide /dev/stdin < in.csv",
                "switchboard decide /dev/fd/3 3< in.csv",
                "mkfifo pipe; cat in.csv > pipe & switchboard decide pipe",
                "switchboard decide in.csv -o >(cat); wait $!",
                "switchboard decide in.csv -o /dev/stdout",
                "switchboard decide in.csv -o /dev/stdout | cat",
                "switchboard decide in.csv -o /dev/fd/3 3>&1",
                "mkfifo pipe; cat pipe & switchboard decide in.csv -o pipe; wait",
            })
    void rowsComeAndGoThroughPipes(String line) throws Exception {
        assertThat(bash(line)).isEqualTo(new CommandRun(0, DECIDED, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "switchboard test <(cat cases.csv)",
                "cat cases.csv | switchboard test /dev/stdin",
                "cat cases.csv | switchboard test -",
                "mkfifo pipe; cat cases.csv > pipe & switchboard test pipe",
            })
    void casesToo(String line) throws Exception {
        CommandRun run = bash(line);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Cases: 1, all passed\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<(cat in.csv)", "/dev/stdin < in.csv", "- < in.csv"})
    void andAFileOfInquiriesToCompareBy(String log) throws Exception {
        CommandRun run = bash("switchboard diff bundled bundled --inquiries " + log);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Inquiries: 1;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "switchboard verify --catalog <(cat in.csv)",
                "mkfifo c.xlsx; switchboard verify --catalog c.xlsx",
                "switchboard verify --catalog /dev/null"
            })
    void aCatalogueIsNoPipe(String line) throws Exception {
        CommandRun run = bash(line);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is a pipe or a device").hasLineCount(1);
    }

    /** What a shell appends to is kept, by whatever name standard output goes. */
    @Test
    void whatIsAppendedToIsKept() throws Exception {
        Files.writeString(folder.resolve("log"), "before\n");

        assertThat(bash("switchboard decide in.csv -o /dev/stdout >> log").exitCode())
                .isZero();
        assertThat(bash("switchboard decide in.csv -o /dev/fd/3 3>> log").exitCode())
                .isZero();
        assertThat(folder.resolve("log")).hasContent("before\n" + DECIDED + DECIDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in.csv >> in.csv", "/dev/stdin < in.csv >> in.csv", "- < in.csv >> in.csv"})
    void noInputGrowsByItsOwnOutput(String arguments) throws Exception {
        CommandRun run = bash("switchboard decide " + arguments);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is both input and output");
        assertThat(folder.resolve("in.csv")).hasContent("topic\nother\n");
    }

    private CommandRun bash(String line) throws IOException, InterruptedException {
        return home.command("bash", "-c", line)
                .in(folder)
                .with("LC_ALL", "C.UTF-8")
                .run();
    }
}

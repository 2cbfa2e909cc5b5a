package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher says where Java cannot: in the language that the command would have spoken. */
@Timeout(300)
class LauncherErrorsIT {

    @TempDir(factory = Home.Parent.class)
    private Path folder;

    private Home home;

    @BeforeEach
    void install() throws IOException {
        home = new Home(folder);
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        String nowhere = folder.resolve("no jdk").toString();

        assertRefuses(
                home.switchboard("--version").with("JAVA_HOME", nowhere),
                "no `" + nowhere + "/bin/java`: install a JDK, 17 or newer, or set JAVA_HOME");
        assertRefuses(
                home.switchboard("--version", "--lang", "ru").with("JAVA_HOME", nowhere),
                "программы `" + nowhere + "/bin/java` нет: установите JDK версии 17 или новее или задайте JAVA_HOME");
    }

    /** Asked for its version, or read in the file that tells it. */
    @ParameterizedTest
    @CsvSource({"11.0.20, false", "11.0.20, true", "1.8.0_392, false", "1.8.0_392, true", "16-ea, false", "9, true"})
    void anOldJavaIsToldBeforeItFails(String version, boolean inAFile) throws Exception {
        Path old = home.java("an old java", inAFile ? "exit 1" : """
                echo 'Picked up JAVA_TOOL_OPTIONS: -Dx=y' >&2
                echo 'openjdk version "%s" 2020-01-01' >&2
                """.formatted(version));
        if (inAFile) {
            Files.writeString(
                    old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\nOS=\"y\"\n".formatted(version));
        }

        assertRefuses(
                home.switchboard("--version").with("JAVA_HOME", old.toString()),
                "`%s/bin/java` is Java %s, but 17 or newer is required: install it or set JAVA_HOME"
                        .formatted(old, version));
        assertRefuses(
                home.switchboard("--version", "--lang=ru").with("JAVA_HOME", old.toString()),
                "`%s/bin/java` — это Java %s, а нужна 17 или новее: установите её или задайте JAVA_HOME"
                        .formatted(old, version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.15", "18-ea", "25.0.3", "unknown", ""})
    void anyOtherJavaRuns(String version) throws Exception {
        Path java = home.java("another java", "exec '" + Command.JAVA + "' \"$@\"");
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));

        CommandRun run =
                home.switchboard("--version").with("JAVA_HOME", java.toString()).run();

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("switchboard ");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        Home.age(home.source, 1);
        home.withoutMaven();
        String bin = home.bin.toString();

        assertRefuses(
                home.switchboard("--version").with("PATH", bin),
                "the command must be built, but `mvn` was not found: install Maven");
        assertRefuses(
                home.switchboard("--lang", "ru", "--version").with("PATH", bin),
                "команду нужно собрать, но программа `mvn` не найдена: установите Maven");
    }

    @Test
    void whereNothingCanBeWrittenNothingIsBuilt() throws Exception {
        Home.age(home.source, 1);
        Files.writeString(home.folder.resolve("target"), "in the way");

        assertRefuses(
                home.switchboard("--version"),
                "the command must be built, but the folder `%s` is not writable: allow writing, or build in a copy"
                        .formatted(home.folder));
        assertRefuses(
                home.switchboard("--version", "--lang", "RU"),
                "команду нужно собрать, но папка `%s` закрыта для записи: разрешите запись или соберите команду в копии папки"
                        .formatted(home.folder));
    }

    @Test
    void aBuildIsToldInTheSameLanguage() throws Exception {
        Home.age(home.source, 1);
        home.maven("exit 1");

        assertThat(home.switchboard("--version", "--lang", "ru").run().err()).isEqualTo("""
                        switchboard: собираем команду (только когда её исходники изменились) ...
                        switchboard: сборка не удалась, причина выше
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ru_RU.UTF-8, -, -, ru",
                "ru, -, -, ru",
                "ru@petr1708, -, -, ru",
                "-, ru_RU.UTF-8, en_US.UTF-8, ru",
                "-, -, ru_RU.UTF-8, ru",
                "-, en_US.UTF-8, ru_RU.UTF-8, en",
                "C, ru_RU.UTF-8, ru_RU.UTF-8, en",
                "C.UTF-8, -, ru_RU.UTF-8, en",
                "run_RU.UTF-8, -, -, en",
                "-, -, -, en",
            })
    void theLocaleChoosesTheLanguage(String all, String messages, String lang, String expected) throws Exception {
        CommandRun run = home.switchboard("--version")
                .with("JAVA_HOME", folder.toString())
                .with("LC_ALL", all == null ? "" : all)
                .with("LC_MESSAGES", messages == null ? "" : messages)
                .with("LANG", lang == null ? "" : lang)
                .run();

        assertThat(run.err()).startsWith(expected.equals("ru") ? "switchboard: программы" : "switchboard: no ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lang ru",
                "--lang=ru",
                "--lang RU",
                "decide --topic other --lang=Ru",
                "--lang en --lang=ru",
                "--lang=ru --lang en",
                "--lang",
                "--lang de",
                "--langue ru",
                "ru",
            })
    void theArgumentsChooseTheLanguageAsTheyDoForTheCommand(String arguments) throws Exception {
        String[] words = arguments.split(" ", -1);

        CommandRun run =
                home.switchboard(words).with("JAVA_HOME", folder.toString()).run();

        boolean russian = Language.of(words).equals(Locale.forLanguageTag("ru"));
        assertThat(run.err()).startsWith(russian ? "switchboard: программы" : "switchboard: no ");
    }

    /** A machine may lack the locale that its user asks for; the command speaks as the launcher does all the same. */
    @Test
    void theCommandSpeaksTheSameLanguage() throws Exception {
        CommandRun run = home.switchboard("decide", "--topic", "other")
                .with("LC_ALL", "")
                .with("LANG", "ru_RU.UTF-8")
                .run();

        assertThat(run.out()).startsWith("Линия:");
    }

    private static void assertRefuses(Command command, String message) throws IOException, InterruptedException {
        assertThat(command.run()).isEqualTo(new CommandRun(2, "", "switchboard: " + message + "\n"));
    }
}

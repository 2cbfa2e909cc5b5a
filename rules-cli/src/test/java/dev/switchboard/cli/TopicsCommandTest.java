package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code switchboard topics}, and the choice that {@code ask --words} offers. */
class TopicsCommandTest {

    @TempDir
    private Path folder;

    private String catalog = "";

    @BeforeEach
    void catalog() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("catalog"));
        for (String table : List.of("catalog", "lines", "facts", "items", "x.rules")) {
            Files.writeString(copy.resolve(table + ".csv"), SMALL.get(table));
        }
        Files.writeString(copy.resolve("topics.csv"), """
                topic,title,title:en,words
                charges,Начисления,Charges,"сняли, списания, деньги"
                sim,Доставка SIM-карты,SIM delivery,"симка, курьер"
                modem,Модем,Modem,роутер
                """);
        catalog = copy.toString();
    }

    private static final Map<String, String> SMALL = Map.of(
            "catalog",
            "key,value\nname,small\nversion,1\ndefault line,first\n",
            "lines",
            """
            line,mode,title,title:en,phrase,greeting
            first,none,Первая,First,,
            senior,one-step,Старшие,Seniors,Соединяю.,
            """,
            "facts",
            """
            fact,type,values,default,title,title:en,question,question:en
            topic,topic,,,Тема,Topic,О чём обращение?,What is it about?
            conflict,flag,,no,Конфликт,Conflict,Клиент недоволен?,Is the client angry?
            """,
            "items",
            "item,title,title:en\nA-1,Пункт,Item\n",
            "x.rules",
            "item,salience,topic,conflict,line,mode\nA-1,100,sim,yes,senior,one-step\n");

    private CommandRun run(String... arguments) {
        return CommandRun.of(with(arguments));
    }

    private String[] with(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--catalog", catalog));
        return all.toArray(new String[0]);
    }

    @Test
    void theTopicsThatFitAreNumberedBestFirstWithTheWordsThatSpeakForThem() {
        CommandRun run = run("topics", "сняли деньги и где моя симка", "--lang", "ru");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .containsExactly("1  charges  Начисления  (сняли, деньги)", "2  sim      Доставка SIM-карты  (симка)");
    }

    @Test
    void wordsNeedNoQuotesAndNoMoreTopicsAreShownThanAreWanted() {
        assertThat(run("topics", "сняли", "деньги", "симка", "--limit", "1")
                        .out()
                        .lines())
                .hasSize(1);
        assertThat(run("topics", "симка", "--limit", "0").exitCode()).isEqualTo(2);
        assertThat(run("topics").exitCode()).isEqualTo(2);
    }

    @Test
    void whereNothingFitsThatIsSaid() {
        CommandRun run = run("topics", "добрый день", "--lang", "ru");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Ни одна тема");
        assertThat(run("topics", "good morning", "--lang", "en").out()).contains("No topic fits");
    }

    @Test
    void programsGetJson() {
        assertThat(run("topics", "симка", "--json", "--lang", "en").out())
                .contains("\"topic\" : \"sim\"", "\"title\" : \"SIM delivery\"", "\"matched\" : [ \"симка\" ]");
    }

    @Test
    void eachRowOfAFileGetsItsTopicsBehindItsOwnColumns() throws IOException {
        Path file = Files.writeString(
                folder.resolve("clients.csv"),
                "id;words;topic2;note\n7;\"симка; где?\";old;да\n8;привет;;\n#\n9;модем и симка\n");
        Path out = folder.resolve("out.csv");

        CommandRun run = run("topics", file.toString(), "-o", out.toString(), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("line 5", "Rows: 3, without a topic that fits: 1");
        assertThat(out).content().isEqualTo("""
                        id;words;note;topic1;topic2;topic3
                        7;"симка; где?";да;sim;;
                        8;привет;;;;
                        "#";;;;;
                        9;модем и симка;;;;
                        """);
        Files.writeString(out, "somebody's own");
        assertThat(run("topics", file.toString(), "-o", out.toString(), "--lang", "en")
                        .err())
                .contains("--force");
        assertThat(out).content().isEqualTo("somebody's own");
    }

    @Test
    void aFileWithoutWordsIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("clients.csv"), "id,word\n7,симка\n");

        CommandRun run = run("topics", file.toString(), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("clients.csv:1", "no column `words`", "`word`");
        assertThat(run("topics", "no-such.csv").exitCode()).isEqualTo(2);
    }

    @Test
    void aDialogueBeginsWithTheTopicsThatFit() {
        CommandRun run =
                CommandRun.typing("1\nда\n", with("ask", "--words", "курьер с симкой и роутер", "--lang", "ru"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("О чём обращение?", "1  sim", "2  modem", "Клиент недоволен?", "A-1");
    }

    @Test
    void anotherTopicCanBeMeant() {
        CommandRun run = CommandRun.typing("9\n3\nнач\n", with("ask", "--words", "симка и роутер", "--lang", "ru"));

        assertThat(run.out()).contains("такой темы нет").contains("Первая");
    }

    @Test
    void whereNothingFitsTheDialogueAsksForTheTopicAsEver() {
        CommandRun run = CommandRun.typing("modem\n", with("ask", "--words", "привет", "--lang", "en"));

        assertThat(run.out()).contains("No topic fits these words.", "What is it about?", "1  charges");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void withoutADialogueTheTopicsAreForTheNextCall() {
        assertThat(run("ask", "--words", "симка", "--json").out()).contains("\"topic\" : \"sim\"");
        assertThat(run("ask", "--words", "симка").out()).startsWith("1  sim");
        assertThat(run("ask", "--words", "симка", "--topic", "sim").exitCode()).isEqualTo(2);
    }
}

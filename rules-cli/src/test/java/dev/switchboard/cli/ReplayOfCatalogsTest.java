package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.service.DecisionLog;
import dev.switchboard.service.ObservedEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code switchboard replay OLD NEW LOG…}: the calls of a log by a catalogue and by a copy of it, where bills of more numbers go to SV, and
 * those of important clients, of whom the old one knows nothing, to VIP.
 */
class ReplayOfCatalogsTest {

    private static final String FACTS =
            "fact,type,values,default,title,question\ntopic,topic,,,Тема,\nnumber,count,0..99,0,Число,\n";

    @TempDir
    private Path folder;

    private String old = "";
    private String current = "";

    @BeforeEach
    void write() throws IOException {
        old = catalog("old", FACTS, "rule,item,salience,topic,number,line,mode\na,A-1,100,bills,>= 5,SV,one-step\n");
        current = catalog(
                "new",
                FACTS + "vip,flag,,false,Важный,\n",
                "rule,item,salience,topic,number,vip,line,mode\na,A-1,100,bills,>= 3,,SV,one-step\nb,A-2,200,bills,,yes,VIP,two-step\n");
    }

    private String catalog(String name, String facts, String rules) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        Map<String, String> tables = Map.of(
                "catalog",
                "key,value\nname,test\nversion,%s\ndefault line,first-line\n".formatted(name),
                "lines",
                "line,mode,title,phrase,greeting\nfirst-line,none,Первая,,\nSV,one-step,Старшие,Перевожу,\nVIP,two-step,Важные,Перевожу,\n",
                "facts",
                facts,
                "topics",
                "topic,title\nbills,Счета\nother,Прочее\n",
                "items",
                "item,title\nA-1,Первый\nA-2,Второй\n",
                "all.rules",
                rules);
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Files.writeString(place.resolve(table.getKey() + ".csv"), table.getValue());
        }
        return place.toString();
    }

    private String log(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private CommandRun replay(String... more) {
        return CommandRun.of(Stream.concat(Stream.of("replay", old, current, "--lang", "en"), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void whatMovesIsToldWithAnExample() throws IOException {
        String log = log("calls.csv", "topic,number,vip\nbills,7,no\nbills,4,no\nbills,3,\nother,9,\nbills,1,yes\n");

        CommandRun run = replay(log);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Calls: 5 (%s)".formatted(log))
                .containsPattern("transferred +1 \\(20.0 %\\) +4 \\(80.0 %\\) +\\+3\n")
                .containsPattern("in two steps +0 \\(0.0 %\\) +1 \\(20.0 %\\) +\\+1\n")
                .contains("first-line → SV one-step: 2 (40.0 %%)\n  %s:3: switchboard decide --topic bills --fact"
                        .formatted(log))
                .contains("first-line → VIP two-step: 1 (20.0 %%)\n  %s:6: ".formatted(log))
                .doesNotContain("[");
    }

    @Test
    void aFactThatTheLogLacksGivesALeastAndAMost() throws IOException {
        String log = log("calls.csv", "topic,number\nbills,7\nbills,4\nother,9\n");

        CommandRun run = replay(log);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("The log lacks facts that rules ask for (in how many calls): `vip` (2)")
                .containsPattern("transferred +1 \\(33.3 %\\) +2 \\(66.7 %\\) +\\+1\n")
                .containsPattern("in two steps +0 \\(0.0 %\\) +0 \\(0.0 %\\) \\[0–2\\] +0 \\[0…\\+2\\]\n")
                .containsPattern("go elsewhere +1 \\(33.3 %\\) \\[1–2\\]\n")
                .contains("depending on: `vip`");
        assertThat(replay(log, "--by-default", "vip").out()).doesNotContain("[").doesNotContain("lacks");
        assertThat(replay(log, "--by-default", "all").out()).doesNotContain("[");
        CommandRun wrong = replay(log, "--by-default", "vipp");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("`--by-default vipp`").contains("did you mean `vip`?");
    }

    /** What the old catalogue knew had its default when it was decided; what it did not know, or what is hidden, is open. */
    @Test
    void aLogOfDecisionsIsReadByWhatDecidedIt() throws IOException {
        Path log = folder.resolve("decisions.jsonl");
        try (DecisionLog to = DecisionLog.to(log)
                        .erase("number")
                        .whenFull(DecisionLog.WhenFull.BLOCK)
                        .open();
                ObservedEngine engine = ObservedEngine.of(EscalationEngine.load(Path.of(old)), to)) {
            engine.decide(Inquiry.about("bills").build());
            engine.decide(Inquiry.about("bills").count("number", 7).build());
        }

        Map<String, Object> json = Json.object(replay(log.toString(), "--json").out());

        // The first states no number: 0 by default, then as now. The second has one that nobody sees.
        assertThat(number(json, "unknown", "facts", "vip")).isEqualTo(2);
        assertThat(number(json, "unknown", "facts", "number")).isEqualTo(1);
        assertThat(number(json, "transfers", "before", "low")).isZero();
        assertThat(number(json, "transfers", "before", "high")).isEqualTo(1);
        assertThat(number(json, "transfers", "after", "high")).isEqualTo(2);
        assertThat(number(json, "taken")).isEqualTo(2);
    }

    @Test
    void severalLogsAreCountedTogetherAndWhatIsRefusedIsSaid() throws IOException {
        String one = log("one.csv", "topic,number,vip\nbills,7,no\nbills,x,no\n");
        String other = log("other.csv", "topic,number,vip\nbills,4,no\ngone,4,no\n");

        CommandRun run = replay(one, other);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("Calls: 4 (%s, %s)".formatted(one, other))
                .contains("The old catalogue refuses: 2\n  %s:3: ".formatted(one))
                .contains("The new catalogue refuses: 2\n  %s:3: ".formatted(one))
                .containsPattern("transferred +1 \\(50.0 %\\) +2 \\(100.0 %\\) +\\+1\n");
    }

    /** Many rows in many blocks, as one thread would count them: the same figures as `switchboard diff --inquiries`. */
    @Test
    void manyRowsAreCountedAsOneByOne() throws IOException {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("topic,number,vip,agent\n");
        Map<Boolean, Integer> moved = new TreeMap<>();
        for (int i = 0; i < 60_000; i++) {
            int number = random.nextInt(9);
            boolean isVip = random.nextInt(10) == 0;
            boolean isBill = random.nextBoolean();
            text.append(isBill ? "bills," : "other,").append(number).append(isVip ? ",yes," : ",,");
            text.append(i).append('\n');
            moved.merge(isBill && (isVip || number == 3 || number == 4), 1, Integer::sum);
        }
        String log = log("calls.csv", text.toString());

        Map<String, Object> json = Json.object(replay(log, "--json").out());

        assertThat(number(json, "calls")).isEqualTo(60_000);
        assertThat(number(json, "moved", "byDefault")).isEqualTo(moved.get(true));
        CommandRun diff = CommandRun.of("diff", old, current, "--inquiries", log, "--json");
        Map<?, ?> inquiries = (Map<?, ?>) Json.object(diff.out()).get("inquiries");
        int rows = ((List<?>) inquiries.get("moves"))
                .stream().mapToInt(move -> number((Map<?, ?>) move, "rows")).sum();
        assertThat(rows).isEqualTo(moved.get(true));
    }

    @Test
    void aSampleSaysHowFarAllCallsMayBeFromIt() throws IOException {
        String log = log("calls.csv", "topic,number,vip\nbills,7,no\nbills,4,no\nbills,3,\nother,9,\n");

        assertThat(replay(log, "--sample-of", "1000").out())
                .contains("A random sample of 1000 calls: in 95 cases out of 100, of all calls")
                .containsPattern("go elsewhere \\d+\\.\\d…\\d+\\.\\d %");
        CommandRun fewer = replay(log, "--sample-of", "3");
        assertThat(fewer.exitCode()).isEqualTo(2);
        assertThat(fewer.err()).contains("`--sample-of 3`: the logs have more calls: 4");
    }

    @Test
    void aPageShowsItWithThePeopleThatItTakes() throws IOException {
        String log =
                log("calls.csv", "topic,number,vip,at\nbills,7,no,2026-11-02T10:00\nbills,4,no,2026-11-02T10:10\n");
        Path page = folder.resolve("report.html");

        CommandRun run = replay(log, "--html", page.toString(), "--handling", "SV=300");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Calls: 2");
        assertThat(page)
                .content()
                .contains("<svg")
                .contains("SV")
                .contains("10:00")
                .doesNotContain("<script");
        assertThat(replay(log, "--html", log).err()).contains("calls.csv");
        assertThat(Files.readString(Path.of(log))).startsWith("topic");
        assertThat(replay(log, "--html", "-").out())
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n");
        assertThat(replay(log, "--handling", "SV=300").err()).contains("`--handling` goes with `--html`");
    }

    @Test
    void whatDoesNotGoTogetherIsSaid() throws IOException {
        String log = log("calls.csv", "topic,numbr,vip\nbills,7,no\n");

        assertThat(replay(log).err()).contains("column `numbr` is almost the name of fact `number`");
        assertThat(replay(log, "--pass-through", "numbr").exitCode()).isZero();
        assertThat(CommandRun.of("replay", old, current, "--lang", "en").err()).contains("missing: behind a catalogue");
        assertThat(replay(log, "--catalog", old).err()).contains("`--catalog` is for a log of decisions");
        assertThat(CommandRun.of("replay", log, "--by-default", "vip", "--lang", "en")
                        .err())
                .contains("go with two catalogues");
        assertThat(replay("calls.parquet").err()).contains("calls.parquet: is Parquet, which Spark reads");
        assertThat(replay(log("calls.bin", "PAR1 and so on")).err()).contains("--spark 'local[*]'");
        assertThat(replay(log("none.csv", "topic,number\ngone,1\n")).err())
                .contains("there is no call that both catalogues take");
    }

    private static int number(Map<?, ?> json, String... path) {
        Object value = json;
        for (String name : path) {
            value = ((Map<?, ?>) value).get(name);
        }
        return ((Number) value).intValue();
    }
}

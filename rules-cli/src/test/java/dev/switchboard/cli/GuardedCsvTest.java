package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue's texts that are formulas: no CSV file that people open runs them, and each file is read back as it was. */
class GuardedCsvTest {

    private static final List<String> FORMULAS = List.of(
            "=HYPERLINK(\"http://example.com\";\"x\")",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-1+1",
            "@SUM(1)",
            "'=1",
            "#1",
            "'quoted'");

    @TempDir
    private Path folder;

    @Test
    void decidedRowsAreGuardedAndCanBeDecidedAgain() throws IOException {
        String catalog = catalog().toString();
        StringBuilder inquiries = new StringBuilder("topic,=own\n");
        for (int i = 0; i < FORMULAS.size(); i++) {
            inquiries.append("t").append(i).append(",=1+1\n");
        }

        CommandRun run = CommandRun.withInput(inquiries.toString(), "decide", "-", "--catalog", catalog);
        CommandRun again = CommandRun.withInput(run.out(), "decide", "-", "--catalog", catalog);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(again.out()).isEqualTo(run.out());
        assertThat(run.rows()).hasSize(FORMULAS.size()).allSatisfy(row -> {
            String phrase = FORMULAS.get(Integer.parseInt(row.getField("topic").substring(1)));
            assertThat(row.getField("=own")).as("as it came").isEqualTo("=1+1");
            assertThat(row.getField("phrase")).isEqualTo("'" + phrase);
        });
    }

    @Test
    void casesAreGuardedAndPass() throws IOException {
        String catalog = catalog().toString();
        Path cases = folder.resolve("cases.csv");

        CommandRun run = CommandRun.of("cases", "--catalog", catalog);
        Files.writeString(cases, run.out());
        CommandRun test = CommandRun.of("test", cases.toString(), "--catalog", catalog, "--min-coverage", "100");

        noneRuns(run.out());
        assertThat(test.exitCode()).as(test.out() + test.err()).isZero();
    }

    @Test
    void exportsAreGuardedAndDecideAlike() throws IOException {
        Path catalog = catalog();
        Path exported = folder.resolve("exported");

        CommandRun export =
                CommandRun.of("export", "--catalog", catalog.toString(), "--format", "csv", exported.toString());
        CommandRun diff = CommandRun.of("diff", catalog.toString(), exported.toString());

        assertThat(export.exitCode()).as(export.err()).isZero();
        assertThat(diff.exitCode()).as(diff.out()).isZero();
        try (var files = Files.list(exported)) {
            for (Path file : files.toList()) {
                noneRuns(Files.readString(file));
            }
        }
    }

    private static void noneRuns(String csv) {
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv)) {
            assertThat(row.getFields()).allSatisfy(cell -> assertThat(cell).doesNotContainPattern("\\A[=+@\t\r-]"));
        }
    }

    /** A topic and a line for each formula, which is the line's phrase and everything's title. */
    private Path catalog() throws IOException {
        Path catalog = Files.createDirectories(folder.resolve("catalog"));
        StringBuilder topics = new StringBuilder("topic,title\n");
        StringBuilder lines = new StringBuilder("line,mode,title,phrase,greeting\n");
        StringBuilder items = new StringBuilder("item,title,source\n");
        StringBuilder rules = new StringBuilder("item,salience,topic,line,mode,note\n");
        for (int i = 0; i < FORMULAS.size(); i++) {
            String cell = "\"'" + FORMULAS.get(i).replace("\"", "\"\"") + "\"";
            topics.append("t%s,%s\n".formatted(i, cell));
            lines.append("l%s,one-step,%s,%s,%s\n".formatted(i, cell, cell, cell));
            items.append("A%s,%s,%s\n".formatted(i, cell, cell));
            rules.append("A%s,100,t%s,l%s,one-step,%s\n".formatted(i, i, i, cell));
        }
        Files.writeString(catalog.resolve("catalog.csv"), "key,value\nname,guarded\nversion,1\n");
        Files.writeString(catalog.resolve("facts.csv"), """
                fact,type,values,default,title,question
                topic,topic,,,Topic,Topic?
                numberCount,count,1..,1,Numbers,How many?
                chargeDays,count,0..,0,Days,Days?
                repeatContact,flag,,no,Repeat,Repeat?
                conflict,flag,,no,Conflict,Conflict?
                """);
        Files.writeString(catalog.resolve("topics.csv"), topics.toString());
        Files.writeString(catalog.resolve("lines.csv"), lines.toString());
        Files.writeString(catalog.resolve("items.csv"), items.toString());
        Files.writeString(catalog.resolve("rules.csv"), rules.toString());
        return catalog;
    }
}

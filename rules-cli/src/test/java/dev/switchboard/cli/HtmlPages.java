package dev.switchboard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes pages that tests look at, by the command. */
final class HtmlPages {

    static final String SMALL = "src/test/resources/catalogs/small";

    /** What a page must show, letter for letter, and never obey. */
    static final String HOSTILE =
            "</title></script><script>hacked = 1</script><img src='x' onerror=\"hacked = 1\">&amp;";

    private static final List<String> FILES =
            List.of("catalog.csv", "facts.csv", "items.csv", "lines.csv", "topics.csv", "refunds.drl");

    private final Path folder;

    HtmlPages(Path folder) {
        this.folder = folder;
    }

    /** The example catalogue with some of its cases: two fail, much is not covered, mistakes survive. */
    Path weak(String language) throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../examples/home-internet-inquiries.csv"));
        String some = rows.stream().limit(24).collect(Collectors.joining("\n", "", "\n"));
        String wrong = some.replace("technical,one-step,TS-01,", "billing,one-step,BL-01,");
        return page(wrong, "../examples/home-internet", "--mutants", "--lang", language);
    }

    /** More failures than are shown. */
    Path failing(int cases) throws IOException {
        String rows = IntStream.range(0, cases)
                .mapToObj(number -> "case %d,refund,gold,desk\n".formatted(number))
                .collect(Collectors.joining());
        return page("case,topic,tier,expect:line\n" + rows, SMALL, "--lang", "en");
    }

    /** A catalogue of many items, none of which any case looks at. */
    Path uncovered(int items) throws IOException {
        Path catalog = copy("large");
        StringBuilder titles = new StringBuilder(Files.readString(catalog.resolve("items.csv")));
        StringBuilder rules = new StringBuilder("item,salience,line,mode,topic,chargeDays\n");
        for (int i = 0; i < items; i++) {
            titles.append("\nM-%1$d,Пункт %1$d,Item %1$d".formatted(i));
            rules.append("M-%1$d,100,back-office,two-step,other,%2$d\n".formatted(i, 10 + 2 * i));
        }
        Files.writeString(catalog.resolve("items.csv"), titles);
        Files.writeString(catalog.resolve("many.rules.csv"), rules);
        return page("topic,expect:line\nother,desk\n", catalog.toString(), "--lang", "en");
    }

    /** A page all of whose texts are hostile. */
    Path hostile() throws IOException {
        String cell = '"' + HOSTILE.replace("\"", "\"\"") + '"';
        Path catalog = copy("hostile");
        for (String file : FILES) {
            String text = Files.readString(catalog.resolve(file));
            Files.writeString(
                    catalog.resolve(file),
                    text.replace(",small", "," + cell)
                            .replace("Refund for gold", cell)
                            .replace("Back office", cell)
                            .replace("Tier", cell)
                            .replace("\"R-1\"\n", "\"R-1 <script>hacked = 1</script>\"\n"));
        }
        String cases = "case,topic,tier,expect:line,expect:phrase,note,tags\n%s,refund,gold,desk,%s,%s,%s\n";
        return page(cases.replace("%s", cell), catalog.toString(), "--mutants", "--lang", "en");
    }

    private Path copy(String name) throws IOException {
        Path catalog = Files.createDirectories(folder.resolve(name));
        for (String file : FILES) {
            Files.copy(Path.of(SMALL, file), catalog.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return catalog;
    }

    /** A page of cases, at a catalogue. */
    Path page(String cases, String catalog, String... options) throws IOException {
        Path file = folder.resolve("cases.csv");
        Path page = Files.createTempFile(folder, "page", ".html");
        Files.writeString(file, cases);
        List<String> arguments = new ArrayList<>(
                List.of("test", file.toString(), "--catalog", catalog, "--html", page.toString(), "--force"));
        arguments.addAll(List.of(options));
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        if (run.exitCode() == ExitCode.UNUSABLE) {
            throw new AssertionError(run.err());
        }
        return page;
    }
}

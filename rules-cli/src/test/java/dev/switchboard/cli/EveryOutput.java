package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The command in all its forms, one after the other in one process, with every output as a file of a folder. */
final class EveryOutput {

    private final Path from;
    private final Path to;

    private EveryOutput(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /** Arguments: a folder that is new, and one with {@code catalog}, {@code changed}, {@code cases.csv} and {@code inquiries.csv}. */
    public static void main(String[] arguments) throws IOException {
        new EveryOutput(Path.of(arguments[1]), Files.createDirectories(Path.of(arguments[0]))).writeAll();
    }

    private void writeAll() throws IOException {
        for (String language : List.of("ru", "en")) {
            String catalog = from.resolve("catalog").toString();
            String changed = from.resolve("changed").toString();
            String cases = from.resolve("cases.csv").toString();
            String inquiries = from.resolve("inquiries.csv").toString();
            for (String format : List.of("csv", "drl", "xlsx", "html")) {
                String destination = to.resolve(language + "-" + format).toString();
                write(language, "export-" + format, "export", "--catalog", catalog, "--format", format, destination);
            }
            write(language, "catalog", "catalog", "--catalog", catalog);
            write(language, "verify", "verify", "--catalog", catalog);
            write(language, "verify-json", "verify", "--json", "--catalog", catalog);
            write(language, "verify-markdown", "verify", "--markdown", "--catalog", catalog);
            write(language, "diff", "diff", catalog, changed, "--inquiries", inquiries);
            write(language, "diff-json", "diff", catalog, changed, "--json");
            write(language, "diff-markdown", "diff", catalog, changed, "--markdown");
            write(language, "cases", "cases", "--mutants", "--catalog", catalog);
            write(language, "decide", "decide", inquiries, "--catalog", catalog);
            write(
                    language,
                    "explain",
                    "decide",
                    "--topic",
                    "CHARGES-I",
                    "--fact",
                    "numberCount=1234",
                    "--explain",
                    "--catalog",
                    catalog);
            write(language, "decide-json", "decide", "--topic", "bills", "--explain", "--json", "--catalog", catalog);
            write(language, "ask", "ask", "--topic", "CHARGES-I", "--catalog", catalog);
            write(language, "ask-json", "ask", "--json", "--catalog", catalog);
            write(language, "help", "test", "--help");
            write(
                    language,
                    "test",
                    "test",
                    cases,
                    "--mutants",
                    "--catalog",
                    catalog,
                    "--min-coverage",
                    "100",
                    "--junit-xml",
                    to.resolve(language + ".xml").toString(),
                    "--html",
                    to.resolve(language + ".html").toString(),
                    "--markdown",
                    to.resolve(language + ".md").toString());
        }
    }

    private void write(String language, String name, String... words) throws IOException {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--lang";
        all[words.length + 1] = language;
        try (OutputStream out = Files.newOutputStream(to.resolve(language + "-" + name + ".out"));
                OutputStream err = Files.newOutputStream(to.resolve(language + "-" + name + ".err"))) {
            Console console = Console.of(new ByteArrayInputStream(new byte[0]), out, err, false, true, false, false);
            out.write(Integer.toString(SwitchboardCommand.run(console, all)).getBytes(UTF_8));
        }
    }
}

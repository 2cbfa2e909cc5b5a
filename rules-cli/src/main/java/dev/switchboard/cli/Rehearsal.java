package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Runs the commands that are run most, for nobody to see: the launcher has Java note the classes that these load, and archive them, so
 * that later starts are faster.
 */
public final class Rehearsal {

    private static final String INQUIRIES =
            "case,topic,numberCount,conflict\n1,charges,4,true\n2,\"other\",,\n3,chages,,\n";

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("switchboard");
        try {
            rehearse(folder);
        } finally {
            delete(folder);
        }
    }

    private static void rehearse(Path folder) throws IOException {
        String tables = folder.resolve("tables").toString();
        String rules = folder.resolve("rules").toString();
        String workbook = folder.resolve("catalog.xlsx").toString();
        Path inquiries = Files.writeString(folder.resolve("inquiries.csv"), INQUIRIES, UTF_8);
        run("export", tables, "--format", "csv");
        run("export", rules, "--format", "drl");
        run("export", workbook);
        for (String catalog : new String[] {"bundled", tables, rules, workbook}) {
            run("decide", "--catalog", catalog, "--topic", "charges", "--fact", "numberCount=4");
        }
        run("decide", "--topic", "charges", "--explain");
        run("decide", "--topic", "charges", "--json", "--lang", "ru");
        run("decide", inquiries.toString(), "-o", folder.resolve("decided.csv").toString());
        run("verify", "--catalog", tables);
        run("test", inquiries.toString());
        run("decide", "--help");
    }

    private static void run(String... arguments) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        SwitchboardCommand.run(
                Console.of(InputStream.nullInputStream(), nowhere, nowhere, false, false, false, false), arguments);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each); // what is in a folder before the folder
            }
        }
    }
}

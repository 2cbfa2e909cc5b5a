package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.cli.text.HostileTexts;
import dev.switchboard.text.VisibleText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalogues, cases, inquiries and arguments full of hostile texts: whatever the command writes of them stays what it is. */
class HostileOutputTest {

    /** All at once, for each catalogue takes a while; those that no file of UTF-8 holds are left to arguments. */
    private static final String TEXT = String.join(
            " ",
            HostileTexts.ALL.stream()
                    .filter(text -> text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF)))
                    .toList());

    @TempDir
    private Path folder;

    private HostileCatalog catalog;
    private HostileCatalog changed;
    private Path cases;

    @BeforeEach
    void write() throws IOException {
        catalog = HostileCatalog.in(folder.resolve("cat"), TEXT);
        changed = catalog.changed(folder.resolve("changed"));
        String cell = "\"x" + TEXT.replace("\"", "\"\"") + "\"";
        cases = Files.writeString(
                folder.resolve("cases.csv"),
                "case,note,tags,topic,numberCount,expect:line,expect:phrase\n" + cell + "," + cell
                        + ",a,charges,4,desk," + cell + "\n");
    }

    @Test
    void aTerminalIsSentNothingThatItWouldObey() {
        for (String language : List.of("ru", "en")) {
            String[] lang = {"--lang", language, "--catalog", catalog.folder().toString()};
            isSafe(run(lang, "decide", "--topic", "charges", "--fact", "numberCount=4", "--explain"));
            isSafe(run(lang, "ask", "--topic", "charges"));
            isSafe(run(lang, "catalog"));
            isSafe(run(lang, "verify"));
            isSafe(run(lang, "test", cases.toString(), "--mutants"));
            isSafe(CommandRun.of(new byte[0], true, true, with(lang, "cases", "-o", "-")));
            isSafe(CommandRun.of(new byte[0], true, true, with(lang, "decide", cases.toString())), "\u001B[K", "\r");
            isSafe(diff("--lang", language));
            isSafe(CommandRun.typing("charges\n4\nno\n", with(lang, "ask")));
            isSafe(CommandRun.typing(
                    (TEXT + "\n").repeat(9), "init", folder.resolve("new.xlsx").toString(), "--lang", language));
            isSafe(
                    CommandRun.of(new byte[0], true, true, with(lang, "catalog")),
                    "\u001B[1m",
                    "\u001B[2m",
                    "\u001B[0m");
        }
    }

    @Test
    void errorsShowWhatWasGiven() {
        for (String text : HostileTexts.ALL) {
            String[] lang = {"--lang", "en", "--catalog", catalog.folder().toString()};
            isSafe(run(lang, "decide", "--topic", text));
            isSafe(run(lang, "decide", "--topic", "charges", "--fact", "segment=" + text));
            isSafe(CommandRun.of("decide", "--" + text));
            isSafe(CommandRun.of(text));
            isSafe(CommandRun.of("export", "--format", text, "x"));
        }
        isSafe(CommandRun.of("decide", "no-" + TEXT + ".csv"));
        isSafe(CommandRun.of("test", "no-" + TEXT + ".csv"));
        isSafe(CommandRun.of("verify", "--catalog", "no-" + TEXT));
        String header = "topic,\"" + TEXT.replace("\"", "\"\"") + "\"\nother,\n";
        String warning =
                CommandRun.withInput(header, "decide", "-", "--lang", "ru").err();
        assertThat(warning).isEqualTo(VisibleText.of(warning)).contains("\\u001b[31mred");
    }

    @Test
    void markdownHoldsNoMarkupOfTheirs() throws IOException {
        String[] lang = {"--lang", "en", "--catalog", catalog.folder().toString()};
        Path report = folder.resolve("report.md");
        run(lang, "test", cases.toString(), "--mutants", "--markdown", report.toString());

        isPlain(Files.readString(report));
        isPlain(run(lang, "verify", "--markdown").out());
        isPlain(diff("--markdown").out());
    }

    @Test
    void jsonHoldsNothingThatATerminalWouldObey() throws IOException {
        String[] lang = {"--lang", "en", "--catalog", catalog.folder().toString()};
        for (CommandRun run : List.of(
                run(lang, "verify", "--json"),
                run(lang, "decide", "--topic", "charges", "--fact", "numberCount=4", "--explain", "--json"),
                run(lang, "ask", "--json"),
                diff("--json"))) {
            isSafe(run);
            assertThat(Json.object(run.out()).toString()).contains("\u202E").contains("\u009B");
        }
    }

    @Test
    void xmlAndHtmlAreWellFormedAndShowWhatXmlCannotHold() throws Exception {
        Path xml = folder.resolve("report.xml");
        Path html = folder.resolve("report.html");
        run(
                new String[] {"--lang", "en", "--catalog", catalog.folder().toString()},
                "test",
                cases.toString(),
                "--mutants",
                "--junit-xml",
                xml.toString(),
                "--html",
                html.toString());

        for (Path written : List.of(xml, html)) {
            String withoutScript = Files.readString(written).replaceAll("(?s)<script>.*?</script>", "");
            String read = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(withoutScript.getBytes(UTF_8)))
                    .getDocumentElement()
                    .getTextContent();
            assertThat(read).contains("\\u001b[31mred").contains("\\u202etxt.exe");
            assertThat(Files.readString(written))
                    .doesNotContain("<script>alert")
                    .doesNotContain("\u202E");
        }
    }

    private void isPlain(String markdown) {
        assertThat(markdown).isEqualTo(VisibleText.of(markdown));
        Node read = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
        List<Node> nodes = new ArrayList<>();
        collect(read, nodes);
        assertThat(nodes)
                .hasSizeGreaterThan(3)
                .doesNotHaveAnyElementsOfTypes(
                        Link.class, Image.class, HtmlBlock.class, HtmlInline.class, LinkReferenceDefinition.class);
    }

    private static void collect(Node node, List<Node> nodes) {
        nodes.add(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, nodes);
        }
    }

    private CommandRun diff(String... options) {
        String[] folders = {
            "diff", catalog.folder().toString(), changed.folder().toString()
        };
        return CommandRun.of(with(options, folders));
    }

    private static CommandRun run(String[] options, String... words) {
        return CommandRun.of(with(options, words));
    }

    private static String[] with(String[] options, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(options));
        return all.toArray(new String[0]);
    }

    private static void isSafe(CommandRun run, String... ours) {
        String all = run.out() + run.err();
        for (String each : ours) {
            all = all.replace(each, "");
        }
        assertThat(all).isEqualTo(VisibleText.of(all)).isNotBlank();
    }
}

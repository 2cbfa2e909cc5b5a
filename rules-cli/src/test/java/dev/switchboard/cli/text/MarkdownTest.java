package dev.switchboard.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers of Markdown see, by a library that reads it: the text, and nothing that it could have been. */
class MarkdownTest {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final List<UnaryOperator<String>> PLACES = List.of(
            markdown -> markdown,
            markdown -> "**Label:** " + markdown,
            markdown -> "- " + markdown,
            markdown -> "### " + markdown,
            markdown -> "**" + markdown + "**",
            markdown -> "| h | i |\n| --- | --- |\n| " + Markdown.cell(markdown) + " | j |");

    static List<String> texts() {
        return HostileTexts.ALL;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsTextWhereverItStands(String text) {
        for (UnaryOperator<String> place : PLACES) {
            isShown(VisibleText.of(text), Markdown.text(text), "word", place);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextInTheMiddleOfALineIsTextToo(String text) {
        isShown("x" + VisibleText.of(text) + "x", Markdown.text("x" + text + "x"), "word", UnaryOperator.identity());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void codeIsCodeWhereverItStands(String text) {
        for (UnaryOperator<String> place : PLACES) {
            isShown(VisibleText.of(text).replace("\n", "\\u000a"), Markdown.code(text), "`word`", place);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void ofAMessageTheBackticksAloneMeanSomething(String text) {
        assertThat(marks(Markdown.message("rule `" + text + "` is `" + text + "`")))
                .isSubsetOf("Document", "Paragraph", "Text", "Code");
        assertThat(letters(Markdown.message("rule `" + text + "` is meant")).replace("`", ""))
                .isEqualTo(
                        "rule " + VisibleText.of(text).replace("\n", "\\u000a").replace("`", "") + " is meant");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aBlockIsNotLeft(String text) {
        String lines = "```\n" + text + "\n~~~\n</script>\n````";

        assertThat(letters(Markdown.block(lines))).isEqualTo(VisibleText.of(lines) + "\n");
        assertThat(marks(Markdown.block(lines))).containsExactly("Document", "FencedCodeBlock");
    }

    /** The letters are those, and the nodes are those of a harmless word in the same place. */
    private static void isShown(String letters, String markdown, String word, UnaryOperator<String> place) {
        String all = place.apply(markdown);
        assertThat(letters(all)).as(all).isEqualTo(letters(place.apply(word)).replace("word", letters));
        assertThat(marks(all)).as(all).isEqualTo(marks(place.apply(word)));
    }

    private static String letters(String markdown) {
        StringBuilder letters = new StringBuilder();
        for (Node node : nodes(markdown)) {
            if (node instanceof Text text) {
                letters.append(text.getLiteral());
            } else if (node instanceof Code code) {
                letters.append(code.getLiteral());
            } else if (node instanceof FencedCodeBlock block) {
                letters.append(block.getLiteral());
            }
        }
        return letters.toString();
    }

    private static List<String> marks(String markdown) {
        return nodes(markdown).stream()
                .map(node -> node.getClass().getSimpleName())
                .toList();
    }

    private static List<Node> nodes(String markdown) {
        List<Node> nodes = new ArrayList<>();
        collect(PARSER.parse(markdown), nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        nodes.add(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, nodes);
        }
    }
}

package dev.switchboard.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** The parser of our own is held to the JDK's: what that reads, this reads alike. */
class XmlTest {

    private static final int RUNS = 20_000;

    /** What documents are put together from, well formed more often than not. */
    private static final List<String> PIECES = List.of(
            "<a>",
            "</a>",
            "<a>",
            "</a>",
            "<a b=\"1\">",
            "</a>",
            "<c/>",
            "<c d='2' e=\"x&amp;y\" />",
            "<p:c xmlns:p=\"u\" p:d=\"3\"/>",
            "text",
            " ",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "&lt;",
            "&gt;",
            "&quot;",
            "&apos;",
            "&#65;",
            "&#x1F600;",
            "&#13;",
            "ж😀",
            "<!-- c -->",
            "<!-- - -->",
            "<![CDATA[<x>&]]]>",
            "<![CDATA[]]>",
            "<?pi x?>",
            "]",
            ">",
            "\"",
            "'",
            "<c d='a\nb\r\nc\td'/>",
            "<c d = '4'\n></c\n>",
            "&",
            "<",
            "]]>",
            "&nbsp;",
            "\u0001",
            "</b>",
            "<c d='1' d='2'/>",
            "<c d=1/>",
            "<1/>");

    private static String document(Random random) {
        StringBuilder text = new StringBuilder("<a>");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(random.nextInt(5) == 0 ? PIECES.size() : PIECES.size() - 9)));
        }
        int open = text.toString().split("<a[ >]", -1).length - text.toString().split("</a>", -1).length;
        return text + "</a>".repeat(Math.max(0, open));
    }

    /** The elements with their depth, attributes and the text directly inside them, in order of their ends. */
    private static String ours(String document) throws IOException {
        StringBuilder said = new StringBuilder();
        try (Xml xml = new Xml("part", new ByteArrayInputStream(document.getBytes(UTF_8)))) {
            xml.root("a");
            say(xml, said);
            xml.finish();
        }
        return said.toString();
    }

    private static void say(Xml xml, StringBuilder said) throws IOException {
        said.append(xml.name())
                .append(xml.attribute("b"))
                .append(xml.attribute("d"))
                .append(xml.attribute("e"));
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            said.append('(');
            say(xml, said);
            said.append(')');
        }
    }

    private static String theirs(String document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(document));
        StringBuilder said = new StringBuilder();
        boolean root = true;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                said.append(root ? "" : "(").append(reader.getLocalName());
                root = false;
                for (String name : List.of("b", "d", "e")) {
                    said.append(Optional.ofNullable(reader.getAttributeValue(null, name))
                            .or(() -> Optional.ofNullable(reader.getAttributeValue("u", name))));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                said.append(')');
            }
        }
        return said.substring(0, said.length() - 1);
    }

    private static String ourText(String document) throws IOException {
        try (Xml xml = new Xml("part", new ByteArrayInputStream(document.getBytes(UTF_8)))) {
            xml.root("a");
            String text = xml.text(1000);
            xml.finish();
            return text;
        }
    }

    private static String theirText(String document) throws XMLStreamException {
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(document));
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == 1) {
                        text.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    @Test
    void whatTheJdkReadsIsReadAlike() throws IOException {
        int read = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            String document = document(new Random(seed));
            String elements;
            String text;
            try {
                elements = theirs(document);
                text = theirText(document);
            } catch (XMLStreamException malformed) {
                continue;
            }
            read++;
            assertThat(ours(document)).as("seed %d: %s", seed, document).isEqualTo(elements);
            assertThat(ourText(document)).as("seed %d: %s", seed, document).isEqualTo(text);
        }
        assertThat(read).isGreaterThan(RUNS / 10);
    }

    /** Ours lets pass what no spreadsheet program writes and what does no harm; these are all the differences there are. */
    @Test
    void whatTheJdkRefusesIsRefusedUnlessItIsHarmless() {
        for (int seed = 0; seed < RUNS; seed++) {
            String document = document(new Random(seed));
            try {
                theirs(document);
            } catch (XMLStreamException malformed) {
                boolean harmless = document.contains("]]>") || document.contains("<!-- - -->");
                assertThat(harmless || isRefused(document))
                        .as("seed %d: %s: %s", seed, document, malformed.getMessage())
                        .isTrue();
            }
        }
    }

    private static boolean isRefused(String document) {
        try {
            ours(document);
            return false;
        } catch (IOException refused) {
            return refused instanceof RefusedException;
        }
    }
}

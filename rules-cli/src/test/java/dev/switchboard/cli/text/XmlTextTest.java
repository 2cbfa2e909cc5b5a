package dev.switchboard.cli.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.text.VisibleText;
import dev.switchboard.text.XmlText;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What an XML parser reads: the text. */
class XmlTextTest {

    static List<String> texts() {
        return HostileTexts.ALL;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsReadBack(String text) throws Exception {
        String xml =
                "<?xml version=\"1.0\"?><a b=\"" + XmlText.attribute(text) + "\">" + XmlText.content(text) + "</a>";

        Element read = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
                .getDocumentElement();

        assertThat(read.getTextContent()).isEqualTo(VisibleText.of(text));
        assertThat(read.getAttribute("b")).isEqualTo(VisibleText.of(text));
    }
}

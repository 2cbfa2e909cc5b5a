package dev.switchboard.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** What is exported is valid by the schema of the OMG for DMN 1.3, which comes with KIE. */
class DmnSchemaTest {

    private static final String FOLDER = "/org/omg/spec/DMN/20191111/";

    static List<String> catalogs() {
        return Catalogs.names().toList();
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void itIsValid(String name) throws SAXException, IOException {
        byte[] file = DmnWriter.write(Catalogs.load(name), new Locale("ru"), new Problems());
        assertThat(file).isNotEmpty();
        schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    private static Schema schema() throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        return factory.newSchema(
                new Source[] {source("DC.xsd"), source("DI.xsd"), source("DMNDI13.xsd"), source("DMN13.xsd")});
    }

    private static Source source(String file) {
        URL url = Objects.requireNonNull(DmnSchemaTest.class.getResource(FOLDER + file));
        return new StreamSource(url.toExternalForm());
    }
}

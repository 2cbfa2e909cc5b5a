package dev.switchboard.dmn;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.loading.CatalogFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a file in XML that may come from anywhere: no document type, no entities but XML's own, nothing fetched, and no more
 * elements, depth and text than a large model has.
 */
final class XmlTree {

    private static final int DEEPEST = 100;
    private static final int MOST_ATTRIBUTES = 200;

    private static final String EXTENSIONS = "extensionElements";

    /** What diagrams and tools keep for themselves: no part of what is decided. */
    private static final List<String> LEFT_OUT = List.of("DMNDI", EXTENSIONS);

    private static final List<String> DIAGRAMS = List.of("DMNDI");

    private final CatalogFile file;
    private final Limits limits;
    private final List<String> leftOut;
    private int elements;

    private XmlTree(CatalogFile file, Limits limits, List<String> leftOut) {
        this.file = file;
        this.limits = limits;
        this.leftOut = leftOut;
    }

    /**
     * The root element.
     *
     * @throws InvalidCatalogException if the file is no XML, or beyond the limits
     */
    static XmlElement of(CatalogFile file, Limits limits) {
        return new XmlTree(file, limits, LEFT_OUT).read();
    }

    /** The same with what tools keep for themselves in its elements. */
    static XmlElement withExtensions(CatalogFile file, Limits limits) {
        return new XmlTree(file, limits, DIAGRAMS).read();
    }

    /**
     * What tools keep for themselves in the root element, where the schema of DMN wants it: at its beginning, before anything that
     * decides. What follows is not read.
     *
     * @throws InvalidCatalogException if so far the file is no XML, or beyond the limits
     */
    static Optional<XmlElement> extensionsOf(CatalogFile file, Limits limits) {
        return new XmlTree(file, limits, List.of()).from(XmlTree::extensions);
    }

    /** Whether an element directly inside the root is at its beginning; all of these come before all others. */
    static boolean isAtTheBeginning(String name) {
        return name.equals("description") || name.equals(EXTENSIONS);
    }

    private XmlElement read() {
        return from((tree, reader) -> {
            XmlElement root = tree.element(reader, 1);
            tree.toTheEnd(reader);
            return root;
        });
    }

    private Optional<XmlElement> extensions(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            refuseTypes(event, reader);
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!isAtTheBeginning(reader.getLocalName())) {
                    break;
                }
                XmlElement child = element(reader, 2);
                if (child.name().equals(EXTENSIONS)) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    /** Reads from the root element on. */
    private interface Reading<T> {
        T read(XmlTree tree, XMLStreamReader reader) throws XMLStreamException;
    }

    private <T> T from(Reading<T> reading) {
        if (file.buffer().remaining() > limits.bytes()) {
            throw refused(
                    Place.of(file.path()), Text.format("больше %s байт", "has more than %s bytes", limits.bytes()));
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(file.content()));
            while (reader.hasNext()) {
                int event = reader.next();
                refuseTypes(event, reader);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return reading.read(this, reader);
                }
            }
            throw refused(Place.of(file.path()), new Text("в файле нет ни одного элемента", "has no element"));
        } catch (XMLStreamException broken) {
            throw refused(
                    place(broken.getLocation()),
                    new Text("здесь нарушен синтаксис XML", "the XML is not well formed here"));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("`" + systemId + "` is not fetched");
        });
        return factory;
    }

    private void refuseTypes(int event, XMLStreamReader reader) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw refused(
                    place(reader.getLocation()),
                    new Text(
                            "файлы с описанием типа документа (DOCTYPE) не читаются: удалите его",
                            "files with a document type (DOCTYPE) are not read: remove it"));
        }
    }

    private void toTheEnd(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            refuseTypes(reader.next(), reader);
        }
    }

    private XmlElement element(XMLStreamReader reader, int depth) throws XMLStreamException {
        Place place = place(reader.getLocation());
        if (++elements > limits.cells() * 4L || depth > DEEPEST || reader.getAttributeCount() > MOST_ATTRIBUTES) {
            throw refused(place, new Text("слишком большой файл XML", "the XML is too large"));
        }
        String name = reader.getLocalName();
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefixed = reader.getAttributeNamespace(i);
            if (prefixed == null || prefixed.isEmpty()) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        while (true) {
            int event = reader.next();
            refuseTypes(event, reader);
            if (event == XMLStreamConstants.END_ELEMENT) {
                return new XmlElement(name, namespace, attributes, text.toString(), children, place);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                XmlElement child = element(reader, depth + 1);
                // What tools put between, under names of their own, is no part of the model.
                boolean belongs = child.namespace().equals(namespace) || name.equals(EXTENSIONS);
                if (belongs && !leftOut.contains(child.name())) {
                    children.add(child);
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
    }

    private Place place(Location location) {
        return new Place(file.path(), Math.max(0, location.getLineNumber()), Math.max(0, location.getColumnNumber()));
    }

    private static InvalidCatalogException refused(Place place, Text why) {
        return new InvalidCatalogException(List.of(Problem.at(place, why)));
    }
}

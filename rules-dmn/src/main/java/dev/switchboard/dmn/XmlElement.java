package dev.switchboard.dmn;

import dev.switchboard.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a file in XML.
 *
 * @param name without its prefix
 * @param namespace of the name; empty for none
 * @param attributes by their names without prefixes
 * @param text what stands directly inside
 * @param place where its content begins
 */
record XmlElement(
        String name,
        String namespace,
        Map<String, String> attributes,
        String text,
        List<XmlElement> children,
        Place place) {

    XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** An attribute; empty if there is none. */
    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The elements of a name directly inside. */
    Stream<XmlElement> all(String child) {
        return children.stream().filter(each -> each.name().equals(child));
    }

    /** The first of them. */
    Optional<XmlElement> first(String child) {
        return all(child).findFirst();
    }

    /** The text of the element {@code text} directly inside, which DMN puts round each expression. */
    Optional<XmlElement> expression() {
        return first("text");
    }
}

package dev.switchboard.dmn;

import dev.switchboard.imports.ForeignModel.Cell;
import dev.switchboard.imports.ForeignModel.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The types of a DMN file: those of FEEL, and those that the file defines. */
final class ItemTypes {

    /**
     * A type.
     *
     * @param allowed the values that it takes, if the file says
     * @param isList whether it is a list of such values
     */
    record Type(Kind kind, Optional<Cell> allowed, boolean isList) {
        static final Type UNKNOWN = new Type(Kind.UNKNOWN, Optional.empty(), false);
    }

    /** Names of FEEL, of DMN 1.1, and those that Camunda has besides. */
    private static final Map<String, Kind> BASIC = Map.ofEntries(
            Map.entry("number", Kind.NUMBER),
            Map.entry("integer", Kind.NUMBER),
            Map.entry("long", Kind.NUMBER),
            Map.entry("double", Kind.NUMBER),
            Map.entry("string", Kind.STRING),
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("date", Kind.DATE),
            Map.entry("time", Kind.TIME),
            Map.entry("days and time duration", Kind.DURATION),
            Map.entry("dayTimeDuration", Kind.DURATION));

    /** Whoever nests types deeper goes round in a circle. */
    private static final int DEEPEST = 20;

    private final Map<String, XmlElement> defined = new HashMap<>();

    ItemTypes(XmlElement definitions) {
        definitions
                .all("itemDefinition")
                .forEach(item -> item.attribute("name").ifPresent(name -> defined.put(name, item)));
    }

    /** The type of a name, which may be that of the file or FEEL's. */
    Type of(Optional<String> reference) {
        return reference.map(name -> of(name, DEEPEST)).orElse(Type.UNKNOWN);
    }

    private Type of(String reference, int depth) {
        String name = reference.substring(reference.indexOf(':') + 1);
        Kind kind = BASIC.get(name);
        if (kind != null) {
            return new Type(kind, Optional.empty(), false);
        }
        XmlElement item = defined.get(name);
        return item == null || depth == 0 ? Type.UNKNOWN : of(item, depth - 1);
    }

    private Type of(XmlElement item, int depth) {
        Type base = item.first("typeRef")
                .map(reference -> of(reference.text().strip(), depth))
                .orElse(Type.UNKNOWN);
        Optional<Cell> allowed = item.first("allowedValues")
                .flatMap(XmlElement::expression)
                .map(text -> new Cell(text.text(), text.place()));
        boolean isList = base.isList()
                || item.attribute("isCollection").filter("true"::equals).isPresent();
        return new Type(base.kind(), allowed.or(base::allowed), isList);
    }

    /** The type of what a path leads to, beginning at a type of this name: {@code Monthly.Income}. */
    Type at(Optional<String> reference, String path) {
        Optional<XmlElement> item = reference.map(name -> defined.get(name.substring(name.indexOf(':') + 1)));
        for (String step : path.split("\\.", -1)) {
            item = item.flatMap(this::whole)
                    .flatMap(whole -> whole.all("itemComponent")
                            .filter(component -> component
                                    .attribute("name")
                                    .filter(step.strip()::equals)
                                    .isPresent())
                            .findFirst());
        }
        return item.map(found -> of(found, DEEPEST)).orElse(Type.UNKNOWN);
    }

    /** The definition that has the components: it may stand elsewhere. */
    private Optional<XmlElement> whole(XmlElement item) {
        boolean refers = item.first("itemComponent").isEmpty();
        return refers
                ? item.first("typeRef")
                        .map(reference -> defined.get(reference.text().strip()))
                : Optional.of(item);
    }
}

package dev.switchboard.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The diagram of a model: inputs at the bottom, each decision above all that it requires. */
final class DiagramXml {

    private static final int WIDTH = 170;
    private static final int HEIGHT = 60;
    private static final int STEP = WIDTH + 30;
    private static final int LEVEL = HEIGHT + 100;
    private static final int MARGIN = 60;

    /** As many in a row as a screen has room for. */
    private static final int WIDEST = 8;

    private final DmnModel model;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /** The upper left corner of a shape. */
    private record Place(int x, int y) {}

    private DiagramXml(DmnModel model) {
        this.model = model;
        List<List<String>> rows = rows();
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < rows.size(); row++) {
            List<String> names = rows.get(row);
            int left = MARGIN + (widest - names.size()) * STEP / 2;
            for (int i = 0; i < names.size(); i++) {
                places.put(names.get(i), new Place(left + i * STEP, MARGIN + row * LEVEL));
            }
        }
    }

    static void write(DmnModel model, XmlWriter xml) {
        new DiagramXml(model).write(xml);
    }

    /** The rows from the top. */
    private List<List<String>> rows() {
        Map<String, Integer> levels = new HashMap<>();
        Map<Integer, List<String>> byLevel = new TreeMap<>((one, other) -> other - one);
        for (DmnModel.Input input : model.inputs()) {
            levels.put(input.name(), 0);
            byLevel.computeIfAbsent(0, level -> new ArrayList<>()).add(input.name());
        }
        for (Decision decision : model.decisions()) {
            int level = 1
                    + decision.requires().stream()
                            .mapToInt(name -> levels.getOrDefault(name, 0))
                            .max()
                            .orElse(0);
            levels.put(decision.name(), level);
            byLevel.computeIfAbsent(level, each -> new ArrayList<>()).add(decision.name());
        }
        List<List<String>> rows = new ArrayList<>();
        for (List<String> names : byLevel.values()) {
            for (int from = 0; from < names.size(); from += WIDEST) {
                rows.add(names.subList(from, Math.min(names.size(), from + WIDEST)));
            }
        }
        return rows;
    }

    private void write(XmlWriter xml) {
        xml.open("dmndi:DMNDI");
        xml.open("dmndi:DMNDiagram", "id", "diagram");
        places.forEach((name, place) -> {
            xml.open("dmndi:DMNShape", "id", "shape_" + name, "dmnElementRef", DmnXml.id(name, model));
            xml.empty(
                    "dc:Bounds",
                    "height",
                    Integer.toString(HEIGHT),
                    "width",
                    Integer.toString(WIDTH),
                    "x",
                    Integer.toString(place.x()),
                    "y",
                    Integer.toString(place.y()));
            xml.close("dmndi:DMNShape");
        });
        for (Decision decision : model.decisions()) {
            for (String required : decision.requires()) {
                edge(required, decision.name(), xml);
            }
        }
        xml.close("dmndi:DMNDiagram");
        xml.close("dmndi:DMNDI");
    }

    private void edge(String from, String to, XmlWriter xml) {
        String requirement = DmnXml.requirement(from, to);
        xml.open("dmndi:DMNEdge", "id", "edge_" + to + "_" + from, "dmnElementRef", requirement);
        point(places.getOrDefault(from, new Place(0, 0)), 0, xml);
        point(places.getOrDefault(to, new Place(0, 0)), HEIGHT, xml);
        xml.close("dmndi:DMNEdge");
    }

    private static void point(Place shape, int down, XmlWriter xml) {
        xml.empty("di:waypoint", "x", Integer.toString(shape.x() + WIDTH / 2), "y", Integer.toString(shape.y() + down));
    }
}

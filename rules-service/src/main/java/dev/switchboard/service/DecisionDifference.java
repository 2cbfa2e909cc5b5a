package dev.switchboard.service;

import dev.switchboard.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** In what two decisions differ: in what a caller acts by, whatever the reasons are. */
final class DecisionDifference {

    private record Part(String name, Function<Decision, Object> of) {}

    private static final List<Part> PARTS = List.of(
            new Part("line", Decision::line),
            new Part("mode", Decision::mode),
            new Part("item", Decision::item),
            new Part("queue", Decision::queue),
            new Part("phrase", Decision::phrase),
            new Part("outcomes", Decision::outcomes));

    private DecisionDifference() {}

    /** The names of all parts. */
    static List<String> parts() {
        return PARTS.stream().map(Part::name).toList();
    }

    /** The names of the parts that differ, in the order in which a caller needs them; none for the same decision. */
    static List<String> between(Decision one, Decision other) {
        List<String> parts = new ArrayList<>();
        for (Part part : PARTS) {
            if (!Objects.equals(part.of.apply(one), part.of.apply(other))) {
                parts.add(part.name);
            }
        }
        return List.copyOf(parts);
    }
}

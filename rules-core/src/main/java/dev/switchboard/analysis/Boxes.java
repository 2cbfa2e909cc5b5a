package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Wording;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns regions over shared facts into boxes that a reader understands, who knows nothing of companions. */
final class Boxes {

    private final SharedFacts facts;
    private final FactSpace space;
    private final Wording wording;

    Boxes(SharedFacts facts, FactSpace space) {
        this.facts = facts;
        this.space = space;
        this.wording = new Wording(facts.vocabulary());
    }

    Box of(Region region) {
        Map<Variable, List<Range>> numbers = new HashMap<>(region.numbers());
        SortedSet<String> stated = new TreeSet<>();
        SortedSet<String> unstated = new TreeSet<>();
        facts.companions().forEach((fact, companion) -> {
            List<Range> isStated = numbers.remove(variable(companion));
            if (isStated != null) {
                (isStated.get(0).to() == 1 ? stated : unstated).add(fact);
            }
        });
        Region plain = new Region(region.topics(), numbers);
        List<Condition.Atom> atoms = plain.conditions(facts.vocabulary()).stream()
                .flatMap(condition -> condition instanceof Condition.Atom atom ? Stream.of(atom) : Stream.empty())
                .toList();
        return new Box(atoms, unstated, stated, text(plain, unstated, stated), witness(plain, stated));
    }

    private Text text(Region plain, SortedSet<String> unstated, SortedSet<String> stated) {
        List<Text> parts = new ArrayList<>();
        plain.conditions(facts.vocabulary()).forEach(condition -> parts.add(wording.condition(condition)));
        unstated.forEach(fact -> parts.add(about(fact, "не указано", "not stated")));
        stated.stream()
                .filter(fact -> !plain.numbers().containsKey(variable(fact)))
                .forEach(fact -> parts.add(about(fact, "указано любое", "stated, any")));
        return parts.isEmpty()
                ? plain.text(facts.vocabulary())
                : new Text(
                        parts.stream().map(Text::russian).collect(Collectors.joining("; ")),
                        parts.stream().map(Text::english).collect(Collectors.joining("; ")));
    }

    private Text about(String fact, String russian, String english) {
        Text title = wording.title(fact);
        return new Text(title.russian() + ": " + russian, title.english() + ": " + english);
    }

    private Inquiry witness(Region plain, SortedSet<String> stated) {
        Map<String, Object> values = new LinkedHashMap<>(plain.witness().stated());
        for (String fact : stated) {
            Variable variable = variable(fact);
            values.putIfAbsent(fact, variable.value(variable.unstated()));
        }
        Inquiry.Builder witness = Inquiry.builder();
        values.forEach((fact, value) -> Region.state(witness, fact, value));
        return witness.build();
    }

    private Variable variable(String fact) {
        return space.variable(fact).orElseThrow();
    }
}

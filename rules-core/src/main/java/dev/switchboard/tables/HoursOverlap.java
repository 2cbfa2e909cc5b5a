package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.MomentSearch;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.TimeNotation;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.HoursReader.Hours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses rows of one line's hours that hold at the same time: one of them is probably not meant so. */
final class HoursOverlap {

    private final Vocabulary words;
    private final Problems problems;

    HoursOverlap(Vocabulary words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    void refuse(List<Hours> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rows.get(j).opening().line().equals(rows.get(i).opening().line())) {
                    refuse(rows.get(j), rows.get(i));
                }
            }
        }
    }

    private void refuse(Hours first, Hours second) {
        common(first.opening().condition(), second.opening().condition())
                .flatMap(this::moment)
                .ifPresent(found -> problems.at(
                        second.row().place("line"),
                        Text.format(
                                "часы линии `%s` пересекаются с %s: например, %s в %s",
                                "the hours of line `%s` overlap with %s: on %s at %s, for example",
                                second.opening().line(),
                                first.row().place("line"),
                                LocalDate.ofEpochDay(found.day()),
                                new TimeNotation().write(found.minute()))));
    }

    /** What both conditions allow to each fact; empty where they have nothing in common. */
    private static Optional<Map<String, Values>> common(Condition one, Condition other) {
        Map<String, Values> common = new HashMap<>();
        List<Condition.Atom> atoms = new ArrayList<>(one.atoms().toList());
        atoms.addAll(other.atoms().toList());
        for (Condition.Atom atom : atoms) {
            common.merge(atom.fact(), atom.values(), Values::intersection);
        }
        return common.values().stream().anyMatch(Values::isNone) ? Optional.empty() : Optional.of(common);
    }

    private Optional<MomentSearch.Found> moment(Map<String, Values> common) {
        Map<String, List<Range>> numbers = new HashMap<>();
        common.forEach((fact, values) -> {
            if (words.isOfMoment(fact)) {
                numbers.put(fact, numbers(fact, values));
            }
        });
        return words.calendar().orElseThrow().found(numbers);
    }

    private List<Range> numbers(String fact, Values values) {
        if (values instanceof Values.Numbers numbers) {
            return numbers.ranges();
        }
        FactType type = words.fact(fact).orElseThrow().type();
        List<Range> places = new ArrayList<>();
        if (type instanceof FactType.Choice choice) {
            for (int place = 0; place < choice.codes().size(); place++) {
                if (values.contains(choice.codes().get(place))) {
                    places.add(new Range(place, place));
                }
            }
        }
        return places;
    }
}

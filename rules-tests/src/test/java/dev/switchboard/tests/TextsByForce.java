package dev.switchboard.tests;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rows of the table of texts are never said, found by trying every inquiry. */
final class TextsByForce {

    private final Catalog catalog;
    private final Vocabulary words;
    private final Set<Integer> taken = new HashSet<>();
    private final Set<Integer> said = new HashSet<>();

    TextsByForce(Catalog catalog, Collection<Map<String, Object>> inquiries) {
        this.catalog = catalog;
        this.words = catalog.vocabulary();
        inquiries.forEach(facts -> look(words.completed(FactSpaces.inquiry(facts))));
    }

    private void look(Inquiry completed) {
        Optional<Rule> deciding = catalog.holding(completed).stream().findFirst();
        Optional<Line> line =
                words.line(deciding).map(meant -> words.said(meant, completed).line());
        Set<String> parts = catalog.giving(completed).stream()
                .flatMap(rule -> rule.gives().stream())
                .map(given -> given.outcome())
                .collect(Collectors.toCollection(HashSet::new));
        for (int row = 0; row < words.texts().size(); row++) {
            LineText text = words.texts().get(row);
            if (line.isPresent() && isOf(text, line.get())) {
                taken.add(row);
                if (text.condition().holds(completed) && parts.add(text.part())) {
                    said.add(row);
                }
            }
        }
    }

    private static boolean isOf(LineText text, Line line) {
        return (text.line().isEmpty() || text.line().equals(line.code()))
                && (text.mode().isEmpty() || text.mode().get() == line.mode());
    }

    /** The places of rows that a line which takes inquiries has, and that are never said. */
    Set<String> never() {
        return taken.stream()
                .filter(row -> !said.contains(row))
                .map(row -> words.texts().get(row).place().toString())
                .collect(Collectors.toSet());
    }
}

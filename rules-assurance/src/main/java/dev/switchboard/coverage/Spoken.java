package dev.switchboard.coverage;

import dev.switchboard.analysis.DecisionDiagrams;
import dev.switchboard.catalog.ConditionSize;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Vocabulary;

/**
 * A text is said of the line that takes an inquiry: it holds, no earlier text of its line and part does, and no rule gives
 * the outcome that it would be.
 */
record Spoken(LineText text, Vocabulary words) implements Aim {

    @Override
    public boolean isMetBy(Judged judged) {
        return judged.taking().flatMap(line -> words.textsBefore(text, line)).stream()
                .anyMatch(earlier -> text.condition().holds(judged.completed())
                        && earlier.stream().noneMatch(other -> other.condition().holds(judged.completed()))
                        && judged.giving().stream()
                                .allMatch(rule -> rule.gives(text.part()).isEmpty()));
    }

    @Override
    public int where(DecisionDiagrams diagrams) {
        return diagrams.said(text);
    }

    @Override
    public long size() {
        return words.texts().stream()
                .mapToLong(other -> 1 + ConditionSize.atoms(other.condition()))
                .sum();
    }
}

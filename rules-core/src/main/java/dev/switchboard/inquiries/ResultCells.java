package dev.switchboard.inquiries;

import dev.switchboard.Decision;
import dev.switchboard.SwitchboardException;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What comes of an inquiry as text, a cell for each column that {@link InquiryColumns#results} names; empty where there is none. */
public final class ResultCells {

    private final List<OutcomeType> outcomes;
    private final Locale locale;

    /** @param locale the language of errors */
    public ResultCells(Vocabulary vocabulary, Locale locale) {
        this.outcomes = List.copyOf(vocabulary.outcomes());
        this.locale = locale;
    }

    /** The cells of a decision. */
    public List<String> of(Decision decision) {
        List<String> cells = new ArrayList<>(InquiryColumns.RESULTS.size() + outcomes.size());
        cells.add(decision.line());
        cells.add(decision.mode().code());
        cells.add(decision.item().orElse(""));
        cells.add(decision.queue().orElse(""));
        cells.add(decision.phrase().orElse(""));
        for (OutcomeType outcome : outcomes) {
            cells.add(decision.outcomes(outcome.code()).stream()
                    .map(outcome::writeStated)
                    .collect(Collectors.joining(", ")));
        }
        cells.add("");
        return cells;
    }

    /** The cells of an inquiry that was not decided: all that is wrong with it in the last one. */
    public List<String> of(SwitchboardException failure) {
        return error(
                failure.problems().stream().map(problem -> problem.in(locale)).collect(Collectors.joining("; ")));
    }

    /** Empty cells with a message in the last one. */
    public List<String> error(String message) {
        List<String> cells =
                new ArrayList<>(Collections.nCopies(InquiryColumns.RESULTS.size() - 1 + outcomes.size(), ""));
        cells.add(message);
        return cells;
    }
}

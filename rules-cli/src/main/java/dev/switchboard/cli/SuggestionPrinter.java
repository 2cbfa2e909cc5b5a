package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.TopicSuggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints the topics that a client's words speak of, numbered, or that there is none. */
record SuggestionPrinter(Console console, Locale locale) {

    static final Text NONE = new Text(
            "Ни одна тема к этим словам не подходит. Скажите иначе или посмотрите все темы: `switchboard catalog`.",
            "No topic fits these words. Put it differently, or see all topics: `switchboard catalog`.");

    void print(List<TopicSuggestion> found) {
        if (found.isEmpty()) {
            console.out().println(NONE.in(locale));
        }
        lines(found).forEach(console.out()::println);
    }

    /** One line for each, with the words that speak for it. */
    private List<String> lines(List<TopicSuggestion> found) {
        List<List<String>> rows = new ArrayList<>();
        for (TopicSuggestion each : found) {
            String because = "(" + String.join(", ", each.matched()) + ")";
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    each.topic(),
                    each.title().in(locale) + "  " + console.faint(because)));
        }
        return AlignedRows.of(rows);
    }
}

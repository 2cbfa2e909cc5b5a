package dev.switchboard.coverage;

import dev.switchboard.Text;
import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Says what a generated case is for, in a line that can be read. */
final class Note {

    /** Rules, or outcomes and the like, that are named; of others only the number is told. */
    private static final int MOST_SUBJECTS = 3;

    private static final Text MORE = new Text("и ещё: %s", "and %s more");

    private Note() {}

    static String of(List<Goal> goals, Locale locale) {
        Map<String, List<String>> bySubject = new LinkedHashMap<>();
        for (Goal goal : goals) {
            Obligation obligation = goal.obligation();
            bySubject
                    .computeIfAbsent(obligation.rule().map(Rule::name).orElse(""), rule -> new ArrayList<>())
                    .add(obligation.text().in(locale));
        }
        StringJoiner note = new StringJoiner("; ");
        int said = 0;
        int subjects = 0;
        for (Map.Entry<String, List<String>> subject : bySubject.entrySet()) {
            if (subjects++ < MOST_SUBJECTS) {
                String rule = subject.getKey().isEmpty() ? "" : subject.getKey() + ": ";
                note.add(rule + String.join(", ", subject.getValue()));
                said += subject.getValue().size();
            }
        }
        if (said < goals.size()) {
            note.add(MORE.in(locale).formatted(goals.size() - said));
        }
        return note.toString();
    }
}

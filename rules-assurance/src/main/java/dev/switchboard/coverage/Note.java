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

    /** How many rules, outcomes and the like are named; of the others only the number is given. */
    private static final int MOST_SUBJECTS = 3;

    private static final Text ABOUT_RULE = new Text("правило `%s`: ", "rule `%s`: ");

    private static final Text MORE = new Text("и ещё: %s", "and %s more");

    private Note() {}

    /** A sentence for each rule, and for all that is about none; then how much is not said. */
    static String of(List<GoalCondition> conditions, Locale locale) {
        Map<String, List<String>> bySubject = new LinkedHashMap<>();
        for (GoalCondition condition : conditions) {
            Goal goal = condition.goal();
            bySubject
                    .computeIfAbsent(goal.rule().map(Rule::name).orElse(""), rule -> new ArrayList<>())
                    .add(goal.text().in(locale));
        }
        StringJoiner note = new StringJoiner(". ", "", ".");
        int said = 0;
        for (Map.Entry<String, List<String>> subject :
                bySubject.entrySet().stream().limit(MOST_SUBJECTS).toList()) {
            String rule =
                    subject.getKey().isEmpty() ? "" : ABOUT_RULE.in(locale).formatted(subject.getKey());
            note.add(sentence(rule + String.join("; ", subject.getValue())));
            said += subject.getValue().size();
        }
        if (said < conditions.size()) {
            note.add(sentence(MORE.in(locale).formatted(conditions.size() - said)));
        }
        return note.toString();
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

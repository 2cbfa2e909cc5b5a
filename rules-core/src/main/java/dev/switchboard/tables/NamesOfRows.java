package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names rows that have none by what they say and not by where they stand: moving a row, or adding another, renames no rule. So
 * {@code SV-1-03 balance; numberCount > 10}.
 */
final class NamesOfRows {

    /** As many topics are named without being called so. */
    private static final int MOST_TOPICS = 3;

    /** What is longer ends in a number made of all of it. */
    private static final int LONGEST = 100;

    private final BoxText text;

    NamesOfRows(Vocabulary words) {
        this.text = new BoxText(words);
    }

    /** The rows by their names; those of one name differ in nothing but the note. */
    Map<String, List<RuleRow>> of(List<RuleRow> rows) {
        Map<String, List<RuleRow>> byContent =
                rows.stream().collect(Collectors.groupingBy(this::content, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<RuleRow>> named = new LinkedHashMap<>();
        byContent.forEach((content, alike) -> {
            boolean decideAlike = alike.stream().map(RuleRow::result).distinct().count() == 1;
            for (RuleRow row : alike) {
                named.computeIfAbsent(cut(decideAlike ? content : content + outcome(row)), name -> new ArrayList<>())
                        .add(row);
            }
        });
        return named;
    }

    private String content(RuleRow row) {
        StringBuilder name = new StringBuilder(row.result().outcome().item());
        String between = " ";
        for (Condition condition :
                row.conditions().stream().sorted(BoxText.IN_ORDER).toList()) {
            if (!condition.normal().equals(Condition.always())) {
                name.append(between)
                        .append(
                                condition instanceof Condition.Atom cell && namesFewTopics(cell)
                                        ? cell.values()
                                        : text.write(condition));
                between = "; ";
            }
        }
        return name.toString();
    }

    private static boolean namesFewTopics(Condition.Atom cell) {
        return cell.fact().equals("topic")
                && cell.values() instanceof Values.Codes topics
                && topics.listed()
                && !topics.codes().isEmpty()
                && topics.codes().size() <= MOST_TOPICS;
    }

    /** What rows of one condition decide. */
    private static String outcome(RuleRow row) {
        RuleRow.Result result = row.result();
        return " → %s %s %s%s"
                .formatted(
                        result.salience(),
                        result.outcome().line(),
                        result.outcome().mode().code(),
                        result.steps().equals(Text.EMPTY)
                                ? ""
                                : " " + number(result.steps().toString()));
    }

    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "… " + number(name);
    }

    private static String number(String text) {
        return Integer.toHexString(text.hashCode());
    }
}

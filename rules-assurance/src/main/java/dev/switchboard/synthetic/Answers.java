package dev.switchboard.synthetic;

import dev.switchboard.catalog.Values;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What callers of each topic answer, and what of it gets into the log: nearly all that rules ask for, and little else. */
final class Answers {

    private static final double RAREST = 0.02;
    private static final double MOST_FREQUENT = 0.16;

    /** How often a fact is known that no rule of the topic asks for. */
    private static final double UNASKED = 0.03;

    /** How often somebody notes that a fact is as usual. */
    private static final double NOTED = 0.25;

    private final List<Column> columns;
    private final AskedValues asked;
    private final Map<Variable, Double> shares = new HashMap<>();
    private final Map<String, List<OfColumn>> byTopic = new HashMap<>();

    /** How frequent flags are is left to the dice. */
    Answers(List<Column> columns, AskedValues asked, Dice dice) {
        this.columns = columns;
        this.asked = asked;
        for (Column column : columns) {
            for (Variable variable : column.variables()) {
                shares.put(variable, RAREST + (MOST_FREQUENT - RAREST) * dice.share() * dice.share());
            }
        }
    }

    /** @param answers about the column's variables, in their order */
    private record OfColumn(Column column, boolean isAsked, List<Answer> answers) {}

    /**
     * Answers for one caller.
     *
     * @param numbers of all variables, those of facts that nobody states; changed to what is answered
     * @param stated set where a column is stated
     */
    void draw(String topic, Caller caller, int[] numbers, boolean[] stated, Dice dice) {
        List<OfColumn> all = byTopic.computeIfAbsent(topic, this::of);
        for (int i = 0; i < stated.length; i++) {
            OfColumn each = all.get(i);
            if (each.isAsked || dice.comesUp(UNASKED)) {
                List<Variable> variables = each.column.variables();
                for (int part = 0; part < variables.size(); part++) {
                    numbers[variables.get(part).index()] =
                            each.answers.get(part).number(caller, dice);
                }
                stated[i] = dice.comesUp(NOTED) || each.column.isUnusual(numbers);
            }
        }
    }

    private List<OfColumn> of(String topic) {
        Map<String, Set<Values>> here = asked.of(topic);
        List<OfColumn> all = new ArrayList<>();
        for (Column column : columns) {
            boolean isAsked = column.variables().stream()
                    .anyMatch(variable -> here.containsKey(variable.fact().code()));
            List<Answer> answers = column.variables().stream()
                    .map(variable -> Answer.about(
                            variable,
                            values(variable, isAsked ? here : asked.everywhere()),
                            shares.getOrDefault(variable, RAREST)))
                    .toList();
            all.add(new OfColumn(column, isAsked, answers));
        }
        return all;
    }

    private static List<Values> values(Variable variable, Map<String, Set<Values>> asked) {
        return List.copyOf(asked.getOrDefault(variable.fact().code(), Set.of()));
    }
}

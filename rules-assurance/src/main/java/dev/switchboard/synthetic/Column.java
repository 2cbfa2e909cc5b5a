package dev.switchboard.synthetic;

import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.csv.FormulaGuard;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact that callers state, but the topic.
 *
 * @param variables by which conditions know it: one, or those of a set's members in their order
 */
record Column(Fact fact, List<Variable> variables) {

    Column {
        variables = List.copyOf(variables);
    }

    /** Those of a catalogue, in its order. */
    static List<Column> of(FactSpace space) {
        List<Column> columns = new ArrayList<>();
        for (Fact fact : space.vocabulary().factsToState()) {
            if (fact.type() instanceof Members members) {
                columns.add(new Column(
                        fact,
                        members.codes().stream()
                                .map(code -> variable(Members.member(fact.code(), code), space))
                                .toList()));
            } else if (space.variable(fact.code()).isPresent()) {
                columns.add(new Column(fact, List.of(variable(fact.code(), space))));
            }
        }
        return List.copyOf(columns);
    }

    private static Variable variable(String code, FactSpace space) {
        return space.variable(code).orElseThrow();
    }

    /** Whether the fact has another value than where nobody states it. */
    boolean isUnusual(int[] numbers) {
        for (Variable variable : variables) {
            if (numbers[variable.index()] != variable.unstated()) {
                return true;
            }
        }
        return false;
    }

    /** The cell that states the fact. */
    String text(int[] numbers) {
        if (fact.type() instanceof Members members) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < variables.size(); i++) {
                if (numbers[variables.get(i).index()] == 1) {
                    chosen.add(members.codes().get(i));
                }
            }
            return fact.type().write(chosen);
        }
        Variable variable = variables.get(0);
        int number = numbers[variable.index()];
        return fact.type() instanceof FactType.Scaled scaled
                ? FormulaGuard.on(scaled.notation().write(number))
                : fact.type().write(variable.value(number));
    }
}

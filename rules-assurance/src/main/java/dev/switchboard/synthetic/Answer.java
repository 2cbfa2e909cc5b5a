package dev.switchboard.synthetic;

import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FactType.Choice.Kind;
import dev.switchboard.catalog.Values;
import dev.switchboard.diagram.Variable;
import java.util.List;

/** What callers would answer about one fact. */
sealed interface Answer permits FlagAnswer, CodeAnswer, NumberAnswer {

    /** The number of a value of the fact's {@link Variable}. */
    int number(Caller caller, Dice dice);

    /**
     * Answers about a fact.
     *
     * @param asked the sets of its values that rules ask for
     * @param share how frequent what is unusual is, of a flag
     */
    static Answer about(Variable variable, List<Values> asked, double share) {
        FactType type = variable.fact().type();
        if (type instanceof FactType.Scaled scaled) {
            return NumberAnswer.of(scaled, asked);
        }
        return type instanceof FactType.Choice choice
                ? CodeAnswer.of(variable, choice.kind() == Kind.SCALE)
                : new FlagAnswer(variable.unstated(), share);
    }
}

package dev.switchboard.bench.peers;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Fact;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Camunda's DMN engine. It asks the inquiry for the facts that it needs, so that none has to be copied. */
final class Camunda implements Peer {

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Map<String, Fact> facts;
    private final Answer.Cells answers = new Answer.Cells();

    private Camunda(DefaultDmnEngineConfiguration configuration, byte[] table, List<Fact> facts) {
        engine = configuration.buildEngine();
        decision = engine.parseDecision(DmnTable.DECISION, new ByteArrayInputStream(table));
        this.facts = facts.stream().collect(Collectors.toMap(RuleRows::name, Function.identity()));
    }

    /** With its default, FEEL. */
    static Camunda feel(byte[] table, List<Fact> facts) {
        return new Camunda(new DefaultDmnEngineConfiguration(), table, facts);
    }

    /** With JUEL for everything. */
    static Camunda juel(byte[] table, List<Fact> facts) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setDefaultInputExpressionExpressionLanguage("juel");
        configuration.setDefaultInputEntryExpressionLanguage("juel");
        configuration.setDefaultOutputEntryExpressionLanguage("juel");
        return new Camunda(configuration, table, facts);
    }

    @Override
    public Answer decide(Inquiry inquiry) {
        DmnDecisionRuleResult first = engine.evaluateDecisionTable(decision, new Variable(inquiry, facts))
                .getFirstResult();
        return first == null ? Answer.FIRST_LINE : answers.of(first.getSingleEntry());
    }

    /** The facts of an inquiry. */
    private record Variable(Inquiry inquiry, Map<String, Fact> facts) implements VariableContext {

        @Override
        public TypedValue resolve(String name) {
            Fact fact = facts.get(name);
            return fact == null ? null : Variables.untypedValue(RuleRows.value(fact, inquiry));
        }

        @Override
        public boolean containsVariable(String name) {
            return facts.containsKey(name);
        }

        @Override
        public Set<String> keySet() {
            return facts.keySet();
        }
    }
}

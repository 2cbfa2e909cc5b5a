package dev.switchboard.dmn;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;

/** Camunda's DMN engine. */
final class Camunda implements DmnEngine {

    private final org.camunda.bpm.dmn.engine.DmnEngine engine = new DefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision;

    Camunda(byte[] file) {
        decision = engine.parseDecision("decision_Decision", new ByteArrayInputStream(file));
    }

    @Override
    public Map<?, ?> decide(Map<String, Object> inputs) {
        return (Map<?, ?>)
                engine.evaluateDecision(decision, Variables.fromMap(inputs)).getSingleEntry();
    }
}

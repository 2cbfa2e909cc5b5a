package dev.switchboard.dmn;

import java.util.Map;

/** Somebody else's DMN engine with one model. */
interface DmnEngine {

    /** The result of the decision {@code Decision}. */
    Map<?, ?> decide(Map<String, Object> inputs);
}

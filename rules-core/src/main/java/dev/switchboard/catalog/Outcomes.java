package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rules that hold for an inquiry give besides the line. */
public final class Outcomes {

    /**
     * A value.
     *
     * @param value as conditions know values
     * @param rule the first of the rules that give it; empty where none does
     */
    public record Grant(Object value, Optional<RankedRule> rule) {}

    private final Vocabulary words;
    private final List<? extends RankedRule> holding;
    private final Map<String, Text> scripts;

    /**
     * What some rules give.
     *
     * @param holding those that hold, in order of precedence
     * @param scripts what is said where no rule gives an outcome of any text, by its code
     */
    public Outcomes(Vocabulary words, List<? extends RankedRule> holding, Map<String, Text> scripts) {
        this.words = words;
        this.holding = holding;
        this.scripts = scripts;
    }

    /** The values of an outcome, at most one where the first counts. */
    public List<Grant> of(OutcomeType type) {
        List<Grant> grants = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (RankedRule rule : holding) {
            for (Given given : rule.gives()) {
                if (given.outcome().equals(type.code()) && seen.add(given.value())) {
                    grants.add(new Grant(given.value(), Optional.of(rule)));
                }
            }
            if (type.combine() == OutcomeType.Combine.FIRST && !grants.isEmpty()) {
                return grants;
            }
        }
        Object otherwise = scripts.get(type.code());
        if (grants.isEmpty() && otherwise == null) {
            otherwise = type.otherwise().orElse(null);
        }
        if (grants.isEmpty() && otherwise != null) {
            grants.add(new Grant(otherwise, Optional.empty()));
        }
        return grants;
    }

    /** The values of all outcomes by their codes, as programs get them. */
    public Map<String, List<Object>> stated() {
        Map<String, List<Object>> stated = new LinkedHashMap<>();
        for (OutcomeType type : words.outcomes()) {
            stated.put(
                    type.code(),
                    of(type).stream().map(grant -> type.stated(grant.value())).toList());
        }
        return Collections.unmodifiableMap(stated);
    }
}

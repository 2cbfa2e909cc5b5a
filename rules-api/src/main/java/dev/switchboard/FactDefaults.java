package dev.switchboard;

import java.util.Map;

/**
 * The defaults of a catalogue: a value for each of its facts except the topic. It may lack core facts.
 *
 * @since 0.1.0
 */
public final class FactDefaults {

    final Map<String, Object> values;
    /** The core facts that the catalogue has. */
    private final int known;

    final int numberCount;
    final int chargeDays;
    final boolean repeatContact;
    final boolean conflict;

    /**
     * @param values by the facts' codes: {@link Boolean}, {@link Integer} or {@link String}
     * @throws IllegalArgumentException if a core fact's value is not of the type that its method returns
     */
    public FactDefaults(Map<String, Object> values) {
        this.values = Map.copyOf(values);
        known = CoreFacts.bits(values.keySet());
        numberCount = (int) core("numberCount", 0);
        chargeDays = (int) core("chargeDays", 0);
        repeatContact = (boolean) core("repeatContact", false);
        conflict = (boolean) core("conflict", false);
    }

    /** Whether the catalogue has a core fact. */
    boolean has(int core) {
        return (known & core) != 0;
    }

    private Object core(String fact, Object otherwise) {
        Object value = values.getOrDefault(fact, otherwise);
        Class<?> kind = otherwise.getClass();
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException(
                    "`%s` needs a default of type %s, got `%s`".formatted(fact, kind.getSimpleName(), value));
        }
        return value;
    }
}

package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import java.util.List;

/**
 * Says conditions by stated facts alone. A derived fact may hold in more ways than can be written down; then those are left
 * out that are far from a known inquiry, and what remains holds for fewer inquiries than the condition does, never for others.
 */
public final class Expansion {

    /** What people write takes some hundreds. */
    private static final long MOST_ATOMS = 5_000;

    private final Completion completion;
    private final Inquiry near;
    private long left = MOST_ATOMS;
    private boolean exact = true;

    /**
     * An expansion of one condition.
     *
     * @param near a completed inquiry
     */
    Expansion(Completion completion, Inquiry near) {
        this.completion = completion;
        this.near = near;
    }

    /** A condition of stated facts. */
    public Condition of(Condition condition) {
        return completion.definitions().isEmpty()
                ? condition
                : expanded(condition).normal();
    }

    private Condition expanded(Condition condition) {
        if (condition instanceof Condition.Atom atom) {
            return completion
                    .definition(atom.fact())
                    .map(definition -> expanded(definition.where(atom.values(), this)))
                    .orElse(atom);
        }
        List<Condition> parts = condition.parts().stream().map(this::expanded).toList();
        return condition instanceof Condition.And ? new Condition.And(parts) : new Condition.Or(parts);
    }

    /** Whether the condition holds for the same inquiries, rather than for some of them. */
    public boolean isExact() {
        return exact;
    }

    /** The inquiry that ways left out are far from. */
    Inquiry near() {
        return near;
    }

    /** Takes room for conditions, if there is so much. */
    boolean takes(List<Condition> conditions) {
        return takes(conditions.stream().mapToLong(ConditionSize::atoms).sum());
    }

    /** Takes room for so many atoms, if there is so much. */
    boolean takes(long atoms) {
        boolean fits = atoms <= left;
        exact &= fits;
        left -= fits ? atoms : 0;
        return fits;
    }
}

package dev.switchboard.catalog;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule: when its condition holds, its item holds, and the line takes the inquiry unless a rule of higher salience holds.
 *
 * @param name how the rule is called in its file, unique in the catalogue
 * @param steps what the agent does first; may be empty
 */
public record Rule(
        String name,
        String item,
        int salience,
        Condition condition,
        String line,
        TransferMode mode,
        Text steps,
        Place place)
        implements Firing {

    /** The topics that the rule is limited to by an atom that always has to hold; empty for a topic-free rule. */
    public Optional<Set<String>> topics() {
        Condition simple = condition.simplified();
        List<Condition> required = simple instanceof Condition.And and ? and.parts() : List.of(simple);
        return required.stream()
                .filter(part -> part instanceof Condition.Atom atom
                        && atom.values() instanceof Values.Codes codes
                        && atom.fact().equals("topic")
                        && codes.listed())
                .map(part -> (Set<String>) ((Values.Codes) ((Condition.Atom) part).values()).codes())
                .findFirst();
    }

    @Override
    public String tieBreak() {
        return condition.canonical() + steps;
    }
}

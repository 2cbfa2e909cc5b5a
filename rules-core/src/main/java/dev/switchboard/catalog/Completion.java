package dev.switchboard.catalog;

import dev.switchboard.FactDefaults;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How an inquiry becomes what conditions are asked of: values with units in steps, unstated facts by their defaults, derived
 * facts by what they are derived from. Nothing of it costs a decision anything unless the catalogue has such facts.
 */
public final class Completion {

    private final Map<String, Fact> facts;
    private final FactDefaults defaults;
    private final boolean hasUnits;
    private final boolean hasSets;
    private final Optional<Calendar> calendar;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    /**
     * The completion of inquiries by the facts of a catalogue.
     *
     * @param facts by their codes
     * @param definitions each behind those of the facts that it is derived from
     * @param calendar from which the facts of the moment follow
     */
    Completion(Map<String, Fact> facts, List<Definition> definitions, Optional<Calendar> calendar) {
        this.facts = facts;
        this.calendar = calendar;
        defaults = new FactDefaults(unstated(facts));
        hasUnits = facts.values().stream().anyMatch(Completion::hasUnit);
        hasSets = facts.values().stream().anyMatch(fact -> fact.type() instanceof Members);
        definitions.forEach(definition -> this.definitions.put(definition.fact(), writable(definition)));
    }

    /** What facts mean that an inquiry leaves unstated, as conditions know values. */
    public FactDefaults defaults() {
        return defaults;
    }

    /** See {@link Vocabulary#completed}. */
    Inquiry completed(Inquiry stated) {
        return derived(inside(stated));
    }

    /** An inquiry as conditions know it, with a value for each fact, those that are derived among them. */
    public Inquiry derived(Inquiry inside) {
        Inquiry completed = inside.withDefaults(defaults);
        for (Definition definition : definitions.values()) {
            completed = completed.toBuilder()
                    .state(definition.fact(), definition.value(completed))
                    .build()
                    .withDefaults(defaults);
        }
        return completed;
    }

    /** See {@link Vocabulary#definitions}. */
    Collection<Definition> definitions() {
        return definitions.values();
    }

    /** See {@link Vocabulary#definition}. */
    public Optional<Definition> definition(String fact) {
        return Optional.ofNullable(definitions.get(fact));
    }

    /**
     * How a condition is said by stated facts alone.
     *
     * @param near the completed inquiry that matters most where there is not room for all
     */
    public Expansion expansion(Inquiry near) {
        return new Expansion(this, near);
    }

    /** What a condition asks of stated facts, be it by way of derived ones. */
    public Stream<Condition.Atom> statedAtoms(Condition condition) {
        return condition
                .atoms()
                .flatMap(atom -> definition(atom.fact())
                        .map(definition -> definition.rows().stream().flatMap(row -> statedAtoms(row.condition())))
                        .orElse(Stream.of(atom)));
    }

    /** The same without values for facts that are not stated, but with those that follow from the moment if that is. */
    public Inquiry inside(Inquiry stated) {
        Inquiry byMember = hasSets ? byMember(stated) : stated;
        return hasUnits ? inSteps(byMember) : byMember;
    }

    private Inquiry byMember(Inquiry stated) {
        InquiryBuilder byMember = Inquiry.builder();
        stated.stated().forEach((fact, value) -> {
            Fact known = facts.get(fact);
            if (known != null && known.type() instanceof Members members && value instanceof Collection<?> stating) {
                members.codes().forEach(code -> byMember.flag(Members.member(fact, code), stating.contains(code)));
            } else {
                byMember.state(fact, value);
            }
        });
        return byMember.build();
    }

    /** An inquiry that states single members, as a program would state it: each set as a whole. */
    public Inquiry bySet(Inquiry byMember) {
        if (!hasSets) {
            return byMember;
        }
        Map<String, Object> stated = new LinkedHashMap<>(byMember.stated());
        for (Fact fact : facts.values()) {
            if (fact.type() instanceof Members members) {
                Set<String> known = new TreeSet<>();
                boolean isStated = false;
                for (String code : members.codes()) {
                    Object member = stated.remove(Members.member(fact.code(), code));
                    isStated |= member != null;
                    if (member == null ? members.unstated().contains(code) : member.equals(true)) {
                        known.add(code);
                    }
                }
                if (isStated) {
                    stated.putIfAbsent(fact.code(), known);
                }
            }
        }
        InquiryBuilder bySet = Inquiry.builder();
        stated.forEach(bySet::state);
        return bySet.build();
    }

    private Inquiry inSteps(Inquiry stated) {
        InquiryBuilder inside = Inquiry.builder();
        stated.stated()
                .forEach((fact, value) -> inside.state(
                        fact,
                        Optional.ofNullable(facts.get(fact))
                                .flatMap(known -> known.type().inside(value))
                                .orElse(value)));
        calendar.ifPresent(known -> stated.at().ifPresent(at -> known.facts(at).forEach(inside::state)));
        return inside.build();
    }

    /** A condition that holds for the same inquiries and asks of no measure what its notation cannot write, such as 24:00. */
    Condition writable(Condition condition) {
        if (!hasUnits) {
            return condition;
        }
        if (condition instanceof Condition.Atom atom) {
            return new Condition.Atom(atom.fact(), writable(atom));
        }
        List<Condition> parts = condition.parts().stream().map(this::writable).toList();
        return condition instanceof Condition.And ? new Condition.And(parts) : new Condition.Or(parts);
    }

    List<Exclusion> writableExclusions(List<Exclusion> exclusions) {
        List<Exclusion> writable = new ArrayList<>(exclusions.size());
        for (Exclusion exclusion : exclusions) {
            writable.add(exclusion.with(writable(exclusion.condition())));
        }
        return List.copyOf(writable);
    }

    List<LineText> writableTexts(List<LineText> texts) {
        List<LineText> writable = new ArrayList<>(texts.size());
        for (LineText text : texts) {
            writable.add(text.with(writable(text.condition())));
        }
        return List.copyOf(writable);
    }

    private Definition writable(Definition definition) {
        return definition.with(
                definition.fact(),
                definition.rows().stream()
                        .map(row -> row.with(writable(row.condition())))
                        .toList());
    }

    private Values writable(Condition.Atom atom) {
        Fact fact = facts.get(atom.fact());
        return fact != null && fact.type() instanceof FactType.Scaled scaled
                ? scaled.notation().within((Values.Numbers) atom.values())
                : atom.values();
    }

    private static boolean hasUnit(Fact fact) {
        return fact.type() instanceof FactType.Scaled scaled && !(scaled.notation() instanceof WholeNotation);
    }

    private static Map<String, Object> unstated(Map<String, Fact> facts) {
        Map<String, Object> result = new LinkedHashMap<>();
        facts.forEach((code, fact) -> fact.type().byDefault().ifPresent(value -> result.put(code, value)));
        return result;
    }
}

package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Languages;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The facts over which two catalogues are compared: those of both, with the values that both take, and those of one, which
 * the other does not see. A fact that has no value in common stays unstated.
 *
 * <p>A fact that means something else in each catalogue when it is unstated gets a companion: a flag for whether it is
 * stated. A condition on the fact is then read as one on both. Thus the inquiries compared are those that callers make, and
 * a default that differs shows where it matters.
 */
final class SharedFacts {

    private final Vocabulary vocabulary;
    private final Map<String, String> companions;
    private final Set<String> neverStated;
    private final Vocabulary before;
    private final Vocabulary after;
    private final Map<String, String> derivedBefore;
    private final Map<String, String> derivedAfter;
    private final SharedCalendar calendar;

    private SharedFacts(
            List<Fact> facts,
            List<Topic> topics,
            Map<String, String> companions,
            Set<String> neverStated,
            Vocabulary before,
            Vocabulary after) {
        this.companions = companions;
        this.neverStated = neverStated;
        this.before = before;
        this.after = after;
        this.calendar = SharedCalendar.of(before, after);
        List<Fact> all = new ArrayList<>(facts);
        derivedBefore = derived(before, ".old", before, after, all);
        derivedAfter = after == before ? derivedBefore : derived(after, ".new", before, after, all);
        List<Definition> definitions = new ArrayList<>(definitions(before));
        List<Exclusion> exclusions = new ArrayList<>(exclusions(before));
        if (after != before) {
            definitions.addAll(definitions(after));
            exclusions.addAll(exclusions(after));
        }
        Vocabulary.Builder words = Vocabulary.builder()
                .facts(all)
                .topics(topics)
                .definitions(definitions)
                .exclusions(exclusions);
        calendar.calendar().ifPresent(words::calendar);
        this.vocabulary = words.build();
    }

    /** Whether a moment has the same facts in both catalogues. */
    boolean shareMoments() {
        return calendar.isShared();
    }

    /** Adds the derived facts of one catalogue under codes of their own, since each defines them in its own way. */
    private Map<String, String> derived(
            Vocabulary own, String mark, Vocabulary before, Vocabulary after, List<Fact> facts) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Definition definition : ownDefinitions(own)) {
            Fact fact = own.fact(definition.fact()).orElseThrow();
            String code = unused(fact.code() + mark, before, after);
            codes.put(fact.code(), code);
            facts.add(new Fact(code, fact.type(), fact.title(), fact.question()));
        }
        return codes;
    }

    /** Those of one catalogue, and that of the kind of a day where each has another. */
    private List<Definition> ownDefinitions(Vocabulary own) {
        List<Definition> all = new ArrayList<>();
        if (calendar.daysDiffer()) {
            own.calendar().map(SharedCalendar::kindOfDay).ifPresent(all::add);
        }
        all.addAll(own.definitions());
        return all;
    }

    private List<Definition> definitions(Vocabulary own) {
        return ownDefinitions(own).stream()
                .map(definition -> definition.with(
                        derived(own).getOrDefault(definition.fact(), definition.fact()),
                        definition.rows().stream()
                                .map(row -> row.with(read(row.condition(), own)))
                                .toList()))
                .toList();
    }

    private Map<String, String> derived(Vocabulary own) {
        return own == before ? derivedBefore : derivedAfter;
    }

    static SharedFacts of(Vocabulary before, Vocabulary after) {
        List<Fact> facts = new ArrayList<>();
        Map<String, String> companions = new LinkedHashMap<>();
        Set<String> neverStated = new HashSet<>();
        SharedCalendar calendar = SharedCalendar.of(before, after);
        for (Fact fact : before.statedFacts()) {
            Optional<Fact> other = stated(fact.code(), after);
            if (other.isEmpty()) {
                facts.add(ofOne(fact, new Text(" (только в старом)", " (old only)")));
                continue;
            }
            if (calendar.calendar().isPresent() && Calendar.FACTS.contains(fact.code())) {
                facts.add(other.get());
                continue;
            }
            Optional<FactType> shared = shared(fact.type(), other.get().type());
            FactType type = shared.orElse(fact.type());
            facts.add(
                    new Fact(fact.code(), type, other.get().title(), other.get().question()));
            if (shared.isEmpty()) {
                neverStated.add(fact.code());
            } else if (!unstated(fact.type()).equals(unstated(other.get().type()))) {
                companions.put(fact.code(), unused(fact.code() + ".stated", before, after));
            }
        }
        after.statedFacts().stream()
                .filter(fact -> stated(fact.code(), before).isEmpty())
                .forEach(fact -> facts.add(ofOne(fact, new Text(" (только в новом)", " (new only)"))));
        companions
                .values()
                .forEach(code -> facts.add(new Fact(code, new FactType.Flag(false), Text.EMPTY, Text.EMPTY)));
        List<Topic> topics = new ArrayList<>(after.topics());
        before.topics().stream()
                .filter(topic -> after.topic(topic.code()).isEmpty())
                .forEach(topics::add);
        return new SharedFacts(facts, topics, companions, neverStated, before, after);
    }

    /** A code that neither catalogue has. */
    private static String unused(String wanted, Vocabulary before, Vocabulary after) {
        String code = wanted;
        while (before.fact(code).isPresent() || after.fact(code).isPresent()) {
            code += "-";
        }
        return code;
    }

    /** The topics of either catalogue, and the facts; the companions among them. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The companions by the facts that have one. */
    Map<String, String> companions() {
        return companions;
    }

    /** An inquiry about shared facts as callers of either catalogue state it. */
    Inquiry bySet(Inquiry shared) {
        return before.completion().bySet(after.completion().bySet(shared));
    }

    private static Optional<Fact> stated(String fact, Vocabulary words) {
        return words.definition(fact).isPresent() ? Optional.empty() : words.fact(fact);
    }

    /** The combinations that cannot be by one of the catalogues, of the shared facts. */
    List<Exclusion> exclusions(Vocabulary own) {
        return own.exclusions().stream()
                .flatMap(exclusion -> exclusions(exclusion, own).stream())
                .toList();
    }

    /** One of them as alternatives. */
    List<Exclusion> exclusions(Exclusion exclusion, Vocabulary own) {
        Exclusion numbers = exclusion.relatingStatedFacts(own).relatingNumbers();
        return new SharedRelations(companions, neverStated, own).read(numbers, read(numbers.condition(), own));
    }

    /** A condition of one of the catalogues as a condition on the shared facts. */
    Condition read(Condition condition, Vocabulary own) {
        if (condition instanceof Condition.Atom atom) {
            return atom(atom, own);
        }
        if (condition instanceof Condition.And and) {
            return new Condition.And(
                    and.parts().stream().map(part -> read(part, own)).toList());
        }
        return new Condition.Or(((Condition.Or) condition)
                .parts().stream().map(part -> read(part, own)).toList());
    }

    private Condition atom(Condition.Atom atom, Vocabulary own) {
        String derived = derived(own).get(atom.fact());
        if (derived != null) {
            return new Condition.Atom(derived, atom.values());
        }
        String companion = companions.get(atom.fact());
        if (companion == null && !neverStated.contains(atom.fact())) {
            return atom;
        }
        boolean holdsUnstated = atom.values()
                .contains(unstated(own.fact(atom.fact()).orElseThrow().type()));
        Condition unstated = holdsUnstated ? Condition.always() : Condition.never();
        if (companion == null) {
            return unstated;
        }
        return new Condition.Or(List.of(
                new Condition.And(List.of(new Condition.Atom(companion, Values.Flag.of(true)), atom)),
                new Condition.And(List.of(new Condition.Atom(companion, Values.Flag.of(false)), unstated))));
    }

    private static Fact ofOne(Fact fact, Text mark) {
        Text title = fact.title().isEmpty() ? new Text(fact.code(), fact.code()) : fact.title();
        Text marked =
                new Text(title.in(Languages.RUSSIAN) + mark.russian(), title.in(Languages.ENGLISH) + mark.english());
        return new Fact(fact.code(), fact.type(), marked, fact.question());
    }

    /** The type with the values that both take; empty when there are none. */
    private static Optional<FactType> shared(FactType before, FactType after) {
        if (before instanceof FactType.Scaled one
                && after instanceof FactType.Scaled other
                && one.notation().equals(other.notation())) {
            return shared(one, other);
        }
        if (before instanceof FactType.Choice one && after instanceof FactType.Choice other) {
            return shared(one, other);
        }
        return before.code().equals(after.code()) ? Optional.of(before) : Optional.empty();
    }

    private static Optional<FactType> shared(FactType.Scaled before, FactType.Scaled after) {
        int from = Math.max(before.range().from(), after.range().from());
        int to = Math.min(before.range().to(), after.range().to());
        if (from > to) {
            return Optional.empty();
        }
        Range range = new Range(from, to);
        int unstated =
                range.contains(before.unstated()) ? before.unstated() : Math.max(from, Math.min(to, after.unstated()));
        return Optional.of(new FactType.Scaled(before.notation(), range, unstated));
    }

    private static Optional<FactType> shared(FactType.Choice before, FactType.Choice after) {
        Set<String> others = new HashSet<>(after.codes());
        List<String> codes = before.codes().stream().filter(others::contains).toList();
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        String wanted = codes.contains(before.unstated()) ? before.unstated() : after.unstated();
        FactType.Choice.Kind kind = before.kind() == after.kind() ? before.kind() : FactType.Choice.Kind.CHOICE;
        return Optional.of(
                new FactType.Choice(kind, codes, codes.contains(wanted) ? wanted : codes.get(0), before.titles()));
    }

    /** What a fact means unstated. */
    static Object unstated(FactType type) {
        return type.byDefault().orElse("");
    }
}

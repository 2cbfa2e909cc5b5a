package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Wording;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns regions over shared facts into boxes that a reader understands, who knows nothing of companions. */
final class Boxes {

    private final SharedFacts facts;
    private final FactSpace space;
    private final Wording wording;

    Boxes(SharedFacts facts, FactSpace space) {
        this.facts = facts;
        this.space = space;
        this.wording = new Wording(facts.vocabulary());
    }

    /**
     * The box of a region.
     *
     * @param example a region of the same topics or fewer, and of the same values or fewer
     * @param taker who takes the inquiries of the box; empty where that makes no difference
     */
    Box of(Region region, Region example, Optional<Taker> taker) {
        Stating stating = stating(region);
        List<Condition.Atom> conditions = conditions(stating.plain);
        return new Box(
                conditions,
                written(conditions),
                stating.unstated,
                stating.stated,
                taker,
                text(stating, conditions, taker),
                witness(example));
    }

    private Map<String, String> written(List<Condition.Atom> conditions) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Condition.Atom atom : conditions) {
            FactType type = facts.vocabulary().fact(atom.fact()).orElseThrow().type();
            values.put(atom.fact(), type.writeSet(atom.values()));
        }
        return values;
    }

    private List<Condition.Atom> conditions(Region plain) {
        return plain.conditions(facts.vocabulary()).stream()
                .flatMap(condition -> condition instanceof Condition.Atom atom ? Stream.of(atom) : Stream.empty())
                .map(this::shorter)
                .toList();
    }

    /** Of a choice the codes that it is not, where these are fewer than those that it is. */
    private Condition.Atom shorter(Condition.Atom atom) {
        Optional<FactType> type =
                space.variable(atom.fact()).map(variable -> variable.fact().type());
        if (atom.values() instanceof Values.Codes codes
                && codes.listed()
                && type.isPresent()
                && type.get() instanceof FactType.Choice choice
                && codes.codes().size() * 2 > choice.codes().size()) {
            SortedSet<String> others = new TreeSet<>(choice.codes());
            others.removeAll(codes.codes());
            return new Condition.Atom(atom.fact(), new Values.Codes(others, false));
        }
        return atom;
    }

    /** A region without the companions, and the facts whose companions say that they are stated, or are not. */
    private record Stating(Region plain, SortedSet<String> stated, SortedSet<String> unstated) {}

    private Stating stating(Region region) {
        Map<Variable, List<Range>> numbers = new HashMap<>(region.numbers());
        SortedSet<String> stated = new TreeSet<>();
        SortedSet<String> unstated = new TreeSet<>();
        facts.companions().forEach((fact, companion) -> {
            List<Range> isStated = numbers.remove(variable(companion));
            if (isStated != null && isStated.get(0).to() == 1) {
                stated.add(fact);
            } else if (isStated != null) {
                unstated.add(fact);
                numbers.remove(variable(fact));
            }
        });
        return new Stating(new Region(region.topics(), numbers), stated, unstated);
    }

    private Text text(Stating stating, List<Condition.Atom> conditions, Optional<Taker> taker) {
        List<Text> parts = new ArrayList<>();
        conditions.forEach(condition -> parts.add(wording.condition(condition)));
        stating.unstated.forEach(fact -> parts.add(about(fact, "не указано", "not stated")));
        stating.stated.stream()
                .filter(fact -> !stating.plain.numbers().containsKey(variable(fact)))
                .forEach(fact -> parts.add(about(fact, "указано любое", "stated, any")));
        if (parts.isEmpty()) {
            return taker.map(Taker::any).orElseGet(() -> stating.plain.text(facts.vocabulary()));
        }
        taker.map(Taker::text).ifPresent(parts::add);
        return joined(parts);
    }

    private static Text joined(List<Text> parts) {
        return new Text(
                parts.stream().map(Text::russian).collect(Collectors.joining("; ")),
                parts.stream().map(Text::english).collect(Collectors.joining("; ")));
    }

    private Text about(String fact, String russian, String english) {
        Text title = wording.title(fact);
        return new Text(title.russian() + ": " + russian, title.english() + ": " + english);
    }

    /** The inquiry of a region that has one number for each fact. */
    Inquiry witness(Region example) {
        return witness(stating(example));
    }

    private Inquiry witness(Stating stating) {
        Map<String, Object> values =
                new LinkedHashMap<>(stating.plain.inquiry(space).stated());
        for (String fact : stating.stated) {
            Variable variable = variable(fact);
            values.putIfAbsent(fact, variable.stated(variable.unstated()));
        }
        InquiryBuilder witness = Inquiry.builder();
        values.forEach(witness::state);
        return facts.bySet(witness.build());
    }

    private Variable variable(String fact) {
        return space.variable(fact).orElseThrow();
    }
}

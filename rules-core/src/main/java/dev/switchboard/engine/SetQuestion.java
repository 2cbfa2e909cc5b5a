package dev.switchboard.engine;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.ValueTitles;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A question about a whole set: which of its members matter, and which sets of them lead to the same. */
record SetQuestion(Fact set, List<Variable> mattering) {

    /** Where what remains to be decided differs so much by the members asked so far, nobody could answer. */
    private static final int MOST_RESULTS = 1_000;

    /** As many sets of one answer are named. */
    private static final int MOST_NAMED = 3;

    /**
     * What remains to be decided, with the smallest sets that lead to it: at most one more than are named. Members are looked
     * at one after the other, and those sets are taken together that leave the same open.
     *
     * @throws dev.switchboard.diagram.LimitReachedException if that differs too much
     */
    Map<Integer, List<Set<String>>> byResult(Nodes nodes, int root) {
        Map<Integer, List<Set<String>>> byResult = Map.of(root, List.of(Set.of()));
        for (Variable member : inOrder()) {
            Map<Integer, List<Set<String>>> next = new LinkedHashMap<>();
            byResult.forEach((before, sets) -> {
                int without = nodes.restrict(before, member.index(), 0);
                int with = nodes.restrict(before, member.index(), 1);
                next.computeIfAbsent(without, node -> new ArrayList<>()).addAll(sets);
                next.computeIfAbsent(with, node -> new ArrayList<>())
                        .addAll(sets.stream().map(set -> and(set, member)).toList());
            });
            next.remove(Nodes.NONE);
            next.replaceAll((result, sets) -> smallest(sets));
            if (next.size() > MOST_RESULTS) {
                throw Budget.exhausted();
            }
            byResult = next;
        }
        return smallestFirst(byResult);
    }

    private Set<String> and(Set<String> set, Variable member) {
        Set<String> more = new LinkedHashSet<>(set);
        more.add(code(member));
        return more;
    }

    /** Of those of one size, the ones whose members are declared first. */
    private List<Set<String>> smallest(List<Set<String>> sets) {
        List<String> codes = codes();
        return sets.stream()
                .sorted(Comparator.<Set<String>>comparingInt(Set::size)
                        .thenComparing(set -> set.stream()
                                .map(code -> String.valueOf((char) codes.indexOf(code)))
                                .collect(Collectors.joining())))
                .limit(MOST_NAMED + 1)
                .toList();
    }

    private static Map<Integer, List<Set<String>>> smallestFirst(Map<Integer, List<Set<String>>> byResult) {
        Map<Integer, List<Set<String>>> ordered = new LinkedHashMap<>();
        byResult.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> each.getValue().get(0).size()))
                .forEach(each -> ordered.put(each.getKey(), each.getValue()));
        return ordered;
    }

    /** The members that matter, in the order in which they are declared. */
    private List<Variable> inOrder() {
        List<String> codes = codes();
        return mattering.stream()
                .sorted(Comparator.comparingInt(member -> codes.indexOf(code(member))))
                .toList();
    }

    private List<String> codes() {
        return List.copyOf(((Members) set.type()).codes());
    }

    private String code(Variable member) {
        return member.fact().code().substring(set.code().length() + 1);
    }

    /** A set to state: those members, and of the others, which do not matter, those that are in it by default. */
    Set<String> example(Set<String> members) {
        Set<String> example = new TreeSet<>(((Members) set.type()).unstated());
        mattering.forEach(member -> example.remove(code(member)));
        example.addAll(members);
        return example;
    }

    /** The first of some sets in words. */
    Text words(List<Set<String>> sets) {
        String russian = words(sets, Text::russian);
        String english = words(sets, Text::english);
        Optional<Text> none = sets.stream()
                .filter(Set::isEmpty)
                .findFirst()
                .map(empty -> new Text("ничего из этого", "none of these"));
        String between = russian.isEmpty() || none.isEmpty() ? "" : "; ";
        return new Text(
                none.map(Text::russian).orElse("") + between + russian,
                none.map(Text::english).orElse("") + between + english);
    }

    private String words(List<Set<String>> sets, Function<Text, String> language) {
        ValueTitles titles = set.type().titles();
        List<String> named = sets.stream()
                .limit(MOST_NAMED)
                .filter(members -> !members.isEmpty())
                .map(members ->
                        members.stream().map(titles::shown).map(language).collect(Collectors.joining(" + ")))
                .collect(Collectors.toCollection(ArrayList::new));
        if (sets.size() > MOST_NAMED) {
            named.add("…");
        }
        return String.join("; ", named);
    }
}

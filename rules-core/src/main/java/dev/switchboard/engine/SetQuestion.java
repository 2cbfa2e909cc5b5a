package dev.switchboard.engine;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Members;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A question about a whole set: which of its members matter, and which sets of them lead to the same. */
record SetQuestion(Fact set, List<Variable> mattering) {

    /** Of more members than these the sets are too many to be looked at one by one. */
    private static final int MOST_MEMBERS = 10;

    /** As many sets of one answer are named. */
    private static final int MOST_NAMED = 3;

    /**
     * The sets that lead to the same, by what remains to be decided then, those of few members first.
     *
     * @throws dev.switchboard.diagram.LimitReachedException if they are too many
     */
    Map<Integer, List<Set<String>>> byResult(Nodes nodes, int root) {
        if (mattering.size() > MOST_MEMBERS) {
            throw Budget.exhausted();
        }
        Map<Integer, List<Set<String>>> byResult = new LinkedHashMap<>();
        for (int size = 0; size <= mattering.size(); size++) {
            for (int chosen = 0; chosen < 1 << mattering.size(); chosen++) {
                if (Integer.bitCount(chosen) == size) {
                    int result = root;
                    for (int i = 0; i < mattering.size(); i++) {
                        result = nodes.restrict(result, mattering.get(i).index(), chosen >> i & 1);
                    }
                    if (result != Nodes.NONE) {
                        byResult.computeIfAbsent(result, node -> new ArrayList<>())
                                .add(members(chosen));
                    }
                }
            }
        }
        return byResult;
    }

    /** In the order in which they are declared. */
    private Set<String> members(int chosen) {
        Set<String> members = new LinkedHashSet<>();
        for (String code : ((Members) set.type()).codes()) {
            for (int i = 0; i < mattering.size(); i++) {
                if ((chosen >> i & 1) == 1 && code.equals(code(mattering.get(i)))) {
                    members.add(code);
                }
            }
        }
        return members;
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
    static Text words(List<Set<String>> sets) {
        List<String> named = sets.stream()
                .limit(MOST_NAMED)
                .filter(members -> !members.isEmpty())
                .map(members -> String.join(" + ", members))
                .collect(Collectors.toCollection(ArrayList::new));
        if (sets.size() > MOST_NAMED) {
            named.add("…");
        }
        Optional<Text> none = sets.stream()
                .filter(Set::isEmpty)
                .findFirst()
                .map(empty -> new Text("ничего из этого", "none of these"));
        String others = String.join("; ", named);
        String between = others.isEmpty() || none.isEmpty() ? "" : "; ";
        return new Text(
                none.map(Text::russian).orElse("") + between + others,
                none.map(Text::english).orElse("") + between + others);
    }
}

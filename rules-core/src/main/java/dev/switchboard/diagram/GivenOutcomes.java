package dev.switchboard.diagram;

import dev.switchboard.Text;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules give besides the line, as a diagram whose terminals are numbers of values. Several values of one outcome are a
 * set here: their order, which tells which rule comes first, makes no difference.
 */
public final class GivenOutcomes {

    private final Nodes nodes;
    private final Where where;
    private final Numbering<Map<String, List<Object>>> numbers;

    /**
     * Makes its nodes among {@code nodes}.
     *
     * @param numbers takes the values of all outcomes, as programs get them
     */
    public GivenOutcomes(Nodes nodes, Where where, Numbering<Map<String, List<Object>>> numbers) {
        this.nodes = nodes;
        this.where = where;
        this.numbers = numbers;
    }

    /**
     * The diagram.
     *
     * @param rules those that give outcomes, in order of precedence
     */
    public int of(Collection<OutcomeType> outcomes, List<Rule> rules) {
        int all = numbers.of(Map.of());
        for (OutcomeType type : outcomes) {
            Numbering<List<Object>> values = new Numbering<>();
            int one = type.combine() == OutcomeType.Combine.FIRST
                    ? first(type, rules, values)
                    : union(type, rules, values);
            all = nodes.apply(
                    new Pairing((before, next) -> numbers.of(with(numbers.at(before), type, values.at(next)))),
                    all,
                    one);
        }
        return all;
    }

    private int first(OutcomeType type, List<Rule> rules, Numbering<List<Object>> values) {
        int result = values.of(otherwise(type));
        for (int i = rules.size() - 1; i >= 0; i--) {
            List<Object> given = given(type, rules.get(i));
            if (!given.isEmpty()) {
                result = nodes.apply(nodes.over, where.of(rules.get(i).condition(), values.of(given)), result);
            }
        }
        return result;
    }

    /** What an outcome has where no rule gives it, but for texts, of which it is not known here whether one is said. */
    public static List<Object> otherwise(OutcomeType type) {
        return type.otherwise()
                .filter(value -> type.type().isPresent())
                .map(value -> List.of(type.stated(value)))
                .orElse(List.of());
    }

    /** What is given in the end, where rules give some values and some texts are said. */
    public static Map<String, List<Object>> completed(
            Map<String, List<Object>> given, Map<String, Text> scripts, Collection<OutcomeType> outcomes) {
        Map<String, List<Object>> completed = new LinkedHashMap<>(given);
        for (OutcomeType type : outcomes) {
            if (type.type().isEmpty()
                    && given.getOrDefault(type.code(), List.of()).isEmpty()) {
                completed.put(type.code(), said(type, scripts.get(type.code())));
            }
        }
        return completed;
    }

    private static List<Object> said(OutcomeType type, @Nullable Text script) {
        return script != null
                ? List.of(script)
                : type.otherwise().map(value -> List.of(type.stated(value))).orElse(List.of());
    }

    private int union(OutcomeType type, List<Rule> rules, Numbering<List<Object>> values) {
        int result = values.of(List.of());
        for (Rule rule : rules) {
            List<Object> given = given(type, rule);
            if (!given.isEmpty()) {
                int adds = where.of(rule.condition(), values.of(given));
                int those = nodes.apply(
                        new Pairing((some, more) -> values.of(sorted(type, values.at(some), values.at(more)))),
                        result,
                        adds);
                result = nodes.apply(nodes.over, those, result);
            }
        }
        return result;
    }

    private static List<Object> given(OutcomeType type, Rule rule) {
        return sorted(
                type,
                rule.gives(type.code()).stream()
                        .map(Given::value)
                        .map(type::stated)
                        .toList());
    }

    private static List<Object> sorted(OutcomeType type, List<Object> some, List<Object> more) {
        List<Object> all = new ArrayList<>(some);
        more.stream().filter(value -> !some.contains(value)).forEach(all::add);
        return sorted(type, all);
    }

    /** Values in an order that does not depend on who gives them. */
    public static List<Object> sorted(OutcomeType type, List<Object> values) {
        return values.stream().sorted(Comparator.comparing(type::writeStated)).toList();
    }

    private static Map<String, List<Object>> with(
            Map<String, List<Object>> before, OutcomeType type, List<Object> values) {
        Map<String, List<Object>> all = new LinkedHashMap<>(before);
        all.put(type.code(), values);
        return all;
    }
}

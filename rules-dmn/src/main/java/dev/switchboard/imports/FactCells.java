package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How unary tests of one fact are said in the cells of a catalogue.
 *
 * @param type the fact's
 * @param codes its codes by the literals that they stand for
 * @param nothing the value, as conditions know it, that stands for there being none; empty if there always is one
 */
public record FactCells(FactType type, Map<Object, String> codes, Optional<Object> nothing) {

    /** A cell that holds for no value. */
    private static final String NEVER = "not(-)";

    public FactCells {
        codes = Map.copyOf(codes);
    }

    /**
     * The cell; empty when every value is allowed.
     *
     * @throws UnsaidException when a literal is none of the fact's, or finer than its values
     */
    public String cell(UnaryTests tests) throws UnsaidException {
        if (tests.isAny()) {
            return "";
        }
        if (tests.asksForNothing() && nothing.isEmpty()) {
            throw new UnsaidException(
                    new Text(
                            "`null`: у этого факта значение есть всегда; пусть программа указывает отдельным флагом, есть ли оно",
                            "`null`: this fact always has a value; let the program state in a flag of its own whether there is one"));
        }
        if (type instanceof FactType.Flag) {
            return flag(tests);
        }
        return type instanceof FactType.Scaled scaled ? numbers(tests, scaled) : listed(tests);
    }

    /**
     * A literal as a value of the fact is written.
     *
     * @throws UnsaidException as above
     */
    public String value(Object literal) throws UnsaidException {
        return hasCodes() ? code(literal) : new LiteralValues(type).written(literal);
    }

    private boolean hasCodes() {
        return !(type instanceof FactType.Flag || type instanceof FactType.Scaled);
    }

    private String flag(UnaryTests tests) throws UnsaidException {
        Values.Flag held = (Values.Flag) new LiteralValues(type).allowed(tests);
        if (held.isNone()) {
            throw new UnsaidException(
                    new Text("эта строка никогда не подходит: удалите её", "this row never holds: remove it"));
        }
        return held.isAny() ? "" : held.toString();
    }

    private String numbers(UnaryTests tests, FactType.Scaled scaled) throws UnsaidException {
        Values.Numbers whole = Values.Numbers.of(scaled.range());
        Values.Numbers held = ((Values.Numbers) new LiteralValues(type).allowed(tests)).intersection(whole);
        if (nothing.isPresent()) {
            int steps = (Integer) nothing.get();
            Values.Numbers none = Values.Numbers.of(new Range(steps, steps));
            held = tests.holdForNothing()
                    ? (Values.Numbers) Values.union(List.of(held, none))
                    : held.intersection(none.complement());
        }
        if (held.isNone()) {
            return NEVER;
        }
        return held.equals(whole) ? "" : scaled.writeSet(opened(held, scaled.range()));
    }

    /** The numbers, open where they reach the ends of what there is. */
    private static Values.Numbers opened(Values.Numbers numbers, Range all) {
        return new Values.Numbers(numbers.ranges().stream()
                .map(range -> range.from() == range.to()
                        ? range
                        : new Range(
                                range.from() == all.from() ? Integer.MIN_VALUE : range.from(),
                                range.to() == all.to() ? Integer.MAX_VALUE : range.to()))
                .toList());
    }

    private String listed(UnaryTests tests) throws UnsaidException {
        Set<String> asked = new TreeSet<>();
        for (Object literal : LiteralValues.literals(tests)) {
            asked.add(code(literal));
        }
        if (tests.asksForNothing()) {
            nothing.ifPresent(code -> asked.add((String) code));
        }
        if (tests.negated() && type.codes().isEmpty()) {
            return "not(" + inOrder(codes.values(), asked, true) + ")";
        }
        Collection<String> all = type.codes().isEmpty() ? codes.values() : type.codes();
        Set<String> held = new TreeSet<>(all);
        held.removeIf(code -> asked.contains(code) == tests.negated());
        nothing.filter(none -> !tests.holdForNothing()).ifPresent(held::remove);
        return written(held, all, !type.codes().isEmpty());
    }

    /** @param isClosed whether these are all values that there will be, which topics are not */
    private static String written(Set<String> held, Collection<String> all, boolean isClosed) {
        if (held.isEmpty()) {
            return NEVER;
        }
        if (isClosed && held.containsAll(all)) {
            return "";
        }
        boolean isMost = isClosed && held.size() > 2 && held.size() > all.size() - held.size();
        if (!isMost) {
            return inOrder(all, held, true);
        }
        return "not(" + inOrder(all, held, false) + ")";
    }

    private static String inOrder(Collection<String> all, Set<String> held, boolean listed) {
        return all.stream().filter(code -> held.contains(code) == listed).collect(Collectors.joining(", "));
    }

    private String code(Object literal) throws UnsaidException {
        String code = codes.get(literal);
        if (code == null) {
            throw LiteralValues.misfit(
                    literal,
                    Text.format(
                            "одно из %s",
                            "one of %s",
                            codes.keySet().stream()
                                    .map(key -> "`" + FeelLiteral.plain(key) + "`")
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        return code;
    }
}

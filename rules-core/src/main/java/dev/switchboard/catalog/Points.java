package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A fact that is the sum of what the rows give that hold, such as the points by which a caller's complaints are weighed.
 *
 * @param rows each with what it adds, in steps of the fact's notation; it may be negative
 * @param otherwise what the rows add to
 */
public record Points(String fact, List<Row> rows, Object otherwise) implements Definition {

    public Points {
        rows = List.copyOf(rows);
    }

    /** What a row adds. */
    public static int points(Row row) {
        return (Integer) row.value();
    }

    @Override
    public Points with(String otherFact, List<Row> otherRows) {
        return new Points(otherFact, otherRows, otherwise);
    }

    /** Nobody compares with more values than these. */
    private static final int MOST_VALUES = 1_000;

    @Override
    public Set<Object> values() {
        Set<Object> sums = new TreeSet<>(Set.of(otherwise));
        for (Row row : rows) {
            for (Object sum : List.copyOf(sums)) {
                if (sums.size() <= MOST_VALUES) {
                    sums.add((Integer) sum + points(row));
                }
            }
        }
        return sums;
    }

    /** What the rows add to. */
    public int base() {
        return (Integer) otherwise;
    }

    /** The least that the sum can be, if rows hold together as they like. */
    public long least() {
        return base()
                + rows.stream()
                        .mapToLong(Points::points)
                        .filter(points -> points < 0)
                        .sum();
    }

    /** The most that the sum can be, if rows hold together as they like. */
    public long most() {
        return base()
                + rows.stream()
                        .mapToLong(Points::points)
                        .filter(points -> points > 0)
                        .sum();
    }

    @Override
    public Object value(Inquiry completed) {
        int sum = base();
        for (Row row : rows) {
            sum += row.condition().holds(completed) ? points(row) : 0;
        }
        return sum;
    }

    @Override
    public List<Row> giving(Inquiry completed) {
        return rows.stream().filter(row -> row.condition().holds(completed)).toList();
    }

    @Override
    public Condition where(Values values, Expansion expansion) {
        Tree tree = new Tree((Values.Numbers) values);
        return expansion.takes(tree.atoms(0, base())) ? tree.at(0, base()) : near(values, expansion);
    }

    /** What holds in the inquiries that differ from a known one in one row, then in two; as many as there is room for. */
    private Condition near(Values values, Expansion expansion) {
        List<Condition> alternatives = new ArrayList<>();
        for (int one = 0; one < rows.size(); one++) {
            for (int other = 0; other <= one; other++) {
                List<Condition> all = flipped(one, other, values, expansion.near());
                if (!all.isEmpty() && expansion.takes(all)) {
                    alternatives.add(new Condition.And(all));
                }
            }
        }
        return new Condition.Or(alternatives);
    }

    /** That each row holds as it does, but for one or two; nothing when the sum is not wanted. */
    private List<Condition> flipped(int one, int other, Values values, Inquiry inquiry) {
        List<Condition> all = new ArrayList<>();
        int sum = base();
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            boolean holds = row.condition().holds(inquiry) != (place == one || place == other);
            sum += holds ? points(row) : 0;
            all.add(holds ? row.condition() : row.condition().negated());
        }
        return values.contains(sum) ? all : List.of();
    }

    /** Which rows hold, row after row, until what is left can no longer change whether the sum is wanted. */
    private final class Tree {

        /** Up to a place, what has been added. */
        private record Node(int place, int sum) {}

        /** Where so many sums differ, nobody wants to read the condition. */
        private static final int MOST_NODES = 10_000;

        private final Values.Numbers wanted;
        private final int[] least = new int[rows.size() + 1];
        private final int[] most = new int[rows.size() + 1];
        private final Map<Node, Long> atoms = new HashMap<>();
        private final Map<Node, Condition> conditions = new HashMap<>();

        Tree(Values.Numbers wanted) {
            this.wanted = wanted;
            for (int place = rows.size() - 1; place >= 0; place--) {
                int points = points(rows.get(place));
                least[place] = least[place + 1] + Math.min(0, points);
                most[place] = most[place + 1] + Math.max(0, points);
            }
        }

        /** How many atoms the condition has. */
        long atoms(int place, int sum) {
            if (isSettled(place, sum)) {
                return 0;
            }
            if (atoms.size() > MOST_NODES) {
                return Integer.MAX_VALUE;
            }
            Node node = new Node(place, sum);
            Long known = atoms.get(node);
            if (known == null) {
                Row row = rows.get(place);
                known = Math.min(
                        Integer.MAX_VALUE,
                        2 * ConditionSize.atoms(row.condition())
                                + atoms(place + 1, sum + points(row))
                                + atoms(place + 1, sum));
                atoms.put(node, known);
            }
            return known;
        }

        Condition at(int place, int sum) {
            if (isSettled(place, sum)) {
                return wanted.contains((Object) sum) ? Condition.always() : Condition.never();
            }
            Node node = new Node(place, sum);
            Condition known = conditions.get(node);
            if (known == null) {
                Row row = rows.get(place);
                known = new Condition.Or(List.of(
                        new Condition.And(List.of(row.condition(), at(place + 1, sum + points(row)))),
                        new Condition.And(List.of(row.condition().negated(), at(place + 1, sum)))));
                conditions.put(node, known);
            }
            return known;
        }

        private boolean isSettled(int place, int sum) {
            Values.Numbers left = Values.Numbers.of(new Range(sum + least[place], sum + most[place]));
            Values.Numbers both = left.intersection(wanted);
            return both.isNone() || both.equals(left);
        }
    }
}

package dev.switchboard.tables;

import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Cells of a fact whose codes have an order: {@code >= high}, {@code mon..fri}. */
final class OrderedCodes {

    /** Fewer are written one by one. */
    private static final int FEWEST_IN_RANGE = 3;

    private final FactType.Choice choice;
    private final List<String> codes;
    private final OrderedCell order;

    /** Cells of a fact of this type, which is ordered. */
    OrderedCodes(FactType.Choice choice) {
        this.choice = choice;
        this.codes = choice.codes();
        this.order = new OrderedCell(this::place);
    }

    private OptionalInt place(String text) {
        int place = codes.indexOf(choice.read(CellGrammar.unquoted(text)).orElse(""));
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The codes that a part of a cell allows; empty when it says none. A range that leaves none says so. */
    Optional<Values.Codes> read(String text) throws MistakeException {
        Optional<Range> range = order.read(text);
        TreeSet<String> allowed = new TreeSet<>();
        for (int place = 0; place < codes.size(); place++) {
            if (range.isPresent() && range.get().contains(place)) {
                allowed.add(codes.get(place));
            }
        }
        return range.map(some -> new Values.Codes(allowed, true));
    }

    /** The cell that is read as these codes. */
    String write(Values.Codes values) {
        List<Integer> places =
                values.codes().stream().map(codes::indexOf).sorted().toList();
        int size = places.size();
        boolean isRange = size > 1 && !places.contains(-1) && places.get(size - 1) - places.get(0) == size - 1;
        if (!values.listed() || !isRange) {
            String list = String.join(", ", places.contains(-1) ? values.codes() : inOrder(places));
            return values.listed() ? list : "not(" + list + ")";
        }
        String first = codes.get(places.get(0));
        String last = codes.get(places.get(size - 1));
        if (choice.kind() == FactType.Choice.Kind.SCALE && places.get(size - 1) == codes.size() - 1) {
            return ">= " + first;
        }
        if (choice.kind() == FactType.Choice.Kind.SCALE && places.get(0) == 0) {
            return "<= " + last;
        }
        return size < FEWEST_IN_RANGE ? first + ", " + last : first + ".." + last;
    }

    private List<String> inOrder(List<Integer> places) {
        return places.stream().map(codes::get).toList();
    }
}

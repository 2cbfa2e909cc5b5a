package dev.switchboard.tests.kie;

import dev.switchboard.Inquiry;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.coverage.Coverage;
import dev.switchboard.coverage.GeneratedCases;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.imports.ForeignModel.Kind;
import dev.switchboard.tests.kie.KieTable.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What cases that are generated for a table show, by the goals of KIE's: each output is given, and each input matters by itself,
 * which two cases show that differ in it alone and are given different outputs.
 *
 * @param cases how many cases are generated
 * @param coverage of the goals that these cases are generated for
 * @param outputs that are given
 * @param rows that decide, by their numbers
 * @param inPairs the inputs that two of the cases show to matter
 * @param inOne the inputs that a case shows to matter, if its input is changed to some value of the table
 */
record Independence(
        KieTable table,
        int cases,
        Coverage coverage,
        Set<String> outputs,
        Set<Integer> rows,
        Set<String> inPairs,
        Set<String> inOne) {

    private record Decided(List<Object> values, String output, int row) {}

    static Independence of(KieTable table) {
        OurTable ours = new OurTable(table);
        try (CatalogEngine engine = new CatalogEngine(ours.catalog())) {
            List<Case> cases = GeneratedCases.of(engine, Locale.ENGLISH).cases();
            List<Decided> decided = cases.stream()
                    .map(each ->
                            decided(table, ours, ours.catalog().vocabulary().completed(each.inquiry())))
                    .flatMap(Optional::stream)
                    .toList();
            return new Independence(
                    table,
                    cases.size(),
                    Coverage.of(new CaseSuite(cases), engine),
                    decided.stream().map(Decided::output).collect(Collectors.toCollection(TreeSet::new)),
                    decided.stream().map(Decided::row).collect(Collectors.toCollection(TreeSet::new)),
                    shown(table, decided, decided),
                    shown(table, decided, changed(table, ours, decided)));
        }
    }

    /** What the table gives, by the first of its rows in the order of what they give. */
    private static Optional<Decided> decided(KieTable table, OurTable ours, Inquiry completed) {
        List<Object> order = UnaryTest.of(table.order().orElseThrow()).literals();
        List<Object> values =
                table.inputs().stream().map(input -> value(completed, input)).toList();
        return ours.holding(completed).stream()
                .map(row -> new Decided(values, table.rows().get(row - 1).gives(), row))
                .min((one, other) -> Integer.compare(place(order, one), place(order, other)));
    }

    private static int place(List<Object> order, Decided decided) {
        return order.indexOf(decided.output().replace("\"", ""));
    }

    private static Object value(Inquiry completed, Input input) {
        return input.kind() == Kind.STRING ? completed.choice(input.name()) : completed.count(input.name());
    }

    /** Each case with another value of one input. */
    private static List<Decided> changed(KieTable table, OurTable ours, List<Decided> decided) {
        List<Decided> changed = new ArrayList<>();
        for (Decided each : decided) {
            for (int i = 0; i < table.inputs().size(); i++) {
                for (Object value : Point.values(table, i)) {
                    List<Object> values = new ArrayList<>(ours.points(each.values()));
                    values.set(i, value);
                    ours.inquiry(values)
                            .flatMap(inquiry -> decided(table, ours, inquiry))
                            .ifPresent(changed::add);
                }
            }
        }
        return changed;
    }

    private static Set<String> shown(KieTable table, List<Decided> some, List<Decided> others) {
        Set<String> shown = new TreeSet<>();
        for (Decided one : some) {
            for (Decided other : others) {
                List<Integer> differ = IntStream.range(0, one.values().size())
                        .filter(i -> !Objects.equals(
                                one.values().get(i), other.values().get(i)))
                        .boxed()
                        .toList();
                if (differ.size() == 1 && !one.output().equals(other.output())) {
                    shown.add(table.inputs().get(differ.get(0)).name());
                }
            }
        }
        return shown;
    }
}

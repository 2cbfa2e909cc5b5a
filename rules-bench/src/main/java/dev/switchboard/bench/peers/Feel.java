package dev.switchboard.bench.peers;

import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.stream.Collectors;

/** FEEL, the expression language of DMN. */
final class Feel implements DmnTable.Language {

    @Override
    public String input(Fact fact) {
        return RuleRows.name(fact);
    }

    @Override
    public String test(Values values) {
        if (values instanceof Values.Flag flag) {
            return Boolean.toString(flag.yes());
        }
        if (values instanceof Values.Numbers numbers) {
            return numbers.ranges().stream().map(Feel::test).collect(Collectors.joining(","));
        }
        return ((Values.Codes) values).codes().stream().map(this::text).collect(Collectors.joining(","));
    }

    private static String test(Range range) {
        if (range.from() == range.to()) {
            return Integer.toString(range.from());
        }
        if (range.from() == Integer.MIN_VALUE) {
            return "<= " + range.to();
        }
        return range.to() == Integer.MAX_VALUE ? ">= " + range.from() : "[%d..%d]".formatted(range.from(), range.to());
    }

    @Override
    public String text(String text) {
        return '"' + text + '"';
    }
}

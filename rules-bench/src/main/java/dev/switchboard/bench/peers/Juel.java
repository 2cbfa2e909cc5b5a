package dev.switchboard.bench.peers;

import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.stream.Collectors;

/** JUEL, the Java expression language, as Camunda takes it: {@code cellInput} is the value of the column. */
final class Juel implements DmnTable.Language {

    @Override
    public String input(Fact fact) {
        return "${" + RuleRows.name(fact) + "}";
    }

    @Override
    public String test(Values values, Fact fact) {
        return "${" + condition(values) + "}";
    }

    private static String condition(Values values) {
        if (values instanceof Values.Flag flag) {
            return flag.yes() ? "cellInput" : "!cellInput";
        }
        if (values instanceof Values.Numbers numbers) {
            return numbers.ranges().stream().map(Juel::condition).collect(Collectors.joining(" || "));
        }
        return ((Values.Codes) values)
                .codes().stream().map("cellInput == '%s'"::formatted).collect(Collectors.joining(" || "));
    }

    private static String condition(Range range) {
        if (range.from() == range.to()) {
            return "cellInput == " + range.from();
        }
        if (range.from() == Integer.MIN_VALUE) {
            return "cellInput <= " + range.to();
        }
        return range.to() == Integer.MAX_VALUE
                ? "cellInput >= " + range.from()
                : "(cellInput >= %d && cellInput <= %d)".formatted(range.from(), range.to());
    }

    @Override
    public String text(String text) {
        return "${'" + text + "'}";
    }
}

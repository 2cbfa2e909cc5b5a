package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.synthetic.SyntheticYear;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers that options take, each within its bounds. */
abstract class WholeNumberOption implements ITypeConverter<Integer> {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}");

    private final int least;
    private final int most;

    private WholeNumberOption(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** What is expected where something else was found. */
    Text expected() {
        return Text.format("целое число от %s до %s", "a whole number from %s to %s", least, most);
    }

    @Override
    public final Integer convert(String text) {
        if (DIGITS.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        throw new TypeConversionException("out of bounds");
    }

    static final class Percentage extends WholeNumberOption {
        Percentage() {
            super(0, 100);
        }
    }

    /** A share of something that is there. */
    static final class PositivePercentage extends WholeNumberOption {
        PositivePercentage() {
            super(1, 100);
        }
    }

    /** A share that leaves something. */
    static final class PartPercentage extends WholeNumberOption {
        PartPercentage() {
            super(0, 99);
        }
    }

    /** A day at most. */
    static final class Seconds extends WholeNumberOption {
        Seconds() {
            super(1, 86_400);
        }
    }

    /** A million megabytes are more than anybody has. */
    static final class Megabytes extends WholeNumberOption {
        Megabytes() {
            super(1, 1_000_000);
        }
    }

    /** How many topics are wanted. */
    static final class Topics extends WholeNumberOption {
        Topics() {
            super(1, 1_000);
        }
    }

    /** How many calls there are; more than anybody has in a year. */
    static final class Calls extends WholeNumberOption {
        Calls() {
            super(1, Integer.MAX_VALUE);
        }
    }

    /** One that catalogues are about. */
    static final class Year extends WholeNumberOption {
        Year() {
            super(SyntheticYear.YEARS.from(), SyntheticYear.YEARS.to());
        }
    }

    static final class Seed extends WholeNumberOption {
        Seed() {
            super(0, Integer.MAX_VALUE);
        }
    }

    static final class Cells extends WholeNumberOption {
        Cells() {
            super(1, 1_000_000_000);
        }
    }
}

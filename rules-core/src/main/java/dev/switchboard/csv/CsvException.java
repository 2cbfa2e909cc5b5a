package dev.switchboard.csv;

import dev.switchboard.Problem;
import java.util.Locale;

/** A file that cannot be read as CSV any further. */
public final class CsvException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    CsvException(Problem problem) {
        super(problem.in(Locale.ENGLISH));
        this.problem = problem;
    }

    /** What is wrong, with file and line. */
    public Problem problem() {
        return problem;
    }
}

package dev.switchboard.cases;

import dev.switchboard.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Case files cannot be read, or hold what is no case for the catalogue. */
public final class InvalidCasesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    InvalidCasesException(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.in(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything to correct: at least one problem, each with its place. */
    public List<Problem> problems() {
        return problems;
    }
}

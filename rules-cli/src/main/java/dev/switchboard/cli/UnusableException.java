package dev.switchboard.cli;

import dev.switchboard.Problem;
import dev.switchboard.Text;
import java.util.List;

/** The command cannot continue; its problems are for the user to correct. */
final class UnusableException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    UnusableException(List<Problem> problems) {
        this.problems = List.copyOf(problems);
    }

    UnusableException(String russian, String english) {
        this(new Text(russian, english));
    }

    UnusableException(Text problem) {
        this(List.of(Problem.of(problem)));
    }

    List<Problem> problems() {
        return problems;
    }
}

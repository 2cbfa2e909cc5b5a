package dev.switchboard;

import java.util.List;

/** Thrown by Switchboard when it cannot do what it was asked to do. */
public abstract sealed class SwitchboardException extends RuntimeException
        permits InvalidCatalogException,
                InvalidInquiryException,
                OpaqueRulesException,
                RuleFailedException,
                UndecidedException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    SwitchboardException(List<Problem> problems) {
        super(Problem.list(problems));
        this.problems = List.copyOf(problems);
    }

    SwitchboardException(List<Problem> problems, Throwable cause) {
        super(Problem.list(problems), cause);
        this.problems = List.copyOf(problems);
    }

    /** Everything to correct: at least one problem. */
    public List<Problem> problems() {
        return problems;
    }
}

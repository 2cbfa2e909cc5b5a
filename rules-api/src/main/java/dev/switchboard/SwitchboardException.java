package dev.switchboard;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by Switchboard when it cannot do what it was asked to do.
 *
 * @since 0.1.0
 */
public abstract sealed class SwitchboardException extends RuntimeException
        permits InvalidCatalogException,
                InvalidInquiryException,
                OpaqueRulesException,
                RuleFailedException,
                UndecidedException,
                UnreadableCatalogException {

    private static final long serialVersionUID = 1;

    private final Told[] told;

    SwitchboardException(List<Problem> problems) {
        super(Problem.list(problems));
        this.told = told(problems);
    }

    SwitchboardException(List<Problem> problems, Throwable cause) {
        super(Problem.list(problems), cause);
        this.told = told(problems);
    }

    /** Everything to correct: at least one problem. */
    public List<Problem> problems() {
        return Arrays.stream(told).map(Told::problem).toList();
    }

    private static Told[] told(List<Problem> problems) {
        return problems.stream().map(Told::of).toArray(Told[]::new);
    }

    /** A problem as it is serialised with its exception: an {@link Optional} cannot be. */
    private record Told(
            Problem.Kind kind,
            @Nullable String fact,
            @Nullable Place place,
            Text message) implements Serializable {

        private static final long serialVersionUID = 1;

        static Told of(Problem problem) {
            return new Told(
                    problem.kind(), problem.fact().orElse(null), problem.place().orElse(null), problem.message());
        }

        Problem problem() {
            return new Problem(kind, Optional.ofNullable(fact), Optional.ofNullable(place), message);
        }
    }
}

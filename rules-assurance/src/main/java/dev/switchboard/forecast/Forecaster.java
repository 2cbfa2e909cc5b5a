package dev.switchboard.forecast;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import dev.switchboard.UndecidedException;
import dev.switchboard.analysis.Destination;
import dev.switchboard.analysis.JointDecision;
import dev.switchboard.analysis.JointDecisions;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.engine.CatalogEngine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what two catalogues make of calls. For any number of threads. */
public final class Forecaster {

    private final CatalogEngine before;
    private final CatalogEngine after;
    private final JointDecisions joint;

    /** @param before on the old catalogue; whoever opened the engines closes them */
    public Forecaster(CatalogEngine before, CatalogEngine after) {
        this.before = before;
        this.after = after;
        this.joint = new JointDecisions(before.model(), after.model());
    }

    /** What both make of a call. */
    public CallAnswer of(JointDecisions.Call call) {
        Verdict one = Verdict.of(before, call.before(), call);
        Verdict other = Verdict.of(after, call.after(), call);
        if (one.isRefusal() || other.isRefusal()) {
            return new CallAnswer.Refused(one.refusal(), other.refusal());
        }
        Optional<JointDecision> byDefault =
                one.destination.flatMap(from -> other.destination.map(to -> new JointDecision(from, to)));
        String topic = call.after().topic();
        JointDecisions.Answer open = joint.of(call);
        if (byDefault.isPresent() && open.asked().isEmpty()) {
            return new CallAnswer.Taken(topic, byDefault, List.of(byDefault.get()), Set.of());
        }
        boolean isNothingPossible = open.possible().filter(List::isEmpty).isPresent();
        return isNothingPossible
                ? new CallAnswer.Refused(one.problem, other.problem)
                : new CallAnswer.Taken(topic, byDefault, open.possible().orElse(List.of()), open.asked());
    }

    /**
     * What one catalogue makes of it.
     *
     * @param destination empty where it refuses the call as it stands
     * @param isLast whether it refuses the call whatever the unknown facts are
     */
    private record Verdict(Optional<Destination> destination, Optional<Problem> problem, boolean isLast) {

        static Verdict of(CatalogEngine engine, Inquiry inquiry, JointDecisions.Call call) {
            try {
                return of(destination(engine.decide(inquiry)));
            } catch (UndecidedException undecided) {
                return of(new Destination.Undecided());
            } catch (SwitchboardException refused) {
                Optional<Problem> last = refused.problems().stream()
                        .filter(problem -> !isOfUnknown(problem, call))
                        .findFirst();
                return new Verdict(
                        Optional.empty(),
                        last.or(() -> refused.problems().stream().findFirst()),
                        last.isPresent());
            }
        }

        private static Verdict of(Destination destination) {
            return new Verdict(Optional.of(destination), Optional.empty(), false);
        }

        /** Whether it would perhaps not be wrong if more was known. */
        private static boolean isOfUnknown(Problem problem, JointDecisions.Call call) {
            boolean isMoment = problem.kind() == Problem.Kind.MOMENT_MISSING
                    && call.unknown().contains(MomentText.NAME);
            return isMoment
                    || (problem.kind() == Problem.Kind.IMPOSSIBLE
                            && !call.unknown().isEmpty());
        }

        boolean isRefusal() {
            return isLast;
        }

        Optional<Problem> refusal() {
            return isLast ? problem : Optional.empty();
        }

        private static Destination destination(Decision decision) {
            Outcome outcome = new Outcome(
                    decision.line(), decision.mode(), decision.item().orElse(""));
            return new Destination.Decided(outcome, decision.queue(), Optional.empty());
        }
    }
}

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
        if (one.refusal.isPresent() || other.refusal.isPresent()) {
            return new CallAnswer.Refused(one.refusal, other.refusal);
        }
        Optional<JointDecision> byDefault =
                one.destination.flatMap(from -> other.destination.map(to -> new JointDecision(from, to)));
        String topic = call.after().topic();
        JointDecisions.Answer open = joint.of(call);
        if (byDefault.isPresent() && open.asked().isEmpty()) {
            return new CallAnswer.Taken(topic, byDefault, List.of(byDefault.get()), Set.of());
        }
        return new CallAnswer.Taken(topic, byDefault, open.possible().orElse(List.of()), open.asked());
    }

    /**
     * What one catalogue makes of it.
     *
     * @param destination empty if it is refused, or for want of the moment
     */
    private record Verdict(Optional<Destination> destination, Optional<Problem> refusal) {

        static Verdict of(CatalogEngine engine, Inquiry inquiry, JointDecisions.Call call) {
            try {
                return of(destination(engine.decide(inquiry)));
            } catch (UndecidedException undecided) {
                return of(new Destination.Undecided());
            } catch (SwitchboardException refused) {
                return refused.problems().stream()
                        .filter(problem -> !isUnknownMoment(problem, call))
                        .findFirst()
                        .map(problem -> new Verdict(Optional.empty(), Optional.of(problem)))
                        .orElse(new Verdict(Optional.empty(), Optional.empty()));
            }
        }

        private static Verdict of(Destination destination) {
            return new Verdict(Optional.of(destination), Optional.empty());
        }

        private static boolean isUnknownMoment(Problem problem, JointDecisions.Call call) {
            return problem.kind() == Problem.Kind.MOMENT_MISSING
                    && call.unknown().contains(MomentText.NAME);
        }

        private static Destination destination(Decision decision) {
            Outcome outcome = new Outcome(
                    decision.line(), decision.mode(), decision.item().orElse(""));
            return new Destination.Decided(outcome, decision.queue(), Optional.empty());
        }
    }
}

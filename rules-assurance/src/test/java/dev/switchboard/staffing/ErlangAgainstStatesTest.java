package dev.switchboard.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The formulas against the chain of states, from one person to thousands, with next to nothing to do and with far too much. */
class ErlangAgainstStatesTest {

    private static final double HANDLING = 180;
    private static final Offset<Double> NEAR = Offset.offset(1e-11);

    private record Situation(int agents, double load, double patience) {}

    static List<Situation> situations() {
        List<Situation> all = new ArrayList<>();
        for (int agents : new int[] {1, 2, 5, 14, 50, 300, 3_000}) {
            for (double busy : new double[] {1e-6, 0.01, 0.5, 0.9, 0.999, 1, 1.001, 1.1, 3}) {
                for (double patience : new double[] {1, 30, 300, 20_000}) {
                    boolean isSlow = agents >= 300 && ((patience > 300 && busy > 0.9) || busy > 2);
                    if (!isSlow) {
                        all.add(new Situation(agents, busy * agents, patience));
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("situations")
    void withAbandonment(Situation given) {
        ErlangA queue = new ErlangA(new Traffic(given.load, HANDLING, HANDLING), given.agents, given.patience);
        BirthDeathChain states = new BirthDeathChain(given.load, given.agents, HANDLING / given.patience);

        assertThat(queue.waiting()).isCloseTo(states.waiting(), NEAR);
        assertThat(queue.abandonment()).isCloseTo(states.abandonment(), NEAR);
        assertThat(queue.meanWait() / HANDLING).isCloseTo(states.meanWait(), Offset.offset(1e-9));
        assertThat(queue.occupancy()).isCloseTo(states.occupancy(), NEAR);
        for (double time : new double[] {0, 1, 20, 300}) {
            assertThat(queue.answeredWithin(time)).isCloseTo(states.answeredWithin(time / HANDLING), NEAR);
        }
    }

    @ParameterizedTest
    @MethodSource("situations")
    void withoutAbandonment(Situation given) {
        ErlangC queue = new ErlangC(new Traffic(given.load, HANDLING, HANDLING), given.agents);
        if (given.load > 0.95 * given.agents) {
            assertThat(queue.waiting()).isGreaterThan(0.9); // so many states that the chain is of no use
            return;
        }
        BirthDeathChain states = new BirthDeathChain(given.load, given.agents, 0);

        assertThat(queue.waiting()).isCloseTo(states.waiting(), NEAR);
        assertThat(queue.meanWait() / HANDLING).isCloseTo(states.meanWait(), NEAR);
        assertThat(queue.occupancy()).isCloseTo(states.occupancy(), NEAR);
        for (double time : new double[] {0, 1, 20, 300}) {
            assertThat(queue.answeredWithin(time)).isCloseTo(states.answeredWithin(time / HANDLING), NEAR);
        }
    }
}

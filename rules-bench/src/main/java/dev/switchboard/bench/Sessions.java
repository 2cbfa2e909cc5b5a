package dev.switchboard.bench;

import java.util.function.Function;
import org.kie.api.KieBase;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Drools used directly, a session for each thread. */
public class Sessions {

    /** One of the ways to use it. */
    public abstract static class Session {

        final DirectDrools drools;

        Session(Function<KieBase, DirectDrools> way) {
            drools = way.apply(CompiledRules.load());
        }

        @TearDown(Level.Trial)
        public void close() {
            drools.close();
        }
    }

    /** See {@link LongLivedSession}. */
    @State(Scope.Thread)
    public static class LongLived extends Session {
        public LongLived() {
            super(LongLivedSession::new);
        }
    }

    /** See {@link NewSession}. */
    @State(Scope.Thread)
    public static class New extends Session {
        public New() {
            super(NewSession::new);
        }
    }

    /** See {@link StatelessSession}. */
    @State(Scope.Thread)
    public static class Stateless extends Session {
        public Stateless() {
            super(StatelessSession::new);
        }
    }
}

package dev.switchboard.bench;

import dev.switchboard.EngineOptions;
import dev.switchboard.FactDefaults;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The inquiries that all benchmarks decide, in four forms. */
@State(Scope.Benchmark)
public class Inquiries {

    /** A power of two; many more than a branch predictor learns by heart. */
    static final int COUNT = 1 << 12;

    private static final long SEED = 1;

    /** As callers hand them in. */
    final Inquiry[] ready = new Inquiry[COUNT];
    /** The same, their codes being objects of their own, as when they come from a file or over the network. */
    final Inquiry[] received = new Inquiry[COUNT];
    /** {@link #ready} with a value for each fact, for what stands beside the engine. */
    final Inquiry[] completed = new Inquiry[COUNT];
    /** {@link #received} with a value for each fact. */
    final Inquiry[] receivedCompleted = new Inquiry[COUNT];

    private final Statement[][] stated = new Statement[COUNT][];
    private final FactDefaults defaults = HandWrittenDefaults.create();

    @Setup(Level.Trial)
    public void generate() {
        try (CatalogEngine engine = new CatalogEngines().bundled(EngineOptions.DEFAULT)) {
            List<Inquiry> inquiries = new InquiryGenerator(engine.model(), SEED).inquiries(COUNT);
            for (int i = 0; i < COUNT; i++) {
                ready[i] = inquiries.get(i);
                completed[i] = ready[i].withDefaults(defaults);
                stated[i] = Statement.of(ready[i]).toArray(Statement[]::new);
                received[i] = received(stated[i]);
                receivedCompleted[i] = received[i].withDefaults(defaults);
            }
        }
    }

    private static Inquiry received(Statement[] statements) {
        InquiryBuilder inquiry = Inquiry.builder();
        for (Statement statement : statements) {
            statement.received().addTo(inquiry);
        }
        return inquiry.build();
    }

    Inquiry build(int index) {
        InquiryBuilder inquiry = Inquiry.builder();
        for (Statement statement : stated[index]) {
            statement.addTo(inquiry);
        }
        return inquiry.build();
    }

    Inquiry buildCompleted(int index) {
        return build(index).withDefaults(defaults);
    }

    /** Where a thread is in the inquiries. */
    @State(Scope.Thread)
    public static class Cursor {

        private int index = System.identityHashCode(this);

        int next() {
            return index++ & (COUNT - 1);
        }
    }
}

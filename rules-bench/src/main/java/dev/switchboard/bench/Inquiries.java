package dev.switchboard.bench;

import dev.switchboard.EngineOptions;
import dev.switchboard.Inquiry;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The inquiries that all benchmarks decide, in three forms. */
@State(Scope.Benchmark)
public class Inquiries {

    /** A power of two; many more than a branch predictor learns by heart. */
    private static final int COUNT = 1 << 12;

    private static final long SEED = 1;

    /** As callers hand them in. */
    final Inquiry[] ready = new Inquiry[COUNT];
    /** With a value for each fact, for what stands beside the engine. */
    final Inquiry[] completed = new Inquiry[COUNT];

    private final Statement[][] stated = new Statement[COUNT][];
    private final Inquiry.Defaults defaults = HandWrittenDefaults.create();

    @Setup(Level.Trial)
    public void generate() {
        try (CatalogEngine engine = new CatalogEngines().bundled(EngineOptions.DEFAULT)) {
            List<Inquiry> inquiries = new InquiryGenerator(engine.model(), SEED).inquiries(COUNT);
            for (int i = 0; i < COUNT; i++) {
                ready[i] = inquiries.get(i);
                completed[i] = ready[i].withDefaults(defaults);
                stated[i] = Statement.of(ready[i]).toArray(Statement[]::new);
            }
        }
    }

    Inquiry build(int index) {
        Inquiry.Builder inquiry = Inquiry.builder();
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

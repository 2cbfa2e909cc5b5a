package dev.switchboard.spark;

import java.util.List;
import java.util.Locale;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;

/** Decides a struct whose fields are named after facts. Each task has one of its own; the engine in it is that of the JVM. */
final class DecideFunction implements UDF1<Row, @Nullable Row> {

    private static final long serialVersionUID = 1;

    private final Broadcast<SharedEngine> engine;
    private final List<String> passThrough;
    private final Locale locale;

    /** That of the last row; rows of one function have one schema. */
    private transient volatile @Nullable RowDecider decider;

    DecideFunction(Broadcast<SharedEngine> engine, List<String> passThrough, Locale locale) {
        this.engine = engine;
        this.passThrough = List.copyOf(passThrough);
        this.locale = locale;
    }

    @Override
    public @Nullable Row call(@Nullable Row row) {
        return row == null ? null : deciderOf(row).decide(row);
    }

    private RowDecider deciderOf(Row row) {
        RowDecider known = decider;
        if (known == null || !known.isFor(row)) {
            known = new RowDecider(engine.value().open(), row.schema(), passThrough, locale);
            decider = known;
        }
        return known;
    }
}

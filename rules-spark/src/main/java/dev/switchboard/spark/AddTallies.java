package dev.switchboard.spark;

import dev.switchboard.forecast.ForecastTally;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;

/** Adds up what partitions have counted. */
final class AddTallies implements Function2<byte[], byte[], byte[]> {

    private static final long serialVersionUID = 1;

    private final Broadcast<SharedForecaster> shared;

    AddTallies(Broadcast<SharedForecaster> shared) {
        this.shared = shared;
    }

    @Override
    public byte[] call(byte[] some, byte[] others) {
        ForecastTally all = tally(some);
        all.add(tally(others));
        return all.bytes();
    }

    private ForecastTally tally(byte[] bytes) {
        return ForecastTally.of(bytes, shared.value().calendar());
    }
}

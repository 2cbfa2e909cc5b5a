package dev.switchboard.spark;

import dev.switchboard.Place;
import dev.switchboard.forecast.CallAnswer;
import dev.switchboard.forecast.CallColumns;
import dev.switchboard.forecast.CallColumns.ReadCall;
import dev.switchboard.forecast.CallKind;
import dev.switchboard.forecast.Example;
import dev.switchboard.forecast.ForecastTally;
import dev.switchboard.forecast.Forecaster;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Counts the calls of a partition, and gives what has been counted as bytes. */
final class CountRows implements FlatMapFunction<Iterator<Row>, byte[]> {

    private static final long serialVersionUID = 1;

    private final Broadcast<SharedForecaster> shared;
    private final String log;
    private final List<String> header;
    private final List<String> byDefault;
    private final int timeColumn;

    /**
     * @param log what problems call it
     * @param header the columns that state something, which come first in the rows
     * @param timeColumn the column that says when a call came; below 0 if none does
     */
    CountRows(
            Broadcast<SharedForecaster> shared,
            String log,
            List<String> header,
            Collection<String> byDefault,
            int timeColumn) {
        this.shared = shared;
        this.log = log;
        this.header = List.copyOf(header);
        this.byDefault = List.copyOf(byDefault);
        this.timeColumn = timeColumn;
    }

    @Override
    public Iterator<byte[]> call(Iterator<Row> rows) {
        Partition partition = new Partition(shared.value());
        rows.forEachRemaining(partition::count);
        return List.of(partition.tally.bytes()).iterator();
    }

    private final class Partition {

        private final Forecaster forecaster;
        private final CallColumns columns;
        private final ValueTimes times;
        private final ForecastTally tally;
        private final Recent<Consumer<Optional<LocalDateTime>>> recent = new Recent<>();

        Partition(SharedForecaster shared) {
            this.forecaster = shared.open();
            this.columns = CallColumns.of(header, shared.oldWords(), shared.words(), byDefault);
            this.times = new ValueTimes(shared.calendar());
            this.tally = new ForecastTally(shared.calendar());
        }

        void count(Row row) {
            @Nullable Object[] values = new Object[header.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.get(i);
            }
            Consumer<Optional<LocalDateTime>> known = recent.of(values);
            Consumer<Optional<LocalDateTime>> counter = known == null ? remember(values, counter(values)) : known;
            counter.accept(timeColumn < 0 ? Optional.empty() : times.of(row.get(timeColumn)));
        }

        private Consumer<Optional<LocalDateTime>> remember(
                @Nullable Object[] values, Consumer<Optional<LocalDateTime>> counter) {
            recent.put(values, counter);
            return counter;
        }

        /** What counts calls that state the same. */
        private Consumer<Optional<LocalDateTime>> counter(@Nullable Object[] values) {
            ReadCall read = columns.read(Arrays.stream(values)
                    .map(value -> value == null ? "" : ValueText.of(value))
                    .toList());
            if (read instanceof ReadCall.Unreadable unreadable) {
                return time -> tally.add(unreadable.refusal(), Place.of(log));
            }
            ReadCall.Stated stated = (ReadCall.Stated) read;
            CallAnswer answer = forecaster.of(stated.call());
            if (answer instanceof CallAnswer.Refused refusal) {
                return time -> tally.add(refusal, Place.of(log));
            }
            CallKind kind = tally.kind((CallAnswer.Taken) answer);
            kind.example(new Example(Optional.empty(), stated.call().after()));
            return kind::add;
        }
    }
}

package dev.switchboard.forecast;

import dev.switchboard.staffing.DayKind;
import dev.switchboard.staffing.HalfHours;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls that both catalogues make the same of, and when they came. For one thread at a time. */
public final class CallKind {

    private final CallAnswer.Taken answer;
    private final LogDays days;
    private long calls;
    private @Nullable Example example;
    private final Map<DayKind, long[]> byTime = new EnumMap<>(DayKind.class);

    CallKind(CallAnswer.Taken answer, LogDays days) {
        this.answer = answer;
        this.days = days;
    }

    /** Counts a call. */
    public void add(Optional<LocalDateTime> time) {
        calls++;
        if (time.isPresent()) {
            ofDay(days.kind(time.get().toLocalDate()))[HalfHours.of(time.get().toLocalTime())]++;
        }
    }

    /** Takes a call as an example, unless it has an earlier one. */
    public void example(Example call) {
        example = example == null ? call : example.or(call);
    }

    /** What both catalogues make of them. */
    public CallAnswer.Taken answer() {
        return answer;
    }

    long calls() {
        return calls;
    }

    Optional<Example> example() {
        return Optional.ofNullable(example);
    }

    /** How many came in a half hour of days of a kind. */
    long at(DayKind kind, int halfHour) {
        long[] ofDay = byTime.get(kind);
        return ofDay == null ? 0 : ofDay[halfHour];
    }

    /** Counts calls that came at a time. */
    void add(DayKind kind, int halfHour, long more) {
        ofDay(kind)[halfHour] += more;
    }

    /** Counts calls, whenever they came. */
    void add(long more) {
        calls += more;
    }

    void add(CallKind same) {
        calls += same.calls;
        same.example().ifPresent(this::example);
        same.byTime.forEach((kind, more) -> {
            long[] ofDay = ofDay(kind);
            for (int i = 0; i < HalfHours.A_DAY; i++) {
                ofDay[i] += more[i];
            }
        });
    }

    private long[] ofDay(DayKind kind) {
        return byTime.computeIfAbsent(kind, any -> new long[HalfHours.A_DAY]);
    }
}

package dev.switchboard.cli;

import dev.switchboard.Problem;
import dev.switchboard.staffing.CallProfile;
import dev.switchboard.staffing.LoggedCalls;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The calls that people are planned for.
 *
 * @param before by the old catalogue; the same as by the new one where there is but a table of calls
 * @param log what was counted; empty where there is but a table
 * @param lines all lines that there are, whether called or not
 */
record StaffingCalls(CallProfile before, CallProfile after, Optional<LoggedCalls> log, Set<String> lines) {

    static StaffingCalls of(CallProfile table) {
        return new StaffingCalls(table, table, Optional.empty(), table.lines());
    }

    static StaffingCalls of(LoggedCalls log, Set<String> lines) {
        return new StaffingCalls(log.before(), log.after(), Optional.of(log), lines);
    }

    /** Whether there are two catalogues to compare. */
    boolean areCompared() {
        return log.isPresent();
    }

    /** The lines that somebody calls. */
    Set<String> called() {
        Set<String> called = new TreeSet<>(before.lines());
        called.addAll(after.lines());
        return called;
    }

    /** Rows of the log that say no time, or that a catalogue does not decide. */
    long leftOut() {
        return log.map(counted -> counted.rows() - counted.counted()).orElse(0L);
    }

    /** What is wrong with the first of them. */
    Optional<Problem> firstLeftOut() {
        return log.stream()
                .flatMap(counted -> Stream.of(counted.untimed(), counted.failedBefore(), counted.failedAfter()))
                .flatMap(failures -> failures.first().stream())
                .min((one, other) -> Integer.compare(line(one), line(other)));
    }

    private static int line(Problem problem) {
        return problem.place().map(place -> place.line()).orElse(0);
    }
}

package dev.switchboard.forecast.report;

/** How far shares that were counted in a sample may be from those of all calls. */
@FunctionalInterface
public interface SamplingError {

    /**
     * Where the share of all calls lies, with 95 % confidence.
     *
     * @param counted calls of the sample that are of some kind
     * @param calls all calls of the sample, at least 1
     */
    Interval of(long counted, long calls);

    /** From a share to a share, each from 0 to 1. */
    record Interval(double low, double high) {}
}

package dev.switchboard.opentelemetry;

import java.util.Optional;

/** Where events go. */
@FunctionalInterface
interface Signal {

    /** What every event is called, by the conventions. */
    String NAME = "feature_flag.evaluation";

    /** An event to write, unless nobody would see it. */
    Optional<Event> begin();
}

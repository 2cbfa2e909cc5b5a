package dev.switchboard.service;

import java.time.Duration;

/** How long files have to stay as they are before they are taken. */
record Pause(Duration time) {

    /** Waits; false if this is being closed. */
    boolean pass() {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

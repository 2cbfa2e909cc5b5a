package dev.switchboard.engine;

import dev.switchboard.Asking;
import java.util.Map;

/**
 * What questions depend on: of two inquiries that are the same in this, the same is asked.
 *
 * @param facts those stated that can make a difference to the topic, the topic aside
 */
record AskedAbout(String topic, Map<String, Object> facts, Asking asking) {}

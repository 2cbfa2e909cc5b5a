/**
 * A suite's run as one report: the results of the cases, what they cover, which mistakes they notice. Reports for people and
 * programs are written from {@link dev.switchboard.suite.SuiteReport} alone.
 */
@NullMarked
package dev.switchboard.suite;

import org.jspecify.annotations.NullMarked;

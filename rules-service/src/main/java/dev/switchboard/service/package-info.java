/**
 * Switchboard day and night: a catalogue that is taken anew when its files change, several versions of one in time, a second
 * one beside the first, and what is kept of each decision. All of it is an {@link dev.switchboard.EscalationEngine}, or
 * listens to one.
 */
@NullMarked
package dev.switchboard.service;

import org.jspecify.annotations.NullMarked;

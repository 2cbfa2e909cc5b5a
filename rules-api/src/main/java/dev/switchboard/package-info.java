/**
 * Escalation decisions for a contact centre. The entry point is {@link dev.switchboard.EscalationEngine}: it takes an
 * {@link dev.switchboard.Inquiry} and returns a {@link dev.switchboard.Decision}.
 *
 * <ul>
 *   <li>{@link dev.switchboard.EscalationEngine#bundled()} decides by the catalogue that comes with Switchboard.
 *   <li>{@link dev.switchboard.EscalationEngine#load(dev.switchboard.CatalogSource)} decides by your own
 *       catalogue.
 * </ul>
 */
@NullMarked
package dev.switchboard;

import org.jspecify.annotations.NullMarked;

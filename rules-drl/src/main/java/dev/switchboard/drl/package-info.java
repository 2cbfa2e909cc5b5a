/**
 * Rules as DRL: reading them into the catalogue model, and running them on Drools. Rules' consequences call
 * {@link dev.switchboard.drl.Transfers}.
 */
@NullMarked
package dev.switchboard.drl;

import org.jspecify.annotations.NullMarked;

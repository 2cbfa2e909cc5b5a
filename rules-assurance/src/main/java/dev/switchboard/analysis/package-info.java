/** Exact statements about one catalogue or two over the whole space of facts, each with a witness. */
@NullMarked
package dev.switchboard.analysis;

import org.jspecify.annotations.NullMarked;

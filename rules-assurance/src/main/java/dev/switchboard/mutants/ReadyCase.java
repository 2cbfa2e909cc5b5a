package dev.switchboard.mutants;

import dev.switchboard.Inquiry;
import dev.switchboard.cases.Case;
import dev.switchboard.catalog.Rule;
import java.util.List;

/**
 * A case to try mutants on.
 *
 * @param completed its inquiry, completed
 * @param holding the catalogue's rules that hold for it, in order of precedence
 */
record ReadyCase(Case tested, Inquiry completed, List<Rule> holding) {}

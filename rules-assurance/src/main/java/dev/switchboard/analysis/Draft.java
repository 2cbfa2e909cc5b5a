package dev.switchboard.analysis;

import dev.switchboard.catalog.FindingKind;
import java.util.function.Supplier;

/**
 * A finding whose regions and witness are worked out only if it is shown.
 *
 * @param subject as the finding's
 */
record Draft(FindingKind kind, String subject, Supplier<Finding> finding) {}

package dev.switchboard.forecast.report;

import dev.switchboard.staffing.StaffingPlan;
import dev.switchboard.staffing.StaffingTerms;

/**
 * The people that the calls of a forecast take.
 *
 * @param plan of the forecast's load
 * @param terms by which it was made
 */
public record PlannedPeople(StaffingPlan plan, StaffingTerms terms) {}

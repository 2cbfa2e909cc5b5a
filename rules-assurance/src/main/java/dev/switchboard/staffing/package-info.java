/**
 * How many people the calls of each line take: {@link dev.switchboard.staffing.ErlangC} and {@link dev.switchboard.staffing.ErlangA} say
 * what callers meet, {@link dev.switchboard.staffing.Staffing} how many people a load takes, and
 * {@link dev.switchboard.staffing.StaffingPlan} what that is for each line and half hour, by two catalogues. Times are in seconds, shares
 * between 0 and 1.
 */
@NullMarked
package dev.switchboard.staffing;

import org.jspecify.annotations.NullMarked;

/** What {@code verify} and {@code cases} find in tables that KIE's analysis of decision tables is tested by. */
@NullMarked
package dev.switchboard.tests.kie;

import org.jspecify.annotations.NullMarked;

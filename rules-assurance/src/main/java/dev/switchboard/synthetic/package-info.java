/**
 * Logs to try things on: {@link dev.switchboard.synthetic.SyntheticYear} makes up the calls of a year for any catalogue, the same for
 * the same seed. Nobody has made these calls; what is measured on them is true of the catalogue and the machine, and of no contact
 * centre.
 */
@NullMarked
package dev.switchboard.synthetic;

import org.jspecify.annotations.NullMarked;

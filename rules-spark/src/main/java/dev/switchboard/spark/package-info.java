/** Switchboard on Apache Spark: {@link dev.switchboard.spark.Switchboard} adds decisions to a Dataset, or to SQL as a function. */
@NullMarked
package dev.switchboard.spark;

import org.jspecify.annotations.NullMarked;

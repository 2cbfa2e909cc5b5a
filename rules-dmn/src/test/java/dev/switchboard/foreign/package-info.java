/** Tests of what programs call. */
@org.jspecify.annotations.NullMarked
package dev.switchboard.foreign;

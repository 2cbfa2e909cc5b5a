/** Decision tables of other programs, for programs that take them as catalogues. */
@org.jspecify.annotations.NullMarked
package dev.switchboard.foreign;

/** Tests of how foreign tables become catalogues. */
@org.jspecify.annotations.NullMarked
package dev.switchboard.imports;

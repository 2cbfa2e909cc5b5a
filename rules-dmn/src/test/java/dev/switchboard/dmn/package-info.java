/** Tests of DMN in and out. */
@org.jspecify.annotations.NullMarked
package dev.switchboard.dmn;

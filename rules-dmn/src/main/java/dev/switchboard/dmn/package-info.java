/** DMN files: read into the model of {@code dev.switchboard.imports}, and written from catalogues. */
@org.jspecify.annotations.NullMarked
package dev.switchboard.dmn;

/** A catalogue and its diagram as one file, which loads without reading rules: what the build makes of the bundled one. */
@NullMarked
package dev.switchboard.compiled;

import org.jspecify.annotations.NullMarked;

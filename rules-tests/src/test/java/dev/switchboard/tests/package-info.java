/** The bundled catalogue's own suite, and the rules of the house. */
@NullMarked
package dev.switchboard.tests;

import org.jspecify.annotations.NullMarked;

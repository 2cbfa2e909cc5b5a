/** Escaping of texts from catalogues and files for other languages, one class for each language. */
@NullMarked
package dev.switchboard.cli.text;

import org.jspecify.annotations.NullMarked;

/** Inquiries as text: facts named on a command line, rows of a table. */
@NullMarked
package dev.switchboard.inquiries;

import org.jspecify.annotations.NullMarked;

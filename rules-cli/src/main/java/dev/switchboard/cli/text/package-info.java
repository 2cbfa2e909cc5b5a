/** Texts of catalogues and files inside other languages: each has one class here that keeps them from being more than text. */
@NullMarked
package dev.switchboard.cli.text;

import org.jspecify.annotations.NullMarked;

/**
 * The decision diagram: an ordered, hash-consed, multi-valued diagram whose terminals are the deciding rules. Deciding is a
 * short walk; verification, comparison and the next question read the same diagram.
 */
@NullMarked
package dev.switchboard.diagram;

import org.jspecify.annotations.NullMarked;

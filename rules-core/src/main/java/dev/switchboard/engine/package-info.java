/**
 * Deciding. {@link dev.switchboard.engine.CatalogEngine} checks and completes an inquiry, lets a
 * {@link dev.switchboard.engine.Matcher} find the rules that hold, and makes the decision of them; explanations are worked
 * out from the catalogue when asked for, and so are the same for every matcher.
 */
@NullMarked
package dev.switchboard.engine;

import org.jspecify.annotations.NullMarked;

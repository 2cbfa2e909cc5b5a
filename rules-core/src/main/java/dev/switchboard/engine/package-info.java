/**
 * Deciding. {@link dev.switchboard.engine.CatalogEngine} checks and completes an inquiry, lets a
 * {@link dev.switchboard.engine.Matcher} find the rules that hold, and makes the decision from them; explanations are computed
 * from the catalogue on demand, and so are the same for every matcher.
 */
@NullMarked
package dev.switchboard.engine;

import org.jspecify.annotations.NullMarked;

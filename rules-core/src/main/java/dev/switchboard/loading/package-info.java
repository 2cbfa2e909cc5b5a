/**
 * From files to a catalogue. {@link dev.switchboard.loading.CatalogLoader} is the entry point; rules in languages that this module
 * does not know are read through {@link dev.switchboard.loading.RuleLanguage}.
 */
@NullMarked
package dev.switchboard.loading;

import org.jspecify.annotations.NullMarked;

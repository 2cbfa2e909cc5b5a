/** A suite's run as one HTML page that needs nothing else: {@link dev.switchboard.cli.html.HtmlReport}. */
@NullMarked
package dev.switchboard.cli.html;

import org.jspecify.annotations.NullMarked;

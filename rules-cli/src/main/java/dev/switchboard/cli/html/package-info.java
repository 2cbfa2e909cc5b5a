/** A suite's run as one self-contained HTML page: {@link dev.switchboard.cli.html.HtmlReport}. */
@NullMarked
package dev.switchboard.cli.html;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.switchboard.cli.html;

import org.jspecify.annotations.NullMarked;

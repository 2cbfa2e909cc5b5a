/** The one JSON of inquiries, decisions and what comes of them, whoever writes or reads it. For our own modules. */
@NullMarked
package dev.switchboard.json;

import org.jspecify.annotations.NullMarked;

package dev.switchboard.server;

import dev.switchboard.Text;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** A request whose body is not taken. */
final class RefusedRequestException extends RuntimeException {

    private final HttpStatus status;
    private final Text why;

    RefusedRequestException(HttpStatus status, Text why) {
        super(why.in(Locale.ENGLISH));
        this.status = status;
        this.why = why;
    }

    HttpStatus status() {
        return status;
    }

    Text why() {
        return why;
    }
}

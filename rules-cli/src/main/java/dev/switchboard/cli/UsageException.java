package dev.switchboard.cli;

import dev.switchboard.Text;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The arguments do not go together. */
final class UsageException extends ParameterException {

    private static final long serialVersionUID = 1;

    private final transient Text text;

    UsageException(CommandLine command, Text text) {
        super(command, text.english());
        this.text = text;
    }

    Text text() {
        return text;
    }
}

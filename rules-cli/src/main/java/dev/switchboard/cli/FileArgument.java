package dev.switchboard.cli;

import dev.switchboard.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file as an argument names it: a path, or a standard stream. */
final class FileArgument {

    /** Standard input as a file. */
    static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    private static final String STANDARD_STREAM = "-";

    /** Standard output by its other names; opened by one of them, a file behind it would be written over from its beginning. */
    private static final Set<String> STANDARD_OUTPUT = Set.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    private FileArgument() {}

    /** The path of a file to read; empty for standard input. */
    static Optional<Path> input(String argument) throws UnusableException {
        return argument.equals(STANDARD_STREAM) ? Optional.empty() : Optional.of(path(argument));
    }

    /** The path of a file to write; empty for standard output. */
    static Optional<Path> output(String argument) throws UnusableException {
        return argument.equals(STANDARD_STREAM) || STANDARD_OUTPUT.contains(argument)
                ? Optional.empty()
                : Optional.of(path(argument));
    }

    /** Files to read that are opened by their paths; standard input by the one that it has. */
    static List<Path> inputs(List<Path> arguments) {
        return arguments.stream()
                .map(path -> path.toString().equals(STANDARD_STREAM) ? STANDARD_INPUT : path)
                .toList();
    }

    /** The path of what is neither. */
    static Path path(String argument) throws UnusableException {
        try {
            return Path.of(argument);
        } catch (InvalidPathException noName) {
            throw new UnusableException(Text.format(
                    "`%s` не может быть именем файла в этой локали: попробуйте с `LC_ALL=C.UTF-8`",
                    "`%s` cannot be a file name in this locale: try `LC_ALL=C.UTF-8`", argument));
        }
    }
}

package dev.switchboard.cli.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which standard streams are terminals, each with its encoding; what is none is a file or a pipe, and UTF-8. The launcher says
 * which, in properties {@code switchboard.terminal.in}, {@code .out} and {@code .err}: {@code true}, or {@code ask} where it
 * cannot know (a batch file of Windows) and Java has to be asked. Without a word none is a terminal.
 *
 * @param in the encoding in which a person types
 * @param out the encoding of standard output
 * @param err the encoding of standard error
 * @param obeysCodes whether they colour texts and move the cursor when told so by escape codes: a terminal of Windows does only
 *     after a call that Java does not have
 */
public record Terminals(Optional<Charset> in, Optional<Charset> out, Optional<Charset> err, boolean obeysCodes) {

    private static final String ASK = "ask";

    /**
     * Those of a process.
     *
     * @param property system properties
     * @param console whether Java holds both standard input and output for terminals, which some take long to find out
     */
    public static Terminals of(Function<String, Optional<String>> property, BooleanSupplier console) {
        return new Terminals(
                isTerminal(property, "in", console) ? Optional.of(typed(property)) : Optional.empty(),
                isTerminal(property, "out", console) ? Optional.of(shown(property, "stdout")) : Optional.empty(),
                isTerminal(property, "err", console) ? Optional.of(shown(property, "stderr")) : Optional.empty(),
                Stream.of("in", "out", "err")
                        .noneMatch(stream -> said(property, stream).equals(ASK)));
    }

    private static String said(Function<String, Optional<String>> property, String stream) {
        return property.apply("switchboard.terminal." + stream).orElse("");
    }

    private static boolean isTerminal(
            Function<String, Optional<String>> property, String stream, BooleanSupplier console) {
        String said = said(property, stream);
        return said.equals(ASK)
                ? hasOwnEncoding(property, "std" + stream) || console.getAsBoolean()
                : Boolean.parseBoolean(said);
    }

    /**
     * Whether Java says an encoding of a terminal: Java 17 and 18 do so for terminals alone, later ones for everything, and then
     * it is another one than the system's, as that of a console of Windows is.
     */
    private static boolean hasOwnEncoding(Function<String, Optional<String>> property, String stream) {
        Optional<String> own = property.apply(stream + ".encoding");
        return property.apply("sun." + stream + ".encoding").isPresent()
                || (own.isPresent() && !own.equals(property.apply("native.encoding")));
    }

    private static Charset shown(Function<String, Optional<String>> property, String stream) {
        return first(property, List.of(stream + ".encoding", "sun." + stream + ".encoding", "native.encoding"));
    }

    /** Before Java 25 nothing tells how a terminal's keys are read, but it is as the same terminal shows letters. */
    private static Charset typed(Function<String, Optional<String>> property) {
        return first(
                property,
                List.of(
                        "stdin.encoding",
                        "stdout.encoding",
                        "sun.stdout.encoding",
                        "sun.stderr.encoding",
                        "native.encoding"));
    }

    /** A locale without letters says nothing about the terminal, which is then most likely one of today. */
    private static Charset first(Function<String, Optional<String>> property, List<String> names) {
        return names.stream()
                .map(property)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(Terminals::charset)
                .filter(charset -> !charset.equals(US_ASCII))
                .orElse(UTF_8);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Charset.isSupported(name)
                    ? Optional.of(Charset.forName(name)).filter(Charset::canEncode)
                    : Optional.empty();
        } catch (IllegalCharsetNameException noName) {
            return Optional.empty();
        }
    }
}

package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** One run of the command in this process, and what it left. */
record CommandRun(int exitCode, String out, String err) {

    /** Runs the command with nothing on standard input, and neither output a terminal. */
    static CommandRun of(String... arguments) {
        return of(new byte[0], arguments);
    }

    static CommandRun withInput(String input, String... arguments) {
        return of(input.getBytes(UTF_8), arguments);
    }

    static CommandRun of(byte[] input, String... arguments) {
        return of(input, false, false, arguments);
    }

    /** Runs the command as if a person sat at a terminal and typed these lines. */
    static CommandRun typing(String lines, String... arguments) {
        return of(lines.getBytes(UTF_8), false, false, true, arguments);
    }

    static CommandRun of(byte[] input, boolean colors, boolean progress, String... arguments) {
        return of(input, colors, progress, false, arguments);
    }

    private static CommandRun of(
            byte[] input, boolean colors, boolean progress, boolean dialogue, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                Console.of(new ByteArrayInputStream(input), out, err, colors || dialogue, colors, progress, dialogue);
        int exitCode = SwitchboardCommand.run(console, arguments);
        return new CommandRun(exitCode, utf8(out.toByteArray()), utf8(err.toByteArray()));
    }

    /** The decided rows on standard output. */
    List<NamedCsvRecord> rows() {
        return CsvReader.builder().ofNamedCsvRecord(out).stream().toList();
    }

    /** Refuses bytes that are not UTF-8, which a lenient reader would show as question marks. */
    static String utf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new AssertionError("the output is not UTF-8", notUtf8);
        }
    }
}

package dev.switchboard.catalog;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import java.util.List;
import java.util.Optional;

/**
 * A text that is said where some facts have some values: another phrase for another kind of client, a script. The first that
 * holds of one line and part counts.
 *
 * @param line the line's code; empty for all lines
 * @param mode empty for each way to transfer
 * @param part one of {@link #PARTS}, or the code of an outcome of any text
 * @param text may be empty, where nothing is said
 */
public record LineText(
        String line, Optional<TransferMode> mode, String part, Condition condition, Text text, Place place) {

    /** What the agent says before the transfer. */
    public static final String PHRASE = "phrase";

    /** How the line that picks up greets. */
    public static final String GREETING = "greeting";

    /** How the transfer is done. */
    public static final String GUIDANCE = "guidance";

    /** What can be said of each line. */
    public static final List<String> PARTS = List.of(PHRASE, GREETING, GUIDANCE);

    public LineText {
        condition = condition.normal();
    }

    /** Of the table of greetings, which are such texts by one fact. */
    static LineText greeting(LineEntry entry) {
        return new LineText(
                entry.line(),
                Optional.empty(),
                GREETING,
                new Condition.Atom(entry.fact(), Values.Codes.of(entry.value())),
                new Text(entry.result(), ""),
                Place.of(""));
    }

    /** Whether it is about a line. */
    boolean isOf(Line other) {
        return (line.isEmpty() || line.equals(other.code())) && (mode.isEmpty() || mode.get() == other.mode());
    }

    LineText with(Condition other) {
        return other == condition ? this : new LineText(line, mode, part, other, text, place);
    }
}

package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import java.util.Optional;

/**
 * What a catalogue prescribes around a transfer to a line: who picks up, what is said, how it is done.
 *
 * @param queue empty where the line has none
 * @param greeting how the line that picks up greets; empty where that is not known
 */
public record Said(Line line, Optional<String> queue, Optional<String> greeting) {

    /** What is said of a line, where these entries of its tables of queues and of greetings apply. */
    public static Said of(Line line, Optional<String> queue, Optional<String> greeting) {
        return new Said(line, queue.filter(code -> !code.isEmpty()), nonEmpty(greeting.orElse(line.greeting())));
    }

    /** What is said of a line to a completed inquiry. */
    static Said of(Line line, EntriesOfLine queues, EntriesOfLine greetings, Inquiry completed) {
        return of(line, queues.fitting(completed::choice), greetings.fitting(completed::choice));
    }

    /** What the agent says before the transfer; empty where nothing is prescribed. */
    public Optional<String> phrase() {
        return nonEmpty(line.phrase());
    }

    /** How a transfer of this kind is done. */
    public Text guidance() {
        return line.guidance();
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

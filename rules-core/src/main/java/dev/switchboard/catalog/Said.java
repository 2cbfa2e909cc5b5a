package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a catalogue prescribes around a transfer to a line: who picks up, what is said, how it is done.
 *
 * @param queue empty where the line has none
 * @param phrase what the agent says before the transfer; empty where nothing is prescribed
 * @param greeting how the line that picks up greets; empty where that is not known
 * @param guidance how a transfer of this kind is done
 * @param scripts outcomes of any text that are said here, unless a rule gives them, by their codes
 */
public record Said(
        Line line,
        Optional<String> queue,
        Optional<String> phrase,
        Optional<String> greeting,
        Text guidance,
        Map<String, Text> scripts) {

    /** The same but for scripts. */
    public Said withoutScripts() {
        return new Said(line, queue, phrase, greeting, guidance, Map.of());
    }

    /**
     * What is said of a line.
     *
     * @param queue the entry of its queues that applies
     * @param texts those of its texts that apply, by their parts
     */
    public static Said of(Line line, Optional<String> queue, Map<String, Text> texts) {
        Map<String, Text> scripts = Map.of();
        if (!LineText.PARTS.containsAll(texts.keySet())) {
            scripts = new LinkedHashMap<>(texts);
            scripts.keySet().removeAll(LineText.PARTS);
        }
        return new Said(
                line,
                queue.filter(code -> !code.isEmpty()),
                nonEmpty(texts, LineText.PHRASE, line.phrase()),
                nonEmpty(texts, LineText.GREETING, line.greeting()),
                texts.getOrDefault(LineText.GUIDANCE, line.guidance()),
                scripts);
    }

    /** What is said of a line to a completed inquiry. */
    static Said of(Line line, EntriesOfLine queues, List<LineText> texts, Inquiry completed) {
        return of(line, queues.fitting(completed::choice), applying(texts, completed));
    }

    private static Map<String, Text> applying(List<LineText> texts, Inquiry completed) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        Map<String, Text> applying = new LinkedHashMap<>();
        for (LineText text : texts) {
            if (!applying.containsKey(text.part()) && text.condition().holds(completed)) {
                applying.put(text.part(), text.text());
            }
        }
        return applying;
    }

    private static Optional<String> nonEmpty(Map<String, Text> texts, String part, String usual) {
        Text other = texts.get(part);
        String said = other == null ? usual : other.russian();
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }
}

package dev.switchboard.catalog;

import dev.switchboard.TransferMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts that depend on facts, by the lines that they are about, in their order of precedence. */
final class TextsOfLines {

    private final List<LineText> all;
    /** By code and mode, which tell a line from others: all of it would take longer to look up than its texts. */
    private final Map<String, Map<TransferMode, List<LineText>>> byLine = new HashMap<>();

    /** @param greetings those that differ from a line's usual one, which come behind the texts */
    TextsOfLines(List<Line> lines, List<LineText> texts, List<LineEntry> greetings) {
        all = texts;
        List<LineText> both = new ArrayList<>(texts);
        for (LineEntry greeting : greetings) {
            both.add(LineText.greeting(greeting));
        }
        for (Line line : lines) {
            List<LineText> own = new ArrayList<>();
            for (LineText text : both) {
                if (text.isOf(line)) {
                    own.add(text);
                }
            }
            Map<TransferMode, List<LineText>> modes = byLine.get(line.code());
            if (modes == null) {
                modes = new HashMap<>();
                byLine.put(line.code(), modes);
            }
            modes.put(line.mode(), Collections.unmodifiableList(own));
        }
    }

    /** Without the greetings that have a table of their own. */
    List<LineText> all() {
        return all;
    }

    List<LineText> of(Line line) {
        Map<TransferMode, List<LineText>> modes = byLine.get(line.code());
        return modes == null ? List.of() : modes.getOrDefault(line.mode(), List.of());
    }

    /** Of the texts about a line those of one part that come before one of them; empty for a line that it is not about. */
    Optional<List<LineText>> before(LineText text, Line line) {
        List<LineText> before = new ArrayList<>();
        for (LineText other : of(line)) {
            if (other.equals(text)) {
                return Optional.of(before);
            }
            if (other.part().equals(text.part())) {
                before.add(other);
            }
        }
        return Optional.empty();
    }
}

package dev.switchboard.catalog;

import dev.switchboard.TransferMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of a catalogue: each by its code and by how calls are transferred to it, in the order of its files. */
final class Lines {

    private final Map<String, Map<TransferMode, Line>> byCode = new LinkedHashMap<>();

    Lines(List<Line> lines) {
        for (Line line : lines) {
            Map<TransferMode, Line> modes = byCode.get(line.code());
            if (modes == null) {
                modes = new LinkedHashMap<>();
                byCode.put(line.code(), modes);
            }
            modes.put(line.mode(), line);
        }
    }

    List<Line> all() {
        List<Line> all = new ArrayList<>();
        for (Map<TransferMode, Line> modes : byCode.values()) {
            all.addAll(modes.values());
        }
        return List.copyOf(all);
    }

    Collection<String> codes() {
        return byCode.keySet();
    }

    /** The ways to transfer to a line; empty when there is no such line. */
    Collection<TransferMode> modes(String line) {
        return byCode.getOrDefault(line, Map.of()).keySet();
    }

    Optional<Line> line(String code, TransferMode mode) {
        return Optional.ofNullable(byCode.getOrDefault(code, Map.of()).get(mode));
    }
}

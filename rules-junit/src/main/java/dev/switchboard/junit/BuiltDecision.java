package dev.switchboard.junit;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.ClosedLine;
import dev.switchboard.Decision;
import dev.switchboard.Explanation;
import dev.switchboard.Match;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decision that no catalogue made. */
record BuiltDecision(
        String line,
        TransferMode mode,
        Optional<String> item,
        Optional<String> phrase,
        Optional<String> queue,
        Optional<String> greeting,
        List<Text> steps,
        Text guidance,
        List<ClosedLine> closedLines,
        List<String> ignoredFacts,
        Map<String, List<Object>> outcomes,
        Text explained,
        CatalogIdentity catalog)
        implements Decision {

    @Override
    public Optional<Object> outcome(String code) {
        List<Object> values = outcomes(code);
        if (values.size() > 1) {
            throw new IllegalArgumentException(
                    "outcome `%s` has several values: use `outcomes(\"%s\")`".formatted(code, code));
        }
        return values.stream().findFirst();
    }

    @Override
    public List<Object> outcomes(String code) {
        List<Object> values = outcomes.get(code);
        if (values == null) {
            throw new IllegalArgumentException("no outcome `%s`; there are %s".formatted(code, outcomes.keySet()));
        }
        return values;
    }

    @Override
    public List<Match> matches() {
        return item.map(code -> new Match(code, Text.EMPTY, line, mode)).stream()
                .toList();
    }

    @Override
    public Explanation explanation() {
        return new BuiltExplanation(explained);
    }
}

package dev.switchboard.tests;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.Explanation;
import dev.switchboard.Match;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that a decision says, to be compared. */
record Snapshot(
        String line,
        TransferMode mode,
        Optional<String> phrase,
        Optional<String> item,
        Optional<String> queue,
        Optional<String> greeting,
        List<Text> steps,
        Text guidance,
        List<Match> matches,
        Map<String, List<Object>> outcomes,
        Explanation explanation,
        CatalogIdentity catalog) {

    static Snapshot of(Decision decision) {
        return new Snapshot(
                decision.line(),
                decision.mode(),
                decision.phrase(),
                decision.item(),
                decision.queue(),
                decision.greeting(),
                decision.steps(),
                decision.guidance(),
                decision.matches(),
                decision.outcomes(),
                decision.explanation(),
                decision.catalog());
    }
}

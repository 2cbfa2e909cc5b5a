package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * Something found in a catalogue.
 *
 * @param subject what it is about, for the {@code accepted} table: rules' names or a code
 * @param rules the rules it is about, the one to correct first
 * @param message what was found and what to do
 * @param regions where, in few boxes; empty when it is not about inquiries
 * @param regionsCut whether there are more regions, which were too many to be worked out
 * @param witness an inquiry that shows it, replayed on the reference interpreter
 * @param accepted why its authors accept it
 */
public record Finding(
        FindingKind kind,
        String subject,
        List<Rule> rules,
        Text message,
        List<Region> regions,
        boolean regionsCut,
        Optional<Inquiry> witness,
        Optional<Text> accepted) {

    public Finding {
        rules = List.copyOf(rules);
        regions = List.copyOf(regions);
    }

    static Finding aboutWords(FindingKind kind, String subject, Text message) {
        return new Finding(kind, subject, List.of(), message, List.of(), false, Optional.empty(), Optional.empty());
    }

    /**
     * Where it may be: its regions, or all of their topics when there may be more.
     *
     * @return empty when it is not about inquiries
     */
    List<Region> area() {
        return regionsCut && !regions.isEmpty() ? Areas.ofTopics(regions) : regions;
    }

    /** What to write into the column {@code where} of the {@code accepted} table; empty when it is not about inquiries. */
    public String where(Vocabulary words) {
        return regions.isEmpty() ? "" : Areas.text(area(), words);
    }

    Finding saying(Text other) {
        return new Finding(kind, subject, rules, other, regions, regionsCut, witness, accepted);
    }

    Finding acceptedBecause(Text reason) {
        return new Finding(kind, subject, rules, message, regions, regionsCut, witness, Optional.of(reason));
    }
}

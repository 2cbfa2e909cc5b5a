package dev.switchboard.analysis;

import dev.switchboard.Place;
import dev.switchboard.Text;

/**
 * A finding that a catalogue's authors accept: a row of its {@code accepted} table.
 *
 * @param subject the finding's subject
 * @param reason why they accept it
 * @param place where the row stands
 */
public record Acceptance(FindingKind kind, String subject, Text reason, Place place) {

    boolean covers(Finding finding) {
        return finding.kind() == kind && finding.subject().equals(subject);
    }

    /** What to say when nothing is there to be accepted. */
    Finding stale() {
        return Finding.aboutWords(
                FindingKind.STALE_ACCEPTANCE,
                subject,
                new Text(
                        "%s: принято `%s` `%s`, но такого больше нет: уберите строку"
                                .formatted(place, kind.code(), subject),
                        "%s: accepts `%s` `%s`, which is there no more: remove the row"
                                .formatted(place, kind.code(), subject)));
    }
}

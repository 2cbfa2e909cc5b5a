package dev.switchboard.analysis;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import java.util.List;

/**
 * What a new catalogue decides differently from an old one: exactly, and over all inquiries that both accept. A fact that only
 * one of them has is looked at as well; the other then decides as if nobody had asked. Of a topic that only one of them has it
 * is reported with where its inquiries go.
 *
 * <pre>{@code
 * CatalogDiff diff = CatalogDiff.of(before, after);
 * diff.changes().forEach(change -> System.out.println(change.before() + " → " + change.after()));
 * }</pre>
 *
 * @param changes changes of routing first, then in the order in which the catalogues list lines and items
 * @param topics where the inquiries go that are about topics which only one of the catalogues has
 * @param defaults facts that mean something else when they are unstated
 * @param vocabulary what only one of the catalogues has, or what each calls differently
 * @param exclusions what only one of the catalogues takes for possible; of that no change of decisions is reported
 * @param notAnalysed what the changes do not speak of: opaque rules, and what a limit cut off
 */
public record CatalogDiff(
        CatalogIdentity before,
        CatalogIdentity after,
        List<DecisionChange> changes,
        List<TopicRouting> topics,
        List<DefaultDifference> defaults,
        List<VocabularyDifference> vocabulary,
        List<ExclusionChange> exclusions,
        List<Text> notAnalysed) {

    public CatalogDiff {
        changes = List.copyOf(changes);
        topics = List.copyOf(topics);
        defaults = List.copyOf(defaults);
        vocabulary = List.copyOf(vocabulary);
        exclusions = List.copyOf(exclusions);
        notAnalysed = List.copyOf(notAnalysed);
    }

    /** Compares two catalogues, within limits that catalogues which people write stay far below. */
    public static CatalogDiff of(Catalog before, Catalog after) {
        return of(before, after, WorkLimits.DEFAULT);
    }

    /** Compares two catalogues within limits. */
    public static CatalogDiff of(Catalog before, Catalog after, WorkLimits limits) {
        return new CatalogComparison(before, after, limits).compare();
    }

    /**
     * How far to go.
     *
     * @param nodes nodes of one topic's diagrams, and of those in which all topics are compared
     * @param boxesOfChange boxes of one change; beyond, there is one for each topic
     * @param boxes boxes in all; beyond, there is one for each change. There are no more changes than boxes
     */
    public record WorkLimits(int nodes, int boxesOfChange, int boxes) {

        /** For catalogues of up to some ten thousand rules. */
        public static final WorkLimits DEFAULT = new WorkLimits(500_000, 1_000, 50_000);
    }

    /** The changes of one kind. */
    public List<DecisionChange> changes(DecisionChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** Whether both call themselves the same, though they are not: the version was not changed with the catalogue. */
    public boolean haveSameVersion() {
        return before.name().equals(after.name())
                && before.version().equals(after.version())
                && !before.digest().equals(after.digest());
    }

    /**
     * Whether it is certain that both catalogues decide alike whatever the inquiry: nothing changes, all was analysed, and
     * both accept the same inquiries.
     */
    public boolean alwaysAlike() {
        boolean sameCatalog = before.equals(after);
        return sameCatalog
                || (changes.isEmpty()
                        && exclusions.isEmpty()
                        && notAnalysed.isEmpty()
                        && vocabulary.stream().noneMatch(VocabularyDifference::concernsInquiries));
    }
}

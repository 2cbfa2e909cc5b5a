package dev.switchboard.forecast;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.analysis.Destination;
import dev.switchboard.analysis.LogDiff.Failures;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What becomes of the calls of a log when one catalogue takes the place of another.
 *
 * @param before the old catalogue
 * @param after the new catalogue
 * @param rows all calls of the log
 * @param taken those that both catalogues take; all figures below are of them
 * @param refusedBefore calls that the old catalogue refuses; some may be refused by both
 * @param refusedAfter calls that the new catalogue refuses
 * @param unknowns what the log lacks
 * @param transfers calls that are transferred
 * @param warm calls that are transferred in two steps
 * @param moved calls that go elsewhere than they went: to another line, in another way, to another queue, from or to nobody
 * @param lines by the line's code
 * @param modes by the code of the way
 * @param items by the item's code; empty for the default line
 * @param topics by the topic's code
 * @param moves from where to where, the most frequent first
 * @param load when calls come to which line
 */
public record Forecast(
        CatalogIdentity before,
        CatalogIdentity after,
        long rows,
        long taken,
        Failures refusedBefore,
        Failures refusedAfter,
        Unknowns unknowns,
        Figures transfers,
        Figures warm,
        Bounds moved,
        SortedMap<String, Figures> lines,
        SortedMap<String, Figures> modes,
        SortedMap<String, Figures> items,
        SortedMap<String, TopicFigures> topics,
        List<Move> moves,
        Load load) {

    public Forecast {
        moves = List.copyOf(moves);
    }

    /**
     * What the log lacks.
     *
     * @param facts how many calls lack each fact that the rules on their topic ask for, by the fact's code; {@code at} is the moment
     * @param open calls of which the catalogues can make more than one thing
     * @param unbounded of these, calls of which it is not known what: rules are opaque, or too many to be weighed
     * @param withoutDefault of these, calls that have no decision by default, for want of the moment: they are in no figure by default
     */
    public record Unknowns(SortedMap<String, Long> facts, long open, long unbounded, long withoutDefault) {}

    /**
     * How many calls are of some kind.
     *
     * @param before by the old catalogue
     * @param after by the new catalogue
     * @param difference by how many more by the new one
     * @param gained those that are of that kind by the new one alone, if unknown facts have their defaults
     * @param lost those that were of that kind by the old one alone, if unknown facts have their defaults
     */
    public record Figures(Bounds before, Bounds after, Bounds difference, long gained, long lost) {

        public static final Figures NONE = new Figures(Bounds.NONE, Bounds.NONE, Bounds.NONE, 0, 0);

        Figures plus(Figures others) {
            return new Figures(
                    before.plus(others.before),
                    after.plus(others.after),
                    difference.plus(others.difference),
                    gained + others.gained,
                    lost + others.lost);
        }

        /** Whether no call becomes or ceases to be of that kind, whatever the unknown facts are. */
        public boolean isUnchanged() {
            return gained == 0 && lost == 0 && difference.equals(Bounds.NONE);
        }
    }

    /**
     * The calls of one topic.
     *
     * @param transfers those that are transferred
     * @param moved those that go elsewhere
     */
    public record TopicFigures(long calls, Figures transfers, Bounds moved) {}

    /**
     * Calls that go from one place to another.
     *
     * @param before without the item
     * @param after without the item
     * @param example one of them for certain if there is such a call, else one that may be
     * @param dependsOn the unknown facts on which it depends whether the example is one; none if it is one for certain
     */
    public record Move(
            Destination before,
            Destination after,
            Bounds calls,
            Optional<Example> example,
            SortedSet<String> dependsOn) {}
}

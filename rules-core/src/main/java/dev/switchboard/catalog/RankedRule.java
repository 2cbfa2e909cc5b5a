package dev.switchboard.catalog;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import java.util.Comparator;
import java.util.List;

/** A rule of either kind, transparent or opaque: what it decides, and what ranks it among others that hold. */
public sealed interface RankedRule permits Rule, RankedRule.Opaque {

    /**
     * Which of the rules that hold for one inquiry comes first: the highest salience, then the item's code. What follows only
     * makes the order total, so that the layout of the files never matters.
     */
    Comparator<RankedRule> PRECEDENCE = Comparator.comparingInt(RankedRule::salience)
            .reversed()
            .thenComparing(RankedRule::item)
            .thenComparing(RankedRule::line)
            .thenComparing(RankedRule::mode)
            .thenComparing(RankedRule::wording)
            .thenComparing(RankedRule::tieBreak);

    String name();

    Outcome outcome();

    int salience();

    default String line() {
        return outcome().line();
    }

    default TransferMode mode() {
        return outcome().mode();
    }

    default String item() {
        return outcome().item();
    }

    /** What the agent does first; may be empty. */
    Text steps();

    /** What it gives besides the line. */
    List<Given> gives();

    Place place();

    /** What it says in short, by which rules that decide alike are ordered as people would. */
    String wording();

    /** Tells apart rules of one wording; takes longer. */
    String tieBreak();

    /** What an opaque rule decided. */
    record Opaque(OpaqueRule rule, Outcome outcome, List<Given> gives) implements RankedRule {

        public Opaque {
            gives = List.copyOf(gives);
        }

        @Override
        public String name() {
            return rule.name();
        }

        @Override
        public int salience() {
            return rule.salience();
        }

        @Override
        public Text steps() {
            return rule.steps();
        }

        @Override
        public Place place() {
            return rule.place();
        }

        @Override
        public String wording() {
            return "opaque " + rule.name();
        }

        @Override
        public String tieBreak() {
            return "";
        }
    }
}

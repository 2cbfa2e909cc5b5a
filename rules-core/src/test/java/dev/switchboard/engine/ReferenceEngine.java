package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Condition.And;
import dev.switchboard.catalog.Condition.Atom;
import dev.switchboard.catalog.Condition.Or;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;

/** An engine that runs rules by the reference interpreter, and short ways to write rules for it. */
final class ReferenceEngine {

    static final Condition CONFLICT = flag("conflict", true);
    static final Condition OUTAGE = flag("outage", true);

    private ReferenceEngine() {}

    private record ReferenceMatcher(Catalog catalog) implements Matcher {

        @Override
        public List<RankedRule> match(Inquiry inquiry) {
            return List.copyOf(catalog.allHolding(inquiry));
        }

        @Override
        public void close() {}
    }

    /** An engine with these rules and the words of {@link CatalogText#small}. */
    static CatalogEngine with(Rule... rules) {
        return with(CatalogText.words(), rules);
    }

    static CatalogEngine with(Vocabulary words, Rule... rules) {
        Catalog catalog = new Catalog(words, List.of(rules), List.of());
        return new CatalogEngine(catalog, new ReferenceMatcher(catalog));
    }

    /** A rule that transfers to the seniors and asks for no steps. */
    static Rule rule(String item, int salience, Condition... conditions) {
        return rule(item, salience, "senior", TransferMode.ONE_STEP, "", conditions);
    }

    static Rule rule(String item, int salience, String line, TransferMode mode, String steps, Condition... conditions) {
        String name = item + " " + salience + " " + line + " " + List.of(conditions);
        Text text = steps.isEmpty() ? Text.EMPTY : new Text(steps, steps + " (en)");
        return new Rule(
                name, new Outcome(line, mode, item), salience, all(conditions), text, new Place("r.drl", salience, 1));
    }

    static Condition all(Condition... conditions) {
        return new And(List.of(conditions));
    }

    static Condition any(Condition... conditions) {
        return new Or(List.of(conditions));
    }

    static Condition topic(String... codes) {
        return new Atom("topic", Values.Codes.of(codes));
    }

    static Condition site(String... codes) {
        return new Atom("site", Values.Codes.of(codes));
    }

    static Condition flag(String fact, boolean value) {
        return new Atom(fact, Values.Flag.of(value));
    }

    static Condition atLeast(String fact, int number) {
        return new Atom(fact, Values.Numbers.of(Range.from(number)));
    }
}

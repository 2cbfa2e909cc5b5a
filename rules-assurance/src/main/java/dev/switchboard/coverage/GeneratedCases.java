package dev.switchboard.coverage;

import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.diagram.Budget;
import dev.switchboard.engine.CatalogEngine;
import java.util.List;
import java.util.Locale;

/**
 * Cases that look at everything a suite does not look at yet. Each expects the decision that the catalogue makes now: whether
 * that is right is for a person to judge. The same catalogue and suite give the same cases.
 *
 * @param cases few, each with a note that says what it is for
 * @param unreachable goals that no inquiry can meet, which is proved
 * @param notAnalysed goals that the cases may not meet, since a limit was reached
 * @param limits what else the cases do not speak of
 */
public record GeneratedCases(List<Case> cases, List<Goal> unreachable, List<Goal> notAnalysed, List<Text> limits) {

    public GeneratedCases {
        cases = List.copyOf(cases);
        unreachable = List.copyOf(unreachable);
        notAnalysed = List.copyOf(notAnalysed);
        limits = List.copyOf(limits);
    }

    /**
     * Cases that look at a whole catalogue.
     *
     * @param locale the language of the notes
     */
    public static GeneratedCases of(CatalogEngine engine, Locale locale) {
        return missingFrom(new CaseSuite(List.of()), engine, locale);
    }

    /** Cases that look at what a suite of the engine's catalogue does not. */
    public static GeneratedCases missingFrom(CaseSuite suite, CatalogEngine engine, Locale locale) {
        return new Survey(engine, suite, Coverage.MAX_NODES, Budget.of(Coverage.MOST_LOOKS)).cases(locale);
    }
}

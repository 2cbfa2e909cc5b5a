package dev.switchboard.mutants;

import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.diagram.Budget;
import dev.switchboard.engine.CatalogEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cases that notice every small mistake which a suite would not. Each expects the decision that the catalogue makes now:
 * whether that is right is for a person to judge. The same catalogue and suite give the same cases.
 *
 * @param cases few, each with a note that says which mistake it notices
 * @param notAnalysed mutants of which it is not known whether the cases notice them, since a limit was reached
 */
public record KillingCases(List<Case> cases, List<Mutant> notAnalysed) {

    private static final Text NOTICES = new Text("заметит: %s", "notices: %s");
    private static final Text AND_MORE = new Text("заметит: %s; и ещё: %s", "notices: %s; and %s more");

    public KillingCases {
        cases = List.copyOf(cases);
        notAnalysed = List.copyOf(notAnalysed);
    }

    /**
     * Cases that notice what a suite of the engine's catalogue does not.
     *
     * @param locale the language of the notes
     */
    public static KillingCases missingFrom(CaseSuite suite, CatalogEngine engine, Locale locale) {
        MutationReport report = MutationReport.of(suite, engine);
        List<Case> cases = new ArrayList<>();
        new KillingChoice(engine.model(), Budget.of(MutationReport.MOST_LOOKS))
                .of(report.survived())
                .forEach((witness, killed) -> cases.add(Case.expecting(
                        engine.model().vocabulary(),
                        engine.decideIfAny(witness.inquiry()),
                        witness.inquiry(),
                        note(killed, locale))));
        return new KillingCases(cases, report.notAnalysed());
    }

    private static String note(List<Mutant> killed, Locale locale) {
        String first = killed.get(0).title().in(locale);
        return killed.size() == 1
                ? NOTICES.in(locale).formatted(first)
                : AND_MORE.in(locale).formatted(first, killed.size() - 1);
    }
}

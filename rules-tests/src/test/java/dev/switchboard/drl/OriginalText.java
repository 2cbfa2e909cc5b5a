package dev.switchboard.drl;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.engine.Matcher;
import dev.switchboard.loading.LoadedCatalog;

/** Lets tests of other packages run the text of rule files on Drools as it stands. */
public final class OriginalText {

    private OriginalText() {}

    public static Matcher onDrools(LoadedCatalog loaded) {
        return DroolsMatchers.ofOriginalText(loaded);
    }

    /** The same with the names that rules have for Drools. */
    public static LoadedCatalog asDroolsCallsIt(LoadedCatalog loaded) {
        Catalog catalog = loaded.catalog();
        return new LoadedCatalog(
                new Catalog(
                        catalog.vocabulary(),
                        catalog.allRules().stream().map(OriginalText::named).toList(),
                        catalog.opaqueRules()),
                loaded.accepted(),
                loaded.ruleFiles(),
                loaded.notes(),
                loaded.warnings());
    }

    private static Rule named(Rule rule) {
        return new Rule(
                RuleName.harmless(rule.name()),
                rule.outcome(),
                rule.salience(),
                rule.condition(),
                rule.steps(),
                rule.gives(),
                rule.place());
    }
}

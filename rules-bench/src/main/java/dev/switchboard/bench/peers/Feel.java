package dev.switchboard.bench.peers;

import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Values;

/** FEEL, the expression language of DMN, as catalogues are exported in it. */
final class Feel implements DmnTable.Language {

    @Override
    public String input(Fact fact) {
        return RuleRows.name(fact);
    }

    @Override
    public String test(Values values, Fact fact) {
        return dev.switchboard.dmn.Feel.test(values, fact.type());
    }

    @Override
    public String text(String text) {
        return dev.switchboard.imports.FeelLiteral.write(text);
    }
}

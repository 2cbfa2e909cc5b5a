package dev.switchboard.drl;

import dev.switchboard.RuleFailedException;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Collects what fires in one session. As the agenda's filter it hears which rule fires next; of {@link WrittenRules} that says all. Of
 * others, which files have, it hears as the rules' global what they decide: one item can have several rules with one outcome,
 * which the consequence alone would not tell apart.
 */
final class FiringCollector implements AgendaFilter, Transfers, Transfers.Outcomes {

    private final Vocabulary vocabulary;
    private final Map<String, Rule> writtenRules = new HashMap<>();
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, OpaqueRule> opaqueRules = new HashMap<>();
    private final List<RankedRule> found = new ArrayList<>();
    private @Nullable String firing;

    FiringCollector(Catalog catalog) {
        vocabulary = catalog.vocabulary();
        catalog.allRules().forEach(rule -> rules.put(rule.name(), rule));
        for (int i = 0; i < catalog.allRules().size(); i++) {
            writtenRules.put(WrittenRules.name(i), catalog.allRules().get(i));
        }
        catalog.opaqueRules().forEach(rule -> opaqueRules.put(rule.name(), rule));
    }

    /** Forgets what has been collected. */
    void start() {
        found.clear();
    }

    /** What has been collected, in order of precedence. */
    List<RankedRule> firings() {
        if (found.size() > 1) {
            found.sort(RankedRule.PRECEDENCE);
        }
        return List.copyOf(found);
    }

    @Override
    public boolean accept(Match match) {
        String name = match.getRule().getName();
        if (match.getRule().getPackageName().equals(WrittenRules.PACKAGE)) {
            found.add(written(name));
        } else {
            firing = name;
        }
        return true;
    }

    private Rule written(String name) {
        Rule rule = writtenRules.get(name);
        if (rule == null) {
            throw new IllegalStateException("`%s` is not a rule that was written".formatted(name));
        }
        return rule;
    }

    @Override
    public Transfers.Outcomes to(String line, TransferMode mode, String item) {
        fired(new Outcome(line, mode, item));
        return this;
    }

    @Override
    public Transfers.Outcomes item(String item) {
        fired(Outcome.withoutLine(item));
        return this;
    }

    private void fired(Outcome outcome) {
        Rule rule = rules.get(firing);
        if (rule == null) {
            found.add(opaque(outcome));
        } else if (rule.outcome().equals(outcome)) {
            found.add(rule);
        } else {
            throw new RuleFailedException(Text.format(
                    "правило `%s` скомпилировано с решением %s, которого в каталоге нет",
                    "rule `%s` is compiled to decide %s, which is not in its catalogue",
                    String.valueOf(firing),
                    quoted(outcome)));
        }
    }

    @Override
    public Transfers.Outcomes set(String outcome, String value) {
        given(outcome, value);
        return this;
    }

    @Override
    public Transfers.Outcomes add(String outcome, String value) {
        given(outcome, value);
        return this;
    }

    /** Of a rule that is read, it is known what it gives. */
    private void given(String outcome, String value) {
        int last = found.size() - 1;
        if (found.get(last) instanceof RankedRule.Opaque opaque) {
            Given given = vocabulary
                    .outcome(outcome)
                    .flatMap(type -> type.read(value))
                    .map(known -> new Given(outcome, known, opaque.rule().place()))
                    .orElseThrow(() -> new RuleFailedException(Text.format(
                            "непрозрачное правило `%s` (%s) даёт `%s`, `%s`: такого результата или значения в каталоге нет",
                            "opaque rule `%s` (%s) gives `%s`, `%s`: the catalogue has no such outcome or value",
                            opaque.name(),
                            opaque.place(),
                            outcome,
                            value)));
            List<Given> gives = new ArrayList<>(opaque.gives());
            gives.add(given);
            found.set(last, new RankedRule.Opaque(opaque.rule(), opaque.outcome(), gives));
        }
    }

    private RankedRule opaque(Outcome outcome) {
        OpaqueRule rule = opaqueRules.get(firing);
        if (rule == null) {
            throw new RuleFailedException(Text.format(
                    "сработало правило `%s`, которого нет в каталоге",
                    "rule `%s` fired, but the catalogue has no such rule", String.valueOf(firing)));
        }
        boolean knowsLine = !outcome.hasLine()
                || vocabulary.line(outcome.line(), outcome.mode()).isPresent();
        if (!knowsLine || vocabulary.item(outcome.item()).isEmpty()) {
            throw new RuleFailedException(Text.format(
                    "непрозрачное правило `%s` (%s) решает %s: такой линии или такого пункта в каталоге нет",
                    "opaque rule `%s` (%s) decides %s: the catalogue has no such line or item",
                    String.valueOf(firing),
                    rule.place(),
                    quoted(outcome)));
        }
        return new RankedRule.Opaque(rule, outcome, List.of());
    }

    private static String quoted(Outcome outcome) {
        return "`%s`, `%s`, `%s`".formatted(outcome.line(), outcome.mode().code(), outcome.item());
    }
}

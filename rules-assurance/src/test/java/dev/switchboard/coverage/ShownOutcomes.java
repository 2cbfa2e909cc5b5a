package dev.switchboard.coverage;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Outcomes;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.coverage.GeneratedCasesPropertyTest.Shown;
import dev.switchboard.coverage.Goal.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a decided inquiry shows besides the rule that decides: values that count, texts that are said, lines that close. */
record ShownOutcomes(Catalog catalog, Inquiry completed, Set<Shown> all) {

    void add(Optional<Rule> deciding, Line taking) {
        List<Rule> giving = catalog.giving(completed);
        giving.stream()
                .filter(rule -> !rule.outcome().hasLine())
                .forEach(rule -> all.add(new Shown(Kind.RULE, List.of(rule.name()))));
        for (OutcomeType type : words().outcomes()) {
            for (Outcomes.Grant grant : new Outcomes(words(), giving, Map.of()).of(type)) {
                grant.rule().map(RankedRule::name).ifPresent(rule -> shown("given", rule, type.code(), grant.value()));
            }
        }
        addTexts(giving, taking);
        addHours(words().line(deciding).orElseThrow());
    }

    private void addTexts(List<Rule> giving, Line taking) {
        Set<String> said = new HashSet<>();
        giving.stream().flatMap(rule -> rule.gives().stream()).forEach(given -> said.add(given.outcome()));
        for (int row = 0; row < words().texts().size(); row++) {
            LineText text = words().texts().get(row);
            boolean isOfLine = text.line().isEmpty() || text.line().equals(taking.code());
            if (isOfLine && text.condition().holds(completed) && said.add(text.part())) {
                shown("text", row);
            }
        }
    }

    private void addHours(Line meant) {
        List<Line> closed = words().hours().closed(meant, completed);
        closed.forEach(line -> shown("closed", line.code()));
        Line taking = words().hours().taking(meant, completed);
        if (words().hours().open(taking).isPresent()) {
            shown("open", taking.code());
        }
        Set<Line> reached = new HashSet<>(closed);
        reached.add(taking);
        for (Line line : reached) {
            words().hours()
                    .open(line)
                    .ifPresent(open ->
                            GeneratedCasesPropertyTest.addAtoms("line " + line.code(), open, completed, catalog, all));
        }
    }

    private Vocabulary words() {
        return catalog.vocabulary();
    }

    private void shown(Object... what) {
        all.add(new Shown(Kind.OUTCOME, List.of(what)));
    }
}

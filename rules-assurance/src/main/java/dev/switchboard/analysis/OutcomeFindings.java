package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what was found in the projection of an outcome as a finding about the catalogue. */
record OutcomeFindings(OutcomeProjection projection) {

    /** The finding; empty where it is known of the line already. */
    Optional<Finding> of(Finding found) {
        List<Rule> rules = found.rules().stream().map(projection::original).toList();
        found.witness().ifPresent(projection::replay);
        return switch (found.kind()) {
            case CONFLICT -> Optional.of(with(found, rules, conflict(found.rules())));
            case NEVER_DECIDES -> Optional.of(with(found, rules, isAll() ? redundant(rules) : neverCounts(rules)));
            case REDUNDANT -> Optional.of(with(found, rules, redundant(rules)));
            case GAP -> Optional.of(with(found, rules, gap()));
            case NEVER_HOLDS ->
                rules.get(0).outcome().hasLine()
                        ? Optional.empty()
                        : Optional.of(new Finding(
                                found.kind(),
                                found.subject(),
                                rules,
                                found.message(),
                                found.regions(),
                                found.regionsCut(),
                                found.witness(),
                                found.accepted()));
            default -> Optional.of(with(found, rules, found.message()));
        };
    }

    private Finding with(Finding found, List<Rule> rules, Text message) {
        boolean isSuperfluous = isAll() && found.kind() == FindingKind.NEVER_DECIDES;
        return new Finding(
                isSuperfluous ? FindingKind.REDUNDANT : found.kind(),
                subject() + ": " + found.subject(),
                rules,
                message,
                found.regions(),
                found.regionsCut(),
                found.witness(),
                found.accepted());
    }

    private boolean isAll() {
        return type().combine() == OutcomeType.Combine.ALL;
    }

    private OutcomeType type() {
        return projection.type();
    }

    /** The outcome and, where it is looked at alone, the value. */
    private String subject() {
        return projection.value().map(value -> type().code() + " " + value).orElse(type().code());
    }

    private Text conflict(List<Rule> projected) {
        Rule first = projected.get(0);
        Rule second = projected.get(1);
        return Text.format(
                "у правил `%s` и `%s` одинаковая важность (%s), а результат `%s` они дают разный: `%s` и `%s`; сейчас решает первое, потому что код его пункта идёт раньше. Сделайте условия непересекающимися или важность разной",
                "rules `%s` and `%s` have the same salience (%s) but give outcome `%s` different values: `%s` and `%s`; at present the first decides, because its item's code sorts first. Make their conditions disjoint, or their saliences different",
                first.name(),
                second.name(),
                first.salience(),
                type().code(),
                first.line(),
                second.line());
    }

    private Text neverCounts(List<Rule> rules) {
        return Text.format(
                "значение `%s` у правила `%s` никогда не действует: всюду, где оно выполняется, раньше решают %s",
                "the value of `%s` in rule `%s` never counts: wherever the rule holds, %s come first",
                type().column(),
                rules.get(0).name(),
                others(rules));
    }

    private Text redundant(List<Rule> rules) {
        return Text.format(
                "`%s` у правила `%s` ничего не меняет: то же дают %s",
                "`%s` in rule `%s` changes nothing: %s give the same",
                type().column(),
                rules.get(0).name(),
                others(rules));
    }

    private Text gap() {
        return Text.format(
                "результат `%s` здесь не задан: добавьте правило или значение по умолчанию, а если так и задумано, напишите в `default` слово `none`",
                "the outcome `%s` has no value here: add a rule or a default or, if this is intended, write `none` into `default`",
                type().code());
    }

    private static String others(List<Rule> rules) {
        return rules.stream().skip(1).map(rule -> "`" + rule.name() + "`").collect(Collectors.joining(", "));
    }
}

package dev.switchboard.engine;

import dev.switchboard.Decision;
import dev.switchboard.Explanation.Finding;
import dev.switchboard.Explanation.GivenOutcome;
import dev.switchboard.Explanation.NearMiss;
import dev.switchboard.Explanation.Reason;
import dev.switchboard.Text;
import dev.switchboard.catalog.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes an explanation as lines for a person. */
final class ExplanationText {

    private static final Text DECIDES = new Text("Решает %s, потому что:", "%s decides, because:");
    private static final Text HOLDS_TOO = new Text("Подходит и %s, потому что:", "%s holds too, because:");

    private final Wording wording;

    ExplanationText(Wording wording) {
        this.wording = wording;
    }

    /** @param closed why lines do not take the inquiry that rules send to them */
    Text of(
            Decision decision,
            List<Text> closed,
            List<Reason> why,
            List<NearMiss> whyNot,
            List<GivenOutcome> outcomes) {
        return new Text(
                in(Explainer.RUSSIAN, decision, closed, why, whyNot, outcomes),
                in(Explainer.ENGLISH, decision, closed, why, whyNot, outcomes));
    }

    private String in(
            Locale locale,
            Decision decision,
            List<Text> closed,
            List<Reason> why,
            List<NearMiss> whyNot,
            List<GivenOutcome> outcomes) {
        StringJoiner lines = new StringJoiner("\n");
        closed.forEach(line -> lines.add(line.in(locale)));
        if (!closed.isEmpty()) {
            lines.add(new Text("Обращение принимает `%s`.", "`%s` takes the inquiry.")
                    .in(locale)
                    .formatted(decision.line()));
        }
        if (why.isEmpty()) {
            lines.add(new Text("Ни один пункт не подходит: `%s`.", "No item holds: `%s`.")
                    .in(locale)
                    .formatted(decision.line()));
        }
        Text opening = DECIDES;
        for (Reason reason : why) {
            lines.add(opening.in(locale).formatted(reason.item()));
            opening = HOLDS_TOO;
            reason.held().forEach(finding -> lines.add("  " + finding(finding, locale)));
            if (reason.held().isEmpty()) {
                lines.add("  " + noConditions(reason.rule()).in(locale));
            }
        }
        outcomes(outcomes, why, locale).forEach(lines::add);
        if (!whyNot.isEmpty()) {
            lines.add(new Text("Почти подошли:", "Nearly held:").in(locale));
        }
        for (NearMiss miss : whyNot) {
            lines.add("  %s (%s, %s)"
                    .formatted(miss.item(), miss.line(), miss.mode().code()));
            miss.failed()
                    .forEach(finding -> lines.add(
                            "    " + new Text("не выполнено: ", "failed: ").in(locale) + finding(finding, locale)));
            lines.add("    " + wouldHold(miss).in(locale)
                    + String.join("; ", Explainer.inWords(miss.changes(), wording, locale)));
        }
        return lines.toString();
    }

    /** Where each value comes from; of rules whose conditions are told before, not why they hold. */
    private List<String> outcomes(List<GivenOutcome> outcomes, List<Reason> why, Locale locale) {
        List<String> lines = new ArrayList<>();
        List<Reason> told = new ArrayList<>(why);
        for (GivenOutcome given : outcomes) {
            String value = wording.outcome(given.outcome()).in(locale) + ": "
                    + given.shown().in(locale);
            if (given.reason().isEmpty()) {
                lines.add(value + new Text(" (по умолчанию)", " (by default)").in(locale));
                continue;
            }
            Reason reason = given.reason().get();
            if (told.contains(reason)) {
                lines.add(value + " — " + reason.item());
            } else {
                lines.add(value + " — " + reason.item() + new Text(", потому что:", ", because:").in(locale));
                reason.held().forEach(finding -> lines.add("  " + finding(finding, locale)));
                told.add(reason);
            }
        }
        return lines;
    }

    private static Text wouldHold(NearMiss miss) {
        return miss.smallest()
                ? new Text("подошло бы, если: ", "would hold with: ")
                : new Text(
                        "подошло бы, если (возможно, хватит и меньшего): ",
                        "would hold with (a smaller change may do, too): ");
    }

    /** The condition and what it met; a condition on one value that was met says it all. */
    private String finding(Finding finding, Locale locale) {
        String condition = finding.condition().in(locale);
        List<String> values = finding.values().entrySet().stream()
                .map(entry -> wording.value(entry.getKey(), entry.getValue()).in(locale))
                .toList();
        if (values.equals(List.of(condition))) {
            return condition;
        }
        String met =
                values.size() == 1 ? met(finding).in(locale) : values.stream().collect(Collectors.joining("; "));
        return condition + new Text(" (сейчас: ", " (now: ").in(locale) + met + ")";
    }

    private static Text noConditions(String rule) {
        return Text.format(
                "правило `%s` не ставит условий, известных каталогу",
                "rule `%s` has no conditions that the catalogue knows", rule);
    }

    /** The value of the one fact that a condition is about. */
    private Text met(Finding finding) {
        Map.Entry<String, Object> only = finding.values().entrySet().iterator().next();
        return wording.valueAlone(only.getKey(), only.getValue());
    }
}

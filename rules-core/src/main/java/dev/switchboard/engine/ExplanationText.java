package dev.switchboard.engine;

import dev.switchboard.Decision;
import dev.switchboard.Explanation.Change;
import dev.switchboard.Explanation.Finding;
import dev.switchboard.Explanation.GivenOutcome;
import dev.switchboard.Explanation.NearMiss;
import dev.switchboard.Explanation.Reason;
import dev.switchboard.Text;
import dev.switchboard.catalog.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes an explanation as lines for a person, in both languages side by side. */
final class ExplanationText {

    private static final Text DECIDES = new Text("Решает %s, потому что:", "%s decides, because:");
    private static final Text HOLDS_TOO = new Text("Подходит и %s, потому что:", "%s holds too, because:");
    private static final Text TAKES = new Text("Обращение принимает `%s`.", "`%s` takes the inquiry.");
    private static final Text NONE_HOLDS = new Text("Ни один пункт не подходит: `%s`.", "No item holds: `%s`.");
    private static final Text BY_DEFAULT = new Text("%s (по умолчанию)", "%s (by default)");
    private static final Text BECAUSE = new Text(", потому что:", ", because:");
    private static final Text NEARLY_HELD = new Text("Почти подошли:", "Nearly held:");
    private static final Text FAILED = new Text("    не выполнено: %s", "    failed: %s");
    private static final Text WOULD_HOLD = new Text("    подошло бы, если: %s", "    would hold with: %s");
    private static final Text MAY_HOLD_BEFORE = new Text(
            "    подошло бы, если (возможно, хватит и меньшего): %s",
            "    would hold with (a smaller change may do, too): %s");
    private static final Text NOW = new Text(" (сейчас: %s)", " (now: %s)");
    private static final Text NO_CONDITIONS = new Text(
            "  правило `%s` не ставит условий, известных каталогу",
            "  rule `%s` has no conditions that the catalogue knows");
    private static final Text INDENTED = new Text("  %s", "  %s");

    private final Wording wording;
    private final StringBuilder russian = new StringBuilder();
    private final StringBuilder english = new StringBuilder();

    /** For one explanation. */
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
        closed.forEach(this::line);
        if (!closed.isEmpty()) {
            line(with(TAKES, decision.line()));
        }
        if (why.isEmpty()) {
            line(with(NONE_HOLDS, decision.line()));
        }
        Text opening = DECIDES;
        for (Reason reason : why) {
            line(with(opening, reason.item()));
            opening = HOLDS_TOO;
            held(reason);
            if (reason.held().isEmpty()) {
                line(with(NO_CONDITIONS, reason.rule()));
            }
        }
        outcomes(outcomes, why);
        if (!whyNot.isEmpty()) {
            line(NEARLY_HELD);
        }
        whyNot.forEach(this::nearMiss);
        return new Text(russian.toString(), english.toString());
    }

    private void held(Reason reason) {
        reason.held().forEach(finding -> line(with(INDENTED, finding(finding))));
    }

    /** Where each value comes from; of rules whose conditions are told before, not why they hold. */
    private void outcomes(List<GivenOutcome> outcomes, List<Reason> why) {
        List<Reason> told = new ArrayList<>(why);
        for (GivenOutcome given : outcomes) {
            Text value = joined(spoken(wording.outcome(given.outcome())), ": ", spoken(given.shown()));
            if (given.reason().isEmpty()) {
                line(with(BY_DEFAULT, value));
                continue;
            }
            Reason reason = given.reason().get();
            Text from = joined(value, " — ", new Text(reason.item(), reason.item()));
            if (told.contains(reason)) {
                line(from);
            } else {
                line(joined(from, "", BECAUSE));
                held(reason);
                told.add(reason);
            }
        }
    }

    private void nearMiss(NearMiss miss) {
        String rule =
                "  " + miss.item() + " (" + miss.line() + ", " + miss.mode().code() + ")";
        line(new Text(rule, rule));
        miss.failed().forEach(finding -> line(with(FAILED, finding(finding))));
        line(with(miss.smallest() ? WOULD_HOLD : MAY_HOLD_BEFORE, changes(miss.changes())));
    }

    private Text changes(List<Change> changes) {
        Text all = Text.EMPTY;
        for (Change change : changes) {
            Text each = joined(
                    joined(
                            spoken(wording.title(change.fact())),
                            ": ",
                            spoken(wording.valueAlone(change.fact(), change.from()))),
                    " → ",
                    spoken(wording.valueAlone(change.fact(), change.to())));
            all = all.isEmpty() ? each : joined(all, "; ", each);
        }
        return all;
    }

    /** The condition and what it met; a condition on one value that was met says it all. */
    private Text finding(Finding finding) {
        Text condition = spoken(finding.condition());
        Text met = Text.EMPTY;
        for (Map.Entry<String, Object> entry : finding.values().entrySet()) {
            Text value = spoken(wording.value(entry.getKey(), entry.getValue()));
            met = met.isEmpty() ? value : joined(met, "; ", value);
        }
        if (finding.values().size() != 1) {
            return joined(condition, "", with(NOW, met));
        }
        Map.Entry<String, Object> only = finding.values().entrySet().iterator().next();
        Text now = joined(condition, "", with(NOW, spoken(wording.valueAlone(only.getKey(), only.getValue()))));
        return new Text(
                met.russian().equals(condition.russian()) ? condition.russian() : now.russian(),
                met.english().equals(condition.english()) ? condition.english() : now.english());
    }

    private void line(Text text) {
        line(russian, text.in(Explainer.RUSSIAN));
        line(english, text.in(Explainer.ENGLISH));
    }

    private static void line(StringBuilder lines, String line) {
        if (lines.length() > 0) {
            lines.append('\n');
        }
        lines.append(line);
    }

    /** A text that has words in either language, those of the other where it lacks some. */
    private static Text spoken(Text text) {
        return text.russian().isEmpty() || text.english().isEmpty()
                ? new Text(text.in(Explainer.RUSSIAN), text.in(Explainer.ENGLISH))
                : text;
    }

    private static Text joined(Text one, String between, Text other) {
        return new Text(one.russian() + between + other.russian(), one.english() + between + other.english());
    }

    private static Text with(Text wording, String value) {
        return new Text(with(wording.russian(), value), with(wording.english(), value));
    }

    private static Text with(Text wording, Text value) {
        return new Text(with(wording.russian(), value.russian()), with(wording.english(), value.english()));
    }

    /** As {@link String#format} would put one value in; that takes ten times as long. */
    private static String with(String wording, String value) {
        int at = wording.indexOf("%s");
        return wording.substring(0, at) + value + wording.substring(at + 2);
    }
}

package dev.switchboard.engine;

import dev.switchboard.Explanation;
import dev.switchboard.Explanation.Change;
import dev.switchboard.Explanation.Finding;
import dev.switchboard.Explanation.GivenOutcome;
import dev.switchboard.Explanation.NearMiss;
import dev.switchboard.Explanation.Reason;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Languages;
import dev.switchboard.catalog.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes an explanation as lines for a person, in one language. */
final class ExplanationText {

    private static final Phrase DECIDES = Phrase.of("Решает %s, потому что:", "%s decides, because:");
    private static final Phrase HOLDS_TOO = Phrase.of("Подходит и %s, потому что:", "%s holds too, because:");
    private static final Phrase TAKES = Phrase.of("Обращение принимает `%s`.", "`%s` takes the inquiry.");
    private static final Phrase NONE_HOLDS = Phrase.of("Ни один пункт не подходит: `%s`.", "No item holds: `%s`.");
    private static final Phrase NO_CONDITIONS = Phrase.of(
            "\n  правило `%s` не ставит условий, известных каталогу",
            "\n  rule `%s` has no conditions that the catalogue knows");
    private static final Text BY_DEFAULT = new Text(" (по умолчанию)", " (by default)");
    private static final Text BECAUSE = new Text(", потому что:", ", because:");
    private static final Text NEARLY_HELD = new Text("\nПочти подошли:", "\nNearly held:");
    private static final Text FAILED = new Text("\n    не выполнено: ", "\n    failed: ");
    private static final Text WOULD_HOLD = new Text("\n    подошло бы, если: ", "\n    would hold with: ");
    private static final Text MAY_HOLD_BEFORE = new Text(
            "\n    подошло бы, если (возможно, хватит и меньшего): ",
            "\n    would hold with (a smaller change may do, too): ");
    private static final String INDENTED = "\n  ";
    private static final Text NOW = new Text(" (сейчас: ", " (now: ");

    /** What an explanation of some rules takes. */
    private static final int USUAL_PIECES = 120;

    private final Wording wording;
    private final Locale locale;

    /** All words in turn; to put them together at once copies each once. */
    private final List<String> pieces = new ArrayList<>(USUAL_PIECES);

    /** Words around a value. */
    private record Phrase(Text before, Text after) {

        /** Of wordings with one {@code %s} each. */
        static Phrase of(String russian, String english) {
            String[] inRussian = russian.split("%s", 2);
            String[] inEnglish = english.split("%s", 2);
            return new Phrase(new Text(inRussian[0], inEnglish[0]), new Text(inRussian[1], inEnglish[1]));
        }
    }

    /** For one explanation. */
    ExplanationText(Wording wording, Locale locale) {
        this.wording = wording;
        this.locale =
                locale.getLanguage().equals(Languages.RUSSIAN.getLanguage()) ? Languages.RUSSIAN : Languages.ENGLISH;
    }

    /** @param line that takes the inquiry */
    String of(String line, Explanation explanation) {
        List<Text> closed = explanation.closed();
        List<Reason> why = explanation.why();
        closed.forEach(each -> begin().add(each.in(locale)));
        if (!closed.isEmpty()) {
            begin().add(TAKES, line);
        }
        if (why.isEmpty()) {
            begin().add(NONE_HOLDS, line);
        }
        Phrase opening = DECIDES;
        for (Reason reason : why) {
            begin().add(opening, reason.item());
            opening = HOLDS_TOO;
            held(reason);
            if (reason.held().isEmpty()) {
                add(NO_CONDITIONS, reason.rule());
            }
        }
        outcomes(explanation.outcomes(), why);
        if (!explanation.whyNot().isEmpty()) {
            add(NEARLY_HELD);
        }
        explanation.whyNot().forEach(this::nearMiss);
        return String.join("", pieces.toArray(String[]::new));
    }

    private void held(Reason reason) {
        for (Finding finding : reason.held()) {
            add(INDENTED).finding(finding);
        }
    }

    /** Where each value comes from; of rules whose conditions are told before, not why they hold. */
    private void outcomes(List<GivenOutcome> outcomes, List<Reason> why) {
        List<Reason> told = outcomes.isEmpty() ? why : new ArrayList<>(why);
        for (GivenOutcome given : outcomes) {
            String title = wording.outcome(given.outcome()).in(locale);
            begin().add(title).add(": ").add(given.shown().in(locale));
            if (given.reason().isEmpty()) {
                given.row().ifPresentOrElse(row -> add(" — ").add(row.toString()), () -> add(BY_DEFAULT));
                continue;
            }
            Reason reason = given.reason().get();
            add(" — ").add(reason.item());
            if (!told.contains(reason)) {
                add(BECAUSE).held(reason);
                told.add(reason);
            }
        }
    }

    private void nearMiss(NearMiss miss) {
        add(INDENTED).add(miss.item()).add(" (").add(miss.line());
        if (miss.mode() != TransferMode.NONE) {
            add(", ").add(miss.mode().code());
        }
        add(")");
        for (Finding finding : miss.failed()) {
            add(FAILED).finding(finding);
        }
        add(miss.smallest() ? WOULD_HOLD : MAY_HOLD_BEFORE);
        String between = "";
        for (Change change : miss.changes()) {
            add(between).add(title(change.fact())).add(": ").add(value(change.fact(), change.from()));
            add(" → ").add(value(change.fact(), change.to()));
            between = "; ";
        }
    }

    /** The condition and what it met; a condition on one value that was met says it all. */
    private void finding(Finding finding) {
        String condition = finding.condition().in(locale);
        add(condition);
        if (finding.values().size() != 1) {
            add(NOW);
            String between = "";
            for (Map.Entry<String, Object> met : finding.values().entrySet()) {
                add(between).add(title(met.getKey())).add(": ").add(value(met.getKey(), met.getValue()));
                between = "; ";
            }
            add(")");
            return;
        }
        Map.Entry<String, Object> only = finding.values().entrySet().iterator().next();
        String value = value(only.getKey(), only.getValue());
        if (!condition.endsWith(value) || !condition.equals(title(only.getKey()) + ": " + value)) {
            add(NOW).add(value).add(")");
        }
    }

    private String title(String fact) {
        return wording.title(fact).in(locale);
    }

    private String value(String fact, Object value) {
        return wording.valueAlone(fact, value).in(locale);
    }

    /** Begins a line that may be the first. */
    private ExplanationText begin() {
        return pieces.isEmpty() ? this : add("\n");
    }

    private void add(Phrase phrase, String value) {
        add(phrase.before).add(value).add(phrase.after);
    }

    /** Adds one of the texts above, which have words or nothing in both languages alike. */
    private ExplanationText add(Text text) {
        return add(locale.equals(Languages.RUSSIAN) ? text.russian() : text.english());
    }

    private ExplanationText add(String piece) {
        pieces.add(piece);
        return this;
    }
}

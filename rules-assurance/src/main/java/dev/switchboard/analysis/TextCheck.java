package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds rows of the table of texts that are never said. Nothing is said of those whose line takes no inquiry at all, which is
 * another finding.
 */
final class TextCheck implements Check {

    private final Catalog catalog;
    private final Vocabulary words;
    private final FactSpace space;
    private final Wording wording;
    private final List<LineText> unsaid;
    private final List<LineText> taken = new ArrayList<>();

    /** Has found nothing yet. */
    TextCheck(Catalog catalog, FactSpace space) {
        this.catalog = catalog;
        this.words = catalog.vocabulary();
        this.space = space;
        this.wording = new Wording(words);
        this.unsaid = new ArrayList<>(words.texts());
    }

    @Override
    public void look(AnalysedTopic topic) {
        if (unsaid.isEmpty()) {
            return;
        }
        DecisionDiagrams decisions = new DecisionDiagrams(topic, catalog, space);
        for (DecisionDiagrams.Way way : decisions.ways()) {
            if (topic.possible(way.taken()) != Nodes.NONE) {
                unsaid.stream()
                        .filter(text -> !taken.contains(text))
                        .filter(text -> words.textsBefore(text, way.line()).isPresent())
                        .forEach(taken::add);
            }
        }
        unsaid.removeIf(text -> topic.possible(decisions.said(text)) != Nodes.NONE);
    }

    /** Nothing is said where not all is known. */
    @Override
    public void skip(String topic, List<Rule> rules) {
        unsaid.clear();
    }

    @Override
    public List<Draft> drafts() {
        return unsaid.stream().filter(taken::contains).map(this::draft).toList();
    }

    private Draft draft(LineText text) {
        Text when = wording.condition(text.condition());
        String said = said(text);
        String subject = text.condition().equals(Condition.always()) ? said : said + ": " + when.in(Locale.ENGLISH);
        return new Draft(
                FindingKind.ROW_NEVER_APPLIES,
                subject,
                () -> Finding.aboutWords(
                        FindingKind.ROW_NEVER_APPLIES,
                        subject,
                        Text.format(
                                "%s: эта строка (`%s`) не действует никогда: она невозможна там, где линия принимает"
                                        + " обращения, или всегда раньше подходит строка выше или правило. Исправьте её"
                                        + " условия, переставьте её выше или удалите",
                                "%s: this row (`%s`) never applies: it cannot hold where its line takes inquiries, or"
                                        + " a row above it or a rule always comes first. Correct its conditions, move it"
                                        + " up, or remove it",
                                text.place(),
                                said)));
    }

    /** Such as {@code senior one-step phrase}. */
    private static String said(LineText text) {
        List<String> parts = new ArrayList<>();
        if (!text.line().isEmpty()) {
            parts.add(text.line());
        }
        text.mode().ifPresent(mode -> parts.add(mode.code()));
        parts.add(text.part());
        return String.join(" ", parts);
    }
}

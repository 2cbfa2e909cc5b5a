package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Possible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntBiFunction;

/** Looks into the table that says what cannot be: for rows that exclude nothing, or too much. */
final class ExclusionCheck {

    private final Vocabulary words;
    private final FactSpace space;
    private final int mostNodes;
    private final Wording wording;

    /**
     * For the table of one catalogue.
     *
     * @param mostNodes how many nodes one row may take
     */
    ExclusionCheck(Catalog catalog, FactSpace space, int mostNodes) {
        this.words = catalog.vocabulary();
        this.space = space;
        this.mostNodes = mostNodes;
        this.wording = new Wording(words);
    }

    /** What is found, with as much work as the budget has. */
    List<Finding> findings(Budget budget) {
        List<Finding> findings = new ArrayList<>();
        try {
            boolean anyExcludesEverything = false;
            for (Exclusion exclusion : words.exclusions()) {
                if (isNowhere(
                        budget,
                        (nodes, topic) ->
                                Possible.by(List.of(exclusion), space, nodes).of(topic))) {
                    findings.add(excludesEverything(exclusion));
                    anyExcludesEverything = true;
                }
            }
            if (!words.exclusions().isEmpty() && !anyExcludesEverything) {
                idle(budget, findings);
                topics(budget, findings);
            }
        } catch (LimitReachedException tooLarge) {
            findings.add(Finding.aboutWords(
                    FindingKind.NOT_ANALYSED,
                    "impossible",
                    new Text(
                            "таблица `impossible` не уместилась в пределы проверки",
                            "the table `impossible` exceeds the limits of verification")));
        }
        return findings;
    }

    private boolean isNowhere(Budget budget, ToIntBiFunction<Nodes, String> where) {
        Nodes nodes = new Nodes(mostNodes, budget);
        return words.topicCodes().stream().allMatch(topic -> where.applyAsInt(nodes, topic) == Nodes.NONE);
    }

    /** Of rows that exclude the same, those below the first are idle. */
    private void idle(Budget budget, List<Finding> findings) {
        List<Exclusion> kept = new ArrayList<>(words.exclusions());
        for (int i = kept.size() - 1; i >= 0; i--) {
            Exclusion exclusion = kept.remove(i);
            boolean idle = isNowhere(
                    budget,
                    (nodes, topic) ->
                            Possible.excludedBy(exclusion, kept, space, nodes).of(topic));
            if (idle) {
                findings.add(excludesNothing(exclusion));
            } else {
                kept.add(i, exclusion);
            }
        }
    }

    private void topics(Budget budget, List<Finding> findings) {
        Nodes nodes = new Nodes(mostNodes, budget);
        Possible possible = new Possible(space, nodes);
        for (String topic : words.topicCodes()) {
            if (possible.of(topic) == Nodes.NONE) {
                findings.add(Finding.aboutWords(
                        FindingKind.NOTHING_POSSIBLE,
                        topic,
                        Text.format(
                                "тема `%s`: по таблице `impossible` обращений о ней быть не может",
                                "topic `%s`: by the table `impossible`, there can be no inquiry about it", topic)));
            }
        }
    }

    private Finding excludesEverything(Exclusion exclusion) {
        return found(
                FindingKind.EXCLUDES_EVERYTHING,
                exclusion,
                "%s: строка «%s» исключает все обращения",
                "%s: the row \"%s\" excludes every inquiry");
    }

    private Finding excludesNothing(Exclusion exclusion) {
        return found(
                FindingKind.EXCLUDES_NOTHING,
                exclusion,
                "%s: строка «%s» ничего не исключает: такого и без неё не бывает",
                "%s: the row \"%s\" excludes nothing: without it, this could not be either");
    }

    private Finding found(FindingKind kind, Exclusion exclusion, String russian, String english) {
        Text combination = wording.exclusion(exclusion);
        return Finding.aboutWords(
                kind, combination.in(Locale.ENGLISH), Text.format(russian, english, exclusion.place(), combination));
    }
}

package dev.switchboard.coverage;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.coverage.Coverage.Met;
import dev.switchboard.coverage.Coverage.Unmet;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.engine.CatalogEngine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes through a catalogue's goals: which does a suite meet, and what would meet the others. */
final class Survey {

    /** A goal that no case meets, and the simplest inquiry that would. */
    record Open(GoalCondition condition, Inquiry witness) {}

    private final CatalogEngine engine;
    private final Catalog catalog;
    private final List<GoalCondition> goals;
    private final Map<GoalCondition, Case> met = new HashMap<>();
    private final Judge judge;
    private final List<Open> open = new ArrayList<>();
    private final List<Goal> unreachable = new ArrayList<>();
    private final List<Goal> notAnalysed = new ArrayList<>();

    /**
     * Goes through all goals.
     *
     * @param maxNodes nodes of one topic's diagrams; the work on all of them is bounded with them
     * @param looks looks at an atom, when inquiries are held against goals; what is not seen within them is not analysed
     */
    Survey(CatalogEngine engine, CaseSuite suite, int maxNodes, Budget looks) {
        this.engine = engine;
        this.catalog = engine.model();
        Goals found = Goals.of(catalog);
        this.goals = found.all();
        this.notAnalysed.addAll(found.tooLarge());
        this.judge = new Judge(catalog, looks);
        GoalIndex index = judge.index(goals);
        boolean allSeen = hold(suite, index);
        List<GoalCondition> unmet =
                goals.stream().filter(condition -> !met.containsKey(condition)).toList();
        if (allSeen) {
            look(unmet, new Reach(catalog, maxNodes, judge).answers(unmet));
        } else {
            unmet.forEach(condition -> notAnalysed.add(condition.goal()));
        }
    }

    /** Sees which goals a suite meets, each with the first case that does; whether there was time for all of it. */
    private boolean hold(CaseSuite suite, GoalIndex index) {
        BitSet left = new BitSet();
        left.set(0, goals.size());
        try {
            for (Case each : suite.cases()) {
                if (!left.isEmpty() && !each.expected().isEmpty()) {
                    for (int goal : index.met(judge.judged(each.inquiry()), left)) {
                        met.put(goals.get(goal), each);
                        left.clear(goal);
                    }
                }
            }
            return true;
        } catch (LimitReachedException tooMany) {
            return false;
        }
    }

    private void look(List<GoalCondition> unmet, List<Reach.Answer> answers) {
        for (int i = 0; i < answers.size(); i++) {
            GoalCondition condition = unmet.get(i);
            Reach.Answer answer = answers.get(i);
            if (answer.witness().isPresent()) {
                open.add(new Open(condition, answer.witness().get()));
            } else {
                (answer.isProved() ? unreachable : notAnalysed).add(condition.goal());
            }
        }
    }

    Coverage coverage() {
        return new Coverage(
                goals.stream().flatMap(this::met).toList(),
                open.stream()
                        .map(each -> new Unmet(each.condition.goal(), ready(each)))
                        .toList(),
                unreachable,
                notAnalysed,
                limits());
    }

    private Stream<Met> met(GoalCondition condition) {
        return Optional.ofNullable(met.get(condition)).map(by -> new Met(condition.goal(), by)).stream();
    }

    private Case ready(Open each) {
        return Case.expecting(
                catalog.vocabulary(),
                engine.decideIfAny(each.witness),
                each.witness,
                each.condition.goal().title().in(Locale.ENGLISH),
                "");
    }

    /** The fewest cases, nearly, that meet every goal that can be met and is not. */
    GeneratedCases cases(Locale locale) {
        List<Case> cases = new ArrayList<>();
        for (Selection.Chosen chosen : Selection.of(open, judge)) {
            cases.add(Case.expecting(
                    catalog.vocabulary(),
                    engine.decideIfAny(chosen.inquiry()),
                    chosen.inquiry(),
                    Note.of(chosen.goals(), locale)));
        }
        return new GeneratedCases(cases, unreachable, notAnalysed, limits());
    }

    private List<Text> limits() {
        return catalog.opaqueRules().stream().map(OpaqueRule::title).toList();
    }
}

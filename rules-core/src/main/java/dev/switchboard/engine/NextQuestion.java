package dev.switchboard.engine;

import dev.switchboard.Asking;
import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Outcome;
import dev.switchboard.NextStep.Question;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds what to ask next. In a reduced diagram every variable that it asks for matters for some inquiry, and no other does;
 * of these, the best is the one after which the least is to be expected: {@link ExpectedCost}. Where the diagram is too large
 * the answer is rougher, and says so.
 */
final class NextQuestion {

    /** The work that weighing questions is worth: a second or so. */
    private static final long MOST_STEPS = 8_000_000;

    /** The part of it that one topic is worth, while the topic is not known. */
    private static final long MOST_STEPS_OF_TOPIC = MOST_STEPS / 4;

    /** Topics that are too large, or nearly so, for which it is found out what they lead to when the topic is asked for. */
    private static final int MOST_LARGE_TOPICS = 2;

    /** Looks at atoms of rules for what topics lead to, where diagrams do not tell; outcomes beyond are left out. */
    private static final long MOST_LOOKS = 4_000_000;

    private final AskedCatalog asked;
    private final Vocabulary vocabulary;
    private final QuestionWords words;
    private final Inquiry inquiry;
    private final Asking asking;
    private final Function<Inquiry, Decision> decide;
    private final Budget budget = Budget.of(MOST_STEPS);
    private final Budget building = Budget.of(MOST_LARGE_TOPICS * AskedCatalog.STEPS_OF_TOPIC);
    private final Budget looks = Budget.of(MOST_LOOKS);

    NextQuestion(AskedCatalog asked, Inquiry inquiry, Asking asking, Function<Inquiry, Decision> decide) {
        this.asked = asked;
        this.vocabulary = asked.catalog().vocabulary();
        this.words = new QuestionWords(vocabulary);
        this.inquiry = inquiry;
        this.asking = asking;
        this.decide = decide;
    }

    NextStep find() {
        if (!inquiry.states("topic")) {
            return topicQuestion();
        }
        AskedAbout about = asked.about(inquiry, asking);
        Found found = asked.found().get(about).orElseGet(() -> found(about));
        return new FoundQuestions(asking)
                .step(
                        found.questions(),
                        found.exact(),
                        () -> decide.apply(asked.possible().completion(inquiry)));
    }

    private Found found(AskedAbout about) {
        Found found = exactly(about).orElseGet(() -> new RoughQuestions(asked, inquiry, words).find());
        asked.found().put(about, found);
        return found;
    }

    private Optional<Found> exactly(AskedAbout about) {
        try {
            return outcomes(inquiry, about, budget).map(this::weighed);
        } catch (LimitReachedException tooMuch) {
            asked.tooMuch(about);
            return Optional.empty();
        }
    }

    /** What can still be decided; empty if that is known to be too much to find out exactly. */
    private Optional<OutcomeDiagram> outcomes(Inquiry of, AskedAbout about, Budget most) {
        Optional<Diagram> diagram =
                asked.isKnownToBeTooMuch(about) ? Optional.empty() : asked.diagram(about.topic(), building);
        return diagram.map(whole -> new OutcomeDiagram(asked, whole, of, most));
    }

    private Found weighed(OutcomeDiagram outcomes) {
        if (Nodes.isTerminal(outcomes.root())) {
            return new Found(List.of(), true);
        }
        List<String> order = List.copyOf(vocabulary.factCodes());
        ExpectedCost expected = new ExpectedCost(outcomes, inquiry.topic(), asking);
        List<Candidate> candidates = new ArrayList<>();
        Map<Fact, List<Variable>> sets = new LinkedHashMap<>();
        for (int index : new Contents(outcomes.nodes()).variables(outcomes.root())) {
            Variable variable = outcomes.space().variables().get(index);
            vocabulary
                    .setOf(variable.fact().code())
                    .ifPresentOrElse(
                            set -> sets.computeIfAbsent(set, added -> new ArrayList<>())
                                    .add(variable),
                            () -> candidates.add(candidate(outcomes, variable, expected, order)));
        }
        sets.forEach((set, mattering) ->
                candidates.add(candidate(outcomes, new SetQuestion(set, mattering), expected, order)));
        candidates.sort(Comparator.comparingDouble(Candidate::cost).thenComparingInt(Candidate::place));
        return new Found(
                QuestionWords.once(candidates.stream().map(Candidate::question).toList()), true);
    }

    /**
     * A question and how good it is.
     *
     * @param cost what it takes to ask it and what is to be asked then, on average over its answers
     * @param place the fact's place in the catalogue, for a fixed order among equals
     */
    private record Candidate(Question question, double cost, int place) {}

    private Candidate candidate(OutcomeDiagram outcomes, Variable variable, ExpectedCost expected, List<String> order) {
        Map<Integer, List<Range>> byResult = outcomes.byResult(variable);
        List<Answer> answers = new ArrayList<>();
        byResult.forEach((result, ranges) -> answers.add(words.answer(variable, ranges, leadsTo(outcomes, result))));
        return new Candidate(
                words.question(variable.fact(), answers),
                expected.of(variable, byResult),
                order.indexOf(variable.fact().code()));
    }

    private Candidate candidate(
            OutcomeDiagram outcomes, SetQuestion question, ExpectedCost expected, List<String> order) {
        Map<Integer, List<Set<String>>> byResult = question.byResult(outcomes.nodes(), outcomes.root());
        List<Answer> answers = new ArrayList<>();
        byResult.forEach((result, sets) -> answers.add(
                new Answer(question.words(sets), question.example(sets.get(0)), leadsTo(outcomes, result))));
        return new Candidate(
                words.question(question.set(), answers),
                expected.of(question, byResult),
                order.indexOf(question.set().code()));
    }

    private List<Outcome> leadsTo(OutcomeDiagram outcomes, int node) {
        return new Contents(outcomes.nodes())
                .terminals(node).stream()
                        .map(terminal -> words.outcome(
                                outcomes.rule(terminal), outcomes.said(terminal), outcomes.given(terminal)))
                        .distinct()
                        .toList();
    }

    private NextStep topicQuestion() {
        Fact topic = vocabulary.fact("topic").orElseThrow();
        List<Answer> answers = new ArrayList<>();
        boolean exact = true;
        for (Topic each : vocabulary.topics()) {
            Inquiry about = about(each.code());
            if (!asked.possible().canBe(each.code(), inquiry, Map.of())) {
                continue;
            }
            Optional<List<Outcome>> outcomes = outcomesOf(about);
            exact &= outcomes.isPresent();
            answers.add(new Answer(each.title(), each.code(), outcomes.orElseGet(() -> roughOutcomesOf(about))));
        }
        return new NextStep.Ask(List.of(words.question(topic, answers)), exact);
    }

    private Optional<List<Outcome>> outcomesOf(Inquiry of) {
        AskedAbout about = asked.about(of, Asking.DEFAULT);
        Optional<List<Outcome>> known = asked.outcomes().get(about);
        if (known.isPresent()) {
            return known;
        }
        boolean enough = budget.left() >= MOST_STEPS_OF_TOPIC;
        try {
            Optional<List<Outcome>> found = outcomes(of, about, budget.part(MOST_STEPS_OF_TOPIC))
                    .map(diagram -> leadsTo(diagram, diagram.root()));
            found.ifPresent(outcomes -> asked.outcomes().put(about, outcomes));
            return found;
        } catch (LimitReachedException tooMuch) {
            if (enough) {
                asked.tooMuch(about);
            }
            return Optional.empty();
        }
    }

    private List<Outcome> roughOutcomesOf(Inquiry about) {
        try {
            looks.spend(asked.size(about.topic()));
            return new RoughQuestions(asked, about, words).outcomes();
        } catch (LimitReachedException tooMuch) {
            return List.of();
        }
    }

    private Inquiry about(String topic) {
        return inquiry.toBuilder().topic(topic).build();
    }
}

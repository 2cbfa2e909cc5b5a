package dev.switchboard.engine;

import dev.switchboard.Asking;
import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
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

    /** The work that weighing questions is worth, beside building the topic's diagram: some hundredths of a second. */
    private static final long MOST_STEPS = 800_000;

    /** After so much work on what topics lead to, nothing more is found out exactly in the same call. */
    private static final long STEPS_WITHOUT_TOPIC = 200_000;

    /** The same when it has been asked before, or there are very many topics: then it is found out little by little. */
    private static final long FEW_STEPS_WITHOUT_TOPIC = 50_000;

    /** So many are not all found out in one call anyway. */
    private static final int VERY_MANY_TOPICS = 500;

    /** Looks at atoms of rules for what topics lead to, where diagrams do not tell; outcomes beyond are left out. */
    private static final long MOST_LOOKS = 5_000;

    private final AskedCatalog asked;
    private final Vocabulary vocabulary;
    private final QuestionWords words;
    private final Inquiry inquiry;
    private final Asking asking;
    private final Function<Inquiry, Decision> decide;
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
        Optional<Found> known = asked.found().get(about);
        Found found = known.filter(Found::last).orElseGet(() -> found(about, known));
        return new FoundQuestions(asking)
                .step(
                        found.questions(),
                        found.exact(),
                        () -> decide.apply(asked.possible().completion(inquiry)));
    }

    /** @param known what an earlier call found, and left something to be found out */
    private Found found(AskedAbout about, Optional<Found> known) {
        Found found = known.isEmpty() && asked.isPutOff(about.topic())
                ? rough()
                : exactly(about).orElseGet(() -> known.orElseGet(this::rough).asLast());
        asked.found().put(about, found);
        return found;
    }

    private Found rough() {
        return new RoughQuestions(asked, inquiry, words).find();
    }

    private Optional<Found> exactly(AskedAbout about) {
        try {
            return outcomes(inquiry, about, Budget.of(AskedCatalog.STEPS_OF_TOPIC), Budget.of(MOST_STEPS))
                    .map(this::weighed);
        } catch (LimitReachedException tooMuch) {
            asked.tooMuch(about);
            return Optional.empty();
        }
    }

    /** What can still be decided; empty if that is known to be too much to find out exactly. */
    private Optional<OutcomeDiagram> outcomes(Inquiry of, AskedAbout about, Budget building, Budget weighing) {
        Optional<Diagram> diagram =
                asked.isKnownToBeTooMuch(about) ? Optional.empty() : asked.diagram(about.topic(), building);
        return diagram.map(whole -> new OutcomeDiagram(asked, whole, of, weighing));
    }

    private Found weighed(OutcomeDiagram outcomes) {
        if (Nodes.isTerminal(outcomes.root())) {
            return new Found(List.of(), true, true);
        }
        List<String> order = List.copyOf(vocabulary.factCodes());
        ExpectedCost expected = new ExpectedCost(outcomes, inquiry.topic(), asking);
        ExactEndings endings = new ExactEndings(outcomes, words);
        List<Candidate> candidates = new ArrayList<>();
        Map<Fact, List<Variable>> sets = new LinkedHashMap<>();
        for (int index : new Contents(outcomes.nodes()).variables(outcomes.root())) {
            Variable variable = outcomes.space().variables().get(index);
            vocabulary
                    .setOf(variable.fact().code())
                    .ifPresentOrElse(
                            set -> sets.computeIfAbsent(set, added -> new ArrayList<>())
                                    .add(variable),
                            () -> candidates.add(candidate(outcomes, variable, expected, endings, order)));
        }
        sets.forEach((set, mattering) ->
                candidates.add(candidate(outcomes, new SetQuestion(set, mattering), expected, endings, order)));
        candidates.sort(Comparator.comparingDouble(Candidate::cost).thenComparingInt(Candidate::place));
        return new Found(
                QuestionWords.once(candidates.stream().map(Candidate::question).toList()), true, true);
    }

    /**
     * A question and how good it is.
     *
     * @param cost what it takes to ask it and what is to be asked then, on average over its answers
     * @param place the fact's place in the catalogue, for a fixed order among equals
     */
    private record Candidate(Question question, double cost, int place) {}

    private Candidate candidate(
            OutcomeDiagram outcomes,
            Variable variable,
            ExpectedCost expected,
            ExactEndings endings,
            List<String> order) {
        Map<Integer, List<Range>> byResult = outcomes.byResult(variable);
        List<Answer> answers = new ArrayList<>();
        byResult.forEach((result, ranges) -> answers.add(words.answer(variable, ranges, endings.of(result))));
        return new Candidate(
                words.question(variable.fact(), answers),
                expected.of(variable, byResult),
                order.indexOf(variable.fact().code()));
    }

    private Candidate candidate(
            OutcomeDiagram outcomes,
            SetQuestion question,
            ExpectedCost expected,
            ExactEndings endings,
            List<String> order) {
        Map<Integer, List<Set<String>>> byResult = question.byResult(outcomes.nodes(), outcomes.root());
        List<Answer> answers = new ArrayList<>();
        byResult.forEach((result, sets) ->
                answers.add(new Answer(question.words(sets), question.example(sets.get(0)), endings.of(result))));
        return new Candidate(
                words.question(question.set(), answers),
                expected.of(question, byResult),
                order.indexOf(question.set().code()));
    }

    private NextStep topicQuestion() {
        Map<String, Object> stated = asked.stated(inquiry);
        AskedAbout whole = new AskedAbout("", stated, Asking.DEFAULT);
        Found found = asked.found().get(whole).orElseGet(() -> topics(whole));
        return new NextStep.Ask(found.questions(), found.exact());
    }

    private Found topics(AskedAbout whole) {
        Map<String, Object> stated = whole.facts();
        boolean isLittleByLittle =
                asked.isKnownWithoutTopic(stated) || vocabulary.topics().size() > VERY_MANY_TOPICS;
        long steps = isLittleByLittle ? FEW_STEPS_WITHOUT_TOPIC : STEPS_WITHOUT_TOPIC;
        List<Answer> answers = new ArrayList<>();
        boolean exact = true;
        boolean last = true;
        for (Topic each : vocabulary.topics()) {
            if (!asked.possible().canBe(each.code(), inquiry, Map.of())) {
                continue;
            }
            AskedAbout about = asked.about(each.code(), stated, Asking.DEFAULT);
            Optional<LeadsTo> known = asked.leadsTo().get(about);
            boolean isPutOff = known.isEmpty() && asked.isPutOff(each.code());
            if (steps > 0 && !isPutOff && known.filter(LeadsTo::last).isEmpty()) {
                Budget work = Budget.of(2 * AskedCatalog.STEPS_OF_TOPIC);
                known = Optional.of(found(about, known, work));
                steps -= 2 * AskedCatalog.STEPS_OF_TOPIC - work.left();
            }
            LeadsTo leadsTo = known.orElseGet(() -> rough(about, false));
            asked.leadsTo().put(about, leadsTo);
            exact &= leadsTo.exact();
            last &= leadsTo.last();
            answers.add(new Answer(each.title(), each.code(), leadsTo.outcomes()));
        }
        Fact topic = vocabulary.fact("topic").orElseThrow();
        Found found = new Found(List.of(words.question(topic, answers)), exact, last);
        if (last) {
            asked.found().put(whole, found);
        }
        return found;
    }

    /**
     * What a topic leads to, exactly if that is not too much.
     *
     * @param work what a topic is worth, which is spent
     */
    private LeadsTo found(AskedAbout about, Optional<LeadsTo> known, Budget work) {
        try {
            Budget building = work.part(AskedCatalog.STEPS_OF_TOPIC);
            Budget weighing = work.part(AskedCatalog.STEPS_OF_TOPIC);
            Optional<OutcomeDiagram> diagram = outcomes(about(about.topic()), about, building, weighing);
            if (diagram.isPresent()) {
                OutcomeDiagram outcomes = diagram.get();
                return new LeadsTo(new ExactEndings(outcomes, words).of(outcomes.root()), true, true);
            }
        } catch (LimitReachedException tooMuch) {
            asked.tooMuch(about);
        }
        return known.map(before -> new LeadsTo(before.outcomes(), false, true)).orElseGet(() -> rough(about, true));
    }

    private LeadsTo rough(AskedAbout about, boolean last) {
        if (looks.left() == 0) {
            return new LeadsTo(List.of(), false, last);
        }
        try {
            looks.spend(asked.size(about.topic()));
            return new LeadsTo(new RoughQuestions(asked, about(about.topic()), words).outcomes(), false, last);
        } catch (LimitReachedException tooMuch) {
            return new LeadsTo(List.of(), false, last);
        }
    }

    private Inquiry about(String topic) {
        return inquiry.toBuilder().topic(topic).build();
    }
}

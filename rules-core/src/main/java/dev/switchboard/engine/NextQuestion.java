package dev.switchboard.engine;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Outcome;
import dev.switchboard.NextStep.Question;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what to ask next. In a reduced diagram every variable that it asks for matters for some inquiry, and no other does;
 * of these, the best is the one whose answers leave the fewest others to be asked, on average.
 */
final class NextQuestion {

    private final Diagram diagram;
    private final Vocabulary words;
    private final Wording wording;
    private final Inquiry inquiry;
    private final Function<Inquiry, Decision> decide;

    NextQuestion(Diagram diagram, Inquiry inquiry, Function<Inquiry, Decision> decide) {
        this.diagram = diagram;
        this.words = diagram.catalog().vocabulary();
        this.wording = new Wording(words);
        this.inquiry = inquiry;
        this.decide = decide;
    }

    NextStep find() {
        if (!inquiry.states("topic")) {
            return new NextStep.Ask(List.of(topicQuestion()));
        }
        OutcomeDiagram outcomes = new OutcomeDiagram(diagram, inquiry);
        if (Nodes.isTerminal(outcomes.root())) {
            return new NextStep.Decided(decide.apply(inquiry));
        }
        List<Candidate> candidates = new Contents(outcomes.nodes())
                .variables(outcomes.root()).stream()
                        .map(index ->
                                candidate(outcomes, outcomes.space().variables().get(index)))
                        .sorted(Comparator.comparingDouble(Candidate::stillToAsk)
                                .thenComparingInt(Candidate::place))
                        .toList();
        return new NextStep.Ask(candidates.stream().map(Candidate::question).toList());
    }

    /**
     * A question and how good it is.
     *
     * @param stillToAsk how many facts are left to be asked after it, on average over its answers
     * @param place the fact's place in the catalogue, for a fixed order among equals
     */
    private record Candidate(Question question, double stillToAsk, int place) {}

    private Candidate candidate(OutcomeDiagram outcomes, Variable variable) {
        Nodes nodes = outcomes.nodes();
        Map<Integer, List<Range>> byResult = new LinkedHashMap<>();
        int from = variable.lowest();
        for (int upper : new Contents(nodes).uppers(outcomes.root(), variable.index())) {
            int result = nodes.restrict(outcomes.root(), variable.index(), upper);
            byResult.computeIfAbsent(result, node -> new ArrayList<>()).add(new Range(from, upper));
            from = upper + 1;
        }
        List<Answer> answers = new ArrayList<>();
        int left = 0;
        for (Map.Entry<Integer, List<Range>> entry : byResult.entrySet()) {
            answers.add(answer(outcomes, variable, entry.getValue(), entry.getKey()));
            left += new Contents(nodes).variables(entry.getKey()).size();
        }
        Fact fact = variable.fact();
        return new Candidate(
                new Question(fact.code(), questionOf(fact), answers),
                (double) left / byResult.size(),
                List.copyOf(words.factCodes()).indexOf(fact.code()));
    }

    private Answer answer(OutcomeDiagram outcomes, Variable variable, List<Range> ranges, int result) {
        Range first = ranges.get(0);
        int example = ranges.stream().anyMatch(range -> range.contains(variable.unstated()))
                ? variable.unstated()
                : Math.max(first.from(), Math.min(first.to(), variable.unstated()));
        List<Outcome> leadsTo = new Contents(outcomes.nodes())
                .terminals(result).stream()
                        .map(terminal -> inShort(outcomes.outcome(terminal)))
                        .distinct()
                        .toList();
        return new Answer(
                wording.values(variable.fact().code(), variable.values(ranges)), variable.value(example), leadsTo);
    }

    private Question topicQuestion() {
        Fact topic = words.fact("topic").orElseThrow();
        List<Answer> answers = words.topics().stream()
                .map(each -> new Answer(each.title(), each.code(), outcomesOf(each.code())))
                .toList();
        return new Question("topic", questionOf(topic), answers);
    }

    private List<Outcome> outcomesOf(String topic) {
        Inquiry.Builder about = Inquiry.about(topic);
        inquiry.visit(new Inquiry.FactVisitor() {
            @Override
            public void flag(String fact, boolean value) {
                about.flag(fact, value);
            }

            @Override
            public void count(String fact, int value) {
                about.count(fact, value);
            }

            @Override
            public void choice(String fact, String value) {
                about.choice(fact, value);
            }
        });
        OutcomeDiagram outcomes = new OutcomeDiagram(diagram, about.build());
        return new Contents(outcomes.nodes())
                .terminals(outcomes.root()).stream()
                        .map(terminal -> inShort(outcomes.outcome(terminal)))
                        .distinct()
                        .toList();
    }

    private Outcome inShort(OutcomeDiagram.Outcome outcome) {
        return outcome.rule()
                .map(rule -> new Outcome(rule.line(), rule.mode(), Optional.of(rule.item())))
                .or(() -> words.defaultLine().map(NextQuestion::byDefault))
                .orElse(new Outcome("", TransferMode.NONE, Optional.empty()));
    }

    private static Outcome byDefault(Line line) {
        return new Outcome(line.code(), line.mode(), Optional.empty());
    }

    private Text questionOf(Fact fact) {
        return fact.question().isEmpty() ? wording.title(fact.code()) : fact.question();
    }
}

package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong with an inquiry, all of it at once. */
public final class InquiryCheck {

    private final Vocabulary vocabulary;
    private final boolean isEverythingPossible;

    /** A check against the words of a catalogue. */
    public InquiryCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.isEverythingPossible = vocabulary.exclusions().isEmpty();
    }

    /** Throws unless the inquiry can be decided. */
    void require(Inquiry inquiry) {
        List<Problem> problems = problems(inquiry);
        if (!problems.isEmpty()) {
            throw new InvalidInquiryException(problems);
        }
    }

    /** What is wrong; empty for an inquiry that can be decided. */
    public List<Problem> problems(Inquiry inquiry) {
        List<Problem> problems = problemsBesideTopic(inquiry);
        if (!inquiry.states("topic")) {
            return add(problems, InquiryProblems.topicMissing());
        }
        return isEverythingPossible || !problems.isEmpty() ? problems : impossible(inquiry);
    }

    private List<Problem> impossible(Inquiry inquiry) {
        Inquiry completed = vocabulary.completed(inquiry);
        return vocabulary.exclusions().stream()
                .filter(exclusion -> exclusion.holds(completed))
                .map(exclusion -> InquiryProblems.impossible(exclusion, inquiry, completed, vocabulary))
                .map(Problem::of)
                .toList();
    }

    /** What is wrong, a topic left out excepted. */
    public List<Problem> problemsBesideTopic(Inquiry inquiry) {
        Visit visit = new Visit();
        inquiry.visit(visit);
        return visit.problems;
    }

    /** Looks at fact after fact; a map of them would cost more than the check. */
    private final class Visit implements Inquiry.FactVisitor {

        private List<Problem> problems = List.of();

        @Override
        public void flag(String fact, boolean value) {
            look(fact, value);
        }

        @Override
        public void count(String fact, int value) {
            look(fact, value);
        }

        @Override
        public void choice(String fact, String value) {
            look(fact, value);
        }

        @Override
        public void measure(String fact, Object value) {
            look(fact, value);
        }

        private void look(String fact, Object value) {
            Optional<Text> problem = problem(fact, value);
            if (problem.isPresent()) {
                problems = add(problems, problem.get());
            }
        }
    }

    private Optional<Text> problem(String code, Object value) {
        Optional<Fact> fact = vocabulary.fact(code);
        if (fact.isEmpty()) {
            return Optional.of(InquiryProblems.unknownFact(code, vocabulary));
        }
        Optional<Fact> set = vocabulary.setOf(code);
        if (set.isPresent()) {
            return Optional.of(InquiryProblems.member(code, set.get()));
        }
        if (vocabulary.definition(code).isPresent()) {
            return Optional.of(InquiryProblems.derivedFact(code));
        }
        FactType type = fact.get().type();
        if (type instanceof FactType.Topic && value instanceof String topic) {
            return vocabulary.topic(topic).isPresent()
                    ? Optional.empty()
                    : Optional.of(InquiryProblems.unknownTopic(topic, vocabulary));
        }
        boolean fits = !(type instanceof FactType.Topic) && type.inside(value).isPresent();
        return fits ? Optional.empty() : Optional.of(InquiryProblems.wrongValue(fact.get(), value));
    }

    private static List<Problem> add(List<Problem> problems, Text message) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(Problem.of(message));
        return more;
    }
}

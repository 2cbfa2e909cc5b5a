package dev.switchboard.engine;

import dev.switchboard.FactVisitor;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import dev.switchboard.Problem.Kind;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.DecimalNotation;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Vocabulary;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what is wrong with an inquiry, all of it at once. */
public final class InquiryCheck {

    private final Vocabulary vocabulary;
    private final boolean isEverythingPossible;
    private final Predicate<String> asksMoment;

    /** A check against the words of a catalogue alone, which do not say whether its rules ask when the client called. */
    public InquiryCheck(Vocabulary vocabulary) {
        this(vocabulary, topic -> false);
    }

    /** A check against a whole catalogue. */
    public InquiryCheck(Catalog catalog) {
        this(catalog.vocabulary(), catalog::asksMoment);
    }

    private InquiryCheck(Vocabulary vocabulary, Predicate<String> asksMoment) {
        this.vocabulary = vocabulary;
        this.isEverythingPossible = vocabulary.exclusions().isEmpty();
        this.asksMoment = asksMoment;
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
        List<Problem> problems = problemsOfStated(inquiry);
        if (!inquiry.states("topic")) {
            return add(problems, Problem.of(Kind.TOPIC_MISSING, InquiryProblems.topicMissing()));
        }
        if (vocabulary.calendar().isPresent() && inquiry.at().isEmpty() && asksMoment(inquiry)) {
            return add(problems, Problem.of(Kind.MOMENT_MISSING, MomentProblems.missing()));
        }
        return isEverythingPossible || !problems.isEmpty() ? problems : impossible(inquiry);
    }

    private List<Problem> impossible(Inquiry inquiry) {
        Inquiry completed = vocabulary.completed(inquiry);
        return vocabulary.exclusions().stream()
                .filter(exclusion -> exclusion.holds(completed))
                .map(exclusion -> InquiryProblems.impossible(exclusion, inquiry, completed, vocabulary))
                .map(message -> Problem.of(Kind.IMPOSSIBLE, message))
                .toList();
    }

    private boolean asksMoment(Inquiry inquiry) {
        return inquiry.stated().get("topic") instanceof String topic && asksMoment.test(topic);
    }

    /** What is wrong with what is stated, a topic or a moment left out excepted. */
    public List<Problem> problemsOfStated(Inquiry inquiry) {
        Visit visit = new Visit();
        inquiry.visit(visit);
        return visit.problems;
    }

    /** Looks at fact after fact; a map of them would cost more than the check. */
    private final class Visit implements FactVisitor {

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

        @Override
        public void moment(ZonedDateTime at) {
            MomentProblems.of(at, vocabulary.calendar()).ifPresent(problem -> problems = add(problems, problem));
        }

        private void look(String fact, Object value) {
            Optional<Problem> problem = problem(fact, value);
            if (problem.isPresent()) {
                problems = add(problems, problem.get());
            }
        }
    }

    /** What speaks against stating a fact with values of a type. */
    Optional<Problem> problem(String code, Class<?> type) {
        if (code.equals(MomentText.NAME) && vocabulary.calendar().isPresent()) {
            return problem(Kind.UNKNOWN_FACT, code, InquiryProblems.momentIsNoFact());
        }
        Optional<Problem> problem = problem(code);
        if (problem.isPresent()) {
            return problem;
        }
        Fact fact = vocabulary.fact(code).orElseThrow();
        return type.isInstance(example(fact.type())) || (type == Integer.class && isNumber(fact.type()))
                ? Optional.empty()
                : problem(Kind.WRONG_VALUE, code, InquiryProblems.otherKind(fact, type));
    }

    /** What is a number in parts may be a whole one. */
    private static boolean isNumber(FactType type) {
        return type instanceof FactType.Scaled scaled && scaled.notation() instanceof DecimalNotation;
    }

    private static Object example(FactType type) {
        return type instanceof Members
                ? Set.of()
                : type.byDefault().map(type::stated).orElse(""); // the topic alone has no default
    }

    private Optional<Problem> problem(String code, Object value) {
        Optional<Problem> problem = problem(code);
        if (problem.isPresent()) {
            return problem;
        }
        Fact fact = vocabulary.fact(code).orElseThrow();
        FactType type = fact.type();
        if (type instanceof FactType.Topic && value instanceof String topic) {
            return vocabulary.topic(topic).isPresent()
                    ? Optional.empty()
                    : problem(Kind.UNKNOWN_TOPIC, code, InquiryProblems.unknownTopic(topic, vocabulary));
        }
        boolean fits = !(type instanceof FactType.Topic) && type.inside(value).isPresent();
        return fits ? Optional.empty() : problem(Kind.WRONG_VALUE, code, InquiryProblems.wrongValue(fact, value));
    }

    /** What speaks against stating a fact at all. */
    private Optional<Problem> problem(String code) {
        Optional<Fact> fact = vocabulary.fact(code);
        if (fact.isEmpty()) {
            return problem(Kind.UNKNOWN_FACT, code, InquiryProblems.unknownFact(code, vocabulary));
        }
        if (vocabulary.isOfMoment(code)) {
            return problem(Kind.NOT_TO_BE_STATED, code, MomentProblems.stated(code));
        }
        Optional<Fact> set = vocabulary.setOf(code);
        if (set.isPresent()) {
            return problem(Kind.NOT_TO_BE_STATED, code, InquiryProblems.member(code, set.get()));
        }
        if (vocabulary.definition(code).isPresent()) {
            return problem(Kind.NOT_TO_BE_STATED, code, InquiryProblems.derivedFact(code));
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(Kind kind, String fact, Text message) {
        return Optional.of(Problem.of(kind, fact, message));
    }

    private static List<Problem> add(List<Problem> problems, Problem problem) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(problem);
        return more;
    }
}

package dev.switchboard.engine;

import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Outcome;
import dev.switchboard.NextStep.Question;
import dev.switchboard.NextStep.ValueRange;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Said;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.WholeNotation;
import dev.switchboard.catalog.Wording;
import dev.switchboard.diagram.Variable;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts questions, answers and outcomes into a catalogue's words. */
record QuestionWords(Vocabulary vocabulary) {

    private static final Text WHEN = new Text("Когда обратился клиент?", "When did the client call?");

    /** A question whose answer states a fact or, for one of the moment, the moment. */
    Question question(Fact fact, List<Answer> answers) {
        return vocabulary.isOfMoment(fact.code())
                ? new Question(
                        MomentText.NAME, fact.question().isEmpty() ? WHEN : fact.question(), answers, fact.source())
                : new Question(fact.code(), question(fact), answers, fact.source());
    }

    /** The questions, of those on the moment only the first. */
    static List<Question> once(List<Question> questions) {
        Set<String> facts = new HashSet<>();
        return questions.stream().filter(question -> facts.add(question.fact())).toList();
    }

    Text question(Fact fact) {
        return fact.question().isEmpty() ? new Wording(vocabulary).title(fact.code()) : fact.question();
    }

    Answer answer(Variable variable, List<Range> ranges, List<Outcome> leadsTo) {
        if (vocabulary.isOfMoment(variable.fact().code())) {
            return ofMoment(variable, ranges, leadsTo);
        }
        Range first = ranges.get(0);
        int example = ranges.stream().anyMatch(range -> range.contains(variable.unstated()))
                ? variable.unstated()
                : Math.max(first.from(), Math.min(first.to(), variable.unstated()));
        return new Answer(
                new Wording(vocabulary).values(variable.fact().code(), variable.values(ranges)),
                ranges.stream().map(range -> values(variable, range)).toList(),
                variable.stated(example),
                leadsTo);
    }

    /** A measure has one step less than numbers go, so that each value that is told can be stated. */
    private static ValueRange values(Variable variable, Range range) {
        boolean isMeasure = variable.fact().type() instanceof FactType.Scaled scaled
                && !(scaled.notation() instanceof WholeNotation);
        int most = isMeasure ? Integer.MAX_VALUE - 1 : Integer.MAX_VALUE;
        return new ValueRange(
                variable.stated(Math.max(range.from(), -most)), variable.stated(Math.min(range.to(), most)));
    }

    private Answer ofMoment(Variable variable, List<Range> ranges, List<Outcome> leadsTo) {
        String fact = variable.fact().code();
        Text values = new Wording(vocabulary).condition(new Condition.Atom(fact, variable.values(ranges)));
        return new Answer(values, moment(Map.of(fact, ranges)), leadsTo);
    }

    /** A moment whose facts have some of the numbers, as usual as can be. */
    private ZonedDateTime moment(Map<String, List<Range>> numbers) {
        Calendar calendar = vocabulary.calendar().orElseThrow();
        return calendar.usual(numbers).orElseThrow(() -> new IllegalStateException("there is no moment of " + numbers));
    }

    /** A decision by a rule or by none, as far as answers can change it. */
    Outcome outcome(Optional<Rule> rule, Optional<Said> said, Map<String, List<Object>> given) {
        return new Outcome(
                said.map(each -> each.line().code()).orElse(""),
                said.map(each -> each.line().mode()).orElse(TransferMode.NONE),
                rule.map(Rule::item),
                said.flatMap(Said::queue),
                said.flatMap(Said::phrase),
                said.flatMap(Said::greeting),
                said.map(Said::guidance).orElse(Text.EMPTY),
                rule.map(Rule::steps).orElse(Text.EMPTY),
                given,
                given.isEmpty() ? Set.of() : lists());
    }

    private Set<String> lists() {
        return vocabulary.outcomes().stream()
                .filter(type -> type.combine() == OutcomeType.Combine.ALL)
                .map(OutcomeType::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}

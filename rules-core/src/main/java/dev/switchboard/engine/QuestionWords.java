package dev.switchboard.engine;

import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Outcome;
import dev.switchboard.NextStep.Question;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Said;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.diagram.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts questions, answers and outcomes into a catalogue's words. */
record QuestionWords(Vocabulary vocabulary) {

    Text question(Fact fact) {
        return fact.question().isEmpty() ? new Wording(vocabulary).title(fact.code()) : fact.question();
    }

    Question question(Fact fact, List<Answer> answers) {
        return new Question(fact.code(), question(fact), answers, fact.source());
    }

    Answer answer(Variable variable, List<Range> ranges, List<Outcome> leadsTo) {
        Range first = ranges.get(0);
        int example = ranges.stream().anyMatch(range -> range.contains(variable.unstated()))
                ? variable.unstated()
                : Math.max(first.from(), Math.min(first.to(), variable.unstated()));
        return new Answer(
                new Wording(vocabulary).values(variable.fact().code(), variable.values(ranges)),
                variable.stated(example),
                leadsTo);
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
                given);
    }
}

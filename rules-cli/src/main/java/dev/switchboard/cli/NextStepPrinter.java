package dev.switchboard.cli;

import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Outcome;
import dev.switchboard.NextStep.Question;
import dev.switchboard.Text;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what to do next for a person: the decision, or the questions with what each answer leads to. */
final class NextStepPrinter {

    private static final int MOST_OUTCOMES = 4;

    private final Console console;
    private final Vocabulary vocabulary;
    private final Locale locale;

    NextStepPrinter(Console console, Vocabulary vocabulary, Locale locale) {
        this.console = console;
        this.vocabulary = vocabulary;
        this.locale = locale;
    }

    void print(NextStep step) {
        if (step instanceof NextStep.Decided decided) {
            new DecisionPrinter(console, vocabulary, locale).print(decided.decision(), false);
            return;
        }
        List<Question> questions = ((NextStep.Ask) step).questions();
        console.out()
                .println(new Text("Ещё стоит спросить, по порядку:", "Still worth asking, in this order:").in(locale));
        if (!((NextStep.Ask) step).exact()) {
            console.out()
                    .println(new Text(
                                    "(правил слишком много, чтобы взвесить их вместе: часть вопросов и исходов может оказаться лишней)",
                                    "(the rules are too many to be weighed together: some questions and outcomes may turn out to be needless)")
                            .in(locale));
        }
        for (Question question : questions) {
            console.out().println();
            console.out().println(console.bold(question.text().in(locale)) + "  " + console.faint(question.fact()));
            question.answers().forEach(answer -> console.out().println("  " + line(question, answer)));
        }
    }

    private String line(Question question, Answer answer) {
        String value = answer.values().in(locale);
        String shown = question.fact().equals("topic") ? answer.example() + " (" + value + ")" : value;
        String outcomes = answer.outcomes().stream()
                .limit(MOST_OUTCOMES)
                .map(this::outcome)
                .collect(Collectors.joining(", "));
        String more = answer.outcomes().size() > MOST_OUTCOMES ? ", …" : "";
        return shown + " → " + outcomes + more;
    }

    /** Where no rule holds and the catalogue has no default line, there is nothing to name. */
    private String outcome(Outcome outcome) {
        return outcome.line().isEmpty()
                ? new Text("никуда: ни один пункт не подходит", "nowhere: no item holds").in(locale)
                : outcome.line() + outcome.item().map(item -> " " + item).orElse("");
    }
}

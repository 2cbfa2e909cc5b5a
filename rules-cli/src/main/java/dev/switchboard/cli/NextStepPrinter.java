package dev.switchboard.cli;

import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Question;
import dev.switchboard.Text;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.Locale;

/** Prints what to do next for a person: the decision, or the questions with what each answer leads to. */
final class NextStepPrinter {

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
                                    "(правил слишком много, чтобы рассмотреть их вместе: часть вопросов и исходов может оказаться лишней)",
                                    "(there are too many rules to weigh together: some questions and outcomes may turn out to be unnecessary)")
                            .in(locale));
        }
        for (Question question : questions) {
            console.out().println();
            console.out().println(console.bold(question.text().in(locale)) + "  " + console.faint(question.fact()));
            OutcomeWords outcomes = new OutcomeWords(question, vocabulary, locale);
            for (Answer answer : question.answers()) {
                console.out().println("  " + values(question, answer) + " → " + outcomes.of(answer));
            }
        }
    }

    private String values(Question question, Answer answer) {
        String values = answer.values().in(locale);
        return question.fact().equals("topic") ? answer.example() + " (" + values + ")" : values;
    }
}

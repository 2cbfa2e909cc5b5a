package dev.switchboard.cli;

import dev.switchboard.FactSource;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Question;
import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
            list(
                    new Text(
                            "Решено со значениями по умолчанию; другой ответ может изменить решение:",
                            "Decided with default values; another answer may change the decision:"),
                    decided.dependsOn());
            return;
        }
        NextStep.Ask ask = (NextStep.Ask) step;
        if (!ask.questions().isEmpty()) {
            say(new Text("Ещё стоит спросить, по порядку:", "Still worth asking, in this order:"));
        }
        if (!ask.exact()) {
            say(
                    new Text(
                            "(правил слишком много, чтобы рассмотреть их вместе: часть вопросов и исходов может оказаться лишней)",
                            "(there are too many rules to weigh together: some questions and outcomes may turn out to be unnecessary)"));
        }
        ask.questions().forEach(this::question);
        list(new Text("Из CRM, людей об этом не спрашивают:", "From the CRM, without asking anybody:"), ask.lookups());
    }

    private void list(Text title, List<Question> questions) {
        if (!questions.isEmpty()) {
            console.out().println();
            say(title);
            questions.forEach(this::question);
        }
    }

    private void question(Question question) {
        console.out().println();
        console.out()
                .println(console.bold(question.text().in(locale))
                        + "  "
                        + console.faint(question.fact()
                                + question.source()
                                        .map(source -> ", " + who(source).in(locale))
                                        .orElse("")));
        OutcomeWords outcomes = new OutcomeWords(question, vocabulary, locale);
        for (Answer answer : question.answers()) {
            console.out().println("  " + values(question, answer) + " → " + outcomes.of(answer));
        }
    }

    private static Text who(FactSource source) {
        return switch (source) {
            case CLIENT -> new Text("знает клиент", "the client knows");
            case AGENT -> new Text("знает сотрудник", "the agent knows");
            case CRM -> new Text("знает CRM", "the CRM knows");
        };
    }

    private void say(Text text) {
        console.out().println(text.in(locale));
    }

    private String values(Question question, Answer answer) {
        Optional<FactType> type = vocabulary.fact(question.fact()).map(Fact::type);
        return type.isEmpty() ? answer.values().in(locale) : values(type.get(), answer);
    }

    /** An answer in words and, where these are titles, with what to state. */
    private String values(FactType type, Answer answer) {
        String values = answer.values().in(locale);
        if (!(type instanceof FactType.Topic) && type.titles().isEmpty()) {
            return values;
        }
        String written = type.write(answer.example());
        boolean isAll = type instanceof FactType.Topic
                || answer.example().equals(Set.of())
                || answer.values().equals(type.shown(answer.example()));
        if (isAll) {
            return written + " (" + values + ")";
        }
        return type instanceof Members
                ? Text.format("%s (например, %s)", "%s (such as %s)", values, written)
                        .in(locale)
                : values;
    }
}

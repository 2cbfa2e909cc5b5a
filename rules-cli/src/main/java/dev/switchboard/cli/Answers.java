package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answers of a person at a terminal, or of a file, one a line. */
final class Answers {

    private final BufferedReader lines;
    private final Console console;
    private final Locale locale;
    private Text asked = Text.EMPTY;

    Answers(Console console, Locale locale) {
        this.lines = new BufferedReader(new InputStreamReader(console.in(), UTF_8));
        this.console = console;
        this.locale = locale;
    }

    /** Begins a question, which may take several answers. */
    void ask(Text question, Text... hints) {
        asked = question;
        console.out().println();
        console.out().println(console.bold(question.in(locale)));
        List.of(hints).forEach(this::say);
    }

    /**
     * The next answer without the space around it; empty if nothing was typed.
     *
     * @throws UnusableException when there are no more answers
     */
    String next(Text prompt) throws IOException, UnusableException {
        console.out().print("  " + prompt.in(locale) + " > ");
        console.out().flush();
        String answer = lines.readLine();
        if (answer == null) {
            console.out().println();
            throw ended();
        }
        if (!console.dialogue()) {
            console.out().println(answer.strip());
        }
        return answer.strip();
    }

    private UnusableException ended() {
        return new UnusableException(Text.format(
                "ответы кончились на вопросе «%s»: ничего не записано; ответьте до конца или начните с шаблона, их"
                        + " показывает `switchboard init --list`",
                "the answers end at the question \"%s\": nothing was written; answer to the end, or begin with a template,"
                        + " `switchboard init --list` shows them",
                asked));
    }

    /**
     * The one of several that is meant.
     *
     * @param otherwise what is meant when nothing is typed
     */
    Options.Option choice(Options options, Options.Option otherwise) throws IOException, UnusableException {
        lines(options.all());
        Text prompt = Text.format(
                "номер, код или часть названия (%s)", "number, code or part of a title (%s)", otherwise.number());
        while (true) {
            String answer = next(prompt);
            List<Options.Option> meant = answer.isEmpty() ? List.of(otherwise) : options.meant(answer);
            if (meant.size() == 1) {
                return meant.get(0);
            }
            if (meant.isEmpty()) {
                say(Text.format(
                        "`%s` здесь нет: введите номер от %s до %s, код или часть одного названия",
                        "there is no `%s` here: enter a number from %s to %s, a code, or a part of one title",
                        answer,
                        options.all().get(0).number(),
                        options.all().get(options.all().size() - 1).number()));
            } else {
                say(new Text("подходит не одно, выберите номер:", "more than one fits; choose a number:"));
                lines(meant);
            }
        }
    }

    private void lines(List<Options.Option> options) {
        Options.lines(options, locale).forEach(line -> console.out().println("  " + line));
    }

    /** Says something about an answer. */
    void say(Text text) {
        console.out().println("  " + text.in(locale));
    }

    /** Says what is wrong with an answer, which was no use then. */
    <T> Optional<T> refuse(String russian, String english, Object... arguments) {
        say(Text.format(russian, english, arguments));
        return Optional.empty();
    }
}

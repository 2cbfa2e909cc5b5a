package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.TopicSuggestion;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Has a person choose one of the topics that a client's words speak of, or another if that was meant. */
final class TopicChoice {

    private final Vocabulary vocabulary;
    private final Console console;
    private final Locale locale;

    TopicChoice(Vocabulary vocabulary, Console console, Locale locale) {
        this.vocabulary = vocabulary;
        this.console = console;
        this.locale = locale;
    }

    /** The chosen topic; empty when the input ends. */
    Optional<String> choose(List<TopicSuggestion> found, BufferedReader answers) throws IOException {
        Options best = Options.of(found);
        Options all = Options.of(new FactType.Topic(), vocabulary);
        console.out().println();
        console.out().println(console.bold(question().in(locale)));
        Options.lines(best.all(), locale).forEach(line -> console.out().println("  " + line));
        while (true) {
            say(
                    "  номер, либо код или часть названия другой темы > ",
                    "  number, or code or part of the title of another topic > ");
            String answer = answers.readLine();
            if (answer == null) {
                return Optional.empty();
            }
            List<Options.Option> meant = meant(answer, best, all);
            if (meant.size() == 1) {
                return Optional.of(meant.get(0).code());
            }
            if (meant.isEmpty()) {
                say("  такой темы нет\n", "  there is no such topic\n");
            } else {
                say("  подходит не одна, введите код:\n", "  more than one fits; enter a code:\n");
                Options.lines(meant, locale).forEach(line -> console.out().println("  " + line));
            }
        }
    }

    /** A number is that of a topic which is shown. */
    private static List<Options.Option> meant(String answer, Options best, Options all) {
        List<Options.Option> shown = best.meant(answer);
        boolean isNumber = all.all().stream().anyMatch(option -> option.number().equals(answer.strip()));
        return shown.size() == 1 || isNumber
                ? shown
                : all.meant(answer).stream().map(Options.Option::unnumbered).toList();
    }

    private Text question() {
        return vocabulary.fact("topic").map(Fact::question).orElse(Text.EMPTY);
    }

    private void say(String russian, String english) {
        console.out().print(new Text(russian, english).in(locale));
        console.out().flush();
    }
}

package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.catalog.Code;
import dev.switchboard.catalog.Languages;
import dev.switchboard.cli.NewCatalog.Line;
import dev.switchboard.cli.NewCatalog.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks for what a new catalogue begins with: its name, lines, topics, facts, and who takes which topic. */
final class Interview {

    private static final Text ENDS = new Text(
            "по одному названию в строке, пустая строка заканчивает; код получится сам, а свой пишут так: `код = название`",
            "one title a line, an empty line ends; the code follows from it, or give your own: `code = title`");

    private final Answers answers;
    private final Naming naming;
    private final Locale locale;

    Interview(Answers answers, Locale locale) {
        this.answers = answers;
        this.naming = new Naming(answers);
        this.locale = locale;
    }

    /**
     * The catalogue that the answers describe.
     *
     * @param proposed the name that it gets if none is typed
     * @throws UnusableException when the answers end too early
     */
    NewCatalog run(String proposed) throws IOException, UnusableException {
        answers.ask(
                new Text("Как назвать каталог?", "What is the catalogue called?"),
                new Text("пустая строка — взять то, что в скобках", "an empty line takes what is in parentheses"));
        String typed = answers.next(Text.format("имя (%s)", "name (%s)", proposed));
        List<Line> lines = lines();
        List<Named> topics = several(
                Code.Kind.TOPIC,
                new Text("О чём обращаются клиенты? Назовите темы.", "What do clients call about? Name the topics."),
                new Text("тема", "topic"));
        NewCatalog begun = new NewCatalog(
                locale.equals(Languages.RUSSIAN),
                typed.isEmpty() ? proposed : typed,
                lines,
                topics,
                List.of(),
                List.of());
        NewCatalog withFacts = new FactInterview(answers, naming).run(begun);
        return new RuleInterview(answers).run(withFacts);
    }

    private List<Line> lines() throws IOException, UnusableException {
        List<Named> named = several(
                Code.Kind.LINE,
                new Text(
                        "Какие линии принимают обращения? Назовите все, и первую линию тоже.",
                        "Which lines take inquiries? Name them all, the first line, too."),
                new Text("линия", "line"));
        answers.ask(new Text(
                "Какая из них первая: отвечает сама и принимает всё, что не решило ни одно правило?",
                "Which is the first line, which answers itself and takes what no rule decides?"));
        Options all = options(named);
        String first = answers.choice(all, all.all().get(0)).code();
        List<Line> lines = new ArrayList<>();
        for (Named line : named) {
            lines.add(line.code().equals(first) ? new Line(line, NewCatalog.NO_TRANSFER, "") : transferred(line));
        }
        return lines;
    }

    private Line transferred(Named line) throws IOException, UnusableException {
        answers.ask(Text.format("Как переводят на линию «%s»?", "How are calls transferred to \"%s\"?", line.title()));
        Options modes = Options.numbered(Stream.of(
                new Options.Option("", "one-step", new Text("сразу", "at once (blind)")),
                new Options.Option(
                        "", "two-step", new Text("сначала посоветовавшись с линией", "after consulting the line"))));
        String mode = answers.choice(modes, modes.all().get(0)).code();
        answers.ask(new Text(
                "Что сотрудник говорит клиенту перед переводом?", "What does the agent say before the transfer?"));
        String usual = phrase(line, mode).in(locale);
        String typed = answers.next(Text.format("фраза (%s)", "phrase (%s)", usual));
        return new Line(line, mode, typed.isEmpty() ? usual : typed);
    }

    private static Text phrase(Named line, String mode) {
        return mode.equals("one-step")
                ? Text.format(
                        "Соединяю Вас с линией «%s», оставайтесь, пожалуйста, на связи.",
                        "I am putting you through: %s. Please hold the line.", line.title())
                : Text.format(
                        "Посоветуюсь с линией «%s», это займёт до двух минут. Подождёте на линии?",
                        "Let me consult this team: %s. It takes up to two minutes. Will you hold?", line.title());
    }

    /** At least one. */
    private List<Named> several(Code.Kind kind, Text question, Text one) throws IOException, UnusableException {
        answers.ask(question, ENDS);
        List<Named> named = new ArrayList<>();
        while (true) {
            String answer = answers.next(Text.format("%s %s", "%s %s", one, named.size() + 1));
            if (!answer.isEmpty()) {
                Optional<Named> next = naming.named(kind, answer, named);
                next.ifPresent(each -> {
                    answers.say(Text.format("код: %s", "code: %s", each.code()));
                    named.add(each);
                });
            } else if (named.isEmpty()) {
                answers.say(new Text("нужно хотя бы одно название", "at least one title is needed"));
            } else {
                return named;
            }
        }
    }

    /** To choose one of them. */
    static Options options(List<Named> named) {
        return Options.numbered(named.stream()
                .map(each -> new Options.Option("", each.code(), new Text(each.title(), each.title()))));
    }
}

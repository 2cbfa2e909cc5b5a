package dev.switchboard.cli;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Text;
import dev.switchboard.catalog.Code;
import dev.switchboard.cli.NewCatalog.Fact;
import dev.switchboard.cli.NewCatalog.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks which facts decide besides the topic. */
record FactInterview(Answers answers, Naming naming) {

    private static final Named TOPIC = new Named("topic", "topic");

    private static final Options TYPES = Options.numbered(Stream.of(
            new Options.Option("", "flag", new Text("да или нет", "yes or no")),
            new Options.Option("", "count", new Text("целое число", "a whole number")),
            new Options.Option("", "choice", new Text("одно из списка", "one of a list"))));

    /** The catalogue with the facts, of which there may be none. */
    NewCatalog run(NewCatalog begun) throws IOException, UnusableException {
        answers.ask(
                new Text(
                        "Что решает, кроме темы? Назовите факты; если ничего, ответьте пустой строкой.",
                        "What decides besides the topic? Name the facts; if nothing does, answer with an empty line."),
                new Text(
                        "например: Клиент недоволен; по одному в строке, пустая строка заканчивает",
                        "such as: Client is upset; one a line, an empty line ends"));
        NewCatalog catalog = begun;
        while (true) {
            int number = catalog.facts().size() + 1;
            String answer = answers.next(Text.format("факт %s", "fact %s", number));
            if (answer.isEmpty()) {
                return catalog;
            }
            Optional<Named> named = naming.named(Code.Kind.FACT, answer, taken(catalog));
            if (named.isPresent()) {
                catalog = with(fact(named.get()), catalog);
            }
        }
    }

    private static List<Named> taken(NewCatalog catalog) {
        return Stream.concat(Stream.of(TOPIC), catalog.facts().stream().map(Fact::named))
                .toList();
    }

    /** With the fact, unless no catalogue can have such a one; then the reason is printed. */
    private NewCatalog with(Fact fact, NewCatalog catalog) {
        List<Fact> facts = new ArrayList<>(catalog.facts());
        facts.add(fact);
        NewCatalog more = new NewCatalog(
                catalog.isRussian(), catalog.name(), catalog.lines(), catalog.topics(), facts, catalog.rules());
        try {
            more.load();
            return more;
        } catch (InvalidCatalogException impossible) {
            impossible.problems().forEach(problem -> answers.say(problem.message()));
            return catalog;
        }
    }

    private Fact fact(Named named) throws IOException, UnusableException {
        answers.say(Text.format("код: %s; что это?", "code: %s; what is it?", named.code()));
        String type = answers.choice(TYPES, TYPES.all().get(0)).code();
        return new Fact(named, type, type.equals("choice") ? values() : List.of());
    }

    private List<Named> values() throws IOException, UnusableException {
        while (true) {
            String answer = answers.next(new Text("значения через запятую", "values, separated by commas"));
            List<Named> values = values(answer);
            if (values.size() > 1) {
                values.forEach(value -> answers.say(new Text(value.code(), value.code())));
                return values;
            }
        }
    }

    /** None if they cannot be, with the reason printed. */
    private List<Named> values(String answer) {
        List<Named> values = new ArrayList<>();
        for (String part : answer.split(",", -1)) {
            Optional<Named> value = part.isBlank()
                    ? answers.refuse(
                            "в `%s` пустое значение: ожидаются два или больше, через запятую",
                            "`%s` has an empty value: expected two or more, separated by commas", answer)
                    : naming.named(Code.Kind.VALUE, part.strip(), values);
            if (value.isEmpty()) {
                return List.of();
            }
            values.add(value.get());
        }
        if (values.size() == 1) {
            answers.say(Text.format(
                    "`%s` — одно значение: ожидаются два или больше, через запятую",
                    "`%s` is a single value: expected two or more, separated by commas", answer));
        }
        return values;
    }
}

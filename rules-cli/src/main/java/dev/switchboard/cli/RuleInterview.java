package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.catalog.FactType;
import dev.switchboard.cli.NewCatalog.Cell;
import dev.switchboard.cli.NewCatalog.Fact;
import dev.switchboard.cli.NewCatalog.Line;
import dev.switchboard.cli.NewCatalog.Named;
import dev.switchboard.cli.NewCatalog.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks who takes which topic, and in which case: a rule for each topic that does not stay with the first line. */
record RuleInterview(Answers answers) {

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");

    private static final Options.Option ALWAYS = new Options.Option("0", "-", new Text("всегда", "always"));

    NewCatalog run(NewCatalog catalog) throws IOException, UnusableException {
        List<Rule> rules = new ArrayList<>();
        if (catalog.lines().size() > 1) {
            for (Named topic : catalog.topics()) {
                rule(topic, catalog).ifPresent(rules::add);
            }
        }
        return new NewCatalog(
                catalog.isRussian(), catalog.name(), catalog.lines(), catalog.topics(), catalog.facts(), rules);
    }

    /** None if the topic stays with the first line. */
    private Optional<Rule> rule(Named topic, NewCatalog catalog) throws IOException, UnusableException {
        answers.ask(Text.format("Кто принимает тему «%s»?", "Who takes the topic \"%s\"?", topic.title()));
        Options lines =
                Interview.options(catalog.lines().stream().map(Line::named).toList());
        int first = catalog.lines().indexOf(catalog.firstLine());
        String code = answers.choice(lines, lines.all().get(first)).code();
        Line line = catalog.lines().stream()
                .filter(each -> each.named().code().equals(code))
                .findFirst()
                .orElseThrow();
        if (line.equals(catalog.firstLine())) {
            return Optional.empty();
        }
        return Optional.of(new Rule(topic, catalog.facts().isEmpty() ? Optional.empty() : only(catalog.facts()), line));
    }

    private Optional<Cell> only(List<Fact> facts) throws IOException, UnusableException {
        answers.ask(
                new Text("Всегда или смотря по факту?", "Always, or depending on a fact?"),
                new Text("другие условия добавляют в таблице", "more conditions are added in the table"));
        List<Named> named = facts.stream().map(Fact::named).toList();
        Options options = new Options(Stream.concat(Stream.of(ALWAYS), Interview.options(named).all().stream())
                .toList());
        Options.Option chosen = answers.choice(options, ALWAYS);
        if (chosen.equals(ALWAYS)) {
            return Optional.empty();
        }
        Fact fact = facts.stream()
                .filter(each -> each.named().code().equals(chosen.code()))
                .findFirst()
                .orElseThrow();
        return Optional.of(new Cell(fact, condition(fact)));
    }

    private String condition(Fact fact) throws IOException, UnusableException {
        if (fact.type().equals("choice")) {
            answers.say(Text.format(
                    "«%s» — что именно?", "\"%s\" is which?", fact.named().title()));
            Options values = Interview.options(fact.values());
            return answers.choice(values, values.all().get(0)).code();
        }
        return fact.type().equals("count") ? atLeast(fact) : truth(fact);
    }

    private String atLeast(Fact fact) throws IOException, UnusableException {
        Text prompt = Text.format(
                "«%s» — не меньше скольки?", "\"%s\" is at least?", fact.named().title());
        while (true) {
            String answer = answers.next(prompt);
            if (COUNT.matcher(answer).matches()) {
                return ">= " + answer;
            }
            answers.say(Text.format(
                    "`%s` не подходит: ожидается целое число от 1, например `3`",
                    "`%s` does not fit: expected a whole number from 1 on, such as `3`", answer));
        }
    }

    private String truth(Fact fact) throws IOException, UnusableException {
        Text prompt = Text.format(
                "«%s» — да или нет? (да)",
                "\"%s\": yes or no? (yes)", fact.named().title());
        while (true) {
            String answer = answers.next(prompt);
            Optional<Boolean> truth = answer.isEmpty() ? Optional.of(true) : FactType.Flag.truth(answer);
            if (truth.isPresent()) {
                return truth.get() ? "yes" : "no";
            }
            answers.say(Text.format(
                    "`%s` не подходит: ответьте «да» или «нет»", "`%s` does not fit: answer yes or no", answer));
        }
    }
}

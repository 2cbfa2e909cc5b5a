package dev.switchboard.dmn;

import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A catalogue as decisions. */
record CatalogModel(Catalog catalog, FeelNames names, Locale locale) {

    CatalogModel(Catalog catalog, Locale locale) {
        this(catalog, new FeelNames(catalog.vocabulary()), locale);
    }

    /**
     * The model of a DMN file.
     *
     * @param notes what is noted of rules, by their names
     * @param problems takes what DMN cannot say
     */
    DmnModel model(Map<String, String> notes, List<Sheet> carried, Problems problems) {
        Vocabulary words = catalog.vocabulary();
        List<Decision> decisions = new ArrayList<>(new MomentDecisions(words, names, locale).all());
        decisions.addAll(new DefinitionDecisions(words, names, locale).all(problems));
        decisions.add(RuleDecision.of(catalog, names, notes, locale, problems));
        decisions.addAll(ofWords());
        List<Decision> asked = asked(decisions);
        return new DmnModel(words.name(), description(words), inputs(words, asked), asked, carried);
    }

    /** The decisions that stand on the rules. */
    List<Decision> ofWords() {
        Vocabulary words = catalog.vocabulary();
        List<Decision> decisions = new ArrayList<>(new LineDecisions(words, names, locale).all());
        decisions.addAll(new TextDecisions(words, names, locale).all());
        decisions.addAll(new OutcomeDecisions(words, names, locale).all());
        decisions.add(whole(decisions));
        return decisions;
    }

    /** All that is decided, for programs that ask once. */
    private Decision whole(List<Decision> decisions) {
        Set<String> steps = Set.of(names.part(FeelNames.Part.MEANT), names.part(FeelNames.Part.TAKER));
        List<String> results = decisions.stream()
                .map(Decision::name)
                .filter(name -> !steps.contains(name))
                .toList();
        return new Decision(
                names.part(FeelNames.Part.DECISION),
                new Text("Всё решение сразу", "The whole decision").in(locale),
                "Any",
                results,
                new Logic.Expression(Feel.context(
                        results.stream().map(name -> Feel.entry(name, name)).toList())));
    }

    /** Without what follows from the moment if nothing asks for it. */
    private List<Decision> asked(List<Decision> decisions) {
        Set<String> required = new HashSet<>();
        List<Decision> asked = new ArrayList<>();
        for (int i = decisions.size() - 1; i >= 0; i--) {
            Decision decision = decisions.get(i);
            if (!isOfMoment(decision) || required.contains(decision.name())) {
                required.addAll(decision.requires());
                asked.add(0, decision);
            }
        }
        return asked;
    }

    private boolean isOfMoment(Decision decision) {
        return names.factCalled(decision.name())
                .filter(catalog.vocabulary()::isOfMoment)
                .isPresent();
    }

    private List<DmnModel.Input> inputs(Vocabulary words, List<Decision> decisions) {
        Set<String> required = new HashSet<>();
        Set<String> decided = new HashSet<>();
        for (Decision decision : decisions) {
            required.addAll(decision.requires());
            decided.add(decision.name());
        }
        required.removeAll(decided);
        List<DmnModel.Input> inputs = new ArrayList<>();
        for (Fact fact : words.declaredFacts()) {
            String name = names.fact(fact.code());
            if (required.contains(name)) {
                inputs.add(new DmnModel.Input(
                        name,
                        FactColumns.title(fact, locale),
                        Feel.type(fact.type()),
                        fact.type() instanceof Members,
                        Feel.domain(fact.type(), words.topicCodes())));
            }
        }
        return inputs;
    }

    private String description(Vocabulary words) {
        Text text = Text.format(
                "%s %s, записано Switchboard. Решения `%s` и производных фактов можно править здесь, остальное — в каталоге.",
                "%s %s, written by Switchboard. Edit the decision `%s` and derived facts here, and everything else in the catalogue.",
                words.name(),
                words.version(),
                names.part(FeelNames.Part.RULES));
        Text impossible = words.exclusions().isEmpty()
                ? Text.EMPTY
                : new Text(
                        " Чего не бывает (таблица `impossible`), здесь не проверяется.",
                        " What cannot be (the table `impossible`) is not checked here.");
        return text.in(locale) + impossible.in(locale);
    }
}

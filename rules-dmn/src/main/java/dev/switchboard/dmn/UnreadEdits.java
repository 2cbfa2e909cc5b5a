package dev.switchboard.dmn;

import static dev.switchboard.dmn.FeelNames.Part.RULES;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.loading.CatalogFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what was edited in a file but is not read from there: decisions that follow from tables that the file carries. */
final class UnreadEdits {

    private final XmlElement root;
    private final CatalogFile file;
    private final DecisionReader reader;
    private final Vocabulary words;
    private final FeelNames names;
    private final Problems problems;
    private final Problems warnings;
    private final Map<String, XmlElement> decisions = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    UnreadEdits(XmlElement root, CatalogFile file, DecisionReader reader, Problems problems, Problems warnings) {
        this.root = root;
        this.file = file;
        this.reader = reader;
        this.words = reader.words();
        this.names = reader.names();
        this.problems = problems;
        this.warnings = warnings;
        root.all("decision")
                .forEach(decision ->
                        decisions.putIfAbsent(decision.attribute("name").orElse(""), decision));
        root.all("itemDefinition")
                .forEach(type -> type.first("allowedValues")
                        .ifPresent(allowed -> values.put(type.attribute("id").orElse(""), ReadRows.text(allowed))));
    }

    void report() {
        Map<String, Decision> known = new LinkedHashMap<>();
        CatalogModel model = new CatalogModel(new Catalog(words, List.of(), List.of()), Locale.ENGLISH);
        new MomentDecisions(words, names, Locale.ENGLISH).all().forEach(each -> known.put(each.name(), each));
        model.ofWords().forEach(each -> known.put(each.name(), each));
        decisions.forEach((name, decision) -> {
            if (known.containsKey(name)) {
                if (!texts(name, decision)
                        .equals(texts(Optional.ofNullable(known.get(name)).orElseThrow()))) {
                    problems.at(Place.of(file.path()), edited(name));
                }
            } else if (!isRead(name)) {
                warnings.at(Place.of(file.path()), foreign(name));
            }
        });
        decisions.forEach((name, decision) ->
                decision.first("decisionTable").ifPresent(table -> checkPolicy(name, table, known)));
        List<String> ours = decisions.keySet().stream()
                .filter(name -> isRead(name) || known.containsKey(name))
                .toList();
        new LostDecisions(reader, Place.of(file.path()), problems).report(root, ours);
        words.declaredFacts().forEach(this::checkValues);
        lastRows();
    }

    private void checkValues(Fact fact) {
        String expected = Feel.domain(fact.type(), words.topicCodes());
        String found = values.getOrDefault("type_" + names.fact(fact.code()), expected);
        if (!found.strip().equals(expected)) {
            problems.at(
                    Place.of(file.path()),
                    Text.format(
                            "тип `%s`: значения изменены на `%s`, но читаются не они, а таблица `facts`: верните их и измените каталог",
                            "type `%s`: its values were edited to `%s`, but they are not read; the table `facts` is: undo this, and edit the catalogue",
                            fact.code(),
                            found.strip()));
        }
    }

    /** Another hit policy would have engines of DMN decide otherwise. */
    private void checkPolicy(String name, XmlElement table, Map<String, Decision> known) {
        String found = (table.attribute("hitPolicy").orElse("UNIQUE") + " "
                        + table.attribute("aggregation").orElse(""))
                .strip();
        List<String> allowed = policies(name, known);
        if (!allowed.isEmpty() && !allowed.contains(found)) {
            problems.at(
                    Place.of(file.path()),
                    Text.format(
                            "решение `%s`: здесь `%s`, а должно остаться %s",
                            "decision `%s`: found `%s`, but it has to stay %s",
                            name,
                            found,
                            Problems.quoted(allowed, ", ")));
        }
    }

    private List<String> policies(String name, Map<String, Decision> known) {
        Decision written = known.get(name);
        if (written != null && written.logic() instanceof DecisionTable table) {
            return List.of((table.hitPolicy() + " " + table.aggregation()).strip());
        }
        if (name.equals(names.part(RULES))) {
            return List.of("RULE ORDER");
        }
        return names.factCalled(name).isPresent() ? List.of("FIRST", "COLLECT SUM") : List.of();
    }

    /** The rows that say what is decided where no other row holds. */
    private void lastRows() {
        DmnModel model = new CatalogModel(new Catalog(words, List.of(), List.of()), Locale.ENGLISH)
                .model(Map.of(), List.of(), new Problems());
        for (Decision decision : model.decisions()) {
            if (decision.name().equals(names.part(RULES)) && decision.logic() instanceof DecisionTable table) {
                checkLast(
                        decision.name(),
                        table.rows().get(table.rows().size() - 1).result());
            }
        }
        for (Fact fact : words.declaredFacts()) {
            fact.type()
                    .byDefault()
                    .ifPresent(value -> checkLast(names.fact(fact.code()), Feel.inside(fact.type(), value)));
        }
    }

    private void checkLast(String name, String expected) {
        Optional<ReadRows> table =
                words.isOfMoment(names.factCalled(name).orElse("")) ? Optional.empty() : reader.table(name);
        table.ifPresent(read -> {
            Optional<ReadRows.Row> last = read.rows().isEmpty()
                    ? Optional.empty()
                    : Optional.of(read.rows().get(read.rows().size() - 1));
            if (last.filter(row -> row.allowsAll() && row.result().strip().equals(expected))
                    .isEmpty()) {
                problems.at(
                        Place.of(file.path()),
                        Text.format(
                                "решение `%s`: последней должна остаться строка для любых значений с результатом `%s`; другое значение по умолчанию задают в каталоге",
                                "decision `%s`: its last row has to be the one for all values, with the result `%s`; another default is set in the catalogue",
                                name,
                                expected));
            }
        });
    }

    private boolean isRead(String name) {
        return name.equals(names.part(RULES)) || names.factCalled(name).isPresent();
    }

    private static Text edited(String name) {
        return Text.format(
                "решение `%s` изменено, но читается не оно, а таблицы каталога: верните его и измените каталог",
                "the decision `%s` was edited, but it is not read; the tables of the catalogue are: undo this, and edit the catalogue",
                name);
    }

    private static Text foreign(String name) {
        return Text.format(
                "решения `%s` в каталоге нет: оно не читается",
                "the decision `%s` is not the catalogue's: it is not read", name);
    }

    /** All that decides. */
    private List<String> texts(String name, XmlElement decision) {
        List<String> texts = new ArrayList<>();
        decision.first("literalExpression")
                .map(ReadRows::text)
                .map(String::strip)
                .ifPresent(texts::add);
        reader.table(name).ifPresent(table -> {
            texts.addAll(table.expressions());
            for (ReadRows.Row row : table.rows()) {
                row.tests().forEach(test -> texts.add(test.isBlank() ? Feel.ANY : test.strip()));
                row.results().forEach(result -> texts.add(result.strip()));
            }
        });
        return texts;
    }

    private static List<String> texts(Decision decision) {
        List<String> texts = new ArrayList<>();
        if (decision.logic() instanceof DecisionTable table) {
            table.inputs().forEach(input -> texts.add(input.expression()));
            for (DecisionTable.Row row : table.rows()) {
                texts.addAll(row.tests());
                texts.add(row.result().strip());
            }
        } else {
            texts.add(((Logic.Expression) decision.logic()).text());
        }
        return texts;
    }
}

package dev.switchboard.dmn;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds derived facts whose tables are gone: only these tables say that such a fact is derived, so that without them it would be
 * stated. A stated fact that a table asks for has an input.
 */
record LostDecisions(DecisionReader reader, Place file, Problems problems) {

    /**
     * Reports them.
     *
     * @param decisions the names of those of the catalogue
     */
    void report(XmlElement root, Collection<String> decisions) {
        Set<String> had = root.all("inputData")
                .map(input -> input.attribute("name").orElse(""))
                .collect(Collectors.toSet());
        had.addAll(decisions);
        Set<Fact> told = new LinkedHashSet<>();
        for (String decision : decisions) {
            Optional<ReadRows> table = reader.table(decision);
            table.ifPresent(read -> read.expressions().stream()
                    .flatMap(expression -> ofFact(expression.strip()).stream())
                    .filter(fact -> !had.contains(reader.names().fact(fact.code())) && told.add(fact))
                    .forEach(fact -> problems.at(file, lost(fact, read.decision()))));
            if (table.isEmpty() && ofFact(decision).isPresent()) {
                problems.at(file, noTable(decision));
            }
        }
    }

    /** The fact that is called so; empty for one that follows from the moment, with a table or without. */
    private Optional<Fact> ofFact(String name) {
        Vocabulary words = reader.words();
        return reader.names()
                .factCalled(name)
                .filter(code -> !words.isOfMoment(code))
                .flatMap(words::fact);
    }

    private Text lost(Fact fact, String decision) {
        return Text.format(
                "решение `%s` спрашивает о `%s`, но в файле больше нет ни таблицы решений, ни входа с таким названием: верните их или измените каталог и экспортируйте его заново",
                "decision `%s` asks for `%s`, but the file has no decision table and no input of that name any more: put it back, or change the catalogue and export it again",
                decision,
                reader.names().fact(fact.code()));
    }

    private static Text noTable(String name) {
        return Text.format(
                "решение `%s` — больше не таблица, а факт каталога выводит только таблица решений: верните её; если значение вычисляет программа, сделайте `%s` входом",
                "decision `%s` is no table any more, and only a decision table derives a fact of the catalogue: put it back; if a program computes the value, make `%s` an input",
                name,
                name);
    }
}

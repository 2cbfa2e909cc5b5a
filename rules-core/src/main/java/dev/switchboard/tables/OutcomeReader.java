package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Code;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.OutcomeType.Combine;
import dev.switchboard.catalog.Problems;
import dev.switchboard.schema.Schema;
import dev.switchboard.tables.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the table of outcomes: what values they take, and what becomes of several. */
final class OutcomeReader {

    private static final KnownCodes COMBINING =
            KnownCodes.of(Arrays.stream(Combine.values()).map(Combine::code).toList());

    private final List<Fact> facts;
    private final Problems problems;
    private final FactReader types;

    private OutcomeReader(List<Fact> facts, Problems problems) {
        this.facts = facts;
        this.problems = problems;
        this.types = FactReader.ofOutcomes(problems);
    }

    static List<OutcomeType> read(List<Row> rows, List<Fact> facts, Problems problems) {
        OutcomeReader reader = new OutcomeReader(facts, problems);
        List<OutcomeType> outcomes = new ArrayList<>();
        for (Row row : VocabularyReader.declared(rows, Code.Kind.OUTCOME, problems)) {
            reader.read(row).ifPresentOrElse(outcomes::add, () -> problems.refuse(row.get("outcome")));
        }
        return outcomes;
    }

    private Optional<OutcomeType> read(Row row) {
        int before = problems.list().size();
        refuseFact(row);
        boolean knowsCombine = row.knows("combine", COMBINING, COMBINING.all(), problems);
        boolean isAll = row.get("combine").equals(Combine.ALL.code());
        boolean isText = row.get("type").equals(OutcomeType.TEXT);
        Optional<FactType> type = isText ? text(row, isAll) : types(row);
        if (isAll && !row.get("default").isEmpty()) {
            problems.at(
                    row.place("default"),
                    new Text(
                            "значение по умолчанию бывает только у `first`: очистите ячейку",
                            "only an outcome with `first` has a default: clear this cell"));
        }
        if (!knowsCombine || problems.list().size() > before || (!isText && type.isEmpty())) {
            return Optional.empty();
        }
        boolean mayBeUnset = row.get("default").equals(OutcomeType.NONE);
        OutcomeType outcome = new OutcomeType(
                row.get("outcome"),
                isAll ? Combine.ALL : Combine.FIRST,
                type,
                Optional.empty(),
                isAll || mayBeUnset,
                row.text("title"));
        return Optional.of(new OutcomeType(
                outcome.code(),
                outcome.combine(),
                type,
                mayBeUnset ? Optional.empty() : outcome.read(row.get("default")),
                outcome.mayBeUnset(),
                outcome.title()));
    }

    private void refuseFact(Row row) {
        String code = row.get("outcome");
        if (facts.stream().anyMatch(fact -> fact.code().equals(code))) {
            problems.at(
                    row.place("outcome"),
                    Text.format(
                            "`%s` — факт, а результат должен называться по-другому",
                            "`%s` is a fact; choose another name for the outcome", code));
        }
    }

    private Optional<FactType> text(Row row, boolean isAll) {
        if (!row.get("values").isEmpty()) {
            problems.at(
                    row.place("values"),
                    new Text(
                            "у типа `text` подходит любой текст: оставьте ячейку пустой",
                            "the type `text` takes any text: leave the cell empty"));
        }
        if (isAll) {
            problems.at(
                    row.place("combine"),
                    new Text(
                            "у типа `text` значение одно: напишите `first`",
                            "the type `text` has one value: write `first`"));
        }
        return Optional.empty();
    }

    private Optional<FactType> types(Row row) {
        String kind = row.get("type").replaceFirst("\\(.*", "");
        boolean isKnown = Schema.OUTCOME_TYPES.codes().stream()
                .anyMatch(known -> known.replaceFirst("\\(.*", "").equals(kind));
        if (!isKnown) {
            row.knows("type", KnownCodes.of(Schema.OUTCOME_TYPES.codes()), types(), problems);
            return Optional.empty();
        }
        Optional<FactType> type = types.type(row);
        if (type.isPresent()
                && type.get() instanceof FactType.Choice choice
                && choice.codes().contains(OutcomeType.NONE)) {
            problems.at(
                    row.place("values"),
                    new Text(
                            "слово `none` в примерах значит, что значения нет: назовите значение по-другому",
                            "in cases the word `none` means that there is no value: choose another word"));
        }
        return type;
    }

    private static Text types() {
        return KnownCodes.of(Schema.OUTCOME_TYPES.codes()).all();
    }
}

package dev.switchboard.tables;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Period;
import dev.switchboard.catalog.PeriodText;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.Table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two columns that bind a row to days, {@code from} one on and {@code until} another; to facts, a condition on the date. */
final class PeriodColumns {

    private final Vocabulary words;

    PeriodColumns(Vocabulary words) {
        this.words = words;
    }

    /** The conditions of a row with its period, which comes last and together with what else is said of the date. */
    List<Condition> with(Row row, List<Condition> ofFacts, Problems problems) {
        List<Condition> conditions = new ArrayList<>(ofFacts);
        Condition period = new PeriodText(row.get(PeriodText.FROM), row.get(PeriodText.UNTIL))
                .read(words, (column, mistake) -> problems.at(row.place(column), mistake));
        if (!(period instanceof Condition.Atom days)) {
            return conditions;
        }
        Optional<Condition.Atom> date = conditions.stream()
                .flatMap(Condition::atoms)
                .filter(atom -> atom.fact().equals(days.fact()))
                .findFirst();
        Values both =
                date.map(atom -> atom.values().intersection(days.values())).orElse(days.values());
        date.ifPresent(conditions::remove);
        conditions.add(new Condition.Atom(days.fact(), both));
        return conditions;
    }

    /** The cells of rows with the days of a period in columns of their own, and not in that of the date. */
    List<Map<String, String>> written(List<Map<String, String>> rows) {
        return words.isOfMoment(Calendar.DATE)
                ? rows.stream().map(this::written).toList()
                : rows;
    }

    private Map<String, String> written(Map<String, String> row) {
        PeriodText period = PeriodText.of(period(row.getOrDefault(Calendar.DATE, "")));
        if (period.equals(PeriodText.of(Period.ALWAYS))) {
            return row;
        }
        Map<String, String> with = new LinkedHashMap<>(row);
        with.remove(Calendar.DATE);
        with.put(PeriodText.FROM, period.from());
        with.put(PeriodText.UNTIL, period.until());
        return with;
    }

    private Period period(String days) {
        try {
            return new ConditionCell(words.fact(Calendar.DATE).orElseThrow(), words, code -> false)
                    .read(days)
                    .flatMap(Period::of)
                    .orElse(Period.ALWAYS);
        } catch (MistakeException unwritten) {
            return Period.ALWAYS;
        }
    }

    /** The two cells of a row. */
    static List<String> cells(Map<String, String> row) {
        return List.of(row.getOrDefault(PeriodText.FROM, ""), row.getOrDefault(PeriodText.UNTIL, ""));
    }
}

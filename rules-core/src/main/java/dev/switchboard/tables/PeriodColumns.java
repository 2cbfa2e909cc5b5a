package dev.switchboard.tables;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Period;
import dev.switchboard.catalog.PeriodText;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.Table.Row;
import java.util.ArrayList;
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

    /** The cells of the two columns for the dates that a row allows; none unless these are the days of a period. */
    static Map<String, String> written(Values dates) {
        return Period.of(dates)
                .map(PeriodText::of)
                .filter(period -> !period.equals(PeriodText.of(Period.ALWAYS)))
                .map(period -> Map.of(PeriodText.FROM, period.from(), PeriodText.UNTIL, period.until()))
                .orElse(Map.of());
    }

    /** The two cells of a row. */
    static List<String> cells(Map<String, String> row) {
        return List.of(row.getOrDefault(PeriodText.FROM, ""), row.getOrDefault(PeriodText.UNTIL, ""));
    }
}

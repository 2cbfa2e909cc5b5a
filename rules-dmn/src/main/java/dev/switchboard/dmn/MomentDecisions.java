package dev.switchboard.dmn;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.imports.FeelLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The day of the week and the kind of the day, which follow from the date. */
record MomentDecisions(Vocabulary words, FeelNames names, Locale locale) {

    List<Decision> all() {
        return words.calendar()
                .map(calendar -> List.of(weekday(), dayKind(calendar)))
                .orElse(List.of());
    }

    private Decision weekday() {
        String date = names.fact(Calendar.DATE);
        return new Decision(
                names.fact(Calendar.WEEKDAY),
                title(Calendar.WEEKDAY),
                "string",
                List.of(date),
                new Logic.Expression("lower case(substring(day of week(" + date + "), 1, 3))"));
    }

    private Decision dayKind(Calendar calendar) {
        String date = names.fact(Calendar.DATE);
        String weekday = names.fact(Calendar.WEEKDAY);
        List<DecisionTable.Row> rows = new ArrayList<>();
        for (Calendar.Day day : calendar.days()) {
            rows.add(new DecisionTable.Row(
                    List.of(FeelLiteral.write(day.date()), Feel.ANY), FeelLiteral.write(day.kind())));
        }
        rows.add(new DecisionTable.Row(
                List.of(Feel.ANY, Feel.texts(List.of("sat", "sun"))), FeelLiteral.write(Calendar.WEEKEND)));
        rows.add(new DecisionTable.Row(List.of(Feel.ANY, Feel.ANY), FeelLiteral.write(Calendar.WORKING)));
        String name = names.fact(Calendar.DAY_KIND);
        return new Decision(
                name,
                title(Calendar.DAY_KIND),
                "string",
                List.of(date, weekday),
                DecisionTable.first(
                        List.of(
                                new DecisionTable.Input(title(Calendar.DATE), date, ""),
                                new DecisionTable.Input(title(Calendar.WEEKDAY), weekday, "string")),
                        new DecisionTable.Output(title(Calendar.DAY_KIND), name, "string"),
                        rows));
    }

    private String title(String fact) {
        Fact known = words.fact(fact).orElseThrow();
        return FactColumns.title(known, locale);
    }
}

package dev.switchboard.forecast.report;

import dev.switchboard.Place;
import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.analysis.CatalogTables;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.forecast.CallColumns;
import dev.switchboard.forecast.CallColumns.ReadCall;
import dev.switchboard.forecast.Example;
import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.ForecastTally;
import dev.switchboard.forecast.Forecaster;
import dev.switchboard.forecast.Load;
import dev.switchboard.staffing.Staffing;
import dev.switchboard.staffing.StaffingPlan;
import dev.switchboard.staffing.StaffingTerms;
import dev.switchboard.staffing.Target;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports on few calls that can be counted by hand. The new catalogue takes bills of 3 and more to the seniors, and those of important
 * clients in two steps; a log does not say who is important.
 */
final class Reports {

    /** The calls of one Monday; the last two are refused. */
    static final String[] CALLS = {
        "topic,number,at",
        "bills,7,2026-11-02T10:05",
        "bills,4,2026-11-02T10:20",
        "bills,4,2026-11-02T11:00",
        "bills,1,2026-11-02T11:10",
        "other,9,2026-11-02T11:20",
        "gone,1,2026-11-02T12:00",
        "bills,x,2026-11-02T12:00"
    };

    private Reports() {}

    static CatalogTables old() {
        return new CatalogTables()
                .with("catalog", "key,value\nname,desk\nversion,1\ndefault line,first-line\n")
                .with("lines", """
                        line,mode,title,title:en,phrase,greeting
                        first-line,none,Первая линия,First line,,
                        SV,one-step,Старшие,Seniors,,
                        SV,two-step,Старшие,Seniors,,
                        """)
                .with("facts", """
                        fact,type,values,default,title,title:en,question
                        topic,topic,,,Тема,Topic,
                        number,count,0..99,0,Число,Number,
                        """)
                .with("topics", "topic,title,title:en\nbills,Счета,Bills\nother,Прочее,Anything else\n")
                .with("items", "item,title,title:en\nA-1,Большой счёт,Large bill\nA-2,Важный клиент,Important client\n")
                .with("rules", "rule,item,salience,topic,number,line,mode\na,A-1,100,bills,>= 5,SV,one-step\n");
    }

    static CatalogTables current() {
        return old().with("catalog", "key,value\nname,desk\nversion,2\ndefault line,first-line\n")
                .with("facts", """
                        fact,type,values,default,title,title:en,question
                        topic,topic,,,Тема,Topic,
                        number,count,0..99,0,Число,Number,
                        vip,flag,,false,Важность,Importance,
                        """)
                .with("rules", """
                        rule,item,salience,topic,number,vip,line,mode
                        a,A-1,100,bills,>= 3,,SV,one-step
                        b,A-2,200,bills,>= 3,yes,SV,two-step
                        """);
    }

    static ForecastReport of(Catalog before, Catalog after, String... rows) {
        List<String> header = List.of(rows[0].split(",", -1));
        int at = header.indexOf("at");
        CallColumns columns = CallColumns.of(header, before.vocabulary(), after.vocabulary(), List.of());
        try (CatalogEngine one = CatalogDraft.reference(before);
                CatalogEngine other = CatalogDraft.reference(after)) {
            Forecaster forecaster = new Forecaster(one, other);
            ForecastTally tally = new ForecastTally(Optional.empty());
            for (int i = 1; i < rows.length; i++) {
                List<String> cells = Arrays.asList(rows[i].split(",", -1));
                Place place = new Place("log.csv", i + 1, 0);
                ReadCall read = columns.read(cells);
                if (read instanceof ReadCall.Stated stated) {
                    tally.add(
                            forecaster.of(stated.call()),
                            at < 0 ? Optional.empty() : Optional.of(LocalDateTime.parse(cells.get(at))),
                            new Example(Optional.of(place), stated.call().after()));
                } else {
                    tally.add(((ReadCall.Unreadable) read).refusal(), place);
                }
            }
            Forecast forecast = tally.forecast(before.identity(), after.identity());
            return new ForecastReport(
                    forecast,
                    before.vocabulary(),
                    after.vocabulary(),
                    List.of("log.csv"),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** The calls of {@link #CALLS}. */
    static ForecastReport report() {
        return of(old().catalog(), current().catalog(), CALLS);
    }

    /** The same with the people that calls of the seniors take, of ten minutes each. */
    static ForecastReport withPeople() {
        ForecastReport report = report();
        StaffingTerms terms = new StaffingTerms(Target.answered(0.8, 20), 300, 0.3);
        Load load = report.forecast().load();
        StaffingPlan plan = StaffingPlan.of(load.before(), load.after(), Map.of("SV", 600.0), new Staffing(terms));
        return report.with(new PlannedPeople(plan, terms));
    }
}

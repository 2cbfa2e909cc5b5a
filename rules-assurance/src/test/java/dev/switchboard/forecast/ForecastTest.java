package dev.switchboard.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.analysis.CatalogTables;
import dev.switchboard.analysis.JointDecisions;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.forecast.CallColumns.ReadCall;
import dev.switchboard.forecast.Forecast.Figures;
import dev.switchboard.forecast.Forecast.Move;
import dev.switchboard.staffing.DayKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Few calls, counted by hand. The new catalogue takes bills of 3 and more to SV, and those of important clients in two steps. */
class ForecastTest {

    private static CatalogTables old() {
        return new CatalogTables()
                .with("catalog", "key,value\nname,test\nversion,1\ndefault line,first-line\n")
                .with(
                        "lines",
                        "line,mode,title,phrase,greeting\nfirst-line,none,Первая,,\nSV,one-step,Старшие,,\nSV,two-step,Старшие,,\n")
                .with(
                        "facts",
                        "fact,type,values,default,title,question\ntopic,topic,,,Тема,\nnumber,count,0..99,0,Число,\n")
                .with("topics", "topic,title\nbills,Счета\nother,Прочее\n")
                .with("items", "item,title\nA-1,Первый\nA-2,Второй\n")
                .with("rules", "rule,item,salience,topic,number,line,mode\na,A-1,100,bills,>= 5,SV,one-step\n");
    }

    private static CatalogTables current() {
        return old().with(
                        "facts",
                        "fact,type,values,default,title,question\ntopic,topic,,,Тема,\nnumber,count,0..99,0,Число,\nvip,flag,,false,Важный,\n")
                .with(
                        "rules",
                        "rule,item,salience,topic,number,vip,line,mode\na,A-1,100,bills,>= 3,,SV,one-step\nb,A-2,200,bills,>= 3,yes,SV,two-step\n");
    }

    private static Forecast forecast(Catalog before, Catalog after, List<String> byDefault, String... rows) {
        List<String> header = List.of(rows[0].split(","));
        CallColumns columns = CallColumns.of(header, before.vocabulary(), after.vocabulary(), byDefault);
        try (CatalogEngine one = CatalogDraft.reference(before);
                CatalogEngine other = CatalogDraft.reference(after)) {
            Forecaster forecaster = new Forecaster(one, other);
            ForecastTally tally = new ForecastTally(Optional.<Calendar>empty());
            ForecastTally more = new ForecastTally(Optional.empty());
            for (int i = 1; i < rows.length; i++) {
                Place place = new Place("log.csv", i + 1, 0);
                ReadCall read = columns.read(Arrays.asList(rows[i].split(",", -1)));
                ForecastTally mine = i % 2 == 0 ? tally : more;
                if (read instanceof ReadCall.Stated stated) {
                    mine.add(
                            forecaster.of(stated.call()),
                            Optional.empty(),
                            new Example(Optional.of(place), stated.call().after()));
                } else {
                    mine.add(((ReadCall.Unreadable) read).refusal(), place);
                }
            }
            tally.add(ForecastTally.of(more.bytes(), Optional.empty()));
            return tally.forecast(before.identity(), after.identity());
        }
    }

    private static final String[] ROWS = {
        "topic,number", "bills,7", "bills,4", "bills,4", "bills,1", "other,9", "gone,1", "bills,x"
    };

    @Test
    void whereTheLogLacksAFactNumbersHaveALeastAndAMost() {
        Forecast forecast = forecast(old().catalog(), current().catalog(), List.of(), ROWS);

        assertThat(forecast.rows()).isEqualTo(7);
        assertThat(forecast.taken()).isEqualTo(5);
        assertThat(forecast.refusedBefore().rows()).isEqualTo(2);
        assertThat(forecast.refusedAfter().rows()).isEqualTo(2);
        assertThat(forecast.refusedAfter().first().orElseThrow().place()).contains(new Place("log.csv", 7, 0));
        // On `other` nobody asks for it; of a bill of 1 it makes no difference, though the rules on bills ask.
        assertThat(forecast.unknowns().facts()).isEqualTo(Map.of("vip", 4L));
        assertThat(forecast.unknowns().open()).isEqualTo(3);
        assertThat(forecast.transfers())
                .isEqualTo(new Figures(new Bounds(1, 1, 1), new Bounds(3, 3, 3), new Bounds(2, 2, 2), 2, 0));
        assertThat(forecast.warm()).isEqualTo(new Figures(Bounds.NONE, new Bounds(0, 0, 3), new Bounds(0, 0, 3), 0, 0));
        assertThat(forecast.moved()).isEqualTo(new Bounds(2, 2, 3));
        assertThat(forecast.items().get("A-1"))
                .isEqualTo(new Figures(new Bounds(1, 1, 1), new Bounds(0, 3, 3), new Bounds(-1, 2, 2), 2, 0));
        assertThat(forecast.lines().keySet()).containsExactly("SV", "first-line");
        assertThat(forecast.lines().get("SV").difference()).isEqualTo(new Bounds(2, 2, 2));
        assertThat(forecast.topics().get("bills").moved()).isEqualTo(new Bounds(2, 2, 3));
        assertThat(forecast.topics().get("other").moved()).isEqualTo(Bounds.NONE);
    }

    @Test
    void movesGoFromPlaceToPlaceWithTheFirstCallOfTheLogThatDoes() {
        Forecast forecast = forecast(old().catalog(), current().catalog(), List.of(), ROWS);

        assertThat(forecast.moves())
                .extracting(move -> "%s → %s %s".formatted(move.before(), move.after(), move.calls()))
                .containsExactly(
                        "first-line → SV one-step " + new Bounds(0, 2, 2),
                        "first-line → SV two-step " + new Bounds(0, 0, 2),
                        "SV one-step → SV two-step " + new Bounds(0, 0, 1));
        Move first = forecast.moves().get(0);
        assertThat(first.example().orElseThrow().place()).contains(new Place("log.csv", 3, 0));
        assertThat(first.dependsOn()).containsExactly("vip");
    }

    @Test
    void aFactThatIsToHaveItsDefaultIsNotOpen() {
        Forecast forecast = forecast(old().catalog(), current().catalog(), List.of("vip"), ROWS);

        assertThat(forecast.unknowns().facts()).isEmpty();
        assertThat(forecast.unknowns().open()).isZero();
        assertThat(forecast.moved()).isEqualTo(new Bounds(2, 2, 2));
        assertThat(forecast.moves())
                .singleElement()
                .satisfies(move -> assertThat(move.dependsOn()).isEmpty());
    }

    @Test
    void aFactThatTheLogHasIsNotOpenEvenWhereItsCellIsEmpty() {
        Forecast forecast = forecast(
                old().catalog(), current().catalog(), List.of(), "topic,number,vip", "bills,4,", "bills,4,yes");

        assertThat(forecast.unknowns().open()).isZero();
        assertThat(forecast.warm().after()).isEqualTo(new Bounds(1, 1, 1));
    }

    /** What is opaque is not looked into: such calls may come to anything. */
    @Test
    void whatCannotBeWeighedMayBeAnything() {
        JointDecisions.Call call = new JointDecisions.Call(
                Inquiry.about("bills").build(), Inquiry.about("bills").build(), Set.of("vip"));
        ForecastTally tally = new ForecastTally(Optional.empty());
        Catalog before = old().catalog();
        try (CatalogEngine one = CatalogDraft.reference(before);
                CatalogEngine other = CatalogDraft.reference(current().catalog())) {
            CallAnswer.Taken known = (CallAnswer.Taken) new Forecaster(one, other).of(call);
            tally.add(
                    new CallAnswer.Taken(known.topic(), known.byDefault(), List.of(), Set.of("vip")),
                    Optional.of(LocalDateTime.of(2026, 11, 2, 10, 15)),
                    new Example(Optional.empty(), call.after()));
            Forecast forecast = tally.forecast(one.catalog(), other.catalog());

            assertThat(forecast.unknowns().unbounded()).isEqualTo(1);
            assertThat(forecast.transfers().difference()).isEqualTo(new Bounds(-1, 0, 1));
            assertThat(forecast.moved()).isEqualTo(new Bounds(0, 0, 1));
            assertThat(forecast.load().timed()).isEqualTo(1);
            assertThat(forecast.load().before().calls("first-line", DayKind.WEEKDAY, 20))
                    .isEqualTo(1);
            assertThat(forecast.load().period())
                    .contains(new Load.Period(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 2)));
        }
    }
}

package dev.switchboard.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.staffing.CallQueue;
import dev.switchboard.staffing.DayKind;
import dev.switchboard.staffing.HalfHours;
import dev.switchboard.staffing.LoggedCalls;
import dev.switchboard.staffing.StaffingChange;
import dev.switchboard.staffing.StaffingPlan;
import dev.switchboard.staffing.StaffingPlan.Demand;
import dev.switchboard.staffing.StaffingPlan.HalfHour;
import dev.switchboard.staffing.StaffingTerms;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The people that lines take, as JSON: each half hour with calls, by both models. Times are in seconds, shares between 0 and 1. */
final class StaffingJson {

    private final JsonGenerator json;
    private final StaffingTerms terms;
    private final boolean areCompared;
    private final Locale locale;

    private StaffingJson(JsonGenerator json, StaffingTerms terms, boolean areCompared, Locale locale) {
        this.json = json;
        this.terms = terms;
        this.areCompared = areCompared;
        this.locale = locale;
    }

    static String of(StaffingPlan plan, StaffingCalls calls, StaffingTerms terms, Locale locale) throws IOException {
        return JsonText.of(json -> new StaffingJson(json, terms, calls.areCompared(), locale).write(plan, calls));
    }

    private void write(StaffingPlan plan, StaffingCalls calls) throws IOException {
        json.writeStartObject();
        terms();
        if (calls.log().isPresent()) {
            log(calls.log().get());
            json.writeArrayFieldStart("changes");
            for (StaffingChange change : plan.changes()) {
                change(change);
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("lines");
        for (StaffingPlan.Day day : plan.days()) {
            day(day);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void terms() throws IOException {
        json.writeObjectFieldStart("target");
        json.writeNumberField("answered", terms.target().answered());
        json.writeNumberField("within", terms.target().within());
        json.writeNumberField("abandonment", terms.target().abandonment());
        json.writeNumberField("occupancy", terms.target().occupancy());
        json.writeEndObject();
        json.writeNumberField("patience", terms.patience());
        json.writeNumberField("shrinkage", terms.shrinkage());
    }

    private void log(LoggedCalls log) throws IOException {
        json.writeObjectFieldStart("log");
        json.writeNumberField("rows", log.rows());
        json.writeNumberField("counted", log.counted());
        json.writeNumberField("untimed", log.untimed().rows());
        json.writeNumberField("undecidedBefore", log.failedBefore().rows());
        json.writeNumberField("undecidedAfter", log.failedAfter().rows());
        if (log.period().isPresent()) {
            json.writeStringField("first", log.period().get().first().toString());
            json.writeStringField("last", log.period().get().last().toString());
        }
        json.writeObjectFieldStart("days");
        for (DayKind kind : new TreeSet<>(log.days().keySet())) {
            json.writeNumberField(kind.code(), log.days().getOrDefault(kind, 0));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void change(StaffingChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("line", change.line());
        json.writeArrayFieldStart("days");
        for (DayKind kind : new TreeSet<>(change.days())) {
            json.writeString(kind.code());
        }
        json.writeEndArray();
        json.writeStringField("from", HalfHours.clock(change.from()));
        json.writeStringField("until", HalfHours.clock(change.until()));
        json.writeNumberField("least", change.least());
        json.writeNumberField("most", change.most());
        json.writeStringField("text", change.text().in(locale));
        json.writeEndObject();
    }

    private void day(StaffingPlan.Day day) throws IOException {
        json.writeStartObject();
        json.writeStringField("line", day.line());
        json.writeStringField("days", day.days().code());
        json.writeNumberField(
                "handling", day.halfHours().get(0).after().traffic().handling());
        json.writeArrayFieldStart("halfHours");
        List<HalfHour> all = day.halfHours();
        for (int i = 0; i < all.size(); i++) {
            if (hasCalls(all.get(i))) {
                halfHour(i, all.get(i));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static boolean hasCalls(HalfHour halfHour) {
        return halfHour.before().traffic().calls() > 0
                || halfHour.after().traffic().calls() > 0;
    }

    private void halfHour(int number, HalfHour halfHour) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", HalfHours.clock(number));
        if (areCompared) {
            demand("before", halfHour.before());
        }
        demand("after", halfHour.after());
        json.writeEndObject();
    }

    private void demand(String name, Demand demand) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("calls", demand.traffic().calls());
        int impatient = demand.need().erlangA();
        int patient = demand.need().erlangC();
        if (demand.need().most() > 0) {
            queue("erlangA", impatient, terms.impatient(demand.traffic(), impatient));
            queue("erlangC", patient, terms.patient(demand.traffic(), patient));
        }
        json.writeEndObject();
    }

    private void queue(String name, int people, CallQueue queue) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("people", people);
        json.writeNumberField("paid", terms.paid(people));
        json.writeNumberField("occupancy", queue.occupancy());
        json.writeNumberField("answered", queue.answeredWithin(terms.target().within()));
        json.writeNumberField("meanWait", queue.meanWait());
        json.writeNumberField("abandonment", queue.abandonment());
        json.writeEndObject();
    }
}

package dev.switchboard.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.analysis.Destination;
import dev.switchboard.analysis.LogDiff.Failures;
import dev.switchboard.cli.ForecastLogs.DecidedLogs;
import dev.switchboard.forecast.Bounds;
import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.Forecast.Figures;
import dev.switchboard.forecast.Forecast.Move;
import dev.switchboard.forecast.Forecast.TopicFigures;
import dev.switchboard.forecast.Sample;
import dev.switchboard.json.InquiryJson;
import dev.switchboard.json.JsonValues;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a change of rules does to the calls of logs, as JSON. */
final class ForecastJson {

    private final JsonGenerator json;
    private final Locale locale;

    private ForecastJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    static String of(DecidedLogs logs, Optional<Sample> sample, Locale locale) throws IOException {
        return JsonText.of(json -> new ForecastJson(json, locale).write(logs, sample));
    }

    private void write(DecidedLogs logs, Optional<Sample> sample) throws IOException {
        Forecast forecast = logs.forecast();
        json.writeStartObject();
        json.writeArrayFieldStart("logs");
        for (String log : logs.logs()) {
            json.writeString(log);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("before");
        JsonValues.fields(json, forecast.before());
        json.writeEndObject();
        json.writeObjectFieldStart("after");
        JsonValues.fields(json, forecast.after());
        json.writeEndObject();
        json.writeNumberField("calls", forecast.rows());
        json.writeNumberField("taken", forecast.taken());
        failures("refusedBefore", forecast.refusedBefore());
        failures("refusedAfter", forecast.refusedAfter());
        unknowns(forecast.unknowns());
        figures("transfers", forecast.transfers());
        figures("warm", forecast.warm());
        bounds("moved", forecast.moved());
        if (sample.isPresent()) {
            sample(sample.get(), forecast);
        }
        all("lines", "line", forecast.lines());
        all("modes", "mode", forecast.modes());
        all("items", "item", forecast.items());
        topics(forecast.topics());
        json.writeArrayFieldStart("moves");
        for (Move move : forecast.moves()) {
            move(move);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void failures(String name, Failures failures) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("calls", failures.rows());
        if (failures.first().isPresent()) {
            json.writeStringField("first", failures.first().get().in(locale));
        }
        json.writeEndObject();
    }

    private void unknowns(Forecast.Unknowns unknowns) throws IOException {
        json.writeObjectFieldStart("unknown");
        json.writeObjectFieldStart("facts");
        for (Map.Entry<String, Long> fact : unknowns.facts().entrySet()) {
            json.writeNumberField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("open", unknowns.open());
        json.writeNumberField("unbounded", unknowns.unbounded());
        json.writeNumberField("withoutDefault", unknowns.withoutDefault());
        json.writeEndObject();
    }

    private void figures(String name, Figures figures) throws IOException {
        json.writeObjectFieldStart(name);
        fields(figures);
        json.writeEndObject();
    }

    private void fields(Figures figures) throws IOException {
        bounds("before", figures.before());
        bounds("after", figures.after());
        bounds("difference", figures.difference());
        json.writeNumberField("gained", figures.gained());
        json.writeNumberField("lost", figures.lost());
    }

    private void bounds(String name, Bounds bounds) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("byDefault", bounds.byDefault());
        json.writeNumberField("low", bounds.low());
        json.writeNumberField("high", bounds.high());
        json.writeEndObject();
    }

    private void sample(Sample sample, Forecast forecast) throws IOException {
        Figures transfers = forecast.transfers();
        json.writeObjectFieldStart("sample");
        json.writeNumberField("of", sample.of());
        interval("transfersBefore", sample.share(transfers.before().byDefault()));
        interval("transfersAfter", sample.share(transfers.after().byDefault()));
        interval("transfersDifference", sample.difference(transfers.gained(), transfers.lost()));
        interval("moved", sample.share(forecast.moved().byDefault()));
        json.writeEndObject();
    }

    private void interval(String name, Sample.Interval interval) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("share", interval.share());
        json.writeNumberField("low", interval.low());
        json.writeNumberField("high", interval.high());
        json.writeEndObject();
    }

    private void all(String name, String code, Map<String, Figures> all) throws IOException {
        json.writeArrayFieldStart(name);
        for (Map.Entry<String, Figures> each : all.entrySet()) {
            json.writeStartObject();
            json.writeStringField(code, each.getKey());
            fields(each.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void topics(Map<String, TopicFigures> topics) throws IOException {
        json.writeArrayFieldStart("topics");
        for (Map.Entry<String, TopicFigures> each : topics.entrySet()) {
            json.writeStartObject();
            json.writeStringField("topic", each.getKey());
            json.writeNumberField("calls", each.getValue().calls());
            figures("transfers", each.getValue().transfers());
            bounds("moved", each.getValue().moved());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void move(Move move) throws IOException {
        json.writeStartObject();
        destination("before", move.before());
        destination("after", move.after());
        bounds("calls", move.calls());
        if (move.example().isPresent()) {
            json.writeObjectFieldStart("example");
            if (move.example().get().place().isPresent()) {
                json.writeStringField(
                        "place", move.example().get().place().get().toString());
            }
            json.writeArrayFieldStart("dependsOn");
            for (String fact : move.dependsOn()) {
                json.writeString(fact);
            }
            json.writeEndArray();
            json.writeFieldName("input");
            InquiryJson.write(move.example().get().inquiry(), json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void destination(String name, Destination destination) throws IOException {
        json.writeObjectFieldStart(name);
        if (destination instanceof Destination.Decided decided) {
            json.writeStringField("line", decided.outcome().line());
            json.writeStringField("mode", decided.outcome().mode().code());
            if (decided.queue().isPresent()) {
                json.writeStringField("queue", decided.queue().get());
            }
        }
        json.writeEndObject();
    }
}

package dev.switchboard.cli;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.analysis.JointDecisions;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.forecast.CallAnswer;
import dev.switchboard.forecast.Example;
import dev.switchboard.forecast.ForecastTally;
import dev.switchboard.forecast.Forecaster;
import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts the calls of logs of decisions. What the catalogue that decided a call knew, and the call did not state, had its default then and
 * has it now; what it did not know, or what is hidden, is unknown. A call came when it was decided, unless it says when.
 */
final class CallLog {

    private static final CallAnswer.Refused REFUSED_THEN = new CallAnswer.Refused(
            Optional.of(Problem.of(new Text(
                    "обращение отклонено, когда его решали; что в нём указано, в журнале нет",
                    "the inquiry was refused when it was decided; the log does not have what it states"))),
            Optional.empty());

    private final CatalogEngine before;
    private final CatalogEngine after;
    private final Forecaster forecaster;
    private final Optional<Calendar> calendar;
    private final Collection<String> byDefault;

    /**
     * @param calendar whose clock and holidays the times of calls go by
     * @param byDefault facts that have their defaults where the log does not have them
     */
    CallLog(
            CatalogEngine before,
            CatalogEngine after,
            Forecaster forecaster,
            Optional<Calendar> calendar,
            Collection<String> byDefault) {
        this.before = before;
        this.after = after;
        this.forecaster = forecaster;
        this.calendar = calendar;
        this.byDefault = byDefault;
    }

    /** Counts the calls of a file; a line that is no entry is refused by both catalogues. */
    ForecastTally count(Path file) throws IOException {
        ForecastTally tally = new ForecastTally(calendar);
        Problems problems = new Problems();
        new LogReader(problems).read(List.of(file), entry -> count(entry, tally));
        for (Problem problem : problems.list()) {
            Optional<Problem> unreadable = Optional.of(problem);
            problem.place().ifPresent(place -> tally.add(new CallAnswer.Refused(unreadable, unreadable), place));
        }
        return tally;
    }

    private void count(LogEntry entry, ForecastTally tally) {
        Optional<ZonedDateTime> decided = moment(entry);
        if (entry.isRefused()) {
            tally.add(REFUSED_THEN, entry.place());
            return;
        }
        Inquiry one = stated(entry.inquiry(), before.model().vocabulary(), decided);
        Inquiry other = stated(entry.inquiry(), after.model().vocabulary(), decided);
        CallAnswer answer = forecaster.of(new JointDecisions.Call(one, other, unknown(entry)));
        tally.add(
                answer,
                entry.inquiry().at().or(() -> decided).map(this::local),
                new Example(Optional.of(entry.place()), other));
    }

    private static Optional<ZonedDateTime> moment(LogEntry entry) {
        try {
            return Optional.of(ZonedDateTime.parse(entry.timestamp()));
        } catch (DateTimeParseException otherwiseWritten) {
            return new MomentText(ZoneOffset.UTC).read(entry.timestamp());
        }
    }

    private LocalDateTime local(ZonedDateTime moment) {
        return calendar.map(place -> place.local(moment)).orElse(moment.toLocalDateTime());
    }

    /** What a catalogue knows of it. */
    private static Inquiry stated(Inquiry logged, Vocabulary words, Optional<ZonedDateTime> decided) {
        InquiryBuilder known = Inquiry.builder();
        logged.stated().forEach((fact, value) -> {
            boolean isMoment = fact.equals(MomentText.NAME) && words.calendar().isPresent();
            if (isMoment || words.fact(fact).isPresent()) {
                known.state(fact, value);
            }
        });
        if (logged.at().isEmpty() && words.calendar().isPresent()) {
            decided.ifPresent(known::at);
        }
        return known.build();
    }

    private Set<String> unknown(LogEntry entry) {
        Set<String> unknown = new TreeSet<>();
        unknown.addAll(unstated(entry, before.model().vocabulary()));
        unknown.addAll(unstated(entry, after.model().vocabulary()));
        vocabulary(entry.catalog())
                .ifPresent(words -> words.factsToState().forEach(fact -> unknown.remove(fact.code())));
        unknown.addAll(entry.hidden());
        unknown.removeAll(byDefault);
        return unknown;
    }

    private static Set<String> unstated(LogEntry entry, Vocabulary words) {
        Set<String> unstated = new TreeSet<>();
        for (Fact fact : words.factsToState()) {
            if (!(fact.type() instanceof FactType.Topic) && !entry.inquiry().states(fact.code())) {
                unstated.add(fact.code());
            }
        }
        return unstated;
    }

    /** The words of the catalogue that decided a call, if it is one of the two. */
    private Optional<Vocabulary> vocabulary(CatalogIdentity catalog) {
        for (CatalogEngine engine : List.of(before, after)) {
            if (engine.catalog().digest().equals(catalog.digest())) {
                return Optional.of(engine.model().vocabulary());
            }
        }
        return Optional.empty();
    }
}

package dev.switchboard.forecast;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.TransferMode;
import dev.switchboard.analysis.Destination;
import dev.switchboard.analysis.JointDecision;
import dev.switchboard.analysis.LogDiff.Failures;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.forecast.Forecast.Figures;
import dev.switchboard.forecast.Forecast.Move;
import dev.switchboard.forecast.Forecast.TopicFigures;
import dev.switchboard.forecast.Forecast.Unknowns;
import dev.switchboard.staffing.CallProfile;
import dev.switchboard.staffing.DayKind;
import dev.switchboard.staffing.HalfHours;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Adds up what has been counted. */
final class ForecastFigures {

    private final Collection<CallKind> kinds;
    private final LogDays days;

    ForecastFigures(Collection<CallKind> kinds, LogDays days) {
        this.kinds = kinds;
        this.days = days;
    }

    Forecast forecast(
            CatalogIdentity before,
            CatalogIdentity after,
            long refused,
            Failures refusedBefore,
            Failures refusedAfter) {
        long taken = kinds.stream().mapToLong(CallKind::calls).sum();
        return new Forecast(
                before,
                after,
                refused + taken,
                taken,
                refusedBefore,
                refusedAfter,
                unknowns(),
                figures(kinds, isMode(mode -> mode != TransferMode.NONE)),
                figures(kinds, isMode(mode -> mode == TransferMode.TWO_STEP)),
                bounds(kinds, JointDecision::isMove),
                by(Outcome::line),
                by(outcome -> outcome.mode().code()),
                by(Outcome::item),
                topics(),
                moves(),
                load());
    }

    private Unknowns unknowns() {
        SortedMap<String, Long> facts = new TreeMap<>();
        long open = 0;
        long unbounded = 0;
        long withoutDefault = 0;
        for (CallKind kind : kinds) {
            kind.answer().missing().forEach(fact -> facts.merge(fact, kind.calls(), Long::sum));
            open += kind.answer().isSettled() ? 0 : kind.calls();
            unbounded += kind.answer().isBounded() ? 0 : kind.calls();
            withoutDefault += kind.answer().byDefault().isPresent() ? 0 : kind.calls();
        }
        return new Unknowns(facts, open, unbounded, withoutDefault);
    }

    private static Predicate<Destination> isMode(Predicate<TransferMode> wanted) {
        return destination -> outcome(destination)
                .filter(outcome -> wanted.test(outcome.mode()))
                .isPresent();
    }

    private static Optional<Outcome> outcome(Destination destination) {
        return destination instanceof Destination.Decided decided ? Optional.of(decided.outcome()) : Optional.empty();
    }

    /** The figures of each value that some call has, or may have, by either catalogue. */
    private SortedMap<String, Figures> by(Function<Outcome, String> part) {
        Set<String> values = new TreeSet<>();
        for (CallKind kind : kinds) {
            all(kind).forEach(joint -> {
                outcome(joint.before()).map(part).ifPresent(values::add);
                outcome(joint.after()).map(part).ifPresent(values::add);
            });
        }
        SortedMap<String, Figures> all = new TreeMap<>();
        for (String value : values) {
            all.put(
                    value,
                    figures(
                            kinds,
                            destination -> outcome(destination)
                                    .filter(outcome -> part.apply(outcome).equals(value))
                                    .isPresent()));
        }
        return all;
    }

    private static Set<JointDecision> all(CallKind kind) {
        Set<JointDecision> all = new LinkedHashSet<>(kind.answer().possible());
        kind.answer().byDefault().ifPresent(all::add);
        return all;
    }

    private SortedMap<String, TopicFigures> topics() {
        Map<String, Set<CallKind>> byTopic = new TreeMap<>();
        kinds.forEach(kind -> byTopic.computeIfAbsent(kind.answer().topic(), added -> new LinkedHashSet<>())
                .add(kind));
        SortedMap<String, TopicFigures> all = new TreeMap<>();
        byTopic.forEach((topic, own) -> all.put(
                topic,
                new TopicFigures(
                        own.stream().mapToLong(CallKind::calls).sum(),
                        figures(own, isMode(mode -> mode != TransferMode.NONE)),
                        bounds(own, JointDecision::isMove))));
        return all;
    }

    private List<Move> moves() {
        Map<JointDecision, Set<CallKind>> byPlaces = new LinkedHashMap<>();
        for (CallKind kind : kinds) {
            for (JointDecision joint : all(kind)) {
                if (joint.isMove()) {
                    byPlaces.computeIfAbsent(places(joint), added -> new LinkedHashSet<>())
                            .add(kind);
                }
            }
        }
        return byPlaces.entrySet().stream()
                .map(entry -> move(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong((Move move) -> move.calls().byDefault())
                        .thenComparingLong(move -> move.calls().high())
                        .reversed()
                        .thenComparing(move -> move.before() + " " + move.after()))
                .toList();
    }

    private static Move move(JointDecision places, Collection<CallKind> kinds) {
        Predicate<JointDecision> isSame = joint -> places(joint).equals(places);
        Predicate<CallKind> isCertain = kind ->
                kind.answer().isBounded() && kind.answer().possible().stream().allMatch(isSame);
        Comparator<CallKind> surestFirst = Comparator.comparing((CallKind kind) -> !isCertain.test(kind))
                .thenComparing(kind -> kind.answer().byDefault().filter(isSame).isEmpty());
        CallKind surest = kinds.stream().min(surestFirst).orElseThrow();
        return new Move(
                places.before(),
                places.after(),
                bounds(kinds, isSame),
                surest.example(),
                isCertain.test(surest)
                        ? new TreeSet<>()
                        : new TreeSet<>(surest.answer().missing()));
    }

    private static JointDecision places(JointDecision joint) {
        return new JointDecision(place(joint.before()), place(joint.after()));
    }

    private static Destination place(Destination destination) {
        return destination instanceof Destination.Decided decided
                ? new Destination.Decided(
                        new Outcome(decided.outcome().line(), decided.outcome().mode(), ""),
                        decided.queue(),
                        Optional.empty())
                : destination;
    }

    private static Figures figures(Collection<CallKind> kinds, Predicate<Destination> wanted) {
        Figures sum = Figures.NONE;
        for (CallKind kind : kinds) {
            Bounds before = bounds(kind, joint -> wanted.test(joint.before()) ? 1 : 0, 0, 1);
            Bounds after = bounds(kind, joint -> wanted.test(joint.after()) ? 1 : 0, 0, 1);
            Function<JointDecision, Integer> change =
                    joint -> (wanted.test(joint.after()) ? 1 : 0) - (wanted.test(joint.before()) ? 1 : 0);
            int byDefault = kind.answer().byDefault().map(change).orElse(0);
            sum = sum.plus(new Figures(
                    before,
                    after,
                    bounds(kind, change, -1, 1),
                    byDefault > 0 ? kind.calls() : 0,
                    byDefault < 0 ? kind.calls() : 0));
        }
        return sum;
    }

    private static Bounds bounds(Collection<CallKind> kinds, Predicate<JointDecision> wanted) {
        Bounds sum = Bounds.NONE;
        for (CallKind kind : kinds) {
            sum = sum.plus(bounds(kind, joint -> wanted.test(joint) ? 1 : 0, 0, 1));
        }
        return sum;
    }

    /** Each call has its own unknown facts, so that what each can be at most, all can be at most together. */
    private static Bounds bounds(CallKind kind, Function<JointDecision, Integer> value, int least, int most) {
        CallAnswer.Taken answer = kind.answer();
        int byDefault = answer.byDefault().map(value).orElse(0);
        int low = answer.possible().stream()
                .map(value)
                .min(Comparator.naturalOrder())
                .orElse(least);
        int high = answer.possible().stream()
                .map(value)
                .max(Comparator.naturalOrder())
                .orElse(most);
        return new Bounds(low, byDefault, high).times(kind.calls());
    }

    private Load load() {
        Map<DayKind, Integer> ofPeriod = new EnumMap<>(DayKind.class);
        days.period().ifPresent(period -> {
            for (LocalDate day = period.first(); !day.isAfter(period.last()); day = day.plusDays(1)) {
                ofPeriod.merge(DayKind.of(day, days.calendar()), 1, Integer::sum);
            }
        });
        CallProfile.Builder before = CallProfile.builder();
        CallProfile.Builder after = CallProfile.builder();
        long timed = 0;
        for (CallKind kind : kinds) {
            for (DayKind day : DayKind.values()) {
                for (int halfHour = 0; halfHour < HalfHours.A_DAY; halfHour++) {
                    long calls = kind.at(day, halfHour);
                    timed += calls;
                    if (calls > 0) {
                        add(kind, day, halfHour, calls, JointDecision::before, before);
                        add(kind, day, halfHour, calls, JointDecision::after, after);
                    }
                }
            }
        }
        return new Load(timed, ofPeriod, days.period(), before.averagedOver(ofPeriod), after.averagedOver(ofPeriod));
    }

    private static void add(
            CallKind kind,
            DayKind day,
            int halfHour,
            long calls,
            Function<JointDecision, Destination> side,
            CallProfile.Builder profile) {
        kind.answer()
                .byDefault()
                .map(side)
                .flatMap(ForecastFigures::outcome)
                .ifPresent(outcome -> profile.add(outcome.line(), day, halfHour, (double) calls));
    }
}

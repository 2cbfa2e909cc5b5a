package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.catalog.Code;
import dev.switchboard.imports.ForeignModel.Kind;
import dev.switchboard.imports.UnaryTests.Between;
import dev.switchboard.imports.UnaryTests.Entry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The type of a fact or an outcome that fits how a foreign column is used.
 *
 * @param type as the tables of a catalogue have it
 * @param values likewise
 * @param otherwise the value where none is stated, likewise
 * @param nothing the value, as it is written, that stands for there being none; empty if there always is one
 * @param codes the codes of a choice by the literals that they stand for
 */
record ProposedType(String type, String values, String otherwise, Optional<String> nothing, Map<Object, String> codes) {

    /** What is called so where nobody said. */
    static final String NOTHING = "none";

    /** What is called so where a row gives nothing on purpose. */
    static final String GIVES_NOTHING = "nothing";

    /** Any text that no table names. */
    static final String OTHER = "other";

    private static final int MOST_PLACES = 6;
    private static final String LOWEST = "-2147483647";
    private static final String LARGEST = "2147483645";

    ProposedType {
        codes = new LinkedHashMap<>(codes);
    }

    /** The type of a fact that inquiries state. */
    static ProposedType ofStated(ColumnUse use) throws UnsaidException {
        return of(use, use.mayBeNothing());
    }

    /**
     * The type of a fact that a table defines.
     *
     * @param mayBeNothing whether it may be that no row gives a value
     */
    static ProposedType ofDerived(ColumnUse use, Optional<Object> byDefault, boolean mayBeNothing)
            throws UnsaidException {
        boolean nothing = mayBeNothing || use.mayBeNothing();
        if (nothing && List.of(Kind.DATE, Kind.TIME, Kind.DURATION).contains(use.kind())) {
            throw new UnsaidException(Text.format(
                    "`%s`: если не подошла ни одна строка, значения нет, а у этого факта оно есть всегда; задайте таблице значение по умолчанию",
                    "`%s`: where no row holds there is no value, and this fact always has one; give the table a default output",
                    use.name()));
        }
        ProposedType type = of(use, nothing);
        return byDefault.isEmpty() ? type.withDefault() : type.otherwise(type.written(byDefault.get()));
    }

    /** A choice has a default, even if a row always gives a value. */
    private ProposedType withDefault() {
        return otherwise.isEmpty() ? otherwise(values.split(",", 2)[0]) : this;
    }

    private ProposedType otherwise(String other) {
        return new ProposedType(type, values, other, nothing, codes);
    }

    /** The type of an outcome that rules give. A row that gives nothing hides those below it where the first row counts. */
    static ProposedType ofGiven(ColumnUse use, ReadTable read, ForeignModel.Column output) throws UnsaidException {
        boolean givesNothing = read.hides(output);
        if (givesNothing && use.kind() != Kind.STRING && use.kind() != Kind.BOOLEAN) {
            throw new UnsaidException(Text.format(
                    "`%s`: строка без значения не может стоять перед другими: дайте ей значение",
                    "`%s`: a row without a value cannot stand before others: give it one", use.name()));
        }
        ProposedType type = of(use, givesNothing, GIVES_NOTHING);
        String unset = read.table().hitPolicy().isList() ? "" : NOTHING;
        return new ProposedType(
                type.type(),
                type.values(),
                read.otherwise(output).map(type::written).orElse(unset),
                type.nothing(),
                type.codes());
    }

    /** A literal as the tables of a catalogue have it. */
    private String written(Object literal) {
        return codes.getOrDefault(literal, FeelLiteral.cell(literal));
    }

    private static ProposedType of(ColumnUse use, boolean mayBeNothing) throws UnsaidException {
        return of(use, mayBeNothing, NOTHING);
    }

    private static ProposedType of(ColumnUse use, boolean mayBeNothing, String word) throws UnsaidException {
        Optional<Text> mixed = ColumnUses.mixed(use);
        if (mixed.isPresent()) {
            throw new UnsaidException(mixed.get());
        }
        return switch (use.kind()) {
            case NUMBER -> number(use, mayBeNothing);
            case BOOLEAN -> mayBeNothing ? truthOrNothing(word) : plain("flag", "", "no");
            case DATE -> within("date", use, "2000-01-01", (day, days) -> ((LocalDate) day).plusDays(days));
            case TIME -> {
                refuseSeconds(use);
                yield within("time", use, "0:00", (time, minutes) -> minutesLater((LocalTime) time, minutes));
            }
            case DURATION -> duration(use);
            case STRING, UNKNOWN -> texts(use, mayBeNothing, word);
        };
    }

    private static void refuseSeconds(ColumnUse use) throws UnsaidException {
        Optional<Object> fine = use.literals().stream()
                .filter(literal -> literal instanceof LocalTime time && (time.getSecond() != 0 || time.getNano() != 0))
                .findFirst();
        if (fine.isPresent()) {
            throw new UnsaidException(Text.format(
                    "`%s`: `%s` — время с секундами, а каталог знает его до минуты",
                    "`%s`: `%s` is a time with seconds, which a catalogue knows to the minute",
                    use.name(),
                    fine.get()));
        }
    }

    /** Within the same day. */
    private static LocalTime minutesLater(LocalTime time, int minutes) {
        LocalTime later = time.plusMinutes(minutes);
        return later.isBefore(time) == minutes < 0 ? later : time;
    }

    private static ProposedType plain(String type, String values, String otherwise) {
        return new ProposedType(type, values, otherwise, Optional.empty(), Map.of());
    }

    /** Dates or times; the least is the value where none is stated, unless nobody says which that is. */
    private static ProposedType within(
            String type, ColumnUse use, String otherwise, BiFunction<Object, Integer, Object> later) {
        Optional<Between> range = use.isGiven() ? Optional.empty() : range(use);
        String from = range.flatMap(bounds ->
                        bounds.from().map(bound -> later.apply(bound, bounds.fromIsOpen() ? 1 : 0)))
                .map(Object::toString)
                .orElse("");
        String to = range.flatMap(bounds -> bounds.to().map(bound -> later.apply(bound, bounds.toIsOpen() ? -1 : 0)))
                .map(Object::toString)
                .orElse("");
        return plain(
                type,
                range.isPresent() ? from + ".." + to : "",
                !from.isEmpty() ? from : !to.isEmpty() ? to : otherwise);
    }

    private static ProposedType truthOrNothing(String word) {
        Map<Object, String> codes = new LinkedHashMap<>();
        codes.put(true, "yes");
        codes.put(false, "no");
        return new ProposedType("choice", "yes, no, " + word, word, Optional.of(word), codes);
    }

    private static ProposedType number(ColumnUse use, boolean mayBeNothing) throws UnsaidException {
        int places = use.literals().stream()
                .mapToInt(literal -> Math.max(0, ((BigDecimal) literal).scale()))
                .max()
                .orElse(0);
        if (places > MOST_PLACES) {
            throw new UnsaidException(Text.format(
                    "`%s`: у чисел каталога не больше %s знаков после запятой",
                    "`%s`: numbers of a catalogue have at most %s decimal places", use.name(), MOST_PLACES));
        }
        refuseLarge(use, places);
        BigDecimal step = BigDecimal.ONE.movePointLeft(places);
        Optional<BigDecimal> lowest = lowest(use, step);
        Optional<BigDecimal> highest = highest(use, step);
        if (lowest.isPresent()
                && highest.filter(high -> high.compareTo(lowest.get()) < 0).isPresent()) {
            throw new UnsaidException(Text.format(
                    "`%s`: между границами нет ни одного значения с таким числом знаков после запятой: включите в них одну из границ",
                    "`%s`: there is no value with so many decimal places between the bounds: let one of them be among the values",
                    use.name()));
        }
        BigDecimal least = new BigDecimal(LOWEST).movePointLeft(places);
        BigDecimal from = lowest.orElse(least);
        Optional<String> nothing = Optional.empty();
        if (mayBeNothing) {
            from = lowest.isPresent() ? from.subtract(step) : from;
            nothing = Optional.of(from.toPlainString());
        }
        boolean hasZero =
                from.signum() <= 0 && highest.map(high -> high.signum() >= 0).orElse(true);
        String values = from.toPlainString() + ".."
                + highest.map(BigDecimal::toPlainString).orElse("");
        return new ProposedType(
                places == 0 ? "count" : "decimal(" + places + ")",
                values,
                nothing.orElse(hasZero ? "0" : from.toPlainString()),
                nothing,
                Map.of());
    }

    /** The largest number that facts with so many decimal places have. */
    static BigDecimal largest(int places) {
        return new BigDecimal(LARGEST).movePointLeft(places);
    }

    private static void refuseLarge(ColumnUse use, int places) throws UnsaidException {
        BigDecimal most = largest(places);
        Optional<Object> large = use.literals().stream()
                .filter(literal -> ((BigDecimal) literal).abs().compareTo(most) > 0)
                .findFirst();
        if (large.isPresent()) {
            throw new UnsaidException(Text.format(
                    "`%s`: число `%s` слишком велико: с %s знаками после запятой каталог знает числа до %s",
                    "`%s`: the number `%s` is too large: with %s decimal places, a catalogue knows numbers up to %s",
                    use.name(),
                    ((BigDecimal) large.get()).toPlainString(),
                    places,
                    most.toPlainString()));
        }
    }

    /** Where nobody says, numbers begin at 0, unless a negative one is met, or asked for. */
    private static Optional<BigDecimal> lowest(ColumnUse use, BigDecimal step) {
        if (use.isGiven()) {
            return least(use);
        }
        Optional<Between> range = range(use);
        if (range.isPresent()) {
            Between bounds = range.get();
            return bounds.from()
                    .map(bound -> bounds.fromIsOpen() ? ((BigDecimal) bound).add(step) : (BigDecimal) bound);
        }
        Optional<BigDecimal> least = least(use);
        if (use.isListed()) {
            return least;
        }
        boolean isBelow = use.asksBelowNought()
                || least.filter(number -> number.signum() < 0).isPresent();
        return isBelow ? Optional.empty() : Optional.of(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> highest(ColumnUse use, BigDecimal step) {
        if (use.isGiven() || use.isListed()) {
            return use.literals().stream().map(BigDecimal.class::cast).reduce(BigDecimal::max);
        }
        return range(use)
                .flatMap(bounds -> bounds.to()
                        .map(bound -> bounds.toIsOpen() ? ((BigDecimal) bound).subtract(step) : (BigDecimal) bound));
    }

    private static Optional<BigDecimal> least(ColumnUse use) {
        return use.literals().stream().map(BigDecimal.class::cast).reduce(BigDecimal::min);
    }

    /** The least range that has all that is allowed, if a range is. */
    private static Optional<Between> range(ColumnUse use) {
        List<Entry> entries = use.allowed()
                .filter(tests -> !tests.negated())
                .map(UnaryTests::entries)
                .orElse(List.of());
        List<Between> ranges = entries.stream()
                .filter(Between.class::isInstance)
                .map(Between.class::cast)
                .toList();
        if (ranges.isEmpty() || entries.size() == 1) {
            return ranges.stream().findFirst();
        }
        Optional<Object> from = ranges.stream().allMatch(range -> range.from().isPresent())
                ? bounds(entries, range -> range.from()).min(ProposedType::compare)
                : Optional.empty();
        Optional<Object> to = ranges.stream().allMatch(range -> range.to().isPresent())
                ? bounds(entries, range -> range.to()).max(ProposedType::compare)
                : Optional.empty();
        return Optional.of(new Between(from, false, to, false));
    }

    private static Stream<Object> bounds(List<Entry> entries, Function<Between, Optional<Object>> bound) {
        return entries.stream()
                .flatMap(entry -> entry instanceof Between range ? bound.apply(range).stream() : entry.literals());
    }

    /** Of literals of one kind, which all of a column are. */
    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static ProposedType duration(ColumnUse use) {
        String step = use.literals().stream()
                .map(Duration.class::cast)
                .map(ProposedType::step)
                .max((one, other) -> Integer.compare("dhms".indexOf(one.charAt(0)), "dhms".indexOf(other.charAt(0))))
                .orElse("min");
        return plain(step.equals("min") ? "duration" : "duration(" + step + ")", "0..", "0");
    }

    private static String step(Duration duration) {
        if (duration.toSeconds() % 60 != 0) {
            return "s";
        }
        return duration.toMinutes() % 60 != 0 ? "min" : duration.toHours() % 24 != 0 ? "h" : "d";
    }

    /** In a list of texts there is always one that means that none of them is stated, so that nothing holds by default. */
    private static ProposedType texts(ColumnUse use, boolean mayBeNothing, String word) throws UnsaidException {
        if (use.allowed().isPresent() && !use.isListed()) {
            throw new UnsaidException(Text.format(
                    "`%s`: значения заданы не списком", "`%s`: its values are not given as a list", use.name()));
        }
        String nothingWord = use.literals().contains(word) ? "not-stated" : word;
        String otherWord = use.literals().contains(OTHER) ? "any-other" : OTHER;
        CodeNames names = new CodeNames().without(nothingWord).without(otherWord);
        Map<Object, String> codes = codes(use, use.isGiven() ? names.without(NOTHING) : names);
        List<String> all = new ArrayList<>(codes.values());
        Optional<String> nothing = Optional.empty();
        if (!use.isGiven() && !use.isListed()) {
            all.add(otherWord);
        }
        if (mayBeNothing || (!use.isGiven() && use.isListed())) {
            all.add(nothingWord);
            nothing = Optional.of(nothingWord);
        }
        String otherwise = nothing.orElse(use.isGiven() ? "" : otherWord);
        return new ProposedType("choice", String.join(", ", all), otherwise, nothing, codes);
    }

    /** Texts that can be codes keep their names, so that no other text gets one of these. */
    private static Map<Object, String> codes(ColumnUse use, CodeNames names) {
        Map<Object, String> made = new HashMap<>();
        use.literals().stream()
                .filter(literal -> Code.isCode(Code.Kind.VALUE, (String) literal))
                .forEach(literal -> made.put(literal, names.like(Code.Kind.VALUE, (String) literal)));
        Map<Object, String> codes = new LinkedHashMap<>();
        for (Object literal : use.literals()) {
            String code = made.get(literal);
            codes.put(literal, code == null ? names.like(Code.Kind.VALUE, (String) literal) : code);
        }
        return codes;
    }
}

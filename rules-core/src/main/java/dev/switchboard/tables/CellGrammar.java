package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.WholeNotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the cells of one column of a rule table:
 *
 * <pre>{@code
 * cell  = parts
 * parts = part { "," part }
 * part  = "not(" parts ")" | "not(-)" | value     (not within not)
 * value = [ ">=" | ">" | "<=" | "<" ] v | v ".." [ v ] | ".." v | yes | no | code     (v: what has an order)
 * }</pre>
 *
 * No part is included by the others, and no comma stands between two digits without a space: in either case something else
 * was meant.
 */
final class CellGrammar {

    /** A part of a cell that is no value of the fact. */
    static final class NoValueException extends MistakeException {

        private static final long serialVersionUID = 1;

        private final String part;

        NoValueException(String part) {
            super(part, Text.EMPTY);
            this.part = part;
        }

        String part() {
            return part;
        }
    }

    /** The parts of a cell that cannot be read, in their order. */
    static final class MistakenPartsException extends MistakeException {

        private static final long serialVersionUID = 1;

        private final transient List<MistakeException> parts;

        private MistakenPartsException(List<MistakeException> parts) {
            super(parts);
            this.parts = List.copyOf(parts);
        }

        List<MistakeException> parts() {
            return parts;
        }
    }

    /** Three groups of digits and more, with no space between them. */
    private static final Pattern JOINED_DECIMALS = Pattern.compile("\\d+(?:[.,]\\d+)*,\\d+[.,]\\d+(?:[.,]\\d+)*");

    private final Fact fact;
    private final Optional<Notation> notation;
    private final KnownCodes codes;

    /** Reads values of a fact; of the codes, if it has any. */
    CellGrammar(Fact fact, KnownCodes codes) {
        this.fact = fact;
        this.notation =
                fact.type() instanceof FactType.Scaled scaled ? Optional.of(scaled.notation()) : Optional.empty();
        this.codes = codes;
    }

    /** The values that a text in plain signs allows, never all of them. */
    Values read(String text) throws MistakeException {
        refuseJoined(text);
        List<String> parts = parts(text);
        List<Values> values = read(parts, part -> part(part, text));
        return union(parts, values).orElseThrow(() -> allowsAll(text, values));
    }

    /** How a part is read. */
    private interface Reading {
        Values of(String part) throws MistakeException;
    }

    /** What each of the parts allows; all of their mistakes are reported. */
    private static List<Values> read(List<String> parts, Reading reading) throws MistakeException {
        List<Values> values = new ArrayList<>();
        List<MistakeException> mistakes = new ArrayList<>();
        for (String part : parts) {
            try {
                values.add(reading.of(part));
            } catch (MistakenPartsException within) {
                mistakes.addAll(within.parts());
            } catch (MistakeException mistake) {
                mistakes.add(mistake);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new MistakenPartsException(mistakes);
        }
        return values;
    }

    /** A comma without a space may part two values, or belong to one. */
    private void refuseJoined(String text) throws MistakeException {
        if (hasFractions()) {
            Matcher joined = JOINED_DECIMALS.matcher(text);
            if (joined.find()) {
                throw new MistakeException(
                        joined.group(),
                        new Text(
                                "непонятно, где кончается каждое число: разделите их запятой с пробелом",
                                "it is unclear where each number ends: put a space after each comma between them"));
            }
        } else if (notation.isPresent() && notation.get() instanceof WholeNotation) {
            NumberCell.refuseJoined(text);
        }
    }

    /** What any of the parts allows; empty when that is everything. */
    private static Optional<Values> union(List<String> parts, List<Values> values) throws MistakeException {
        Optional<IdleEntry> idle = IdleEntry.of(values);
        if (idle.isPresent()) {
            throw addsNothing(parts, idle.get());
        }
        return Optional.of(Values.union(values)).filter(all -> !all.isAny());
    }

    private static MistakeException addsNothing(List<String> parts, IdleEntry idle) {
        String part = parts.get(idle.index());
        String within = idle.within().isPresent() ? parts.get(idle.within().getAsInt()) : "";
        if (part.equals(within)) {
            return new MistakeException(
                    part, new Text("повторяется: оставьте одно", "it appears more than once: keep one"));
        }
        return within.isEmpty()
                ? new MistakeException(
                        part,
                        new Text(
                                "ничего не добавляет: всё это уже есть в остальном списке; уберите лишнее",
                                "it adds nothing, since the rest of the list includes it; remove one or the other"))
                : new MistakeException(
                        part,
                        Text.format(
                                "ничего не добавляет: это уже есть в `%s`; уберите лишнее",
                                "it adds nothing, since `%s` includes it; remove one or the other", within));
    }

    private MistakeException allowsAll(String text, List<Values> parts) {
        Optional<String> both = Optional.of(Values.intersection(parts))
                .filter(common -> !common.isNone())
                .map(common -> ConditionCell.write(common, fact.type()));
        Text remedy = both.map(cell -> Text.format(
                        "чтобы выполнялось и то и другое, напишите `%s`", "for both at once write `%s`", cell))
                .orElse(new Text("для любого значения оставьте ячейку пустой", "for any value leave the cell empty"));
        return new MistakeException(Text.format(
                "`%s`: так подходит любое значение, ведь запятая значит «или»; %s",
                "`%s` allows every value, since a comma means or; %s", text, remedy));
    }

    /** The texts between the commas that stand outside parentheses. */
    private List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int to = endOfPart(text, from);
            parts.add(text.substring(from, to).strip());
            from = to + 1;
        }
        return parts;
    }

    /** The next comma outside parentheses, or the end. */
    private int endOfPart(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth <= 0 && !isWithinNumber(text, i)) {
                return i;
            }
        }
        return text.length();
    }

    private boolean hasFractions() {
        return notation.isPresent() && notation.get().hasFractions();
    }

    private boolean isWithinNumber(String text, int comma) {
        return hasFractions()
                && comma > 0
                && comma + 1 < text.length()
                && Character.isDigit(text.charAt(comma - 1))
                && Character.isDigit(text.charAt(comma + 1));
    }

    private Values part(String part, String cell) throws MistakeException {
        Optional<String> negated = inNot(part);
        if (negated.isEmpty()) {
            return value(part, cell);
        }
        String inner = negated.get().strip();
        if (inner.equals("-")) {
            return none();
        }
        List<String> parts = parts(inner);
        List<Values> values = read(parts, each -> {
            if (inNot(each).isPresent()) {
                throw new MistakeException(
                        each,
                        new Text(
                                "внутри `not(…)` не может быть ещё одного `not(…)`",
                                "a `not(…)` cannot contain another `not(…)`"));
            }
            return value(each, cell);
        });
        return union(parts, values)
                .map(Values::complement)
                .orElseThrow(
                        () -> new MistakeException(
                                part,
                                new Text(
                                        "так не подходит ни одно значение, ведь запятая значит «или»; чтобы правило не действовало, напишите `not(-)`",
                                        "no value is left, since a comma means or; for a rule that never holds write `not(-)`")));
    }

    /** The content of the parentheses of {@code not(…)}. */
    static Optional<String> inNot(String part) {
        for (String word : List.of("not", "не")) {
            String rest = part.length() > word.length() && part.regionMatches(true, 0, word, 0, word.length())
                    ? part.substring(word.length()).strip()
                    : "";
            if (rest.startsWith("(") && rest.endsWith(")")) {
                return Optional.of(rest.substring(1, rest.length() - 1));
            }
        }
        return Optional.empty();
    }

    /** A set without a value. */
    private Values none() throws MistakeException {
        if (fact.type() instanceof FactType.Flag) {
            throw new MistakeException(Text.format(
                    "у факта `%s` всегда `yes` или `no`; чтобы правило не действовало, начните его строку с `#`",
                    "the fact `%s` is always `yes` or `no`; to switch a rule off, begin its row with `#`",
                    fact.code()));
        }
        return fact.type() instanceof FactType.Scaled
                ? new Values.Numbers(List.of())
                : new Values.Codes(new TreeSet<>(), true);
    }

    private Values value(String text, String cell) throws MistakeException {
        if (text.isEmpty()) {
            throw new MistakeException(Text.format(
                    "`%s`: между запятыми или в конце не хватает значения",
                    "`%s`: a value is missing between commas or at the end", cell));
        }
        return valueOf(text).orElseThrow(() -> new NoValueException(text));
    }

    private Optional<? extends Values> valueOf(String text) throws MistakeException {
        if (notation.isPresent()) {
            return notation.get() instanceof WholeNotation ? NumberCell.read(text) : measured(notation.get(), text);
        }
        if (fact.type() instanceof FactType.Choice choice && choice.kind().isOrdered()) {
            return ordered(new OrderedCodes(choice), text);
        }
        if (fact.type() instanceof FactType.Flag) {
            return FactType.Flag.truth(text).map(Values.Flag::of);
        }
        String code = unquoted(text);
        return codes.contains(code) ? Optional.of(Values.Codes.of(code)) : Optional.empty();
    }

    private static Optional<Values.Numbers> measured(Notation notation, String text) throws MistakeException {
        Optional<Values.Numbers> values =
                new OrderedCell(notation::read).read(text).map(Values.Numbers::of);
        if (values.isPresent() && notation.within(values.get()).isNone()) {
            throw noValueLeft(text);
        }
        return values;
    }

    private static Optional<Values.Codes> ordered(OrderedCodes codes, String text) throws MistakeException {
        Optional<Values.Codes> values = codes.read(text);
        if (values.isPresent() && values.get().isNone()) {
            throw noValueLeft(text);
        }
        return values;
    }

    private static MistakeException noValueLeft(String text) {
        return new MistakeException(text, new Text("так не подходит ни одно значение", "no value is left"));
    }

    static String unquoted(String text) {
        boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }
}

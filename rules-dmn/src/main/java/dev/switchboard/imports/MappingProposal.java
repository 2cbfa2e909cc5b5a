package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Code;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Kind;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.ForeignModel.Table;
import dev.switchboard.imports.Mapped.Becomes;
import dev.switchboard.imports.Mapped.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** What a program would make of a foreign file, before a person has looked at it. */
final class MappingProposal {

    /** What outputs are called that are more than a value. */
    private static final Map<String, Becomes> BY_NAME = Map.of(
            "line", Becomes.LINE,
            "mode", Becomes.MODE,
            "item", Becomes.ITEM,
            "phrase", Becomes.PHRASE);

    /** What people call the ways of transferring. */
    private static final Map<String, TransferMode> MODES = Map.of(
            "one-step", TransferMode.ONE_STEP,
            "blind", TransferMode.ONE_STEP,
            "cold", TransferMode.ONE_STEP,
            "two-step", TransferMode.TWO_STEP,
            "consultative", TransferMode.TWO_STEP,
            "warm", TransferMode.TWO_STEP,
            "none", TransferMode.NONE);

    private final ForeignModel model;
    private final List<ReadTable> tables;
    private final ColumnUses uses;
    private final Consumer<Lost> lost;
    private final List<Mapped> rows = new ArrayList<>();
    private final CodeNames facts = new CodeNames().without("topic");
    private final CodeNames items = new CodeNames();

    MappingProposal(ForeignModel model, List<ReadTable> tables, ColumnUses uses, Consumer<Lost> lost) {
        this.model = model;
        this.tables = List.copyOf(tables);
        this.uses = uses;
        this.lost = lost;
    }

    Mapping mapping() {
        String topic = new CodeNames().like(Code.Kind.TOPIC, model.name());
        rows.add(new Mapped(Element.MODEL, model.name(), Becomes.TOPIC, topic, "", "", "", model.name()));
        uses.inputs().values().stream().filter(use -> !isDecided(use.name())).forEach(this::input);
        tables.forEach(this::table);
        return new Mapping(rows);
    }

    /** Whether a table gives what is called so. */
    private boolean isDecided(String name) {
        return uses.outputs().containsKey(name);
    }

    private void input(ColumnUse use) {
        boolean isTopic = use.name().equalsIgnoreCase("topic")
                && use.kind() == Kind.STRING
                && !use.literals().isEmpty();
        if (isTopic) {
            rows.add(new Mapped(Element.INPUT, use.name(), Becomes.TOPIC, "topic", "", "", "", use.name()));
            values(use, Code.Kind.TOPIC);
            return;
        }
        typed(use, ProposedType::ofStated)
                .ifPresent(type ->
                        typed(Element.INPUT, use, Becomes.FACT, facts.joined(Code.Kind.FACT, use.name()), type));
    }

    private void table(ReadTable read) {
        Table table = read.table();
        boolean isFact = model.isRequired(table) || table.hitPolicy().isAggregated();
        int place = rows.size();
        if (isFact && !isSingle(table)) {
            rows.add(decision(table, Becomes.NOTHING, ""));
            return;
        }
        boolean whole = true;
        boolean isEmpty = true;
        for (Column output : table.outputs()) {
            ColumnUse use = Objects.requireNonNull(uses.outputs().get(table.outputName(output)));
            isEmpty &= use.literals().isEmpty();
            if (use.literals().isEmpty()) {
                leaveOut(table, output, use);
            } else {
                whole &= isFact ? derived(read, output, use) : given(read, output, use);
            }
        }
        Becomes becomes = !whole || isEmpty ? Becomes.NOTHING : isFact ? Becomes.FACT : Becomes.RULES;
        String code = isFact ? "" : items.like(Code.Kind.ITEM, table.name());
        rows.add(place, decision(table, becomes, code));
    }

    private static Mapped decision(Table table, Becomes becomes, String code) {
        return new Mapped(Element.DECISION, table.name(), becomes, code, "", "", "", table.name());
    }

    /** Whether a table that others ask for gives one value. */
    private boolean isSingle(Table table) {
        boolean isList = table.hitPolicy().isList() && !table.hitPolicy().isAggregated();
        if (isList) {
            lost.accept(new Lost(
                    table.name(),
                    table.place(),
                    Text.format(
                            "`%s` даёт список, а другие таблицы спрашивают его как факт с одним значением: выберите другое правило выбора строк",
                            "`%s` gives a list, and other tables ask for it as a fact with one value: choose another hit policy",
                            table.name())));
        }
        return !isList;
    }

    /** An output without a value in any row, as modelers begin them. */
    private void leaveOut(Table table, Column output, ColumnUse use) {
        lost.accept(new Lost(
                table.name(),
                output.place(),
                Text.format(
                        "`%s`: ни одна строка не даёт значения, перенести нечего",
                        "`%s`: no row gives a value, so that there is nothing to import", use.name())));
        rows.add(new Mapped(Element.OUTPUT, use.name(), Becomes.NOTHING, "", "", "", "", output.name()));
    }

    /** Whether an output can be a fact. */
    private boolean derived(ReadTable read, Column output, ColumnUse use) {
        boolean mayBeNothing = Completeness.mayGiveNothing(read, output);
        Optional<ProposedType> type = typed(
                use,
                some -> read.table().hitPolicy().isAggregated()
                        ? Sums.type(read, some, mayBeNothing)
                        : ProposedType.ofDerived(some, read.otherwise(output), mayBeNothing));
        type.ifPresent(
                known -> typed(Element.OUTPUT, use, Becomes.FACT, facts.joined(Code.Kind.FACT, use.name()), known));
        return type.isPresent();
    }

    /** Whether an output can be given by rules. */
    private boolean given(ReadTable read, Column output, ColumnUse use) {
        Becomes becomes = becomes(read.table(), output, use);
        if (becomes == Becomes.LINE && !decidesLine(read, output)) {
            return false;
        }
        if (becomes == Becomes.OUTCOME) {
            Optional<ProposedType> type = typed(use, some -> ProposedType.ofGiven(some, read, output));
            type.ifPresent(known -> typed(
                    Element.OUTPUT,
                    use,
                    becomes,
                    facts.joined(Code.Kind.OUTCOME, output.name()),
                    known,
                    output.name()));
            return type.isPresent();
        }
        String otherwise = read.otherwise(output).map(String::valueOf).orElse("");
        rows.add(new Mapped(Element.OUTPUT, use.name(), becomes, "", "", "", otherwise, output.name()));
        if (becomes == Becomes.LINE || becomes == Becomes.ITEM) {
            values(use, becomes == Becomes.LINE ? Code.Kind.LINE : Code.Kind.ITEM);
        } else if (becomes == Becomes.MODE) {
            use.literals().forEach(literal -> value(use, literal, mode(literal.toString())));
        }
        return true;
    }

    /** Whether a table may say the line: no other one does, and no row keeps those below it from saying it. */
    private boolean decidesLine(ReadTable read, Column output) {
        Optional<Text> why = Optional.empty();
        if (rows.stream().anyMatch(row -> row.becomes() == Becomes.LINE)) {
            why = Optional.of(Text.format(
                    "`%s`: линию определяет уже другая таблица: пусть её определяет одна",
                    "`%s`: another table decides the line already: let one of them decide it",
                    read.table().name()));
        } else if (read.hides(output)) {
            why = Optional.of(Text.format(
                    "`%s`: строка без линии не даёт решать строкам под ней: впишите в неё линию",
                    "`%s`: a row without a line keeps those below it from deciding: write a line into it",
                    read.table().name()));
        }
        why.ifPresent(text -> lost.accept(new Lost(read.table().name(), output.place(), text)));
        return why.isEmpty();
    }

    /** What an output is called shows what it is, if its values are such, and ways, phrases and items stand beside a line. */
    private static Becomes becomes(Table table, Column output, ColumnUse use) {
        Becomes called = BY_NAME.getOrDefault(output.name().toLowerCase(Locale.ROOT), Becomes.OUTCOME);
        boolean isText = use.kind() == Kind.STRING;
        boolean hasLine = table.outputs().stream()
                .anyMatch(other -> BY_NAME.get(other.name().toLowerCase(Locale.ROOT)) == Becomes.LINE);
        boolean areModes = called != Becomes.MODE
                || use.literals().stream()
                        .allMatch(
                                literal -> MODES.containsKey(literal.toString().toLowerCase(Locale.ROOT)));
        boolean isItemOfList = called == Becomes.ITEM && table.hitPolicy().isList();
        boolean needsLine = called != Becomes.LINE && !isItemOfList;
        return isText && areModes && (hasLine || !needsLine) ? called : Becomes.OUTCOME;
    }

    /** Empty where a person has to say. */
    private static String mode(String word) {
        return Optional.ofNullable(MODES.get(word.toLowerCase(Locale.ROOT)))
                .map(TransferMode::code)
                .orElse("");
    }

    private interface Typing {
        ProposedType of(ColumnUse use) throws UnsaidException;
    }

    private Optional<ProposedType> typed(ColumnUse use, Typing typing) {
        try {
            return Optional.of(typing.of(use));
        } catch (UnsaidException unsaid) {
            lost.accept(new Lost(use.name(), use.place(), unsaid.why()));
            return Optional.empty();
        }
    }

    private void typed(Element element, ColumnUse use, Becomes becomes, String code, ProposedType type) {
        typed(element, use, becomes, code, type, use.name());
    }

    private void typed(Element element, ColumnUse use, Becomes becomes, String code, ProposedType type, String title) {
        rows.add(new Mapped(element, use.name(), becomes, code, type.type(), type.values(), type.otherwise(), title));
        type.codes().forEach((literal, valueCode) -> value(use, literal, valueCode));
        type.nothing().ifPresent(nothing -> value(use, Mapping.NOTHING, nothing));
    }

    private void values(ColumnUse use, Code.Kind kind) {
        CodeNames names = new CodeNames();
        use.literals().forEach(literal -> value(use, literal, names.like(kind, literal.toString())));
    }

    private void value(ColumnUse use, Object literal, String code) {
        rows.add(new Mapped(
                Element.VALUE,
                Mapped.valueName(use.name(), literal),
                Becomes.VALUE,
                code,
                "",
                "",
                "",
                literal.equals(Mapping.NOTHING) ? "" : literal.toString()));
    }
}

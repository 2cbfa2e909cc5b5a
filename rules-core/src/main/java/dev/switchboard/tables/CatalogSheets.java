package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.DEFINE;
import static dev.switchboard.schema.Schema.POINTS;
import static dev.switchboard.schema.Schema.RULES;

import dev.switchboard.FactSource;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Points;
import dev.switchboard.catalog.Privacy;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.ValueTitles;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a catalogue as the tables that it can be read from. */
public final class CatalogSheets {

    private final Catalog catalog;
    private final Vocabulary words;
    private final List<Sheet> sheets = new ArrayList<>();

    private CatalogSheets(Catalog catalog) {
        this.catalog = catalog;
        this.words = catalog.vocabulary();
    }

    /**
     * The tables, those of the words first. Rules of one file or sheet stay together, in the order of their
     * items.
     *
     * @param notes what is noted of rules, by their names
     * @param problems takes the rules that no table can say
     */
    public static List<Sheet> of(Catalog catalog, Map<String, String> notes, Problems problems) {
        CatalogSheets writer = new CatalogSheets(catalog);
        writer.words();
        writer.sheets.addAll(new RuleSheets(catalog, notes, problems).sheets());
        return List.copyOf(writer.sheets);
    }

    /** The tables of the words alone, for rules in another language. */
    public static List<Sheet> ofWords(Catalog catalog) {
        CatalogSheets writer = new CatalogSheets(catalog);
        writer.words();
        return List.copyOf(writer.sheets);
    }

    /** The rules by the name of the table that they go to, without its ending, in the order of their items. */
    public static Map<String, List<Rule>> grouped(Catalog catalog) {
        return RuleSheets.grouped(catalog);
    }

    private void words() {
        SheetWriter header = new SheetWriter(Schema.CATALOG);
        header.row("name", words.name());
        header.row("version", words.version());
        words.defaultLine().ifPresent(line -> header.row("default line", line.code()));
        words.calendar()
                .ifPresent(calendar ->
                        header.row(Calendar.TIME_ZONE, calendar.zone().getId()));
        if (catalog.allRules().isEmpty()
                && catalog.offRules().isEmpty()
                && catalog.opaqueRules().isEmpty()) {
            header.row(RULES.name(), RuleTables.NONE);
        }
        sheets.add(header.sheet());
        sheets.add(SheetWriter.sheet(
                Schema.LINES,
                words.lines(),
                line -> List.of(
                        line.code(),
                        line.mode().code(),
                        line.title().russian(),
                        line.title().english(),
                        line.phrase(),
                        line.greeting(),
                        line.guidance().russian(),
                        line.guidance().english(),
                        line.closed())));
        sheets.add(SheetWriter.sheet(
                Schema.FACTS,
                words.declaredFacts().stream().filter(this::isDeclared).toList(),
                fact -> List.of(
                        fact.code(),
                        fact.type().code(),
                        words.isOfMoment(fact.code()) ? "" : values(fact.type()),
                        words.isOfMoment(fact.code()) ? "" : unstated(fact.type()),
                        fact.title().russian(),
                        fact.title().english(),
                        fact.question().russian(),
                        fact.question().english(),
                        fact.source().map(FactSource::code).orElse(""),
                        fact.cost() == 1 ? "" : Integer.toString(fact.cost()),
                        fact.privacy().map(Privacy::code).orElse(""))));
        sheets.add(SheetWriter.sheet(
                Schema.TOPICS,
                words.topics(),
                topic -> List.of(
                        topic.code(),
                        topic.title().russian(),
                        topic.title().english(),
                        String.join(", ", topic.words()))));
        sheets.add(SheetWriter.sheet(
                Schema.ITEMS,
                words.items(),
                item -> List.of(
                        item.code(), item.title().russian(), item.title().english(), item.source())));
        outcomes();
        titles();
        lineEntries(Schema.QUEUES, words.queues());
        lineEntries(Schema.GREETINGS, words.greetings());
        texts();
        words.calendar().map(Calendar::days).filter(days -> !days.isEmpty()).ifPresent(this::calendar);
        if (!words.hours().isEmpty()) {
            sheets.add(HoursSheet.of(words));
        }
        words.declaredDefinitions().forEach(this::definition);
        if (!words.exclusions().isEmpty()) {
            sheets.add(new ExclusionSheet(words).sheet());
        }
    }

    /** Those of the moment that say nothing of their own are there without being declared. */
    private boolean isDeclared(Fact fact) {
        return !words.isOfMoment(fact.code()) || !Calendar.isUsual(fact);
    }

    private void calendar(List<Calendar.Day> days) {
        sheets.add(SheetWriter.sheet(
                Schema.CALENDAR, days, day -> List.of(day.date().toString(), day.kind(), day.note())));
    }

    private void outcomes() {
        if (!words.outcomes().isEmpty()) {
            sheets.add(SheetWriter.sheet(
                    Schema.OUTCOMES,
                    words.outcomes(),
                    outcome -> List.of(
                            outcome.code(),
                            outcome.typeCode(),
                            outcome.type().map(CatalogSheets::values).orElse(""),
                            outcome.combine().code(),
                            unset(outcome),
                            outcome.title().russian(),
                            outcome.title().english())));
        }
    }

    private void titles() {
        List<List<String>> rows = new ArrayList<>();
        words.declaredFacts().forEach(fact -> titles(fact.code(), fact.type().titles(), rows));
        words.outcomes()
                .forEach(outcome -> titles(
                        outcome.code(), outcome.type().map(FactType::titles).orElse(ValueTitles.NONE), rows));
        if (!rows.isEmpty()) {
            sheets.add(SheetWriter.sheet(Schema.VALUES, rows, row -> row));
        }
    }

    private static void titles(String owner, ValueTitles titles, List<List<String>> rows) {
        titles.byCode().forEach((code, title) -> rows.add(List.of(owner, code, title.russian(), title.english())));
    }

    private static String unset(OutcomeType outcome) {
        return outcome.otherwise()
                .map(outcome::write)
                .orElse(outcome.mayBeUnset() && outcome.combine() == OutcomeType.Combine.FIRST ? OutcomeType.NONE : "");
    }

    private void texts() {
        if (words.texts().isEmpty()) {
            return;
        }
        List<Map<String, String>> written = written(
                RowCells.withPeriods(words),
                words.texts().stream().map(LineText::condition).toList());
        List<String> facts = RowCells.named(words, written);
        SheetWriter table = new SheetWriter(Schema.TEXTS, Schema.TEXTS.name(), column -> facts);
        for (int i = 0; i < written.size(); i++) {
            LineText text = words.texts().get(i);
            Map<String, String> row = written.get(i);
            List<String> cells = new ArrayList<>(
                    List.of(text.line(), text.mode().map(TransferMode::code).orElse(""), text.part()));
            cells.addAll(PeriodColumns.cells(row));
            facts.forEach(fact -> cells.add(row.getOrDefault(fact, "")));
            cells.add(text.text().russian());
            cells.add(text.text().english());
            table.row(cells);
        }
        sheets.add(table.sheet());
    }

    private static List<Map<String, String>> written(RowCells cells, List<Condition> rows) {
        return rows.stream().map(cells::of).toList();
    }

    private void definition(Definition definition) {
        FactType type = words.fact(definition.fact()).orElseThrow().type();
        List<Map<String, String>> written = written(
                new RowCells(words),
                definition.rows().stream().map(Definition.Row::condition).toList());
        List<String> facts = RowCells.named(words, written);
        TableKind kind = definition instanceof Points ? POINTS : DEFINE;
        SheetWriter table = new SheetWriter(kind, definition.fact() + kind.ending(), column -> facts);
        for (int i = 0; i < written.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(given(definition.rows().get(i), type)));
            for (String fact : facts) {
                cells.add(written.get(i).getOrDefault(fact, ""));
            }
            table.row(cells);
        }
        sheets.add(table.sheet());
    }

    /** Points may be outside the values of the fact that they are added to. */
    private static String given(Definition.Row row, FactType type) {
        return type instanceof FactType.Scaled scaled
                ? scaled.notation().write((Integer) row.value())
                : type.write(type.stated(row.value()));
    }

    private static String values(FactType type) {
        if (type instanceof FactType.Scaled scaled) {
            Range range = scaled.range();
            Notation notation = scaled.notation();
            return range.from() == range.to()
                    ? notation.write(range.from()) + ".." + notation.write(range.to())
                    : notation.write(range);
        }
        if (type instanceof Members members) {
            return String.join(", ", members.codes());
        }
        return type instanceof FactType.Choice choice ? codes(choice) : "";
    }

    private static String codes(FactType.Choice choice) {
        return switch (choice.kind()) {
            case CHOICE -> String.join(", ", choice.codes());
            case SCALE -> String.join(" < ", choice.codes());
            case WEEKDAY -> "";
        };
    }

    private static String unstated(FactType type) {
        return type.statedByDefault().map(type::write).orElse("");
    }

    private void lineEntries(TableKind kind, List<LineEntry> entries) {
        if (!entries.isEmpty()) {
            sheets.add(SheetWriter.sheet(
                    kind,
                    entries,
                    entry -> List.of(entry.line(), entry.fact(), entry.value(), entry.result(), entry.title())));
        }
    }
}

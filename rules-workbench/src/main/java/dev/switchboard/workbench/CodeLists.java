package dev.switchboard.workbench;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.cases.Expectation;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.schema.Cells;
import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The codes that may be written somewhere, each with what people call it. */
final class CodeLists {

    private static final List<Boolean> YES_NO = List.of(true, false);

    private final Titles titles;

    CodeLists(Titles titles) {
        this.titles = titles;
    }

    /** The codes that a column's own declaration names: they are known without a catalogue. */
    static List<Map<String, Object>> of(Cells.Choice choice) {
        return choice.codes().stream()
                .map(code -> Json.object("code", code, "title", code))
                .toList();
    }

    /** The codes that fit into the cells of a column; none where anything may stand. */
    List<Map<String, Object>> of(String column, Cells cells) {
        if (cells instanceof Cells.Choice choice) {
            return choice.codes().stream().map(this::chosen).toList();
        }
        if (cells instanceof Cells.Condition) {
            return titles.vocabulary()
                    .fact(column)
                    .map(Fact::type)
                    .map(this::of)
                    .orElse(List.of());
        }
        return cells instanceof Cells.Declared declared ? of(declared.in()) : expected(column);
    }

    /** A way to transfer, yes or no, or a code that is called by itself. */
    private Map<String, Object> chosen(String code) {
        return TransferMode.ofCode(code)
                .map(titles::mode)
                .or(() -> FactType.Flag.truth(code).map(this::truth))
                .orElseGet(() -> titles.coded(code, Text.EMPTY));
    }

    private Map<String, Object> truth(boolean value) {
        FactType type = new FactType.Flag(false);
        return titles.coded(type.write(value), type.shown(value));
    }

    private List<Map<String, Object>> of(TableKind table) {
        if (table.equals(Schema.TOPICS)) {
            return titles.vocabulary().topicCodes().stream().map(titles::topic).toList();
        }
        if (table.equals(Schema.ITEMS)) {
            return titles.vocabulary().itemCodes().stream().map(titles::item).toList();
        }
        if (table.equals(Schema.LINES)) {
            return titles.vocabulary().lineCodes().stream().map(titles::line).toList();
        }
        return table.equals(Schema.FACTS)
                ? titles.vocabulary().facts().stream().map(this::fact).toList()
                : List.of();
    }

    private Map<String, Object> fact(Fact fact) {
        return titles.coded(fact.code(), fact.title());
    }

    /** What a fact of a type may be. */
    List<Map<String, Object>> of(FactType type) {
        if (type instanceof FactType.Topic) {
            return of(Schema.TOPICS);
        }
        if (type instanceof FactType.Flag) {
            return YES_NO.stream().map(this::truth).toList();
        }
        return type.codes().stream()
                .map(code -> titles.coded(code, type.titles().title(code)))
                .toList();
    }

    /** What a case may expect. */
    private List<Map<String, Object>> expected(String column) {
        if (column.equals(Expectation.LINE.column())) {
            return of(Schema.LINES);
        }
        if (column.equals(Expectation.MODE.column())) {
            return Stream.of(TransferMode.values()).map(titles::mode).toList();
        }
        return column.equals(Expectation.ITEM.column()) ? of(Schema.ITEMS) : List.of();
    }
}

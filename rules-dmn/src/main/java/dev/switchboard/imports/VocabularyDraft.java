package dev.switchboard.imports;

import dev.switchboard.TransferMode;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.Mapped.Becomes;
import dev.switchboard.imports.Mapped.Element;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes what a catalogue calls things, by a mapping. */
final class VocabularyDraft {

    /** The line that keeps what no rule decides, unless the file names another. */
    static final String FIRST_LINE = "first-line";

    private final Mapping mapping;
    private final List<ReadTable> tables;
    private final Map<String, ColumnUse> inputs;
    private final Map<String, ColumnUse> outputs;
    private final Phrases phrases;
    private final Draft draft;
    private final String defaultLine;

    VocabularyDraft(Mapping mapping, List<ReadTable> tables, ColumnUses uses, Draft draft) {
        this.mapping = mapping;
        this.tables = List.copyOf(tables);
        this.inputs = uses.inputs();
        this.outputs = uses.outputs();
        this.phrases = new Phrases(mapping, tables);
        this.draft = draft;
        this.defaultLine = defaultLine();
    }

    void write() {
        Mapped model = mapping.model();
        draft.table("catalog", "key", "value");
        draft.row("catalog", "name", model.title());
        draft.row("catalog", "version", "1");
        draft.row("catalog", "default line", defaultLine);
        lines();
        facts();
        topics(model);
        items();
        outcomes();
        titles();
    }

    /** The line of what no row decides. */
    private String defaultLine() {
        return linesOutputs()
                .map(name -> mapping.of(Element.OUTPUT, name).orElseThrow())
                .filter(row -> !row.otherwise().isEmpty() && !row.otherwise().equals(ProposedType.NOTHING))
                .findFirst()
                .map(row -> mapping.code(row.name(), row.otherwise()).orElse(row.otherwise()))
                .or(this::lineOfTheRest)
                .orElse(FIRST_LINE);
    }

    /** That of a row which always holds and transfers nobody. */
    private Optional<String> lineOfTheRest() {
        return tables.stream()
                .flatMap(read -> read.rows().stream()
                        .filter(row -> row.tests().stream().allMatch(UnaryTests::isAny))
                        .map(row -> new Transfer(mapping, read, row).way()))
                .flatMap(Optional::stream)
                .filter(way -> way.get(1).equals(TransferMode.NONE.code()))
                .map(way -> way.get(0))
                .findFirst();
    }

    private Stream<String> linesOutputs() {
        return outputs.keySet().stream().filter(name -> mapping.becomes(Element.OUTPUT, name) == Becomes.LINE);
    }

    private void lines() {
        draft.table("lines", "line", "mode", "title", "title:en", "phrase", "greeting");
        Set<List<String>> ways = new LinkedHashSet<>();
        ways.add(List.of(defaultLine, TransferMode.NONE.code()));
        tables.forEach(read -> read.rows()
                .forEach(row -> new Transfer(mapping, read, row)
                        .way()
                        .filter(way -> !way.get(0).equals(defaultLine))
                        .ifPresent(ways::add)));
        for (List<String> way : ways) {
            boolean isFirst = way.get(0).equals(FIRST_LINE);
            draft.row(
                    "lines",
                    way.get(0),
                    way.get(1),
                    isFirst ? "Первая линия" : title(way.get(0)),
                    isFirst ? "First line" : title(way.get(0)),
                    phrases.ofWay(way).orElse(""),
                    "");
        }
    }

    /** What the file calls a line. */
    private String title(String line) {
        return outputs.values().stream()
                .filter(use -> mapping.becomes(Element.OUTPUT, use.name()) == Becomes.LINE)
                .flatMap(use -> use.literals().stream()
                        .filter(literal -> mapping.code(use.name(), literal)
                                .filter(line::equals)
                                .isPresent()))
                .findFirst()
                .map(Object::toString)
                .orElse(line);
    }

    private void facts() {
        draft.table("facts", "fact", "type", "values", "default", "title", "title:en", "question", "question:en");
        draft.row("facts", "topic", "topic", "", "", "Тема", "Topic", "О чём обращение?", "What is the inquiry about?");
        mapping.rows().stream()
                .filter(row -> row.becomes() == Becomes.FACT && row.element() != Element.DECISION)
                .forEach(row -> draft.row(
                        "facts",
                        row.code(),
                        row.type(),
                        row.values(),
                        row.otherwise(),
                        row.title(),
                        row.title(),
                        row.title() + "?",
                        row.title() + "?"));
    }

    /** Flags that tell whether a row of a list holds. */
    private void holding(ListDefault rest) {
        String title = rest.read().table().name();
        draft.row(
                "facts",
                rest.fact(),
                "flag",
                "",
                "no",
                title + ": есть подходящая строка",
                title + ": a row holds",
                title + ": есть подходящая строка?",
                title + ": does a row hold?");
    }

    private void topics(Mapped model) {
        draft.table("topics", "topic", "title", "title:en");
        Optional<ColumnUse> topic = inputs.values().stream()
                .filter(use -> mapping.becomes(Element.INPUT, use.name()) == Becomes.TOPIC)
                .findFirst();
        if (topic.isEmpty()) {
            draft.row("topics", model.code(), model.title(), model.title());
            return;
        }
        Map<Object, String> codes =
                mapping.codes(topic.get().name(), topic.get().literals());
        codes.forEach((literal, code) -> draft.row("topics", code, literal.toString(), literal.toString()));
        if (!topic.get().isListed() && !codes.containsValue(ProposedType.OTHER)) {
            draft.row("topics", ProposedType.OTHER, "Другое", "Other");
        }
    }

    private void items() {
        draft.table("items", "item", "title", "title:en", "source");
        Set<String> written = new LinkedHashSet<>();
        for (ReadTable read : tables) {
            if (mapping.becomes(Element.DECISION, read.table().name()) == Becomes.RULES) {
                ListDefault rest = new ListDefault(mapping, read);
                if (rest.isThere()) {
                    holding(rest);
                    draft.row(
                            "items",
                            rest.item(),
                            read.table().name(),
                            read.table().name(),
                            read.table().place().toString());
                }
                ItemCodes codes = new ItemCodes(mapping, read);
                for (int place = 0; place < read.rows().size(); place++) {
                    if (written.add(codes.of(place))) {
                        String title = codes.title(place);
                        draft.row("items", codes.of(place), title, title, codes.source(place));
                    }
                }
            }
        }
    }

    private void outcomes() {
        for (ReadTable read : tables) {
            for (Column output : read.table().outputs()) {
                mapping.of(Element.OUTPUT, read.table().outputName(output))
                        .filter(row -> row.becomes() == Becomes.OUTCOME)
                        .ifPresent(row -> {
                            draft.table(
                                    "outcomes", "outcome", "type", "values", "combine", "default", "title", "title:en");
                            boolean isList = read.table().hitPolicy().isList();
                            draft.row(
                                    "outcomes",
                                    row.code(),
                                    row.type(),
                                    row.values(),
                                    isList ? "all" : "first",
                                    isList ? "" : row.otherwise(),
                                    row.title(),
                                    row.title());
                        });
            }
        }
    }

    /** What values are called of which some have a code of another name. */
    private void titles() {
        Stream.concat(
                        inputs.values().stream().filter(use -> !outputs.containsKey(use.name())),
                        outputs.values().stream())
                .forEach(use -> owner(use.name()).ifPresent(owner -> titles(use, owner)));
    }

    private void titles(ColumnUse use, String owner) {
        Map<Object, String> codes = mapping.codes(use.name(), use.literals());
        boolean differ = codes.entrySet().stream()
                .anyMatch(code -> code.getKey() instanceof String text && !text.equals(code.getValue()));
        if (!differ) {
            return;
        }
        codes.forEach((literal, code) -> title(owner, code, literal.toString(), literal.toString()));
        Mapped row = mapping.of(Element.INPUT, use.name())
                .or(() -> mapping.of(Element.OUTPUT, use.name()))
                .orElseThrow();
        List<String> all = List.of(row.values().split("\\s*[,<]\\s*"));
        Optional<String> nothing = mapping.nothing(use.name());
        all.stream().filter(code -> !codes.containsValue(code)).forEach(code -> {
            boolean isNothing = nothing.filter(code::equals).isPresent();
            title(owner, code, isNothing ? "Не указано" : "Другое", isNothing ? "Not stated" : "Other");
        });
    }

    private void title(String owner, String code, String russian, String english) {
        draft.table("values", "fact", "value", "title", "title:en");
        draft.row("values", owner, code, russian, english);
    }

    /** The fact or outcome that a column becomes, if its values are codes. */
    private Optional<String> owner(String name) {
        return mapping.of(Element.INPUT, name)
                .or(() -> mapping.of(Element.OUTPUT, name))
                .filter(row -> row.becomes() == Becomes.FACT || row.becomes() == Becomes.OUTCOME)
                .filter(row -> row.type().equals("choice") || row.type().equals("scale"))
                .map(Mapped::code);
    }
}

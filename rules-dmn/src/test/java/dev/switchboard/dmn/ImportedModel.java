package dev.switchboard.dmn;

import dev.switchboard.CatalogSource;
import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.Limits;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.imports.CatalogImport;
import dev.switchboard.imports.ForeignModel;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Table;
import dev.switchboard.imports.ImportedCatalog;
import dev.switchboard.imports.Mapped;
import dev.switchboard.imports.Mapped.Becomes;
import dev.switchboard.imports.Mapped.Element;
import dev.switchboard.loading.CatalogFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Decides by the catalogue that a model is imported as, and says the decision as DMN would. */
final class ImportedModel implements AutoCloseable {

    /** There is no value. */
    static final Object NOTHING = "null";

    /** Why a decision is refused rather than made. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String why) {
            super(why);
        }
    }

    private final CatalogImport source;
    private final ImportedCatalog imported;
    private final Vocabulary words;
    private final EscalationEngine engine;

    ImportedModel(ForeignModel model) {
        source = new CatalogImport(model);
        imported = source.by(source.proposed());
        words = imported.catalog().catalog().vocabulary();
        engine = EscalationEngine.load(CatalogSource.bytes(imported.files()), EngineOptions.DEFAULT);
    }

    static ImportedModel of(Path file) throws IOException {
        String name = file.getFileName().toString();
        return new ImportedModel(DmnReader.read(new CatalogFile(name, name, Files.readAllBytes(file)), Limits.DEFAULT));
    }

    ImportedCatalog imported() {
        return imported;
    }

    @Override
    public void close() {
        engine.close();
    }

    /**
     * What a decision comes to: a text, a list, or a map of components.
     *
     * @param inputs what is stated, by the path to it
     */
    Object decided(Map<String, Optional<String>> inputs, String decision) throws RefusedException {
        Table table = source.model().tables().stream()
                .filter(each -> each.name().equals(decision))
                .findFirst()
                .orElseThrow(() -> new RefusedException(lost(decision, "computed by an expression")));
        Becomes becomes = imported.mapping()
                .of(Element.DECISION, decision)
                .map(Mapped::becomes)
                .orElseThrow(() -> new RefusedException(lost(decision, "a cell holds an expression")));
        Inquiry inquiry = inquiry(inputs, table);
        if (becomes == Becomes.FACT) {
            return derived(inquiry, table);
        }
        Decision made = engine.decide(inquiry);
        return table.hitPolicy().isList() ? list(made, table) : outputs(made, table);
    }

    /** Why the import says that something is lost, as far as it names it. */
    private String lost(String name, String otherwise) {
        return imported.lost().stream()
                .filter(lost -> lost.subject().equals(name))
                .map(lost -> lost.why().english())
                .findFirst()
                .orElse(otherwise);
    }

    private Inquiry inquiry(Map<String, Optional<String>> inputs, Table table) throws RefusedException {
        InquiryBuilder inquiry = Inquiry.about(imported.mapping().rows().get(0).code());
        for (String name : asked(table)) {
            Mapped row = imported.mapping()
                    .of(Element.INPUT, name)
                    .orElseThrow(() -> new RefusedException("`" + name + "` is computed by an expression"));
            Fact fact = words.fact(row.code()).orElseThrow();
            Optional<String> text = inputs.getOrDefault(name, Optional.empty());
            Optional<String> code = text.isPresent() ? code(name, fact, text.get()) : nothing(name);
            if (code.isEmpty()) {
                throw new RefusedException("`" + name + "` "
                        + (text.isPresent() ? "cannot be " + text.get() : "has no value, where the fact needs one"));
            }
            Object stated = fact.type()
                    .read(code.get())
                    .orElseThrow(() -> new RefusedException("`" + name + "` cannot be " + code.get()));
            if (fact.type().inside(stated).isEmpty()) {
                throw new RefusedException("`" + name + "` cannot be " + code.get());
            }
            inquiry.state(fact.code(), stated);
        }
        return inquiry.build();
    }

    /** The inputs that a decision depends on, those of the tables that it asks for among them. */
    private List<String> asked(Table table) {
        List<String> asked = new ArrayList<>();
        for (Column input : table.inputs()) {
            Optional<Table> other = source.model().tables().stream()
                    .filter(each -> each.outputs().stream()
                            .anyMatch(out -> each.outputName(out).equals(input.name())))
                    .filter(each ->
                            imported.mapping().of(Element.DECISION, each.name()).isPresent())
                    .findFirst();
            if (other.isPresent()) {
                asked.addAll(asked(other.get()));
            } else if (imported.mapping().of(Element.INPUT, input.name()).isPresent()) {
                asked.add(input.name());
            }
        }
        return asked;
    }

    private Optional<String> nothing(String name) {
        return imported.mapping().of(Element.VALUE, name + ": null").map(Mapped::code);
    }

    private Optional<String> code(String name, Fact fact, String text) {
        if (!fact.type().codes().isEmpty()) {
            return imported.mapping()
                    .of(Element.VALUE, name + ": " + text)
                    .map(Mapped::code)
                    .or(() -> Optional.of("other").filter(fact.type().codes()::contains));
        }
        if (text.matches("-?[0-9.]+")) {
            return Optional.of(new BigDecimal(text).stripTrailingZeros().toPlainString());
        }
        return Optional.of(text);
    }

    private Object derived(Inquiry inquiry, Table table) throws RefusedException {
        Inquiry completed = words.completed(inquiry);
        Map<String, Object> all = new LinkedHashMap<>();
        for (Column output : table.outputs()) {
            String name = table.outputName(output);
            Mapped row = imported.mapping()
                    .of(Element.OUTPUT, name)
                    .orElseThrow(() -> new RefusedException(lost(name, "refused")));
            Fact fact = words.fact(row.code()).orElseThrow();
            Object inside = words.definition(row.code())
                    .orElseThrow(() -> new RefusedException(lost(table.name(), "refused")))
                    .value(completed);
            String written = fact.type().write(fact.type().stated(inside));
            all.put(
                    output.name(),
                    nothing(name).filter(written::equals).isPresent() ? NOTHING : literal(name, written));
        }
        return all.size() == 1 ? all.values().iterator().next() : all;
    }

    private Object outputs(Decision made, Table table) throws RefusedException {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Column output : table.outputs()) {
            String name = table.outputName(output);
            Mapped row = imported.mapping()
                    .of(Element.OUTPUT, name)
                    .orElseThrow(() -> new RefusedException(lost(name, "refused")));
            Object value = made.outcome(row.code())
                    .map(given -> literal(name, words.outcome(row.code()).orElseThrow(), given))
                    .orElse(NOTHING);
            all.put(output.name(), nothing(name).filter(value::equals).isPresent() ? NOTHING : value);
        }
        return all.size() == 1 ? all.values().iterator().next() : all;
    }

    /** What each item gives that holds, in their order. */
    private Object list(Decision made, Table table) {
        List<Object> all = new ArrayList<>();
        made.matches().forEach(match -> {
            Rule rule = imported.catalog().catalog().rules().stream()
                    .filter(each -> each.outcome().item().equals(match.item()))
                    .findFirst()
                    .orElseThrow();
            Map<String, Object> row = new LinkedHashMap<>();
            for (Column output : table.outputs()) {
                String name = table.outputName(output);
                OutcomeType type = words.outcome(imported.mapping()
                                .of(Element.OUTPUT, name)
                                .orElseThrow()
                                .code())
                        .orElseThrow();
                Optional<Given> given = rule.gives(type.code()).stream().findFirst();
                row.put(
                        output.name(),
                        given.map(each -> literal(name, type.write(each.value())))
                                .orElse(NOTHING));
            }
            all.add(row.size() == 1 ? row.values().iterator().next() : row);
        });
        return all.isEmpty() ? NOTHING : all;
    }

    private Object literal(String name, OutcomeType type, Object given) {
        return literal(name, type.type().map(known -> known.write(given)).orElse(given.toString()));
    }

    /** A code as the file has it. */
    private Object literal(String name, String written) {
        return imported.mapping().rows().stream()
                .filter(row -> row.element() == Element.VALUE && row.code().equals(written))
                .map(Mapped::name)
                .filter(value -> value.startsWith(name + ": "))
                .map(value -> value.substring(name.length() + 2))
                .findFirst()
                .orElse(written);
    }

    /** Whether two results are the same, numbers and truths however they are written. */
    static boolean same(Object decided, Object expected) {
        if (decided instanceof List<?> list && expected instanceof List<?> other) {
            return list.size() == other.size() && sameAll(list, other);
        }
        if (decided instanceof Map<?, ?> map && expected instanceof Map<?, ?> other) {
            return map.keySet().equals(other.keySet())
                    && map.entrySet().stream()
                            .allMatch(
                                    entry -> same(entry.getValue(), Objects.requireNonNull(other.get(entry.getKey()))));
        }
        return plain(decided).equals(plain(expected));
    }

    private static boolean sameAll(List<?> one, List<?> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Numbers and truths however they are written. */
    private static String plain(Object value) {
        String text = value.toString();
        if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes" -> "true";
            case "no" -> "false";
            default -> text;
        };
    }
}

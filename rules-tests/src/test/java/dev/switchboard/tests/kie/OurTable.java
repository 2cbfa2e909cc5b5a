package dev.switchboard.tests.kie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.analysis.Verification;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.imports.CatalogImport;
import dev.switchboard.imports.ImportedCatalog;
import dev.switchboard.imports.Mapped;
import dev.switchboard.imports.Mapped.Element;
import dev.switchboard.imports.Mapping;
import dev.switchboard.imports.MappingFile;
import dev.switchboard.tests.kie.KieTable.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table as a catalogue, without a default so that gaps are seen, and what is found in it. */
final class OurTable {

    private static final Pattern PAIR = Pattern.compile(".*: rows (\\d+) and (\\d+) hold at once.*");

    private final KieTable table;
    private final ImportedCatalog imported;
    private final Catalog catalog;
    private final Vocabulary words;
    private final Verification verification;

    OurTable(KieTable table) {
        this.table = table;
        CatalogImport source = new CatalogImport(new TheirModel(table).model());
        this.imported = source.by(changed(changed(source.proposed(), types()), defaults(source.proposed())));
        this.catalog = imported.catalog().catalog();
        this.words = catalog.vocabulary();
        this.verification = Verification.of(catalog);
        assertThat(verification.isComplete()).isTrue();
    }

    private static Mapping changed(Mapping mapping, String rows) {
        Problems problems = new Problems();
        Mapping changed = MappingFile.read(rows.getBytes(UTF_8), "mapping", mapping, problems);
        assertThat(problems.list()).isEmpty();
        return changed;
    }

    private String types() {
        StringBuilder rows = new StringBuilder("element,name,type,values,default\n");
        for (Input input : table.inputs()) {
            input.type()
                    .ifPresent(typed ->
                            rows.append("input,%s,%s,%s,0\n".formatted(input.name(), typed.type(), typed.values())));
        }
        return rows.toString();
    }

    /** That a place where no row holds is a mistake, unless the table says what is given there. */
    private String defaults(Mapping proposed) {
        boolean mayLeaveOut = table.otherwise().isPresent()
                || table.policy().isList()
                || proposed.of(Element.OUTPUT, TheirModel.DECISION).isEmpty();
        return "element,name,default\n" + (mayLeaveOut ? "" : "output,%s,\n".formatted(TheirModel.DECISION));
    }

    ImportedCatalog imported() {
        return imported;
    }

    Catalog catalog() {
        return catalog;
    }

    /** Whether the table has become rules. */
    boolean isImported() {
        return !catalog.givingRules().isEmpty();
    }

    /** Why it has not, in English. */
    String refusal() {
        return imported.lost().stream()
                .map(lost -> lost.why().english())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** An inquiry, completed, that states a value of each input; empty if one of them cannot be stated. */
    Optional<Inquiry> inquiry(List<Object> point) {
        InquiryBuilder inquiry = Inquiry.about(imported.mapping().rows().get(0).code());
        for (int i = 0; i < point.size(); i++) {
            Mapped row = imported.mapping()
                    .of(Element.INPUT, table.inputs().get(i).name())
                    .orElseThrow();
            Fact fact = words.fact(row.code()).orElseThrow();
            Optional<Object> value = written(row, fact, point.get(i))
                    .flatMap(fact.type()::read)
                    .filter(stated -> fact.type().inside(stated).isPresent());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            inquiry.state(fact.code(), value.get());
        }
        return Optional.of(words.completed(inquiry.build()));
    }

    private Optional<String> written(Mapped row, Fact fact, Object value) {
        Optional<String> code =
                imported.mapping().of(Element.VALUE, row.name() + ": " + value).map(Mapped::code);
        if (code.isPresent() || value.equals(UnaryTest.NOTHING)) {
            return code;
        }
        if (value instanceof String) {
            return Optional.of("other").filter(fact.type().codes()::contains);
        }
        if (value instanceof Boolean truth) {
            return Optional.of(truth ? "yes" : "no");
        }
        return Optional.of(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }

    /** Values as the table has them, of values as inquiries have them, one for each input. */
    List<Object> points(List<Object> stated) {
        List<Object> points = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            String name = table.inputs().get(i).name();
            Object value = stated.get(i);
            points.add(imported.mapping().rows().stream()
                    .filter(row -> row.element() == Element.VALUE && row.code().equals(value))
                    .filter(row -> row.name().startsWith(name + ": "))
                    .map(row -> (Object) row.name().substring(name.length() + 2))
                    .findFirst()
                    .orElseGet(() -> value instanceof Integer number ? BigDecimal.valueOf(number) : value));
        }
        return points;
    }

    /** The rows that hold, by their numbers. */
    Set<Integer> holding(Inquiry completed) {
        return catalog.givingRules().stream()
                .filter(rule -> rule.condition().holds(completed))
                .map(OurTable::row)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The number of the row that a rule is. */
    static int row(Rule rule) {
        String item = rule.item();
        return Integer.parseInt(item.substring(item.lastIndexOf('-') + 1));
    }

    /** What is found, of some kinds, and where. */
    List<Found> findings(FindingKind... kinds) {
        Set<FindingKind> wanted = Set.of(kinds);
        return verification.findings().stream()
                .filter(finding -> wanted.contains(finding.kind()))
                .map(finding -> Found.of(finding, words))
                .toList();
    }

    /** The pairs of rows of which the import tells that they hold at once, but must not. */
    Set<List<Integer>> pairsTold() {
        return imported.lost().stream()
                .map(lost -> PAIR.matcher(lost.why().english()))
                .filter(Matcher::matches)
                .map(pair -> List.of(Integer.valueOf(pair.group(1)), Integer.valueOf(pair.group(2))))
                .collect(Collectors.toSet());
    }
}

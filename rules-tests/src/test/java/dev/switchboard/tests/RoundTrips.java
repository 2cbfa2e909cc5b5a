package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.WholeNotation;
import dev.switchboard.compiled.CompiledCatalog;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.drl.DroolsMatchers;
import dev.switchboard.drl.OriginalText;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.Matcher;
import dev.switchboard.loading.LoadedCatalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a catalogue that was read through every form and every engine, and holds what comes out to what went in. */
final class RoundTrips {

    private static final int INQUIRIES = 8;

    private final LoadedCatalog loaded;
    private final long seed;
    private final boolean onDrools;

    /**
     * @param seed for the inquiries
     * @param onDrools whether Drools decides as well, which takes long
     */
    RoundTrips(LoadedCatalog loaded, long seed, boolean onDrools) {
        this.loaded = loaded;
        this.seed = seed;
        this.onDrools = onDrools;
    }

    /** What was read again of each form. */
    Map<CatalogForms, LoadedCatalog> check() {
        Catalog catalog = loaded.catalog();
        List<Inquiry> inquiries = new RandomInquiries(seed, catalog).some(INQUIRIES);
        enginesAgree(catalog, inquiries);
        LoadedCatalog csv = throughTables(CatalogForms.CSV, inquiries);
        LoadedCatalog workbook = throughTables(CatalogForms.WORKBOOK, inquiries);
        SameModel.check("exported as a workbook, and as CSV", workbook.catalog(), csv.catalog());
        LoadedCatalog dmn = throughTables(CatalogForms.DMN, inquiries);
        LoadedCatalog drl = reread(CatalogForms.DRL);
        SameModel.check("exported as DRL", drl.catalog(), catalog);
        if (onDrools) {
            droolsAgrees(loaded, new DroolsMatchers().matcherFor(loaded), inquiries, "Drools on rules of the model");
        }
        if (onDrools && isReadByDrools(catalog)) {
            LoadedCatalog text = OriginalText.asDroolsCallsIt(drl);
            droolsAgrees(text, OriginalText.onDrools(text), inquiries, "Drools on the exported text");
        }
        return Map.of(
                CatalogForms.CSV, csv, CatalogForms.WORKBOOK, workbook, CatalogForms.DRL, drl, CatalogForms.DMN, dmn);
    }

    /** Drools knows no {@code measure("waited") >= "2 h"} and no {@code any("signs", "rash")}, and compares the codes of scales by their letters. */
    private static boolean isReadByDrools(Catalog catalog) {
        return catalog.vocabulary().facts().stream()
                .map(Fact::type)
                .allMatch(type ->
                        !(type instanceof FactType.Scaled scaled && !(scaled.notation() instanceof WholeNotation))
                                && !(type instanceof Members));
    }

    /** Tables may say a condition in other words, but in the same ones ever after. */
    private LoadedCatalog throughTables(CatalogForms form, List<Inquiry> inquiries) {
        LoadedCatalog again = reread(form);
        SameModel.check("exported as " + form, again.catalog(), loaded.catalog());
        for (Inquiry inquiry : inquiries) {
            assertThat(holding(again.catalog(), inquiry))
                    .as("rules that hold, exported as %s, for %s", form, inquiry)
                    .isEqualTo(holding(loaded.catalog(), inquiry));
        }
        return again;
    }

    private LoadedCatalog reread(CatalogForms form) {
        Map<String, byte[]> first = form.write(loaded);
        LoadedCatalog again = CatalogForms.read(first);
        assertThat(again.notes()).as("notes, exported as %s", form).isEqualTo(loaded.notes());
        assertThat(names(again)).as("names of rules, exported as %s", form).isEqualTo(names(loaded));
        assertThat(again.accepted())
                .as("accepted findings, exported as %s", form)
                .hasSameSizeAs(loaded.accepted());
        Map<String, byte[]> second = form.write(again);
        assertThat(second.keySet()).as("files of the second export as %s", form).isEqualTo(first.keySet());
        Map<String, String> secondTexts = texts(second);
        texts(first)
                .forEach((name, text) -> assertThat(different(secondTexts.get(name), text))
                        .as("second export as %s, %s", form, name)
                        .isEqualTo(different(text, secondTexts.get(name))));
        return again;
    }

    /** The part of a text in which it is another than the other one. */
    private static String different(String text, String other) {
        int from = 0;
        while (from < Math.min(text.length(), other.length()) && text.charAt(from) == other.charAt(from)) {
            from++;
        }
        int to = 0;
        while (to < Math.min(text.length(), other.length()) - from
                && text.charAt(text.length() - to - 1) == other.charAt(other.length() - to - 1)) {
            to++;
        }
        return text.substring(Math.max(0, from - 60), Math.min(text.length(), text.length() - to + 60));
    }

    /** The texts of files, and of the parts of workbooks. */
    private static Map<String, String> texts(Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.endsWith(".xlsx")) {
                Archives.parts(bytes).forEach((part, content) -> texts.put(part, new String(content, UTF_8)));
            } else {
                texts.put(name, new String(bytes, UTF_8));
            }
        });
        return texts;
    }

    private static Set<String> names(LoadedCatalog loaded) {
        return loaded.catalog().allRules().stream()
                .map(rule -> rule.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Object> holding(Catalog catalog, Inquiry inquiry) {
        Map<String, Object> holding = new TreeMap<>();
        Inquiry completed = catalog.vocabulary().completed(inquiry);
        Stream.concat(catalog.holding(completed).stream(), catalog.giving(completed).stream())
                .forEach(rule -> holding.put(
                        rule.name(),
                        List.of(
                                rule.item(),
                                rule.salience(),
                                rule.line(),
                                rule.mode(),
                                rule.steps(),
                                rule.gives().stream()
                                        .map(given -> given.outcome() + " " + given.value())
                                        .collect(Collectors.toSet()))));
        return holding;
    }

    private static void enginesAgree(Catalog catalog, List<Inquiry> inquiries) {
        try (CatalogEngine reference = new CatalogEngine(catalog, new Reference(catalog));
                CatalogEngine diagram = new CatalogEngine(catalog);
                CatalogEngine withoutRoom = new CatalogEngine(catalog, 1);
                CatalogEngine compiled = new CatalogEngine(compiled(catalog))) {
            for (Inquiry inquiry : inquiries) {
                Optional<Snapshot> expected = snapshot(reference, inquiry);
                assertThat(snapshot(diagram, inquiry))
                        .as("the diagram on %s", inquiry)
                        .isEqualTo(expected);
                assertThat(snapshot(withoutRoom, inquiry))
                        .as("without room, on %s", inquiry)
                        .isEqualTo(expected);
                assertThat(snapshot(compiled, inquiry))
                        .as("compiled, on %s", inquiry)
                        .isEqualTo(expected);
            }
        }
    }

    private static void droolsAgrees(LoadedCatalog loaded, Matcher matcher, List<Inquiry> inquiries, String how) {
        Catalog catalog = loaded.catalog();
        try (CatalogEngine reference = new CatalogEngine(catalog, new Reference(catalog));
                CatalogEngine drools = new CatalogEngine(catalog, matcher)) {
            for (Inquiry inquiry : inquiries) {
                assertThat(snapshot(drools, inquiry))
                        .as("%s, on %s", how, inquiry)
                        .isEqualTo(snapshot(reference, inquiry));
            }
        }
    }

    private static Optional<Snapshot> snapshot(CatalogEngine engine, Inquiry inquiry) {
        Optional<Decision> decision = engine.decideIfAny(inquiry);
        return decision.map(Snapshot::of);
    }

    private static CompiledCatalog compiled(Catalog catalog) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CompiledCatalog.write(Diagram.of(catalog, Diagram.MAX_NODES).orElseThrow(), bytes);
            return CompiledCatalog.read("test", ByteBuffer.wrap(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The interpreter as a matcher. */
    private record Reference(Catalog catalog) implements Matcher {

        @Override
        public List<RankedRule> match(Inquiry inquiry) {
            return List.copyOf(catalog.allHolding(inquiry));
        }

        @Override
        public void close() {}
    }
}

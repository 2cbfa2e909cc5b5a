package dev.switchboard.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.analysis.RandomDraft;
import dev.switchboard.analysis.SmallSpace;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseRun;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Rule;
import dev.switchboard.coverage.Goal.Kind;
import dev.switchboard.diagram.Budget;
import dev.switchboard.engine.CatalogEngine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Small random catalogues of which every inquiry is tried: what the generated cases look at is all that any inquiry can show,
 * and what is said to be out of reach is. What an inquiry shows is worked out here by turning atoms one by one, without
 * the masks and diagrams that goals are made of.
 */
class GeneratedCasesPropertyTest {

    private static final int SEEDS = Integer.getInteger("switchboard.seeds", 60);

    /** Something that an inquiry shows of a catalogue. */
    record Shown(Kind kind, List<Object> what) {}

    @Test
    void theCasesShowAllThatAnyInquiryShows() {
        int unreachable = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalog catalog = RandomDraft.of(seed).build();
            assertThatCode(() -> check(catalog)).as("seed %d", seed).doesNotThrowAnyException();
            unreachable +=
                    covered(catalog, new CaseSuite(List.of())).unreachable().size();
        }
        assertThat(unreachable).as("some goals are out of reach").isPositive();
    }

    private static void check(Catalog catalog) {
        try (CatalogEngine engine = CatalogDraft.reference(catalog)) {
            GeneratedCases generated = GeneratedCases.of(engine, Locale.ENGLISH);
            CaseSuite suite = new CaseSuite(generated.cases());
            Coverage coverage = Coverage.of(suite, engine);

            Set<Shown> possible = shown(SmallSpace.of(catalog.vocabulary()), catalog);
            assertThat(shown(inquiries(suite), catalog)).isEqualTo(possible);
            assertThat(coverage.unmet()).isEmpty();
            assertThat(coverage.notAnalysed()).isEmpty();
            assertThat(coverage.unreachable()).containsExactlyElementsOf(generated.unreachable());
            for (Kind kind : Kind.values()) {
                assertThat(coverage.met(kind))
                        .as("goals that can be met: %s", kind)
                        .isEqualTo(possible.stream()
                                .filter(each -> each.kind == kind)
                                .count());
            }
            assertThat(CaseRun.of(suite, engine).passed()).isTrue();
            assertThat(suite.cases())
                    .hasSizeLessThan(Math.max(1, coverage.met().size()))
                    .allSatisfy(each -> assertThat(each.note()).isNotEmpty());
            assertThat(GeneratedCases.of(engine, Locale.ENGLISH)).isEqualTo(generated);
            assertThat(GeneratedCases.missingFrom(suite, engine, Locale.ENGLISH).cases())
                    .isEmpty();
        }
    }

    @Test
    void aReadyCaseAloneMeetsWhatItIsFor() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalog catalog = RandomDraft.of(seed).build();
            for (Coverage.Unmet unmet :
                    covered(catalog, new CaseSuite(List.of())).unmet()) {
                assertThat(covered(catalog, new CaseSuite(List.of(unmet.ready())))
                                .met())
                        .as("seed %d", seed)
                        .extracting(Coverage.Met::goal)
                        .contains(unmet.goal());
            }
        }
    }

    private static Coverage covered(Catalog catalog, CaseSuite suite) {
        try (CatalogEngine engine = CatalogDraft.reference(catalog)) {
            return Coverage.of(suite, engine);
        }
    }

    private static List<Inquiry> inquiries(CaseSuite suite) {
        return suite.cases().stream().map(Case::inquiry).toList();
    }

    private static Set<Shown> shown(List<Inquiry> inquiries, Catalog catalog) {
        Set<Shown> all = new HashSet<>();
        for (Inquiry inquiry : inquiries) {
            Inquiry completed = catalog.vocabulary().completed(inquiry);
            Optional<Rule> deciding = catalog.holding(completed).stream().findFirst();
            Optional<Line> taking = catalog.vocabulary()
                    .line(deciding)
                    .map(meant -> catalog.vocabulary().said(meant, completed).line());
            deciding.ifPresent(rule -> {
                all.add(new Shown(Kind.ITEM, List.of(rule.item())));
                all.add(new Shown(Kind.RULE, List.of(rule.name())));
                all.add(new Shown(Kind.OUTCOME, List.of(rule.line(), rule.mode())));
            });
            if (deciding.isEmpty()) {
                all.add(new Shown(Kind.OUTCOME, List.of("default")));
            }
            if (taking.map(line -> line.code().equals("mnp")).orElse(false)) {
                String site = completed.choice("site");
                all.add(new Shown(Kind.OUTCOME, List.of("queue", site.equals("other") ? "none" : site)));
            }
            for (Rule rule : catalog.allRules()) {
                addAtoms(rule.name(), rule.condition(), completed, catalog, all);
            }
            taking.ifPresent(line -> new ShownOutcomes(catalog, completed, all).add(deciding, line));
        }
        return all;
    }

    /** An atom shows its value where turning it, at this place alone, turns the whole. */
    static void addAtoms(String name, Condition condition, Inquiry inquiry, Catalog catalog, Set<Shown> all) {
        List<Condition.Atom> atoms = atoms(condition);
        for (int i = 0; i < atoms.size(); i++) {
            int[] place = {i};
            Condition turned = replaced(condition, place, Condition.Atom::negated);
            if (turned.holds(inquiry) != condition.holds(inquiry)) {
                all.add(new Shown(Kind.CONDITION, List.of(name, i, atoms.get(i).holds(inquiry))));
                addThresholds(name, i, atoms.get(i), inquiry, catalog, all);
            }
        }
    }

    private static List<Condition.Atom> atoms(Condition condition) {
        List<Condition.Atom> found = new ArrayList<>();
        int[] place = {-1};
        replaced(condition, place, atom -> atom);
        int count = -1 - place[0];
        for (int i = 0; i < count; i++) {
            int[] wanted = {i};
            replaced(condition, wanted, atom -> {
                found.add(atom);
                return atom;
            });
        }
        return found;
    }

    /** A condition with the atom at a place, counted from 0, replaced. */
    private static Condition replaced(Condition condition, int[] place, Function<Condition.Atom, Condition> change) {
        if (condition instanceof Condition.Atom atom) {
            return place[0]-- == 0 ? change.apply(atom) : atom;
        }
        return condition instanceof Condition.And and
                ? new Condition.And(and.parts().stream()
                        .map(part -> replaced(part, place, change))
                        .toList())
                : new Condition.Or(((Condition.Or) condition)
                        .parts().stream()
                                .map(part -> replaced(part, place, change))
                                .toList());
    }

    /** A side of a threshold is shown where the atom changes one step across, and turning it turns the whole. */
    private static void addThresholds(
            String name, int place, Condition.Atom atom, Inquiry inquiry, Catalog catalog, Set<Shown> all) {
        FactType type = catalog.vocabulary().fact(atom.fact()).orElseThrow().type();
        if (type instanceof FactType.Scaled count) {
            int here = inquiry.count(atom.fact());
            for (int step : new int[] {-1, 1}) {
                boolean crosses = atom.values().contains(here) != atom.values().contains(here + step);
                if (crosses && count.range().contains(here + step)) {
                    all.add(new Shown(Kind.BOUNDARY, List.of(name, place, Math.min(here, here + step), here)));
                }
            }
        }
    }

    @Test
    void whatALimitCutsOffIsSaid() {
        Catalog catalog = CatalogDraft.sample().build();
        try (CatalogEngine engine = CatalogDraft.reference(catalog)) {
            Coverage coverage = new Survey(engine, new CaseSuite(List.of()), 1, Budget.of(1_000_000)).coverage();

            assertThat(coverage.notAnalysed()).isNotEmpty();
            assertThat(coverage.unmet().stream().map(Coverage.Unmet::goal).collect(Collectors.toSet()))
                    .doesNotContainAnyElementsOf(coverage.notAnalysed());
            assertThat(coverage.percent()).isZero();
        }
    }
}

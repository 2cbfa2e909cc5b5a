package dev.switchboard.suite;

import dev.switchboard.Text;
import dev.switchboard.cases.CaseRun;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.coverage.Coverage;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.mutants.MutationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a run of a suite has shown.
 *
 * @param catalog the catalogue that the suite ran on
 * @param run what came of the cases
 * @param coverage what of the catalogue the cases look at
 * @param mutation which mistakes the cases would notice; empty when that was not asked for
 * @param thresholds what was demanded
 * @param unseen opaque rules that nobody has accepted: no threshold is reached for certain with them
 */
public record SuiteReport(
        Catalog catalog,
        CaseRun run,
        Coverage coverage,
        Optional<MutationReport> mutation,
        Thresholds thresholds,
        List<OpaqueRule> unseen) {

    public SuiteReport {
        unseen = List.copyOf(unseen);
    }

    /**
     * Runs a suite.
     *
     * @param suite read for the engine's catalogue
     * @param mutants whether to try mutants; they are tried anyway if there is a threshold for them
     */
    public static SuiteReport of(CaseSuite suite, CatalogEngine engine, boolean mutants, Thresholds thresholds) {
        boolean tried = mutants || thresholds.mutation().isPresent();
        return new SuiteReport(
                engine.model(),
                CaseRun.of(suite, engine),
                Coverage.of(suite, engine),
                tried ? Optional.of(MutationReport.of(suite, engine)) : Optional.empty(),
                thresholds,
                engine.unseenRules());
    }

    /** The thresholds that are not reached, each in words. */
    public List<Text> missed() {
        List<Text> missed = new ArrayList<>();
        thresholds
                .coverage()
                .filter(least -> missesCoverage())
                .ifPresent(least -> missed.add(Text.format(
                        "покрытие %s %%, требуется не меньше %s %%",
                        "coverage is %s %%; at least %s %% is required", coverage.percent(), least)));
        mutation.ifPresent(report -> thresholds
                .mutation()
                .filter(least -> report.percent() < least)
                .ifPresent(least -> missed.add(Text.format(
                        "замечено %s %% намеренных ошибок, требуется не меньше %s %%",
                        "%s %% of the mutants are noticed; at least %s %% is required", report.percent(), least))));
        if (thresholds.coverage().isPresent() || thresholds.mutation().isPresent()) {
            unseen.stream().map(SuiteReport::notCounted).forEach(missed::add);
        }
        return missed;
    }

    /** Why a threshold is not known to be reached where a rule is opaque. */
    public static Text notCounted(OpaqueRule rule) {
        return Text.format(
                "%s: в процентах не учтено. Если так и задумано, добавьте в таблицу `accepted` строку: в столбце `finding` — `%s`, в столбце `subject` — `%s`, и укажите причину",
                "%s: not counted in the percentages. If this is intended, add a row to the table `accepted`: finding `%s`, subject `%s`, and a reason",
                rule.title(),
                FindingKind.OPAQUE_RULE.code(),
                rule.name());
    }

    /** Whether less is covered than was demanded. */
    public boolean missesCoverage() {
        return thresholds.coverage().filter(least -> coverage.percent() < least).isPresent();
    }

    /** Whether every case passed and every threshold is reached. */
    public boolean passed() {
        return run.passed() && missed().isEmpty();
    }
}

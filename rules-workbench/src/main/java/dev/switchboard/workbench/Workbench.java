package dev.switchboard.workbench;

import dev.switchboard.Asking;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import dev.switchboard.analysis.CatalogDiff;
import dev.switchboard.analysis.Verification;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseRun;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.cases.InvalidCasesException;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.coverage.Coverage;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.inquiries.StatedFacts;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.mutants.MutationReport;
import dev.switchboard.tables.Sheet;
import dev.switchboard.workbench.Edits.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the page can ask of the engine. Answers are objects, lists and texts for {@link Json}; texts for people are in one language.
 *
 * <p>There are up to two catalogues: the one that is worked on, and the one that it is compared with, which is as it was opened
 * first unless another is chosen.
 */
final class Workbench {

    /** So many cases are proposed for one change. */
    private static final int MOST_PROPOSED = 60;

    private Locale locale;
    private Optional<OpenCatalog> current = Optional.empty();
    private Optional<Reading> former = Optional.empty();

    /** Of the two as they are, once somebody asked for it. */
    private Optional<CatalogDiff> diff = Optional.empty();

    /** By the two. */
    private final LogCounting counting = new LogCounting();

    private List<CatalogFile> handedOver = List.of();

    Workbench(Locale locale) {
        this.locale = locale;
    }

    /** Speaks another language from now on. */
    void speak(Locale other) {
        locale = other;
    }

    /** Opens files in place of what was open; as they are now they are what is compared with. */
    Object open(String name, List<CatalogFile> files) {
        Object overview = reopen(name, files);
        former = Optional.of(open().reading());
        return overview;
    }

    /** Opens files again that became others meanwhile; what is compared with stays. */
    Object reopen(String name, List<CatalogFile> files) {
        current = Optional.of(new OpenCatalog(name, files));
        forgetComparison();
        return overview();
    }

    /** Chooses what to compare with. */
    Object compareWith(String name, List<CatalogFile> files) {
        Reading chosen = new OpenCatalog(name, files).reading();
        if (chosen.loaded().isPresent()) {
            former = Optional.of(chosen);
            forgetComparison();
        }
        return chosen.problems().stream().map(this::problem).toList();
    }

    /** What is open: name, version, how much there is of everything, and what is wrong. */
    Object overview() {
        OpenCatalog open = open();
        Optional<Catalog> catalog = open.loaded().map(LoadedCatalog::catalog);
        Optional<Catalog> lastGood = open.engine().map(CatalogEngine::model);
        return Json.object(
                "file", open.name(),
                "loads", catalog.isPresent(),
                "name", lastGood.map(known -> known.vocabulary().name()).orElse(""),
                "version", lastGood.map(known -> known.vocabulary().version()).orElse(""),
                "rules", catalog.map(known -> known.allRules().size()).orElse(0),
                "topics",
                        catalog.map(known -> known.vocabulary().topics().size()).orElse(0),
                "problems", open.problems().stream().map(this::problem).toList(),
                "warnings",
                        open.loaded().map(LoadedCatalog::warnings).orElse(List.of()).stream()
                                .map(this::problem)
                                .toList());
    }

    private Map<String, Object> problem(Problem problem) {
        return Json.object(
                "message",
                problem.message().in(locale),
                "place",
                problem.place().map(RuleView::place));
    }

    /** What to write in place of what is wrong, for problems that have just one correction. */
    Object corrections() {
        return new Corrections(open()).all();
    }

    /** All topics. */
    Object topics() {
        Titles titles = titles(engine().model());
        return titles.vocabulary().topicCodes().stream().map(titles::topic).toList();
    }

    /** All facts that rules can ask about, with what each may be. */
    Object facts() {
        return new FactView(titles(engine().model())).all();
    }

    /** The topics that fit a client's words, best first. */
    Object fitting(String words, int limit) {
        CatalogEngine engine = engine();
        Titles titles = titles(engine.model());
        return engine.topics(words, limit).stream()
                .map(fits -> titles.topic(fits.topic()))
                .toList();
    }

    /** The rules in words, in order of precedence. */
    Object rules() {
        LoadedCatalog loaded = loaded();
        return new RuleView(titles(loaded.catalog()), loaded.notes()).of(loaded.catalog());
    }

    /** The tables as they are in the files. */
    Object sheets() {
        OpenCatalog open = open();
        SheetView view = new SheetView(open.engine().map(engine -> titles(engine.model())), locale);
        List<Object> sheets = new ArrayList<>();
        for (Sheet sheet : open.sheets()) {
            sheets.add(view.of(sheet, open.fileOf(sheet)));
        }
        return sheets;
    }

    /**
     * Sets cells.
     *
     * @param cells file, sheet, row, column and text of each, one after the other
     */
    Object edit(String... cells) {
        Map<Cell, String> changes = new LinkedHashMap<>();
        for (int i = 0; i + 4 < cells.length; i += 5) {
            Cell cell =
                    new Cell(cells[i], cells[i + 1], Integer.parseInt(cells[i + 2]), Integer.parseInt(cells[i + 3]));
            changes.put(cell, cells[i + 4]);
        }
        open().edit(changes);
        forgetComparison();
        return overview();
    }

    /** What would be wrong in a cell if it had another text. */
    Object check(Cell cell, String text) {
        return open().problemsIf(cell, text).stream()
                .filter(problem -> open().cell(problem).filter(cell::equals).isPresent())
                .map(problem -> problem.message().in(locale))
                .toList();
    }

    /** Adds a sheet with a header, where there is none of this name. */
    Object addSheet(String file, String sheet, String... header) {
        open().addSheet(file, sheet, List.of(header));
        forgetComparison();
        return overview();
    }

    /**
     * What to ask next, or the decision.
     *
     * @param stated facts and their values as files have them, one after the other; a fact with the value {@code ?} is one that
     *     nobody can tell
     */
    Object ask(String... stated) {
        CatalogEngine engine = engine();
        Asking asking = Asking.DEFAULT;
        List<String> facts = new ArrayList<>();
        for (int i = 0; i + 1 < stated.length; i += 2) {
            if (stated[i + 1].equals("?")) {
                asking = asking.cannotSay(stated[i]);
            } else {
                facts.addAll(List.of(stated[i], stated[i + 1]));
            }
        }
        DecisionView view = new DecisionView(titles(engine.model()), locale);
        Asking known = asking;
        return answered(() -> {
            Map<String, Object> step = view.of(engine.ask(inquiry(engine, facts), known));
            step.put("known", said(titles(engine.model()), stated));
            return step;
        });
    }

    /** What was answered so far, in words. */
    private static List<String> said(Titles titles, String... stated) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i + 1 < stated.length; i += 2) {
            said.add(titles.fact(stated[i]) + ": " + titles.written(stated[i], stated[i + 1]));
        }
        return said;
    }

    /** The decision of an inquiry, with facts and values one after the other. */
    Object decide(String... stated) {
        CatalogEngine engine = engine();
        DecisionView view = new DecisionView(titles(engine.model()), locale);
        return answered(() -> Json.object("decision", view.of(engine.decide(inquiry(engine, List.of(stated))))));
    }

    private Inquiry inquiry(CatalogEngine engine, List<String> stated) {
        StatedFacts facts = new StatedFacts(engine.model().vocabulary());
        for (int i = 0; i + 1 < stated.size(); i += 2) {
            facts.state(stated.get(i), stated.get(i + 1));
        }
        if (!facts.problems().isEmpty()) {
            throw new InvalidInquiryException(facts.problems());
        }
        return facts.inquiry();
    }

    private Object answered(Supplier<Object> answer) {
        try {
            return answer.get();
        } catch (SwitchboardException failed) {
            return Json.object(
                    "problems", failed.problems().stream().map(this::problem).toList());
        }
    }

    /** What verification finds. */
    Object verify() {
        LoadedCatalog loaded = loaded();
        Verification verification = Verification.of(loaded.catalog()).accepting(loaded.accepted());
        return new FindingView(titles(loaded.catalog())).of(verification);
    }

    /** The cases that the catalogue brings, and what comes of them. */
    Object cases() {
        LoadedCatalog loaded = loaded();
        try {
            CaseRun run = CaseRun.of(CaseSuite.of(loaded), engine());
            return new CaseView(titles(loaded.catalog())).of(run);
        } catch (InvalidCasesException invalid) {
            return Json.object(
                    "problems", invalid.problems().stream().map(this::problem).toList());
        }
    }

    /** What the cases do not look at. */
    Object uncovered() {
        LoadedCatalog loaded = loaded();
        return new CaseView(titles(loaded.catalog())).of(Coverage.of(CaseSuite.of(loaded), engine()));
    }

    /** Which small mistakes in the rules the cases would not notice. */
    Object unnoticed() {
        LoadedCatalog loaded = loaded();
        return new CaseView(titles(loaded.catalog())).of(MutationReport.of(CaseSuite.of(loaded), engine()));
    }

    /** A case for each way in which the change decides differently, with the decision as it is now. */
    Object proposed() {
        LoadedCatalog loaded = loaded();
        CaseView view = new CaseView(titles(loaded.catalog()));
        Set<Inquiry> inquiries = new LinkedHashSet<>();
        CatalogDiff diff = diff();
        diff.changes().forEach(change -> change.boxes().forEach(box -> inquiries.add(box.witness())));
        diff.topics().stream()
                .filter(topic -> topic.isNew())
                .forEach(topic -> topic.routes().forEach(route -> inquiries.add(route.witness())));
        CaseSuite.of(loaded).cases().forEach(known -> inquiries.remove(known.inquiry()));
        return inquiries.stream()
                .limit(MOST_PROPOSED)
                .map(inquiry ->
                        Case.expecting(loaded.catalog().vocabulary(), engine().decideIfAny(inquiry), inquiry, ""))
                .map(view::of)
                .toList();
    }

    /** What is different from the other catalogue: cells, and decisions. */
    Object changes() {
        LoadedCatalog loaded = loaded();
        return Json.object(
                "cells", SheetChanges.between(former().sheets(), open().sheets()),
                "decisions", new ChangeView(titles(loaded.catalog())).of(diff()));
    }

    /** Begins to count the inquiries of a log, with an id of its own, as either catalogue decides them. */
    Object count(String id, String name, byte[] content) {
        loaded();
        return counted(counting.begin(id, name, content, former().engine().orElseThrow(), engine()));
    }

    /** Counts some more. */
    Object countMore() {
        return counted(counting.more());
    }

    private Object counted(List<Problem> problems) {
        if (!problems.isEmpty()) {
            return Json.object("problems", problems.stream().map(this::problem).toList());
        }
        return Json.object(
                "rows", counting.log().map(CountedLog::read).orElse(0L),
                "done", counting.log().map(CountedLog::isDone).orElse(true));
    }

    /** What becomes of the inquiries of the log; nothing if a catalogue has changed meanwhile. */
    Object report() {
        return view().map(ReportView::of).orElse(Json.object());
    }

    /** How many people they take, see {@link ReportView#people}. */
    Object people(String answered, String within, String patience, List<String> handling) {
        return view().map(view -> view.people(answered, within, patience, handling))
                .orElse(Json.object());
    }

    private Optional<ReportView> view() {
        return counting.log().map(counted -> new ReportView(counted, titles(engine().model()), locale));
    }

    /** The files as they are to be saved. */
    List<CatalogFile> saved() {
        return open().saved();
    }

    /** Those that are others than on disk. */
    List<CatalogFile> unsaved() {
        handedOver = open().unsaved();
        return handedOver;
    }

    /** Notes that what was handed over last to be saved is on disk; there may be new edits since. */
    Object wereSaved() {
        open().wereSaved(handedOver);
        return true;
    }

    /** All of them as one to be handed on: the file itself if it is alone. */
    List<CatalogFile> copy() {
        List<CatalogFile> files = open().saved();
        return files.size() == 1 ? files : List.of(Packed.of(open().name(), files));
    }

    private Reading former() {
        return former.orElseThrow(() -> new IllegalStateException("nothing is open"));
    }

    private void forgetComparison() {
        diff = Optional.empty();
        counting.forget();
    }

    private CatalogDiff diff() {
        CatalogDiff known = diff.orElseGet(() -> CatalogDiff.of(former().catalog(), loaded().catalog()));
        diff = Optional.of(known);
        return known;
    }

    private OpenCatalog open() {
        return current.orElseThrow(() -> new IllegalStateException("nothing is open"));
    }

    private LoadedCatalog loaded() {
        return open().loaded().orElseThrow(() -> new IllegalStateException("the catalogue has problems"));
    }

    private CatalogEngine engine() {
        return open().engine().orElseThrow(() -> new IllegalStateException("the catalogue has problems"));
    }

    private Titles titles(Catalog catalog) {
        return new Titles(catalog.vocabulary(), locale);
    }
}

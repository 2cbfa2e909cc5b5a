package dev.switchboard.workbench;

import dev.switchboard.catalog.Languages;
import dev.switchboard.loading.CatalogFile;
import java.util.ArrayList;
import java.util.List;

/** Calls of the page by the names of their functions, and their answers as JSON. */
final class Calls {

    /**
     * What is answered.
     *
     * @param json the answer; an object with {@code problems} where it could not be given
     * @param files those that the answer brings
     */
    record Answer(String json, List<CatalogFile> files) {
        Answer {
            files = List.copyOf(files);
        }
    }

    private final Workbench workbench = new Workbench(Languages.RUSSIAN);

    /**
     * Calls a function.
     *
     * @param function its name
     * @param texts its arguments
     * @param contents of files, which the last texts name
     */
    Answer call(String function, List<String> texts, List<byte[]> contents) {
        if (function.equals("language")) {
            workbench.speak(texts.get(0).equals("ru") ? Languages.RUSSIAN : Languages.ENGLISH);
            return new Answer("true", List.of());
        }
        return switch (function) {
            case "save" -> files(workbench.saved());
            case "unsaved" -> files(workbench.unsaved());
            case "copy" -> files(workbench.copy());
            default -> new Answer(Json.of(answer(function, texts, contents)), List.of());
        };
    }

    private static Answer files(List<CatalogFile> files) {
        return new Answer(Json.of(files.stream().map(CatalogFile::name).toList()), files);
    }

    private Object answer(String function, List<String> texts, List<byte[]> contents) {
        String[] arguments = texts.toArray(new String[0]);
        return switch (function) {
            case "open" -> workbench.open(texts.get(0), files(texts, contents));
            case "reopen" -> workbench.reopen(texts.get(0), files(texts, contents));
            case "facts" -> workbench.facts();
            case "wereSaved" -> workbench.wereSaved();
            case "topics" -> workbench.topics();
            case "fitting" -> workbench.fitting(texts.get(0), Integer.parseInt(texts.get(1)));
            case "compareWith" -> workbench.compareWith(texts.get(0), files(texts, contents));
            case "overview" -> workbench.overview();
            case "corrections" -> workbench.corrections();
            case "rules" -> workbench.rules();
            case "sheets" -> workbench.sheets();
            case "edit" -> workbench.edit(arguments);
            case "check" -> workbench.check(cell(texts), texts.get(4));
            case "addSheet" ->
                workbench.addSheet(
                        texts.get(0),
                        texts.get(1),
                        texts.subList(2, texts.size()).toArray(new String[0]));
            case "ask" -> workbench.ask(arguments);
            case "decide" -> workbench.decide(arguments);
            case "verify" -> workbench.verify();
            case "cases" -> workbench.cases();
            case "uncovered" -> workbench.uncovered();
            case "unnoticed" -> workbench.unnoticed();
            case "proposed" -> workbench.proposed();
            case "changes" -> workbench.changes();
            case "count" -> workbench.count(texts.get(0), texts.get(1), contents.get(0));
            case "countMore" -> workbench.countMore();
            case "report" -> workbench.report();
            case "people" -> workbench.people(texts.get(0), texts.get(1), texts.get(2), texts.subList(3, texts.size()));
            default -> throw new IllegalArgumentException("no function `" + function + "`");
        };
    }

    private static Edits.Cell cell(List<String> texts) {
        return new Edits.Cell(
                texts.get(0), texts.get(1), Integer.parseInt(texts.get(2)), Integer.parseInt(texts.get(3)));
    }

    private static List<CatalogFile> files(List<String> texts, List<byte[]> contents) {
        List<CatalogFile> files = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            String name = texts.get(i + 1);
            files.add(new CatalogFile(name, name, contents.get(i)));
        }
        return files;
    }
}

package dev.switchboard.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.Limits;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Languages;
import dev.switchboard.catalog.Problems;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.tables.Sheet;
import dev.switchboard.xlsx.ExcelFormat;
import dev.switchboard.xlsx.WorkbookChange;
import dev.switchboard.xlsx.WorkbookPatch;
import dev.switchboard.xlsx.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A small catalogue to be opened, as CSV tables and as a workbook. */
final class Tables {

    private Tables() {}

    /** Two topics, two lines, a number and a flag; a rule of two alternatives, and cases. */
    static Map<String, String> small() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("catalog.csv", "key,value\nname,desk\nversion,1\ndefault line,first-line\n");
        tables.put("lines.csv", """
                line,mode,title,title:en,phrase,greeting
                first-line,none,Первая линия,First line,,
                senior,one-step,Старшие,Seniors,"Соединяю Вас со специалистом, ждите",Слушаю
                senior,two-step,Старшие,Seniors,"Минуту, уточню",Слушаю
                """);
        tables.put("facts.csv", """
                fact,type,values,default,title,title:en,question,question:en
                days,count,0..100,0,Дней,Days,Сколько дней?,How many days?
                topic,topic,,,Тема,Topic,О чём?,What about?
                angry,flag,,no,Конфликт,Conflict,Клиент в конфликте?,Is the client angry?
                """);
        tables.put(
                "topics.csv",
                "topic,title,title:en,words\nbill,Счёт,Bill,\"деньги, оплата\"\nsim,Симка,SIM card,карта\n");
        tables.put(
                "items.csv", "item,title,title:en,source\nA-1,Долгий счёт,Long bill,\nA-2,Симка сломана,SIM broken,\n");
        tables.put("desk.rules.csv", """
                item,salience,topic,days,angry,line,mode,steps,note
                A-1,300,bill,>= 8,,senior,one-step,Посмотрите счёт,
                A-1,300,bill,,yes,senior,one-step,Посмотрите счёт,
                A-2,200,sim,,,senior,two-step,,
                """);
        tables.put("cases.csv", """
                case,topic,days,angry,expect:line,expect:mode,expect:item
                долгий,bill,9,,senior,one-step,A-1
                короткий,bill,2,,first-line,none,none
                """);
        return tables;
    }

    static List<CatalogFile> files(Map<String, String> tables) {
        return tables.entrySet().stream()
                .map(table -> new CatalogFile(
                        table.getKey(), table.getKey(), table.getValue().getBytes(UTF_8)))
                .toList();
    }

    static CatalogFile workbook(Map<String, String> tables) {
        LoadedCatalog loaded = load(files(tables));
        Problems problems = new Problems();
        List<Sheet> sheets = new ArrayList<>(loaded.sheets(problems));
        sheets.addAll(loaded.cases().asSheets(problems));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            WorkbookWriter.write(loaded.catalog().vocabulary(), sheets, Languages.ENGLISH, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new CatalogFile("desk.xlsx", "desk.xlsx", bytes.toByteArray());
    }

    /** A workbook with another text in the first cell of its rules that has a text. */
    static byte[] with(CatalogFile workbook, String from, String to) {
        Sheet rules = sheets(workbook).stream()
                .filter(sheet -> sheet.name().equals("desk.rules"))
                .findFirst()
                .orElseThrow();
        Sheet.Row row = rules.rows().stream()
                .filter(each -> each.cells().contains(from))
                .findFirst()
                .orElseThrow();
        WorkbookChange change = new WorkbookChange.SetText(
                "desk.rules", row.number(), row.cells().indexOf(from) + 1, to);
        return WorkbookPatch.apply(workbook, Limits.DEFAULT, List.of(change));
    }

    static LoadedCatalog load(List<CatalogFile> files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        files.forEach(file -> contents.put(file.name(), file.content()));
        return CatalogLoader.withAllLanguages().load(CatalogSource.bytes(contents), EngineOptions.DEFAULT);
    }

    /** The cases of a catalogue: what is stated, and what is expected. */
    static List<String> cases(LoadedCatalog loaded) {
        return CaseSuite.of(loaded).cases().stream()
                .map(each -> joined(each.inquiry().stated().values()) + " → "
                        + joined(each.expected().values()))
                .toList();
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    static List<Sheet> sheets(CatalogFile workbook) {
        Problems problems = new Problems();
        return new ExcelFormat().read(workbook, Limits.DEFAULT, problems, new Problems());
    }
}

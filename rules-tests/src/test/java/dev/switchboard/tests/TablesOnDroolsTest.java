package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.drl.DrlWriter;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.tables.CatalogSheets;
import dev.switchboard.tables.CsvSheet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tables run on Drools: written out as DRL that compiles whatever their texts hold, and decides the same. */
class TablesOnDroolsTest {

    /** What would end a literal, a comment, a rule or a line; what templates, shells and spreadsheets would take for theirs. */
    private static final List<String> TEXTS = List.of(
            "plain",
            "\"quoted\"",
            "'single'",
            "back\\slash",
            "ends with \\",
            "two\nlines",
            "carriage\r\nreturn",
            "tab\there",
            "end",
            "then end rule \"x\" when",
            "*/ /* // #",
            "${name} @{name} #{x}",
            "\\u0022",
            "\u2028 separator",
            "«ёлочки» — тире",
            "\uD83D\uDCDE emoji",
            "); System.exit(1); //",
            "=1+1");

    @Test
    void anyTextsCompileAndComeBackLetterForLetter() {
        LoadedCatalog tables = read(files());

        Map<String, String> drl = new TreeMap<>();
        tables.sheetsWithoutRules().forEach(sheet -> drl.put(sheet.name() + ".csv", CsvSheet.write(sheet)));
        CatalogSheets.grouped(tables.catalog())
                .forEach((group, rules) -> drl.put(
                        group + ".drl",
                        DrlWriter.write(tables.catalog().vocabulary(), rules, tables.notes(), "catalog")));

        assertThat(read(drl).catalog().identity()).isEqualTo(tables.catalog().identity());
        assertThat(read(drl).catalog().rules().stream().map(rule -> rule.name()))
                .containsExactlyElementsOf(tables.catalog().rules().stream()
                        .map(rule -> rule.name())
                        .toList());
        assertSameDecisions(files());
        assertSameDecisions(drl);
    }

    @Test
    void tablesAndDrlMayStandBesideEachOther() {
        Map<String, String> files = files();
        files.put("more.drl", """
                package more;

                import dev.switchboard.Inquiry;
                import static dev.switchboard.TransferMode.*;

                global dev.switchboard.drl.Transfers transfers;

                rule "in DRL"
                    salience 2
                when
                    Inquiry( topic == "t", numberCount == 1 )
                then
                    transfers.to("l0", ONE_STEP, "i0");
                end
                """);
        files.put("more.rules.csv", "rule,item,salience,line,mode,numberCount\nin a table,i0,2,l0,one-step,2\n");

        assertSameDecisions(files);
        try (EscalationEngine engine = engine(files, Engine.FASTEST)) {
            for (int number = 1; number <= 2; number++) {
                assertThat(engine.decide(Inquiry.about("t").numberCount(number).build())
                                .item())
                        .contains("i0");
            }
        }
    }

    private static void assertSameDecisions(Map<String, String> files) {
        try (EscalationEngine diagram = engine(files, Engine.DIAGRAM);
                EscalationEngine drools = engine(files, Engine.DROOLS)) {
            for (int number = 0; number <= TEXTS.size(); number++) {
                Inquiry inquiry = Inquiry.about("t").numberCount(number + 1).build();
                assertThat(Snapshot.of(drools.decide(inquiry))).isEqualTo(Snapshot.of(diagram.decide(inquiry)));
            }
        }
    }

    private static EscalationEngine engine(Map<String, String> files, Engine engine) {
        return EscalationEngine.load(source(files), EngineOptions.DEFAULT.with(engine));
    }

    private static LoadedCatalog read(Map<String, String> files) {
        return CatalogLoader.withAllLanguages().load(source(files), EngineOptions.DEFAULT);
    }

    private static CatalogSource source(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
        return CatalogSource.bytes(bytes);
    }

    /** A rule for each text, which is its name, its steps and its note, and what its line and its item are called. */
    private static Map<String, String> files() {
        StringBuilder lines = new StringBuilder("line,mode,title,phrase,greeting\nfirst,none,,,\n");
        StringBuilder items = new StringBuilder("item,title\n");
        StringBuilder rules = new StringBuilder("rule,item,salience,line,mode,numberCount,steps,note\n");
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = cell(TEXTS.get(i));
            lines.append("l%s,one-step,%s,%s,%s\n".formatted(i, text, text, text));
            items.append("i%s,%s\n".formatted(i, text));
            rules.append("%s,i%s,1,l%s,one-step,%s,%s,%s\n".formatted(text, i, i, i + 1, text, text));
        }
        Map<String, String> files = new TreeMap<>();
        files.put("catalog.csv", "key,value\nname,texts\nversion,1\ndefault line,first\n");
        files.put("lines.csv", lines.toString());
        files.put("items.csv", items.toString());
        files.put("topics.csv", "topic,title\nt,T\n");
        files.put("facts.csv", """
                fact,type,values,default,title,question
                topic,topic,,,,
                numberCount,count,1..,1,,
                chargeDays,count,0..,0,,
                repeatContact,flag,,no,,
                conflict,flag,,no,,
                """);
        files.put("rules.csv", rules.toString());
        return files;
    }

    /** In quotes, and guarded as a spreadsheet's text would be. */
    private static String cell(String text) {
        String guarded = text.startsWith("=") ? "'" + text : text;
        return "\"" + guarded.replace("\"", "\"\"") + "\"";
    }
}

package dev.switchboard.drl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small catalogue whose rules are DRL files of the test's own. */
final class DrlFiles {

    /** What stands at the head of each file: four lines. */
    static final String HEAD = """
            package test;
            import dev.switchboard.Inquiry;
            import static dev.switchboard.TransferMode.*;
            global dev.switchboard.drl.Transfers transfers;
            """;

    private static final Map<String, String> WORDS =
            Map.of("catalog.csv", """
            key,value
            name,test
            version,1
            default line,first-line
            """, "lines.csv", """
            line,mode,title,phrase,greeting
            first-line,none,Первая линия,,
            senior,one-step,Старшие,Соединяю.,
            supervisor,one-step,Супервизоры,Соединяю.,
            supervisor,two-step,Супервизоры,Уточню.,
            """, "facts.csv", """
            fact,type,values,default,title,question
            topic,topic,,,Тема,
            numberCount,count,1..,1,Номеров,
            chargeDays,count,0..,0,Дней,
            repeatContact,flag,,false,Повторно,
            conflict,flag,,false,Конфликт,
            vip,flag,,true,VIP,
            pre-paid,flag,,false,Предоплата,
            hours,count,-10..100,0,Часов,
            balance,count,..,0,Баланс,
            site,choice,"other, north, south, x",other,Площадка,
            waited,duration,0 min..,0 min,Ожидание,
            day,date,,2026-06-01,День,
            severity,scale,low < medium < high,low,Важность,
            symptoms,set,"rash, grunting, fever",,Симптомы,
            """, "topics.csv", """
            topic,title
            charges,Начисления
            bills,Счета
            x,Икс
            тема,Тема
            """, "items.csv", """
            item,title
            A-1,Первый
            A-2,Второй
            B-1,Третий
            """);

    private final Map<String, byte[]> files = new TreeMap<>();
    private EngineOptions options = EngineOptions.DEFAULT;

    private DrlFiles() {
        WORDS.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
    }

    /** With one file of rules; if it has none, the catalogue says that it is meant to have none. */
    static DrlFiles of(String text) {
        DrlFiles files = new DrlFiles().with("rules.drl", text);
        return !text.contains("rule") ? files.with("catalog.csv", WORDS.get("catalog.csv") + "rules,none\n") : files;
    }

    DrlFiles with(String name, String text) {
        return with(name, text.getBytes(UTF_8));
    }

    DrlFiles with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    DrlFiles allowingOpaqueRules() {
        options = EngineOptions.DEFAULT.withOpaqueRules();
        return this;
    }

    /** A rule of three parts on five lines; the constraints stand on its second, from column 13 on. */
    static String rule(String name, String constraints) {
        return """
                rule "%s" when
                    Inquiry(%s)
                then
                    transfers.to("senior", ONE_STEP, "A-1");
                end
                """.formatted(name, constraints);
    }

    LoadedCatalog loaded() {
        return new CatalogLoader(List.of(new DrlLanguage()), List.of()).load(CatalogSource.bytes(files), options);
    }

    Catalog load() {
        return loaded().catalog();
    }

    /** An engine that is opened as a caller opens it. */
    CatalogEngine engine(EngineOptions.Engine kind) {
        return new CatalogEngines().load(CatalogSource.bytes(files), options.with(kind));
    }

    /** An engine that runs the rules on Drools. */
    CatalogEngine engine() {
        LoadedCatalog loaded = loaded();
        return new CatalogEngine(loaded.catalog(), new DroolsMatchers().matcherFor(loaded));
    }

    /** What is wrong; fails when the catalogue loads. */
    List<Problem> problems() {
        InvalidCatalogException refused = catchThrowableOfType(InvalidCatalogException.class, this::load);
        assertThat(refused).as("the catalogue has a mistake and must not load").isNotNull();
        return refused.problems();
    }
}

package dev.switchboard.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.loading.CatalogLoader;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of a small catalogue that cases are about. */
final class CaseCatalog {

    private static final Map<String, String> FILES = Map.of(
            "catalog.csv",
            """
            key,value
            name,test
            version,1.2
            default line,first-line
            rules,none
            """,
            "lines.csv",
            """
            line,mode,title,title:en,phrase,greeting
            first-line,none,Первая линия,First line,,Чем помочь?
            senior,one-step,Старшие,Seniors,Соединяю со старшим.,Старший слушает.
            supervisor,one-step,Супервизоры,Supervisors,Соединяю с супервизором.,Супервизор слушает.
            supervisor,two-step,Супервизоры,Supervisors,Уточню у супервизора.,Супервизор слушает.
            mnp,one-step,Перенос,Porting,Соединяю.,
            """,
            "queues.csv",
            """
            line,fact,value,queue,title
            mnp,site,north,700,NORTH
            mnp,site,south,701,SOUTH
            """,
            "facts.csv",
            """
            fact,type,values,default,title,title:en,question,question:en
            topic,topic,,,Тема,Topic,О чём?,About what?
            numberCount,count,1..,1,Номеров,Numbers,Сколько номеров?,How many numbers?
            chargeDays,count,0..,0,Дней,Days,Сколько дней?,How many days?
            repeatContact,flag,,false,Повторно,Repeat,Повторно?,Again?
            conflict,flag,,false,Конфликт,Conflict,Конфликт?,Conflict?
            outage,flag,,true,Авария,Outage,Авария?,Outage?
            hours,count,-5..100,0,Часов,Hours,Сколько часов?,How many hours?
            site,choice,"other, north, south",other,Площадка,Site,Где?,Where?
            """,
            "topics.csv",
            """
            topic,title,title:en
            charges,Начисления,Charges
            bills,Счета,Bills
            balance,Баланс,Balance
            """,
            "items.csv",
            """
            item,title,title:en,source
            A-1,Первый,First,с. 1
            A-2,Второй,Second,с. 2
            B-1,Третий,Third,с. 3
            """);

    static final Vocabulary WORDS = words();

    private CaseCatalog() {}

    private static Vocabulary words() {
        CatalogSource source = CatalogSource.bytes(FILES.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().getBytes(UTF_8))));
        return CatalogLoader.withAllLanguages()
                .load(source, EngineOptions.DEFAULT)
                .catalog()
                .vocabulary();
    }
}

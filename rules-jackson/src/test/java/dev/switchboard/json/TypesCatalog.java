package dev.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.util.Map;
import java.util.stream.Collectors;

/** A catalogue with facts of all types, and outcomes of one value and of several. */
public final class TypesCatalog {

    private TypesCatalog() {}

    /** An engine on it. */
    public static CatalogEngine open() {
        return new CatalogEngines().load(source(), EngineOptions.DEFAULT);
    }

    private static CatalogSource source() {
        Map<String, String> files = Map.of(
                "catalog.csv",
                """
                key,value
                name,types
                version,1
                default line,desk
                time zone,Europe/Moscow
                """,
                "lines.csv",
                """
                line,mode,title,phrase,greeting
                desk,none,Стол,,
                senior,one-step,Старшие,Соединяю.,
                """,
                "topics.csv",
                """
                topic,title,title:en
                refund,Возврат,Refund
                evening,Вечер,Evening
                """,
                "facts.csv",
                """
                fact,type,values,default,title,title:en,question,question:en
                topic,topic,,,Тема,Topic,,
                numbers,count,0..10,1,Номера,Numbers,,
                open,count,0..,0,,,,
                angry,flag,,no,,,,
                tier,choice,"gold, silver",silver,Уровень,Tier,,
                heat,scale,low < mid < high,low,,,,
                day,weekday,,mon,,,,
                degrees,decimal(1),30..45,37,,,,
                sum,money(RUB),0..,0,,,,
                share,percent,0..100,0,,,,
                waited,duration,0 min..2 h,0,,,Сколько ждали?,How long?
                since,date,2020-01-01..,2026-01-01,,,,
                hour,time,8:00..20:00,8:00,,,,
                signs,set,"rash, fever",,,,,
                """,
                "values.csv",
                """
                fact,value,title,title:en
                signs,rash,Сыпь,Rash
                """,
                "outcomes.csv",
                """
                outcome,type,values,combine,default,title
                due,duration(h),0 h..,first,none,Срок
                notify,choice,"manager, doctor",all,,Сообщить
                """,
                "items.csv",
                """
                item,title,title:en
                R-1,Дорогой возврат,Large refund
                R-2,Несколько номеров,Several numbers
                E-1,Вечером,In the evening
                """,
                "all.rules.csv",
                """
                item,salience,line,mode,topic,sum,numbers,time,= due,+ notify
                R-1,2,senior,one-step,refund,> 1000,,,2 h,manager
                R-2,1,senior,one-step,refund,> 1000,> 2,,,doctor
                E-1,1,senior,one-step,evening,,,18:00..,,
                """);
        return CatalogSource.bytes(files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().getBytes(UTF_8))));
    }
}

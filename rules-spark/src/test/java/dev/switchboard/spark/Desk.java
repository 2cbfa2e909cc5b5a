package dev.switchboard.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A catalogue with a fact of each type, a topic for each, and an outcome. */
final class Desk {

    private static final Map<String, String> TABLES = Map.of(
            "catalog.csv", """
            key,value
            name,desk
            version,1
            default line,agent
            time zone,Europe/Moscow
            """,
            "lines.csv", """
            line,mode,title,title:en,phrase,greeting
            agent,none,Оператор,Agent,,
            senior,one-step,Старший,Senior,"Соединяю Вас, ждите",
            """,
            "facts.csv", """
            fact,type,values,default,title,title:en,question,question:en
            topic,topic,,,Тема,Topic,Что случилось?,What is it about?
            calls,count,0..50,0,Звонков,Number of calls,Сколько звонков?,How many calls?
            angry,flag,,no,Недоволен,Angry client,Недоволен?,Angry?
            segment,choice,"home, office",home,Сегмент,Segment,Какой?,Which?
            fee,decimal(2),0..,0,Плата,Fee,Сколько?,How much?
            waited,duration,0 min..,0 min,Ждал,Waited,Сколько?,How long?
            since,date,,2020-01-01,С какого дня,Since,С какого дня?,Since when?
            clock,time,,0:00,Во сколько,At what time,Во сколько?,At what time?
            symptoms,set,"rash, fever",,Симптомы,Symptoms,Какие?,Which?
            """,
            "topics.csv", """
            topic,title,title:en
            calls,Звонки,Calls
            mood,Настроение,Mood
            segment,Сегмент,Segment
            fee,Плата,Fee
            waited,Ожидание,Waiting
            since,День,Day
            clock,Время,Time
            symptoms,Симптомы,Symptoms
            night,Ночь,Night
            """,
            "items.csv", """
            item,title,title:en
            I-1,Пункт,Item
            """,
            "outcomes.csv", """
            outcome,type,values,combine,default,title,title:en
            notify,choice,"manager, doctor",all,,Сообщить,Notify
            """,
            "desk.rules.csv", """
            item,salience,topic,calls,angry,segment,fee,waited,since,clock,symptoms,time,line,mode,+ notify
            I-1,100,calls,>= 3,,,,,,,,,senior,one-step,manager
            I-1,100,mood,,yes,,,,,,,,senior,one-step,manager
            I-1,100,segment,,,office,,,,,,,senior,one-step,manager
            I-1,100,fee,,,,>= 2.50,,,,,,senior,one-step,manager
            I-1,100,waited,,,,,>= 2 h,,,,,senior,one-step,manager
            I-1,100,since,,,,,,>= 2026-12-01,,,,senior,one-step,manager
            I-1,100,clock,,,,,,,>= 21:30,,,senior,one-step,manager
            I-1,100,symptoms,,,,,,,,"all(rash, fever)",,senior,one-step,"manager, doctor"
            I-1,100,night,,,,,,,,,>= 22:00,senior,one-step,manager
            """);

    /** Its topics. */
    static final String[] TOPICS = {"calls", "mood", "segment", "fee", "waited", "since", "clock", "symptoms", "night"};

    private Desk() {}

    static CatalogSource source() {
        return source(TABLES);
    }

    /** The same with a fact more, and rules that send some calls elsewhere; the new fact decides about others. */
    static CatalogSource changed() {
        Map<String, String> tables = new HashMap<>(TABLES);
        tables.computeIfPresent(
                "facts.csv", (file, facts) -> facts + "vip,flag,,no,Важный,Important client,Важный?,Important?\n");
        tables.computeIfPresent("desk.rules.csv", (file, rules) -> rules.replace(">= 3", ">= 7"));
        tables.put("vip.rules.csv", """
                item,salience,topic,vip,line,mode
                I-1,200,mood,yes,senior,one-step
                """);
        return source(tables);
    }

    private static CatalogSource source(Map<String, String> tables) {
        return CatalogSource.bytes(tables.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, table -> table.getValue().getBytes(UTF_8))));
    }
}

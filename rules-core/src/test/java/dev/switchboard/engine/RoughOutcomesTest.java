package dev.switchboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.NextStep.Outcome;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.fixtures.CatalogText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where questions are not exact, what an answer leads to is told with texts and outcomes: each that may come, and if need be more. */
class RoughOutcomesTest {

    private static final Map<String, List<Object>> VALUES = Map.of(
            "conflict", List.of(false, true),
            "repeatContact", List.of(false, true),
            "numberCount", List.of(1, 5, 20),
            "language", List.of("ru", "en"));

    private static final Catalog CATALOG = CatalogText.small()
            .without("greetings.csv")
            .withLine("facts.csv", "language,choice,\"ru, en\",ru,Язык,Language,,")
            .with("outcomes.csv", """
                    outcome,type,values,combine,default,title
                    due,duration,0 h..10 d,first,5 d,Срок
                    notify,choice,"manager, security",all,,Известить
                    script,text,,first,none,Сценарий
                    """)
            .with("texts.csv", """
                    line,mode,part,numberCount,conflict,language,text,text:en
                    senior,,phrase,,,en,Transferring you to a senior.,
                    senior,,phrase,>= 10,,,Соединяю со старшим по крупным счетам.,
                    supervisor,,guidance,,yes,,Не кладите трубку.,Stay on the line.
                    ,,script,,yes,,Сохраняйте спокойствие.,Keep calm.
                    """)
            .with("rules.csv", """
                    rule,item,salience,topic,numberCount,conflict,repeatContact,line,mode,= due,+ notify,= script
                    a,A-1,300,bills,>= 5,,,senior,one-step,48 h,,
                    b,A-2,200,bills,,yes,,supervisor,one-step,,manager,
                    c,B-1,250,,>= 20,,,,,24 h,security,
                    d,B-1,100,,,,yes,,,,security,Извинитесь.
                    """)
            .load();

    private static Inquiry inquiry(Map<String, Object> stated) {
        InquiryBuilder inquiry = Inquiry.about("bills");
        stated.forEach(inquiry::state);
        return inquiry.build();
    }

    private static List<Outcome> rough(Inquiry inquiry) {
        return new RoughQuestions(new AskedCatalog(CATALOG), inquiry, new QuestionWords(CATALOG.vocabulary()))
                .outcomes();
    }

    private static List<Object> parts(Outcome outcome) {
        return List.of(outcome.line(), outcome.item(), outcome.phrase(), outcome.guidance());
    }

    private static List<Object> parts(Decision decision) {
        return List.of(decision.line(), decision.item(), decision.phrase(), decision.guidance());
    }

    /** Of outcomes that may come out in too many ways nothing is told. */
    private static boolean tells(Outcome told, Decision decision) {
        return parts(told).equals(parts(decision))
                && unordered(decision.outcomes())
                        .entrySet()
                        .containsAll(unordered(told.outcomes()).entrySet());
    }

    private static Map<String, Set<Object>> unordered(Map<String, List<Object>> outcomes) {
        Map<String, Set<Object>> sets = new HashMap<>();
        outcomes.forEach((code, values) -> sets.put(code, new HashSet<>(values)));
        return sets;
    }

    /** All ways to state some of the facts, or each of them. */
    private static List<Map<String, Object>> stated(boolean all, Map<String, Object> before) {
        List<Map<String, Object>> ways = new ArrayList<>(List.of(before));
        for (Map.Entry<String, List<Object>> fact : VALUES.entrySet()) {
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> way : ways) {
                if (before.containsKey(fact.getKey())) {
                    more.add(way);
                    continue;
                }
                if (!all) {
                    more.add(way);
                }
                for (Object value : fact.getValue()) {
                    Map<String, Object> with = new LinkedHashMap<>(way);
                    with.put(fact.getKey(), value);
                    more.add(with);
                }
            }
            ways = more;
        }
        return ways;
    }

    @Test
    void whateverMayBeDecidedIsAmongThem() {
        try (CatalogEngine engine = new CatalogEngine(CATALOG)) {
            for (Map<String, Object> stated : stated(false, Map.of())) {
                List<Outcome> told = rough(inquiry(stated));
                for (Map<String, Object> whole : stated(true, stated)) {
                    Decision decision = engine.decide(inquiry(whole));
                    assertThat(told).as("%s of %s", whole, stated).anyMatch(outcome -> tells(outcome, decision));
                }
            }
        }
    }

    @Test
    void whereAllIsKnownTheDecisionIsTheOnlyOne() {
        try (CatalogEngine engine = new CatalogEngine(CATALOG)) {
            for (Map<String, Object> whole : stated(true, Map.of())) {
                Decision decision = engine.decide(inquiry(whole));
                assertThat(rough(inquiry(whole))).singleElement().satisfies(outcome -> {
                    assertThat(parts(outcome)).isEqualTo(parts(decision));
                    assertThat(unordered(outcome.outcomes())).isEqualTo(unordered(decision.outcomes()));
                });
            }
        }
    }

    /** Of what may come out in too many ways nothing is told, rather than one of them. */
    @Test
    void whatMayComeOutInTooManyWaysIsLeftOut() {
        StringBuilder rules = new StringBuilder("rule,item,salience,topic,numberCount,line,mode,= due\n");
        for (int i = 1; i <= 20; i++) {
            rules.append("r%s,A-1,%s,bills,%s,,,%s h\n".formatted(i, i, i, i));
        }
        Catalog many = CatalogText.small()
                .with("outcomes.csv", """
                        outcome,type,values,combine,default,title
                        due,duration,0 h..10 d,first,5 d,Срок
                        """)
                .with("rules.csv", rules.toString())
                .load();
        RoughQuestions questions = new RoughQuestions(
                new AskedCatalog(many), Inquiry.about("bills").build(), new QuestionWords(many.vocabulary()));

        assertThat(questions.outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.outcomes()).isEmpty());
    }
}

package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.Asking;
import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.FactSource;
import dev.switchboard.Frequencies;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Question;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.InquiryCheck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dialogue: whatever the answers, it ends with the decision of the full inquiry, and asks nothing that cannot matter. */
class AskTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("switchboard.seeds", 25));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDialogueEndsWithTheDecisionOfTheFullInquiry(long seed) {
        Catalog catalog = new RandomCatalogs(seed).catalog(12);
        Random random = new Random(seed);
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            for (int i = 0; i < 20; i++) {
                Map<String, Object> full = fullInquiry(catalog, random);
                assertThat(said(dialogue(engine, full, random)))
                        .isEqualTo(said(engine.decide(FactSpaces.inquiry(full))));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachQuestionMattersAndNothingElseDoes(long seed) {
        Catalog catalog = new RandomCatalogs(seed).small(6);
        Random random = new Random(seed);
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            Map<String, Object> full = fullInquiry(catalog, random);
            Map<String, Object> known = new TreeMap<>(Map.of("topic", full.get("topic")));
            full.forEach((fact, value) -> {
                if (random.nextInt(3) > 0) {
                    known.putIfAbsent(fact, value);
                }
            });
            Map<Map<String, Object>, Object> decided = new HashMap<>();
            FactSpaces.completions(catalog.vocabulary(), known)
                    .forEach(facts -> decided.put(facts, said(engine.decide(FactSpaces.inquiry(facts)))));

            List<Question> questions = questions(engine.ask(FactSpaces.inquiry(known)));

            Set<String> asked = questions.stream().map(Question::fact).collect(Collectors.toSet());
            assertThat(asked).doesNotContainAnyElementsOf(known.keySet());
            assertThat(settles(asked, decided))
                    .as("what is asked settles the decision")
                    .isTrue();
            for (Question question : questions) {
                Set<String> others = new HashSet<>(asked);
                others.remove(question.fact());
                assertThat(settles(others, decided))
                        .as("asked in vain: %s", question.fact())
                        .isFalse();
                assertThat(question.answers())
                        .allSatisfy(answer -> assertThat(decided.keySet())
                                .as("the example can be")
                                .anyMatch(facts -> facts.get(question.fact()).equals(answer.example())));
            }
        }
    }

    /** The questions for people, and what the program is to look up. */
    private static List<Question> questions(NextStep step) {
        if (step instanceof NextStep.Ask ask) {
            List<Question> all = new ArrayList<>(ask.questions());
            all.addAll(ask.lookups());
            return all;
        }
        return List.of();
    }

    /** What nobody can tell is not asked for, all else that matters is; in the end it is said what the decision depends on. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatNobodyCanTellIsLeftOut(long seed) {
        Catalog catalog = new RandomCatalogs(seed).catalog(8);
        Random random = new Random(seed);
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            Map<String, Object> full = fullInquiry(catalog, random);
            Inquiry inquiry = Inquiry.about((String) full.get("topic")).build();
            Set<String> matter =
                    questions(engine.ask(inquiry)).stream().map(Question::fact).collect(Collectors.toSet());
            Asking asking = Asking.DEFAULT;
            for (Fact fact : catalog.vocabulary().statedFacts()) {
                asking = random.nextInt(3) == 0 ? asking : asking.cannotSay(fact.code());
            }
            Set<String> left = new HashSet<>(matter);
            left.removeAll(asking.cannotSay());

            NextStep step = engine.ask(inquiry, asking);

            if (!left.isEmpty()) {
                assertThat(questions(step)).extracting(Question::fact).containsExactlyInAnyOrderElementsOf(left);
            } else {
                assertThat(step).isInstanceOfSatisfying(NextStep.Decided.class, decided -> {
                    assertThat(decided.dependsOn())
                            .extracting(Question::fact)
                            .containsExactlyInAnyOrderElementsOf(matter);
                    if (engine.validate(inquiry).isEmpty()) {
                        assertThat(said(decided.decision())).isEqualTo(said(engine.decide(inquiry)));
                    }
                });
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatTheCrmKnowsIsAskedOfNobody(long seed) {
        Catalog catalog = new RandomCatalogs(seed).catalog(12);
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            Map<String, Object> full = fullInquiry(catalog, new Random(seed));
            Inquiry inquiry = Inquiry.about((String) full.get("topic")).build();
            if (engine.ask(inquiry) instanceof NextStep.Ask ask) {
                assertThat(ask.questions())
                        .noneMatch(question -> question.source().equals(Optional.of(FactSource.CRM)));
                assertThat(ask.lookups()).allMatch(question -> question.source().equals(Optional.of(FactSource.CRM)));
            }
        }
    }

    @Test
    void aCallOnChargesDoesNotBeginWithTheCommentOnTheNumber() {
        try (EscalationEngine engine = EscalationEngine.bundled()) {
            assertThat(engine.ask(Inquiry.about("charges").build())).isInstanceOfSatisfying(NextStep.Ask.class, ask -> {
                assertThat(ask.questions().get(0).fact()).isIn("numberCount", "chargeDays");
                assertThat(ask.questions().get(0).source()).contains(FactSource.CLIENT);
                assertThat(ask.lookups())
                        .extracting(Question::fact)
                        .containsExactlyInAnyOrder("adjacentUnitContactRequired", "site");
            });
        }
    }

    /** Two flags that decide alike: the cheaper is asked first, or the one that past inquiries say yes to. */
    @Test
    void questionsComeByCostAndFrequency() {
        assertThat(firstOfTwo("1", "1", Frequencies.NONE)).isEqualTo("one");
        assertThat(firstOfTwo("3", "1", Frequencies.NONE)).isEqualTo("two");
        Frequencies.Builder past = Frequencies.builder();
        for (int i = 0; i < 50; i++) {
            past.add(Inquiry.about("pay").flag("two", i % 2 == 0).build());
        }
        assertThat(firstOfTwo("1", "1", past.build())).isEqualTo("two");
    }

    private static String firstOfTwo(String costOfOne, String costOfTwo, Frequencies past) {
        Map<String, String> files = Map.of(
                "catalog.csv", "key,value\nname,shop\nversion,1\ndefault line,first\n",
                "lines.csv", "line,mode,title,phrase,greeting\nfirst,none,Первая,,\nsecond,one-step,Вторая,Да.,\n",
                "facts.csv",
                        "fact,type,values,default,title,question,source,cost\ntopic,topic,,,Тема,,,\none,flag,,,Раз,,client,"
                                + costOfOne
                                + "\ntwo,flag,,,Два,,agent,"
                                + costOfTwo
                                + "\n",
                "topics.csv", "topic,title\npay,Оплата\n",
                "items.csv", "item,title\nA,Пункт\n",
                "rules.csv",
                        "rule,item,salience,line,mode,topic,one,two\nr,A,1,second,one-step,pay,yes,\nr,A,1,second,one-step,pay,,yes\n");
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        try (CatalogEngine engine = new CatalogEngine(CatalogForms.read(bytes).catalog())) {
            NextStep step = engine.ask(Inquiry.about("pay").build(), Asking.DEFAULT.with(past));
            return ((NextStep.Ask) step).questions().get(0).fact();
        }
    }

    @Test
    void aFactThatNobodyKnowsOfCannotBeUnknown() {
        try (EscalationEngine engine = EscalationEngine.bundled()) {
            assertThatThrownBy(
                            () -> engine.ask(Inquiry.about("charges").build(), Asking.DEFAULT.cannotSay("numberCuont")))
                    .isInstanceOf(InvalidInquiryException.class)
                    .hasMessageContaining("numberCuont");
        }
    }

    /** Whether inquiries that agree in some facts are decided alike. */
    private static boolean settles(Set<String> facts, Map<Map<String, Object>, Object> decided) {
        Map<Map<String, Object>, Object> first = new HashMap<>();
        return decided.entrySet().stream().allMatch(each -> {
            Map<String, Object> answers = new TreeMap<>(each.getKey());
            answers.keySet().retainAll(facts);
            Object before = first.putIfAbsent(answers, each.getValue());
            return before == null || before.equals(each.getValue());
        });
    }

    @Test
    void theTopicIsAskedFirst() {
        try (EscalationEngine engine = EscalationEngine.bundled()) {
            NextStep step = engine.ask(Inquiry.builder().conflict(true).build());

            assertThat(step).isInstanceOfSatisfying(NextStep.Ask.class, ask -> {
                assertThat(ask.questions()).extracting(Question::fact).containsExactly("topic");
                assertThat(ask.questions().get(0).answers()).hasSize(75);
            });
        }
    }

    /** By the catalogue page, SS-FIN-01 asks for days or numbers, and for a refusal or a conflict. */
    @Test
    void chargesAreAskedWhatTheirRuleNames() {
        try (EscalationEngine engine = EscalationEngine.bundled()) {
            NextStep step = engine.ask(Inquiry.about("charges")
                    .flag("adjacentUnitContactRequired", false)
                    .flag("traineeStuck", false)
                    .flag("supervisorDemanded", false)
                    .choice("site", "other")
                    .build());

            assertThat(step).isInstanceOfSatisfying(NextStep.Ask.class, ask -> {
                assertThat(ask.questions())
                        .extracting(Question::fact)
                        .containsExactlyInAnyOrder("chargeDays", "numberCount", "selfServiceRefused", "conflict");
                Question days = ask.questions().stream()
                        .filter(question -> question.fact().equals("chargeDays"))
                        .findFirst()
                        .orElseThrow();
                assertThat(days.text().english()).endsWith("?");
                assertThat(days.answers())
                        .extracting(answer -> answer.values().english())
                        .containsExactly("0 to 7", "8 or more");
            });
        }
    }

    @Test
    void nothingIsAskedWhenNothingCanChangeTheDecision() {
        try (EscalationEngine engine = EscalationEngine.bundled()) {
            NextStep step = engine.ask(Inquiry.about("bill-analysis")
                    .flag("adjacentUnitContactRequired", false)
                    .build());

            assertThat(step)
                    .isInstanceOfSatisfying(
                            NextStep.Decided.class,
                            decided -> assertThat(decided.decision().item()).contains("SS-FIN-02"));
        }
    }

    /** The queue is part of the decision, and goes by the site. */
    @Test
    void theSiteIsAskedForWhereTheQueueGoesByIt() {
        try (EscalationEngine engine = EscalationEngine.bundled()) {
            NextStep step = engine.ask(Inquiry.about("port-out-intent")
                    .flag("adjacentUnitContactRequired", false)
                    .choice("department", "mass")
                    .build());

            assertThat(step).isInstanceOfSatisfying(NextStep.Ask.class, ask -> {
                assertThat(ask.questions()).isEmpty();
                assertThat(ask.lookups()).extracting(Question::fact).containsExactly("site");
            });
        }
    }

    @Test
    void anInquiryThatDoesNotFitIsRefused() {
        try (EscalationEngine engine = EscalationEngine.bundled()) {
            assertThatThrownBy(() -> engine.ask(Inquiry.builder().numberCount(0).build()))
                    .isInstanceOf(InvalidInquiryException.class)
                    .hasMessageContaining("numberCount");
        }
    }

    private static Decision dialogue(CatalogEngine engine, Map<String, Object> full, Random random) {
        Map<String, Object> known = new TreeMap<>();
        while (true) {
            NextStep step = engine.ask(FactSpaces.inquiry(known));
            if (step instanceof NextStep.Decided decided) {
                return decided.decision();
            }
            List<Question> questions = questions(step);
            Question question = questions.get(random.nextInt(questions.size()));
            assertThat(known).doesNotContainKey(question.fact());
            assertThat(question.answers()).hasSizeGreaterThan(question.fact().equals("topic") ? 0 : 1);
            assertThat(question.answers()).extracting(Answer::outcomes).noneMatch(List::isEmpty);
            // Several facts follow from the moment, so the answers of one of them may leave the same to the others.
            if (questions.size() == 1
                    && known.containsKey("topic")
                    && !question.fact().equals("at")) {
                assertThat(question.answers())
                        .as("%s after %s", question.fact(), known)
                        .extracting(Answer::outcomes)
                        .doesNotHaveDuplicates();
            }
            known.put(question.fact(), full.get(question.fact()));
        }
    }

    /** One that can be. */
    private static Map<String, Object> fullInquiry(Catalog catalog, Random random) {
        Map<String, Object> full = anyInquiry(catalog, random);
        while (!new InquiryCheck(catalog.vocabulary())
                .problems(FactSpaces.inquiry(full))
                .isEmpty()) {
            full = anyInquiry(catalog, random);
        }
        return full;
    }

    private static Map<String, Object> anyInquiry(Catalog catalog, Random random) {
        Map<String, Object> full = new TreeMap<>();
        List<String> topics = List.copyOf(catalog.vocabulary().topicCodes());
        full.put("topic", topics.get(random.nextInt(topics.size())));
        for (Fact fact : FactSpaces.stated(catalog.vocabulary())) {
            if (!fact.code().equals("topic")) {
                List<Object> values = FactSpaces.values(fact);
                full.put(fact.code(), values.get(random.nextInt(values.size())));
            }
        }
        RandomCatalogs.moment(catalog.vocabulary(), random).ifPresent(moment -> full.put("at", moment));
        return full;
    }

    /** All that a decision tells the agent. */
    private static List<Object> said(Decision decision) {
        return List.of(
                decision.line(),
                decision.mode(),
                decision.item(),
                decision.phrase(),
                decision.queue(),
                decision.greeting(),
                decision.steps(),
                decision.guidance(),
                outcomes(decision));
    }

    /** Of several values of one outcome, which rule comes first makes no difference to questions. */
    private static Map<String, Object> outcomes(Decision decision) {
        Map<String, Object> outcomes = new TreeMap<>();
        decision.outcomes().forEach((code, values) -> outcomes.put(code, Set.copyOf(values)));
        return outcomes;
    }
}

package dev.switchboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Outcome;
import dev.switchboard.NextStep.Question;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is asked of catalogues of sizes that nobody can weigh: it comes, it says what it is, and it is worked out once. */
class AskedSizesTest {

    private static final Inquiry BILLS = Inquiry.about("bills").build();

    /** One topic, each row a box of three counts, as many as there are may hold at once. */
    private static Catalog table(int rows) {
        Random random = new Random(5);
        StringBuilder rules = new StringBuilder("rule,item,salience,topic,numberCount,chargeDays,hours,line,mode\n");
        for (int i = 0; i < rows; i++) {
            int count = 1 + random.nextInt(900);
            int days = random.nextInt(900);
            rules.append("r%s,A-%s,%s,bills,%s..%s,%s..%s,>= %s,senior,one-step\n"
                    .formatted(
                            i,
                            1 + i % 2,
                            i,
                            count,
                            count + random.nextInt(99),
                            days,
                            days + random.nextInt(99),
                            random.nextInt(100)));
        }
        return CatalogText.small().with("rules.csv", rules.toString()).load();
    }

    private static Catalog topics(int topics, int rulesOfEach) {
        StringBuilder codes = new StringBuilder("topic,title\n");
        StringBuilder rules = new StringBuilder("rule,item,salience,topic,numberCount,conflict,line,mode\n");
        for (int topic = 0; topic < topics; topic++) {
            codes.append("t%s,Тема %s\n".formatted(topic, topic));
            for (int rule = 0; rule < rulesOfEach; rule++) {
                rules.append("r%s-%s,A-1,%s,t%s,>= %s,%s,senior,one-step\n"
                        .formatted(topic, rule, rule, topic, 3 + rule, rule % 2 == 0 ? "yes" : ""));
            }
        }
        return CatalogText.small()
                .with("topics.csv", codes.toString())
                .with("rules.csv", rules.toString())
                .load();
    }

    @Test
    void aHundredThousandRulesAreAskedAbout() {
        try (CatalogEngine engine = new CatalogEngine(topics(20_000, 5))) {
            NextStep.Ask withTopic =
                    (NextStep.Ask) engine.ask(Inquiry.about("t19999").build());
            NextStep.Ask withoutTopic =
                    (NextStep.Ask) engine.ask(Inquiry.builder().build());

            assertThat(withTopic.exact()).isTrue();
            assertThat(withTopic.questions()).extracting(Question::fact).containsExactly("numberCount", "conflict");
            assertThat(withoutTopic.exact()).isFalse();
            assertThat(withoutTopic.questions())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.answers()).hasSize(20_000));
        }
    }

    /** What topics lead to is found out little by little, each of them once. */
    @Test
    void manyTopicsAreKnownExactlyAfterSomeCalls() {
        try (CatalogEngine engine = new CatalogEngine(topics(1_500, 5))) {
            Inquiry nothing = Inquiry.builder().build();
            NextStep.Ask asked = (NextStep.Ask) engine.ask(nothing);
            for (int i = 0; i < 200 && !asked.exact(); i++) {
                asked = (NextStep.Ask) engine.ask(nothing);
            }
            NextStep.Ask again = (NextStep.Ask) engine.ask(nothing);

            assertThat(asked.exact()).isTrue();
            assertThat(asked.questions().get(0).answers())
                    .allSatisfy(answer -> assertThat(answer.outcomes()).hasSize(2));
            assertThat(again.questions().get(0)).isSameAs(asked.questions().get(0));
        }
    }

    @Test
    void aTableOfFiveThousandRowsIsAskedAboutRoughlyAndOnce() {
        try (CatalogEngine engine = new CatalogEngine(table(5_000))) {
            NextStep.Ask first = (NextStep.Ask) engine.ask(BILLS);
            NextStep.Ask second = (NextStep.Ask) engine.ask(
                    Inquiry.about("bills").flag("repeatContact", true).build());

            assertThat(first.exact()).isFalse();
            assertThat(first.questions())
                    .extracting(Question::fact)
                    .containsExactlyInAnyOrder("numberCount", "chargeDays", "hours");
            assertThat(second.questions().get(0)).isSameAs(first.questions().get(0));
        }
    }

    /** Nobody waits for a large diagram before there is an answer at all. */
    @Test
    void aLargeTopicIsToldRoughlyFirstAndExactlyFromThenOn() {
        try (CatalogEngine engine = new CatalogEngine(topics(1, 800))) {
            Inquiry inquiry = Inquiry.about("t0").build();
            NextStep.Ask first = (NextStep.Ask) engine.ask(inquiry);
            NextStep.Ask second = (NextStep.Ask) engine.ask(inquiry);
            NextStep.Ask third = (NextStep.Ask) engine.ask(inquiry);

            assertThat(first.exact()).isFalse();
            assertThat(second.exact()).isTrue();
            assertThat(first.questions())
                    .extracting(Question::fact)
                    .containsExactlyInAnyOrder("numberCount", "conflict");
            assertThat(second.questions())
                    .extracting(Question::fact)
                    .containsExactlyInAnyOrder("numberCount", "conflict");
            assertThat(third.questions().get(0)).isSameAs(second.questions().get(0));
        }
    }

    /** Of very many rules the first show how to part the answers, unless a fact is asked for by others alone. */
    @Test
    void aFactThatOnlyTheLastOfVeryManyRulesAsksForIsAskedFor() {
        StringBuilder rules =
                new StringBuilder("rule,item,salience,topic,numberCount,chargeDays,hours,outage,line,mode\n");
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            rules.append("r%s,A-%s,%s,bills,%s,%s..,%s,,senior,one-step\n"
                    .formatted(
                            i,
                            1 + i % 2,
                            4_000 - i,
                            1 + random.nextInt(900),
                            random.nextInt(900),
                            random.nextInt(100)));
        }
        rules.append("last,A-2,1,bills,,,,yes,senior,one-step\n");
        try (CatalogEngine engine = new CatalogEngine(
                CatalogText.small().with("rules.csv", rules.toString()).load())) {
            NextStep.Ask asked = (NextStep.Ask) engine.ask(BILLS);

            assertThat(asked.exact()).isFalse();
            assertThat(asked.questions())
                    .extracting(Question::fact)
                    .containsExactlyInAnyOrder("numberCount", "chargeDays", "hours", "outage");
        }
    }

    @Test
    void aDiagramThatIsTooLargeIsTriedOnce() {
        AskedCatalog asked = new AskedCatalog(table(2_000));
        Budget budget = Budget.of(10 * AskedCatalog.STEPS_OF_TOPIC);

        Optional<Diagram> first = asked.diagram("bills", budget);
        long left = budget.left();
        Optional<Diagram> second = asked.diagram("bills", budget);

        assertThat(first).isEmpty();
        assertThat(left).isGreaterThan(8 * AskedCatalog.STEPS_OF_TOPIC);
        assertThat(second).isEmpty();
        assertThat(budget.left()).isEqualTo(left);
    }

    /** Whatever the values, what is decided is among what the answer leads to. */
    @Test
    void roughAnswersOfATableLeadToWhatIsDecided() {
        Catalog catalog = table(60);
        Random random = new Random(6);
        List<Question> questions = new RoughQuestions(
                        new AskedCatalog(catalog), BILLS, new QuestionWords(catalog.vocabulary()))
                .find()
                .questions();
        assertThat(questions).hasSize(3);
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            for (Question question : questions) {
                for (Answer answer : question.answers()) {
                    for (int i = 0; i < 20; i++) {
                        Inquiry inquiry = Inquiry.about("bills")
                                .numberCount(1 + random.nextInt(999))
                                .chargeDays(random.nextInt(999))
                                .count("hours", random.nextInt(100))
                                .build();
                        inquiry = inquiry.toBuilder()
                                .state(question.fact(), answer.example())
                                .build();
                        assertThat(answer.outcomes())
                                .extracting(Outcome::item)
                                .contains(engine.decide(inquiry).item());
                    }
                }
            }
        }
    }
}

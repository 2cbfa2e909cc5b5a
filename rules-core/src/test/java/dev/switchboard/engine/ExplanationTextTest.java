package dev.switchboard.engine;

import static dev.switchboard.engine.ReferenceEngine.CONFLICT;
import static dev.switchboard.engine.ReferenceEngine.any;
import static dev.switchboard.engine.ReferenceEngine.atLeast;
import static dev.switchboard.engine.ReferenceEngine.flag;
import static dev.switchboard.engine.ReferenceEngine.rule;
import static dev.switchboard.engine.ReferenceEngine.site;
import static dev.switchboard.engine.ReferenceEngine.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Explanation;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition.Atom;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The whole explanation as lines for a person, in Russian and in English. */
class ExplanationTextTest {

    private static final InquiryBuilder INQUIRY =
            Inquiry.about("bills").numberCount(4).flag("outage", false);

    private static final Rule[] RULES = {
        rule("A-1", 300, topic("bills"), any(atLeast("numberCount", 3), CONFLICT), flag("outage", false)),
        rule("B-1", 200, topic("bills")),
        rule("A-2", 400, topic("bills"), CONFLICT, site("north", "south")),
    };

    private static Text text(Rule... rules) {
        return ReferenceEngine.with(rules).decide(INQUIRY.build()).explanation().text();
    }

    private static String condition(Values values, String fact) {
        return text(rule("A-1", 1, new Atom(fact, values)))
                .english()
                .lines()
                .toList()
                .get(1)
                .strip();
    }

    @Test
    void theDecidingItemItsReasonsAndTheNearMissesStandInThisOrder() {
        List<String> lines = text(RULES).english().lines().map(String::strip).toList();

        assertThat(lines).hasSize(11);
        assertThat(lines.get(0)).contains("A-1").contains("decides");
        assertThat(lines.get(1)).isEqualTo("Topic: Bills");
        assertThat(lines.get(2)).startsWith("Numbers: 3 or more").contains("4");
        assertThat(lines.get(3)).isEqualTo("Outage: no");
        assertThat(lines.get(4)).contains("B-1").doesNotContain("decides");
        assertThat(lines.get(5)).isEqualTo("Topic: Bills");
        assertThat(lines.get(7)).contains("A-2", "senior", "one-step");
        assertThat(lines.get(8)).contains("Conflict: yes", "no");
        assertThat(lines.get(9)).contains("Site: north or south", "other");
        assertThat(lines.get(10)).contains("Conflict: no → yes", "Site: other → north");
    }

    @Test
    void theRussianTextSaysTheSameInRussian() {
        List<String> lines = text(RULES).russian().lines().map(String::strip).toList();

        assertThat(lines).hasSize(11);
        assertThat(lines.get(0)).contains("A-1").contains("Решает");
        assertThat(lines.get(1)).isEqualTo("Тема: Счета");
        assertThat(lines.get(2)).startsWith("Номеров: от 3").contains("4");
        assertThat(lines.get(3)).isEqualTo("Авария: нет");
        assertThat(lines.get(8)).contains("Конфликт: да", "нет");
        assertThat(lines.get(10)).contains("Конфликт: нет → да", "Площадка: other → north");
        assertThat(text(RULES).russian().replaceAll("A-1|A-2|B-1|bills|senior|one-step|other|north|south", ""))
                .doesNotContainPattern("[A-Za-z]");
    }

    @Test
    void theEnglishTextHasNoRussianInIt() {
        assertThat(text(RULES).english()).doesNotContainPattern("[а-яА-Я]");
    }

    @Test
    void eachLanguageIsToldByItself() {
        Explanation explanation =
                ReferenceEngine.with(RULES).decide(INQUIRY.build()).explanation();

        assertThat(explanation.text(Locale.forLanguageTag("ru-RU")))
                .isEqualTo(text(RULES).russian());
        assertThat(explanation.text(Locale.UK)).isEqualTo(text(RULES).english());
        assertThat(explanation.text(Locale.FRENCH)).isEqualTo(text(RULES).english());
    }

    @Test
    void explanationsAreEqualThatSayTheSame() {
        CatalogEngine engine = ReferenceEngine.with(RULES);
        Explanation explanation = engine.decide(INQUIRY.build()).explanation();
        Explanation ofOther = engine.decide(
                        INQUIRY.build().toBuilder().numberCount(5).build())
                .explanation();

        assertThat(explanation)
                .isEqualTo(engine.decide(INQUIRY.build()).explanation())
                .hasSameHashCodeAs(engine.decide(INQUIRY.build()).explanation())
                .hasToString(text(RULES).english())
                .isNotEqualTo(ofOther);
        assertThat(explanation.why()).isNotEqualTo(ofOther.why());
    }

    @Test
    void setsOfValuesAreWordedForPeople() {
        assertThat(condition(Values.Numbers.of(new Range(4, 4)), "numberCount")).isEqualTo("Numbers: 4");
        assertThat(condition(Values.Numbers.of(new Range(3, 10)), "numberCount"))
                .startsWith("Numbers: 3 to 10");
        assertThat(condition(Values.Numbers.of(Range.to(5)), "numberCount")).startsWith("Numbers: 5 or less");
        assertThat(condition(Values.Numbers.of(Range.to(5), Range.from(9)), "numberCount"))
                .startsWith("Numbers: 5 or less or 9 or more");
        assertThat(condition(Values.Codes.of("north").complement(), "site")).startsWith("Site: any but north");
        assertThat(condition(Values.Codes.of("north", "other"), "site"))
                .as("in the order of their declaration")
                .startsWith("Site: other or north");
        assertThat(condition(Values.Codes.of("balance", "charges").complement(), "topic"))
                .startsWith("Topic: any but Charges, Balance");
    }

    @Test
    void whereNoItemHoldsTheLineIsNamed() {
        Text text = text(RULES[2]);

        assertThat(text.english().lines().findFirst().orElseThrow()).contains("`first-line`");
        assertThat(text.russian()).contains("`first-line`").contains("Почти");
        assertThat(text.english()).contains("A-2");
    }

    @Test
    void aTopicWithoutATitleIsCalledByItsCode() {
        Vocabulary words = CatalogText.small()
                .with("topics.csv", "topic,title,title:en\nbills,,\ncharges,Начисления,\nbalance,,Balance\n")
                .load()
                .vocabulary();
        Text text = ReferenceEngine.with(words, rule("A-1", 1, topic("bills", "charges", "balance"), CONFLICT))
                .decide(Inquiry.about("bills").conflict(true).build())
                .explanation()
                .text();

        assertThat(text.russian()).contains("Тема: bills или Начисления или Balance (сейчас: bills)");
        assertThat(text.english()).contains("Topic: bills or Начисления or Balance (now: bills)");
    }

    @Test
    void aFactWithoutATitleIsCalledByItsCode() {
        Vocabulary words = CatalogText.small()
                .with("facts.csv", "conflict,flag,,false,Конфликт,Conflict", "conflict,flag,,false,,")
                .load()
                .vocabulary();
        Text text = ReferenceEngine.with(words, rule("A-1", 1, CONFLICT))
                .decide(Inquiry.about("bills").conflict(true).build())
                .explanation()
                .text();

        assertThat(text.russian()).contains("conflict: да");
        assertThat(text.english()).contains("conflict: yes");
    }
}

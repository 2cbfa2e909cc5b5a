package dev.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that an inquiry leaves unstated, before and after a catalogue's defaults complete it. */
class InquiryDefaultsTest {

    private static final Map<String, Object> VALUES = Map.of(
            "numberCount",
            1,
            "chargeDays",
            7,
            "repeatContact",
            true,
            "conflict",
            false,
            "outage",
            true,
            "discountCount",
            2,
            "segment",
            "individual");

    private static final FactDefaults DEFAULTS = new FactDefaults(VALUES);

    @Test
    void anUnstatedFactHasItsDefault() {
        Inquiry completed = Inquiry.about("charges").build().withDefaults(DEFAULTS);

        assertThat(completed.numberCount()).isEqualTo(1);
        assertThat(completed.chargeDays()).isEqualTo(7);
        assertThat(completed.repeatContact()).isTrue();
        assertThat(completed.conflict()).isFalse();
        assertThat(completed.is("outage")).isTrue();
        assertThat(completed.count("discountCount")).isEqualTo(2);
        assertThat(completed.choice("segment")).isEqualTo("individual");
        assertThat(completed.count("numberCount")).isEqualTo(1);
        assertThat(completed.is("repeatContact")).isTrue();
    }

    @Test
    void aStatedFactKeepsItsValue() {
        Inquiry completed = Inquiry.about("charges")
                .numberCount(9)
                .repeatContact(false)
                .flag("outage", false)
                .choice("segment", "soho")
                .build()
                .withDefaults(DEFAULTS);

        assertThat(completed.numberCount()).isEqualTo(9);
        assertThat(completed.repeatContact()).isFalse();
        assertThat(completed.is("outage")).isFalse();
        assertThat(completed.choice("segment")).isEqualTo("soho");
        assertThat(completed.count("discountCount")).isEqualTo(2);
    }

    @Test
    void aFactWithADefaultIsNotStated() {
        Inquiry stated = Inquiry.about("charges").numberCount(9).build();
        Inquiry completed = stated.withDefaults(DEFAULTS);

        assertThat(completed.states("chargeDays")).isFalse();
        assertThat(completed.states("outage")).isFalse();
        assertThat(completed.stated()).isEqualTo(stated.stated());
        assertThat(completed).isEqualTo(stated).hasToString("{topic=charges, numberCount=9}");
    }

    @Test
    void theInquiryItselfStaysAsItWas() {
        Inquiry stated = Inquiry.about("charges").build();
        stated.withDefaults(DEFAULTS);

        assertThatIllegalStateException().isThrownBy(stated::numberCount);
    }

    @Test
    void readingAnUnstatedFactFailsAndNamesIt() {
        Inquiry inquiry = Inquiry.builder().flag("outage", true).build();

        assertThatIllegalStateException().isThrownBy(inquiry::topic).withMessageContaining("`topic`");
        assertThatIllegalStateException().isThrownBy(inquiry::numberCount).withMessageContaining("`numberCount`");
        assertThatIllegalStateException().isThrownBy(inquiry::chargeDays).withMessageContaining("`chargeDays`");
        assertThatIllegalStateException().isThrownBy(inquiry::repeatContact).withMessageContaining("`repeatContact`");
        assertThatIllegalStateException().isThrownBy(inquiry::conflict).withMessageContaining("`conflict`");
        assertThatIllegalStateException()
                .isThrownBy(() -> inquiry.is("barringActive"))
                .withMessageContaining("`barringActive`");
    }

    @Test
    void readingAFactAsAnotherKindFailsAndNamesIt() {
        Inquiry completed = Inquiry.about("charges").count("hours", 3).build().withDefaults(DEFAULTS);

        assertThatIllegalStateException()
                .isThrownBy(() -> completed.is("hours"))
                .withMessageContaining("`hours`");
        assertThatIllegalStateException().isThrownBy(() -> completed.choice("hours"));
        assertThatIllegalStateException().isThrownBy(() -> completed.count("outage"));
        assertThatIllegalStateException().isThrownBy(() -> completed.count("topic"));
        assertThatIllegalStateException().isThrownBy(() -> completed.is("numberCount"));
    }

    @Test
    void aTopicHasNoDefault() {
        Inquiry completed = Inquiry.builder().build().withDefaults(DEFAULTS);

        assertThatIllegalStateException().isThrownBy(completed::topic).withMessageContaining("`topic`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"numberCount", "chargeDays", "repeatContact", "conflict"})
    void aCoreFactThatACatalogueLacksHasNoValue(String fact) {
        Map<String, Object> without = new HashMap<>(VALUES);
        Object value = without.remove(fact);
        Inquiry completed = Inquiry.about("charges").build().withDefaults(new FactDefaults(without));

        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    switch (fact) {
                        case "numberCount" -> completed.numberCount();
                        case "chargeDays" -> completed.chargeDays();
                        case "repeatContact" -> completed.repeatContact();
                        default -> completed.conflict();
                    }
                })
                .withMessageContaining("`" + fact + "`");
        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    if (value instanceof Boolean) {
                        completed.is(fact);
                    } else {
                        completed.count(fact);
                    }
                })
                .withMessageContaining("`" + fact + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"numberCount", "chargeDays", "repeatContact", "conflict"})
    void eachCoreFactNeedsADefaultOfItsType(String fact) {
        Map<String, Object> ofAnotherType = new HashMap<>(VALUES);
        ofAnotherType.put(fact, "text");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FactDefaults(ofAnotherType))
                .withMessageContaining("`" + fact + "`");
    }
}

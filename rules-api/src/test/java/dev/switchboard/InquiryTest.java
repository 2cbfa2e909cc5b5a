package dev.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an inquiry's builder takes, and what the inquiry then remembers. */
class InquiryTest {

    private static Inquiry full() {
        return Inquiry.about("charges")
                .numberCount(4)
                .chargeDays(0)
                .repeatContact(true)
                .conflict(false)
                .flag("outage", true)
                .count("discountCount", -3)
                .choice("segment", "soho")
                .build();
    }

    @Test
    void factsAreReadBackAsTheyWereStated() {
        Inquiry inquiry = full();

        assertThat(inquiry.topic()).isEqualTo("charges");
        assertThat(inquiry.numberCount()).isEqualTo(4);
        assertThat(inquiry.chargeDays()).isZero();
        assertThat(inquiry.repeatContact()).isTrue();
        assertThat(inquiry.conflict()).isFalse();
        assertThat(inquiry.is("outage")).isTrue();
        assertThat(inquiry.count("discountCount")).isEqualTo(-3);
        assertThat(inquiry.choice("segment")).isEqualTo("soho");
    }

    @Test
    void coreFactsCanBeStatedByTheirCodes() {
        Inquiry byCode = Inquiry.builder()
                .choice("topic", "charges")
                .count("numberCount", 4)
                .count("chargeDays", 0)
                .flag("repeatContact", true)
                .flag("conflict", false)
                .flag("outage", true)
                .count("discountCount", -3)
                .choice("segment", "soho")
                .build();

        assertThat(byCode).isEqualTo(full()).hasSameHashCodeAs(full());
        assertThat(byCode.topic()).isEqualTo("charges");
        assertThat(byCode.numberCount()).isEqualTo(4);
        assertThat(byCode.repeatContact()).isTrue();
    }

    @Test
    void coreFactsCanBeReadByTheirCodes() {
        Inquiry inquiry = full();

        assertThat(inquiry.choice("topic")).isEqualTo("charges");
        assertThat(inquiry.count("numberCount")).isEqualTo(4);
        assertThat(inquiry.count("chargeDays")).isZero();
        assertThat(inquiry.is("repeatContact")).isTrue();
        assertThat(inquiry.is("conflict")).isFalse();
    }

    @Test
    void theStatedFactsAreListedTheTopicFirst() {
        assertThat(Inquiry.builder()
                        .flag("outage", false)
                        .conflict(true)
                        .topic("charges")
                        .build()
                        .stated())
                .containsExactly(
                        Map.entry("topic", "charges"), Map.entry("conflict", true), Map.entry("outage", false));
    }

    @Test
    void aFactThatMeansTheSameAsADefaultIsStillStated() {
        Inquiry inquiry =
                Inquiry.about("charges").numberCount(0).conflict(false).build();

        assertThat(inquiry.states("topic")).isTrue();
        assertThat(inquiry.states("numberCount")).isTrue();
        assertThat(inquiry.states("conflict")).isTrue();
        assertThat(inquiry.states("chargeDays")).isFalse();
        assertThat(inquiry.states("outage")).isFalse();
    }

    @Test
    void aBuilderFromAnInquiryGoesOnWithItsFactsAndLeavesItAsItWas() {
        Inquiry first = full();
        Inquiry more = first.toBuilder()
                .numberCount(9)
                .flag("outage", false)
                .count("hours", 2)
                .build();

        assertThat(first).isEqualTo(full());
        assertThat(first.toBuilder().build()).isEqualTo(first);
        assertThat(more.numberCount()).isEqualTo(9);
        assertThat(more.is("outage")).isFalse();
        assertThat(more.count("hours")).isEqualTo(2);
        assertThat(more.topic()).isEqualTo("charges");
    }

    @Test
    void aBuilderFromAnInquiryReplacesAValueOfAnotherType() {
        Inquiry odd = Inquiry.about("charges").flag("numberCount", true).build();

        assertThat(odd.toBuilder().numberCount(2).build().stated())
                .isEqualTo(Inquiry.about("charges").numberCount(2).build().stated());
    }

    @Test
    void theLastValueStatedCounts() {
        Inquiry inquiry = Inquiry.about("charges")
                .numberCount(3)
                .flag("outage", true)
                .choice("segment", "soho")
                .topic("bills")
                .count("numberCount", 5)
                .flag("outage", false)
                .choice("segment", "corporate")
                .build();

        assertThat(inquiry.stated())
                .containsOnly(
                        Map.entry("topic", "bills"),
                        Map.entry("numberCount", 5),
                        Map.entry("outage", false),
                        Map.entry("segment", "corporate"));
        assertThat(inquiry.numberCount()).isEqualTo(5);
        assertThat(inquiry.is("outage")).isFalse();
    }

    @Test
    void theLastValueStatedCountsWhateverItsType() {
        assertThat(Inquiry.builder().count("topic", 3).topic("charges").build().stated())
                .isEqualTo(Map.of("topic", "charges"));
        assertThat(Inquiry.about("charges").count("topic", 3).build().stated()).isEqualTo(Map.of("topic", 3));
        assertThat(Inquiry.builder()
                        .numberCount(4)
                        .flag("numberCount", true)
                        .build()
                        .stated())
                .isEqualTo(Map.of("numberCount", true));
        assertThat(Inquiry.builder()
                        .choice("conflict", "x")
                        .flag("other", true)
                        .conflict(true)
                        .build()
                        .stated())
                .isEqualTo(Map.of("conflict", true, "other", true));
        assertThat(Inquiry.builder()
                        .count("numberCount", 4)
                        .choice("numberCount", "four")
                        .numberCount(5)
                        .build()
                        .numberCount())
                .isEqualTo(5);
    }

    @Test
    void aBuilderThatGoesOnLeavesWhatItBuiltAlone() {
        InquiryBuilder builder = Inquiry.builder().flag("a", true).count("topic", 3);
        Inquiry first = builder.build();
        Inquiry second = builder.flag("a", false).build();
        Inquiry third = builder.topic("charges").flag("b", true).build();
        assertThat(first.stated()).isEqualTo(Map.of("a", true, "topic", 3));
        assertThat(second.stated()).isEqualTo(Map.of("a", false, "topic", 3));
        assertThat(third.stated()).isEqualTo(Map.of("a", false, "b", true, "topic", "charges"));
    }

    @Test
    void anInquiryDoesNotChangeWhenItsBuilderGoesOn() {
        InquiryBuilder builder = Inquiry.about("charges").flag("outage", true);
        Inquiry before = builder.build();
        Inquiry after = builder.flag("outage", false)
                .numberCount(9)
                .count("discountCount", 1)
                .build();

        assertThat(before)
                .isEqualTo(Inquiry.about("charges").flag("outage", true).build());
        assertThat(after.stated()).hasSize(4).containsEntry("outage", false);
    }

    @Test
    void manyFactsAreKeptInTheOrderStated() {
        InquiryBuilder builder = Inquiry.builder();
        for (int i = 0; i < 40; i++) {
            builder.count("fact" + i, i);
        }

        Inquiry inquiry = builder.build();

        assertThat(inquiry.stated()).hasSize(40);
        assertThat(inquiry.stated().keySet())
                .startsWith("fact0", "fact1", "fact2")
                .endsWith("fact38", "fact39");
        assertThat(inquiry.count("fact17")).isEqualTo(17);
    }

    @Test
    void inquiriesAreEqualWhenTheyStateTheSameInWhateverOrder() {
        Inquiry one = Inquiry.about("charges").flag("a", true).count("b", 2).build();
        Inquiry other =
                Inquiry.builder().count("b", 2).flag("a", true).topic("charges").build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one)
                .isNotEqualTo(
                        Inquiry.about("charges").flag("a", true).count("b", 3).build());
        assertThat(one).isNotEqualTo(Inquiry.about("charges").flag("a", true).build());
        assertThat(one).isNotEqualTo("charges");
    }

    @Test
    void anInquiryReadsAsItsStatedFacts() {
        assertThat(Inquiry.about("charges").numberCount(4).flag("outage", true).build())
                .hasToString("{topic=charges, numberCount=4, outage=true}");
        assertThat(Inquiry.builder().build()).hasToString("{}");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aBuilderRemembersWhatAMapWould(long seed) {
        Random random = new Random(seed);
        List<String> codes = new ArrayList<>(List.of("topic", "numberCount", "conflict", "Aa", "BB"));
        for (int i = 0; i < 100; i++) {
            codes.add("fact" + i);
        }
        for (int round = 0; round < 500; round++) {
            InquiryBuilder builder = Inquiry.builder();
            Map<String, Object> model = new LinkedHashMap<>();
            for (int facts = random.nextInt(30); facts > 0; facts--) {
                String code = codes.get(random.nextInt(random.nextBoolean() ? 8 : codes.size()));
                model.put(code, state(builder, code, random));
                if (random.nextInt(4) == 0) {
                    assertThat(builder.build().stated()).isEqualTo(model);
                }
            }
            Inquiry inquiry = builder.build();
            assertThat(inquiry.stated()).isEqualTo(model);
            if (model.get("topic") instanceof String) {
                assertThat(inquiry.stated().keySet()).startsWith("topic");
            }
        }
    }

    private static Object state(InquiryBuilder builder, String code, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> {
                builder.flag(code, true);
                return true;
            }
            case 1 -> {
                int count = random.nextInt();
                builder.count(code, count);
                return count;
            }
            default -> {
                String choice = "choice" + random.nextInt(9);
                builder.choice(code, choice);
                return choice;
            }
        }
    }

    @Test
    void theMapOfStatedFactsCannotBeChanged() {
        Map<String, Object> stated = full().stated();

        assertThat(stated).isUnmodifiable();
    }

    @Test
    void nothingIsStatedAsNull() {
        assertThatNullPointerException().isThrownBy(() -> Inquiry.about(null));
        assertThatNullPointerException().isThrownBy(() -> Inquiry.builder().choice("segment", null));
        assertThatNullPointerException().isThrownBy(() -> Inquiry.builder().flag(null, true));
    }

    @Test
    void aMapStatesWhatItsValuesAre() {
        Inquiry inquiry = Inquiry.of(Map.of(
                "topic",
                " charges ",
                "numberCount",
                4L,
                "chargeDays",
                (short) 3,
                "conflict",
                true,
                "temperature",
                38.5,
                "segment",
                "soho\u00a0".strip(),
                "signs",
                List.of("rash", "fever")));

        assertThat(inquiry)
                .isEqualTo(Inquiry.about("charges")
                        .numberCount(4)
                        .chargeDays(3)
                        .conflict(true)
                        .number("temperature", new BigDecimal("38.5"))
                        .choice("segment", "soho\u00a0")
                        .set("signs", List.of("fever", "rash"))
                        .build());
        assertThat(Inquiry.of(full().stated())).isEqualTo(full());
    }

    @Test
    void whatStatesNothingIsRefusedWithWhatDoes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inquiry.of(Map.of("topic", "charges", "numberCount", 3_000_000_000L)))
                .withMessageContaining("`numberCount`")
                .withMessageContaining("3000000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inquiry.of(Map.of("site", new Object())))
                .withMessageContaining("`site`")
                .withMessageContaining("a Set of codes");
        assertThatIllegalArgumentException().isThrownBy(() -> Inquiry.of(Map.of("signs", List.of(1))));
        assertThatIllegalArgumentException().isThrownBy(() -> Inquiry.of(Map.of("temperature", Double.NaN)));
    }

    @Test
    void aValueIsThereOrNotAndNothingIsThrown() {
        assertThat(full().value("numberCount")).contains(4);
        assertThat(full().value("segment")).contains("soho");
        assertThat(full().value("nothing")).isEmpty();
        assertThat(Inquiry.builder().build().value("topic")).isEmpty();
    }
}

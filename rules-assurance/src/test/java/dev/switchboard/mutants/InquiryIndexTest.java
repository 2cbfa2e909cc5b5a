package dev.switchboard.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.analysis.RandomDraft;
import dev.switchboard.analysis.SmallSpace;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An index of inquiries finds all for which a condition holds and, where numbers are few, no others. */
class InquiryIndexTest {

    private static final int SEEDS = Integer.getInteger("switchboard.seeds", 30);

    @Test
    void theInquiriesForWhichAConditionHoldsAreFound() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalog catalog = RandomDraft.of(seed).build();
            List<Inquiry> completed = SmallSpace.of(catalog.vocabulary()).stream()
                    .map(catalog.vocabulary()::completed)
                    .toList();
            InquiryIndex index = new InquiryIndex(completed);
            for (Rule rule : catalog.allRules()) {
                for (Condition condition :
                        List.of(rule.condition(), rule.condition().negated())) {
                    assertThat(index.mayHold(condition).stream())
                            .as("seed %s: %s", seed, condition)
                            .containsExactlyElementsOf(IntStream.range(0, completed.size())
                                    .filter(place -> condition.holds(completed.get(place)))
                                    .boxed()
                                    .toList());
                }
            }
        }
    }

    @Test
    void ofVeryManyNumbersNoneThatHoldsIsMissed() {
        List<Inquiry> inquiries = IntStream.range(0, 2_000)
                .mapToObj(i -> Inquiry.about("charges").numberCount(3 * i).build())
                .toList();
        Condition some = CatalogDraft.numbers("numberCount", 1_000, 2_000);

        BitSet found = new InquiryIndex(inquiries).mayHold(some);

        assertThat(IntStream.range(0, inquiries.size()).filter(place -> some.holds(inquiries.get(place))))
                .allMatch(found::get);
        assertThat(found.cardinality()).isLessThan(400);
    }
}

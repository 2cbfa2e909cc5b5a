package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Facts;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inquiries that are bound to a catalogue while they are built say what those say that are stated by code, and are decided alike:
 * by the engine whose facts they are of, by one on another catalogue, and by one without diagrams.
 */
class BoundInquiriesTest {

    private static final int INQUIRIES = 200;

    static List<Long> seeds() {
        return EnginesAgreeTest.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areInquiriesLikeAnyOther(long seed) {
        RandomCatalogs random = new RandomCatalogs(seed);
        Catalog catalog = random.catalog(30);
        Random order = new Random(seed);
        try (CatalogEngine engine = new CatalogEngine(catalog);
                CatalogEngine other =
                        new CatalogEngine(new Catalog(catalog.vocabulary(), catalog.allRules(), List.of()));
                CatalogEngine withoutRoom = new CatalogEngine(catalog, 1)) {
            for (int i = 0; i < INQUIRIES; i++) {
                Inquiry byCode = random.inquiry(catalog.vocabulary());
                Inquiry bound = bound(byCode, engine.facts(), order);

                assertThat(bound).isEqualTo(byCode).hasSameHashCodeAs(byCode);
                assertThat(bound.toBuilder().build().stated()).isEqualTo(byCode.stated());
                for (CatalogEngine each : List.of(other, engine, withoutRoom)) {
                    assertThat(Snapshot.of(each.decide(bound))).isEqualTo(Snapshot.of(each.decide(byCode)));
                }
            }
        }
    }

    /** In any order, with a fact here and there stated twice, and now and then built on the way. */
    private static Inquiry bound(Inquiry byCode, Facts facts, Random order) {
        List<Map.Entry<String, Object>> stated = new ArrayList<>(byCode.stated().entrySet());
        Collections.shuffle(stated, order);
        InquiryBuilder inquiry = facts.builder();
        for (Map.Entry<String, Object> fact : stated) {
            inquiry.state(fact.getKey(), fact.getValue());
            if (order.nextInt(4) == 0) {
                inquiry.build();
                inquiry.state(fact.getKey(), fact.getValue());
            }
        }
        return inquiry.build();
    }
}

package dev.switchboard.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.Matcher;
import dev.switchboard.loading.LoadedCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * White space, comments and the kind of quotes mean nothing: random rules, laid out in any way that our reader takes (of which
 * Drools cannot compile many), are the same rules, and Drools decides by them as the reference does. More rounds with
 * {@code -Dswitchboard.seeds=1000}.
 */
class LayoutDifferentialTest {

    private static final int RULES = 20;
    private static final int INQUIRIES = 100;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("switchboard.seeds", 5));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLayoutMeansNothing(int seed) {
        RandomDrl random = new RandomDrl(seed);
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            rules.add(DrlFiles.rule("r" + i, random.constraints().toString()));
        }
        String plain = DrlFiles.HEAD + String.join("", rules);
        RandomLayout layout = new RandomLayout(seed);
        LoadedCatalog laidOut =
                DrlFiles.of(DrlFiles.HEAD + layout.of(String.join("", rules))).loaded();

        assertThat(laidOut.catalog().identity())
                .isEqualTo(DrlFiles.of(plain).load().identity());
        assertDecidesAsItSays(laidOut, new Random(seed));
    }

    private static void assertDecidesAsItSays(LoadedCatalog loaded, Random random) {
        Catalog catalog = loaded.catalog();
        try (Matcher drools = new DroolsMatchers().matcherFor(loaded)) {
            for (int i = 0; i < INQUIRIES; i++) {
                Inquiry inquiry = Inquiry.about(
                                List.of("charges", "bills", "x", "тема").get(random.nextInt(4)))
                        .numberCount(1 + random.nextInt(8))
                        .chargeDays(random.nextInt(8))
                        .count("hours", random.nextInt(12) - 5)
                        .conflict(random.nextBoolean())
                        .repeatContact(random.nextBoolean())
                        .flag("vip", random.nextBoolean())
                        .flag("pre-paid", random.nextBoolean())
                        .choice("site", List.of("other", "north", "south", "x").get(random.nextInt(4)))
                        .build()
                        .withDefaults(catalog.vocabulary().completion().defaults());
                assertThat(drools.match(inquiry)).isEqualTo(catalog.allHolding(inquiry));
            }
        }
    }
}

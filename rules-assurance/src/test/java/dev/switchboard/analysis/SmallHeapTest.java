package dev.switchboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.engine.CatalogEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A rule whose diagram would fill any memory is worked on in a process of its own that has little. */
class SmallHeapTest {

    private static final int PAIRS = 30;

    @Test
    void oneIntricateRuleFitsIntoASmallHeap() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapTest.class.getName())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines()).containsExactly("first-line", "senior", "not all was analysed", "not exact");
    }

    /** What is done in the small heap. */
    public static void main(String[] arguments) {
        Catalog catalog = pairs();
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            Inquiry claim = Inquiry.about("claims").build();
            System.out.println(engine.decide(claim).line());
            Inquiry pair =
                    Inquiry.about("claims").flag("a0", true).flag("b0", true).build();
            System.out.println(engine.decide(pair).line());
            System.out.println(Verification.of(catalog).isComplete() ? "all was analysed" : "not all was analysed");
            System.out.println(engine.ask(claim) instanceof NextStep.Ask ask && !ask.exact() ? "not exact" : "exact");
        }
    }

    /** All the first of the pairs are asked for before all the second, so that a diagram has to remember every one of them. */
    private static Catalog pairs() {
        CatalogDraft draft = CatalogDraft.sample();
        List<Condition> pairs = new ArrayList<>();
        Random random = new Random(30);
        for (String letter : List.of("a", "b")) {
            for (int i = 0; i < PAIRS; i++) {
                draft.facts.add(CatalogDraft.fact(letter + i, new FactType.Flag(false)));
            }
        }
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(pair("a" + i, "b" + i));
            pairs.add(pair("a" + random.nextInt(PAIRS), "a" + random.nextInt(PAIRS)));
        }
        draft.rule("pairs", "A-1", 900, "senior", CatalogDraft.topicIs("claims"), new Condition.Or(pairs));
        return draft.build();
    }

    private static Condition pair(String one, String other) {
        return new Condition.And(List.of(CatalogDraft.flag(one, true), CatalogDraft.flag(other, true)));
    }
}

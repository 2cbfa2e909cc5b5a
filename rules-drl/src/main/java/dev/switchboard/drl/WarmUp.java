package dev.switchboard.drl;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.Matcher;
import java.util.List;
import org.kie.api.KieBase;

/**
 * First decisions, made before anybody waits for one. Drools initializes some of its classes only then, and one of them whose
 * initialization runs out of stack, on a caller's thread, would be lost for the life of the process. To be run on a
 * {@link CompilingThread}.
 */
final class WarmUp {

    /** From 20 evaluations on Drools compiles a condition further, which takes classes of its own. */
    private static final int DECISIONS = 30;

    /** Made-up rules of every form that conditions have, not the catalogue's: an opaque rule does nothing without an inquiry. */
    private static final RuleText RULES = RuleText.ofFile("warm-up", """
            package dev.switchboard.drl.warmup;
            import dev.switchboard.Inquiry;
            global dev.switchboard.drl.Transfers transfers;
            rule a when Inquiry( topic == "a", numberCount >= 1 && numberCount <= 9 || conflict ) then end
            rule b when Inquiry( topic == "a", !is("b"), choice("c") in ("d", "e"), count("f") > 2 ) then end
            rule c when Inquiry( topic not in ("b", "c"), !(conflict && repeatContact), count("f") != 2 ) then end
            rule d when Inquiry( topic == "b" || chargeDays < 2, choice("c") != "e" ) then end
            """);

    private static final Inquiry INQUIRY = Inquiry.about("a")
            .numberCount(3)
            .chargeDays(0)
            .conflict(false)
            .repeatContact(false)
            .flag("b", false)
            .count("f", 3)
            .choice("c", "d")
            .build();

    private WarmUp() {}

    /** For rules that are going to be compiled; gives those that have been. */
    static KieBase compiled(Catalog catalog) {
        KieBase base = DrlCompiler.compile(List.of(RULES));
        SessionLane lane = SessionLane.of(base, new FiringCollector(catalog));
        for (int i = 0; i < DECISIONS; i++) {
            lane.match(INQUIRY);
        }
        lane.dispose();
        return base;
    }

    /** For a catalogue without opaque rules: an inquiry about each topic. */
    static void decide(Matcher matcher, Catalog catalog) {
        for (String topic : catalog.vocabulary().topicCodes()) {
            matcher.match(Inquiry.about(topic)
                    .numberCount(Integer.MAX_VALUE)
                    .conflict(true)
                    .build()
                    .withDefaults(catalog.vocabulary().completion().defaults()));
        }
    }
}

package dev.switchboard.engine;

import static dev.switchboard.engine.ReferenceEngine.rule;
import static dev.switchboard.engine.ReferenceEngine.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.fixtures.CatalogText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What about a line depends on a fact: its queue, and greetings that differ from the usual one. */
class LineByFactTest {

    private static Decision decide(InquiryBuilder inquiry, Rule... rules) {
        return ReferenceEngine.with(rules).decide(inquiry.build());
    }

    private static Rule toSupervisor(String item, int salience, String topic) {
        return rule(item, salience, "supervisor", TransferMode.ONE_STEP, "", topic(topic));
    }

    @ParameterizedTest
    @CsvSource({"north,Север слушает.", "south,", "other,Супервизор слушает."})
    void aGreetingMayDependOnAFactAndAnEmptyOneIsNotKnown(String site, String greeting) {
        Decision decision = decide(Inquiry.about("bills").choice("site", site), toSupervisor("A-1", 1, "bills"));

        assertThat(decision.greeting()).isEqualTo(Optional.ofNullable(greeting));
    }

    @ParameterizedTest
    @CsvSource({"north,700", "south,701", "other,"})
    void aQueueIsTheLinesByItsFact(String site, String queue) {
        Rule porting = rule("A-1", 1, "mnp", TransferMode.ONE_STEP, "", topic("bills"));
        Decision decision = decide(Inquiry.about("bills").choice("site", site), porting);

        assertThat(decision.queue()).isEqualTo(Optional.ofNullable(queue));
        assertThat(decision.greeting()).as("the line has none").isEmpty();
    }

    @Test
    void anUnstatedFactChoosesTheQueueByItsDefault() {
        Vocabulary words = CatalogText.small()
                .with("facts.csv", "\"other, north, south\",other", "\"other, north, south\",south")
                .load()
                .vocabulary();
        Rule porting = rule("A-1", 1, "mnp", TransferMode.ONE_STEP, "", topic("bills"));

        assertThat(ReferenceEngine.with(words, porting)
                        .decide(Inquiry.about("bills").build())
                        .queue())
                .contains("701");
    }

    @Test
    void aQueueMayGoByTheTopic() {
        Vocabulary words = CatalogText.small()
                .withLine("queues.csv", "senior,topic,bills,710,BILLS")
                .load()
                .vocabulary();
        CatalogEngine engine = ReferenceEngine.with(words, rule("A-1", 1, topic("bills", "charges")));

        assertThat(engine.decide(Inquiry.about("bills").build()).queue()).contains("710");
        assertThat(engine.decide(Inquiry.about("charges").build()).queue()).isEmpty();
    }
}

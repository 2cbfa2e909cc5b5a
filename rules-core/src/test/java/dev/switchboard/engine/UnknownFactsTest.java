package dev.switchboard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.switchboard.Asking;
import dev.switchboard.Decision;
import dev.switchboard.EngineOptions.UnknownFacts;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.NextStep;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** Callers that state all they know, whatever the catalogue asks for. */
class UnknownFactsTest {

    private static final CatalogEngine STRICT =
            ReferenceEngine.with(ReferenceEngine.rule("A-1", 1, ReferenceEngine.CONFLICT));
    private static final CatalogEngine TOLERANT = STRICT.with(UnknownFacts.IGNORE);

    private static final Inquiry KNOWN = Inquiry.about("bills").conflict(true).build();
    private static final Inquiry ALL = KNOWN.toBuilder()
            .choice("client", "0815")
            .flag("conflictt", true)
            .at(ZonedDateTime.parse("2026-12-01T10:00:00Z"))
            .build();

    @Test
    void theyAreRefusedUnlessTheCallerWantsThemIgnored() {
        assertThatExceptionOfType(InvalidInquiryException.class)
                .isThrownBy(() -> STRICT.decide(ALL))
                .satisfies(refused -> assertThat(refused.problems()).hasSize(3));
        assertThat(TOLERANT.validate(ALL)).isEmpty();
    }

    @Test
    void aDecisionIsMadeWithoutThemAndListsThem() {
        Decision decision = TOLERANT.decide(ALL);

        assertThat(decision.line()).isEqualTo("senior");
        assertThat(decision.ignoredFacts()).containsExactly("client", "conflictt", "at");
        assertThat(decision.explanation().text())
                .isEqualTo(STRICT.decide(KNOWN).explanation().text());
        assertThat(STRICT.decide(KNOWN).ignoredFacts()).isEmpty();
    }

    @Test
    void aDialogueGoesOnWithoutThem() {
        Asking asking = Asking.DEFAULT.cannotSay("weather");

        assertThat(TOLERANT.ask(ALL, asking))
                .isInstanceOfSatisfying(
                        NextStep.Decided.class,
                        decided -> assertThat(decided.decision().ignoredFacts())
                                .containsExactly("client", "conflictt", "at"));
        assertThatExceptionOfType(InvalidInquiryException.class).isThrownBy(() -> STRICT.ask(KNOWN, asking));
    }

    @Test
    void whatIsKnownIsCheckedAsEver() {
        Inquiry wrong = ALL.toBuilder().topic("nothing").count("conflict", 7).build();

        assertThat(TOLERANT.validate(wrong))
                .extracting(
                        problem -> problem.kind().code(),
                        problem -> problem.fact().orElseThrow())
                .containsExactlyInAnyOrder(tuple("unknown-topic", "topic"), tuple("wrong-value", "conflict"));
    }
}

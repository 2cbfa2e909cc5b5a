package dev.switchboard.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidCatalogException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a program does with a file in DMN. */
class ForeignTablesTest {

    private final byte[] file;

    ForeignTablesTest() throws IOException {
        file = Files.readAllBytes(Path.of("../examples/returns.dmn"));
    }

    @Test
    void theExampleDecides() {
        ForeignTables returns = ForeignTables.ofDmn("returns.dmn", file);

        assertThat(returns.lost()).isEmpty();
        try (EscalationEngine engine = EscalationEngine.load(returns.source())) {
            var decision = engine.decide(
                    Inquiry.about("refund").count("daysSinceDelivery", 7).build());
            assertThat(decision.line()).isEqualTo("payments");
            assertThat(decision.outcome("answerWithin")).contains(Duration.ofDays(2));
        }
    }

    @Test
    void itsMappingCanBeEdited() {
        ForeignTables returns = ForeignTables.ofDmn("returns.dmn", file);
        ForeignTables mapped = returns.mappedBy(returns.mapping().replace("account-managers", "vip"));

        try (EscalationEngine engine = EscalationEngine.load(mapped.source())) {
            assertThat(engine.decide(Inquiry.about("return")
                                    .count("orderAmount", 1000)
                                    .build())
                            .line())
                    .isEqualTo("vip");
        }
        assertThatExceptionOfType(InvalidCatalogException.class)
                .isThrownBy(() -> returns.mappedBy("element,name,becomes\ninput,Amount,fact\n"))
                .withMessageContaining("Order amount");
    }

    @Test
    void whatIsLostHasItsPlace() {
        byte[] other = new String(file, UTF_8).replace("[7..14]", "Limit").getBytes(UTF_8);

        assertThat(ForeignTables.ofDmn("returns.dmn", other).lost())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().orElseThrow().file()).isEqualTo("returns.dmn");
                    assertThat(problem.message().english()).contains("`Limit`");
                });
    }
}

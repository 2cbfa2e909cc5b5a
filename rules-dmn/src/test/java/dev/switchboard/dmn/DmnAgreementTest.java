package dev.switchboard.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.Match;
import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.coverage.GeneratedCases;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.loading.LoadedCatalog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported decides on other people's engines as it does on ours. */
class DmnAgreementTest {

    static List<String> catalogs() {
        return Catalogs.names().toList();
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void othersDecideAsWeDo(String name) {
        LoadedCatalog loaded = Catalogs.load(name);
        Problems problems = new Problems();
        byte[] file = DmnWriter.write(loaded, Locale.ENGLISH, problems);
        assertThat(problems.list()).isEmpty();
        Vocabulary words = loaded.catalog().vocabulary();
        FeelNames names = new FeelNames(words);
        try (CatalogEngine engine = new CatalogEngine(loaded.catalog())) {
            List<Inquiry> cases = GeneratedCases.of(engine, Locale.ENGLISH).cases().stream()
                    .map(Case::inquiry)
                    .toList();
            assertThat(cases).isNotEmpty();
            List<Inquiry> more = new ArrayList<>(cases);
            more.addAll(new RandomInquiries(loaded.catalog(), 7).take(300));
            compare(engine, new KieDmn(file), more, names);
            // It takes a third of a second for each.
            compare(engine, new Camunda(file), cases, names);
        }
    }

    private static void compare(CatalogEngine engine, DmnEngine other, List<Inquiry> inquiries, FeelNames names) {
        Vocabulary words = engine.model().vocabulary();
        for (Inquiry inquiry : inquiries) {
            Map<?, ?> actual = other.decide(new Inputs(words, names).of(inquiry));
            expected(engine.decideIfAny(inquiry), words, names)
                    .forEach((decision, value) -> assertThat(normal(actual.get(decision)))
                            .as(
                                    "%s of %s by %s",
                                    decision, inquiry, other.getClass().getSimpleName())
                            .isEqualTo(normal(value)));
        }
    }

    private static Map<String, Object> expected(Optional<Decision> decided, Vocabulary words, FeelNames names) {
        Map<String, Object> expected = new LinkedHashMap<>();
        decided.ifPresent(decision -> {
            expected.put("Line", decision.line());
            expected.put("Mode", decision.mode().code());
            expected.put("Item", decision.item().orElse(""));
            expected.put("Items", decision.matches().stream().map(Match::item).toList());
            expected.put("Phrase", decision.phrase().orElse(""));
            expected.put("Greeting", decision.greeting().orElse(""));
            expected.put("Queue", decision.queue().orElse(""));
            for (OutcomeType outcome : words.outcomes()) {
                List<Object> values = decision.outcomes(outcome.code());
                expected.put(
                        names.outcome(outcome.code()),
                        outcome.combine() == OutcomeType.Combine.ALL ? values : values.isEmpty() ? "" : values.get(0));
            }
        });
        return expected;
    }

    /** What engines say in different ways: no text, numbers, and texts in one language. */
    private static Object normal(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(DmnAgreementTest::normal).toList();
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        return value instanceof Text text ? text.russian() : value;
    }
}

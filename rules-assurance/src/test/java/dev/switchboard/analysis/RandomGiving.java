package dev.switchboard.analysis;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Opening;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.OutcomeType.Combine;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** What random small catalogues have besides rules for lines: outcomes, texts that depend on facts, a line that closes. */
final class RandomGiving {

    /** Few, so that rules and texts often say the same. */
    private static final List<String> WORDS = List.of("Успокойте.", "Ждите.");

    private final Random random;
    private final CatalogDraft draft;

    RandomGiving(Random random, CatalogDraft draft) {
        this.random = random;
        this.draft = draft;
    }

    /** Declares outcomes, and perhaps texts and hours. */
    void declare(Supplier<Condition> conditions) {
        draft.outcomes.add(first("days", Optional.of(FactType.count(new Range(1, 3), 1)), pick(List.of(1, 3))));
        draft.outcomes.add(new OutcomeType(
                "notify",
                Combine.ALL,
                Optional.of(new FactType.Choice(List.of("boss", "lawyer", "press"), "boss")),
                Optional.empty(),
                true,
                Text.EMPTY));
        draft.outcomes.add(first("script", Optional.empty(), pick(WORDS)));
        for (int i = random.nextInt(5); i > 0; i--) {
            draft.texts.add(text(conditions.get(), i));
        }
        if (random.nextBoolean()) {
            draft.lines.replaceAll(line -> line.code().equals("senior") ? closing(line) : line);
            draft.hours.add(new Opening("senior", conditions.get()));
        }
    }

    private OutcomeType first(String code, Optional<FactType> type, Object otherwise) {
        boolean hasDefault = random.nextBoolean();
        return new OutcomeType(
                code, Combine.FIRST, type, Optional.of(otherwise).filter(value -> hasDefault), true, Text.EMPTY);
    }

    private LineText text(Condition condition, int row) {
        String part = pick(List.of("script", "script", LineText.PHRASE, LineText.GREETING));
        String english = part.equals("script") ? pick(List.of("", "Wait.")) : "";
        return new LineText(
                random.nextInt(3) == 0 ? "" : pick(draft.lines).code(),
                Optional.empty(),
                part,
                random.nextInt(3) == 0 ? Condition.always() : condition,
                new Text(pick(WORDS), english),
                new Place("texts.csv", row, 1));
    }

    private static Line closing(Line line) {
        return new Line(
                line.code(), line.mode(), line.title(), line.phrase(), line.greeting(), line.guidance(), "supervisor");
    }

    /** The rule, which perhaps gives something, and perhaps leaves the line to others then. */
    Rule giving(Rule rule) {
        List<Given> gives = new ArrayList<>();
        for (OutcomeType type : draft.outcomes) {
            if (random.nextInt(3) == 0) {
                gives.add(new Given(type.code(), value(type.code()), rule.place()));
            }
        }
        boolean hasLine = gives.isEmpty() || random.nextBoolean();
        return new Rule(
                rule.name(),
                hasLine ? rule.outcome() : Outcome.withoutLine(rule.item()),
                rule.salience(),
                rule.condition(),
                hasLine ? rule.steps() : Text.EMPTY,
                gives,
                rule.place());
    }

    private Object value(String outcome) {
        return switch (outcome) {
            case "days" -> 1 + random.nextInt(3);
            case "notify" -> pick(List.of("boss", "lawyer"));
            default -> pick(WORDS);
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

package dev.switchboard.tests;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Code;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FactType.Choice.Kind;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.OutcomeType.Combine;
import dev.switchboard.catalog.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes outcomes of all types, and what rules give of them. */
final class RandomOutcomes {

    private static final List<String> MEASURES =
            List.of("count", "decimal(1)", "money(RUB)", "percent", "duration", "date", "time");

    private final Random random;
    private final HostileWords words;

    RandomOutcomes(Random random, HostileWords words) {
        this.random = random;
        this.words = words;
    }

    /** A few, or none. */
    List<OutcomeType> some(Collection<String> facts) {
        List<OutcomeType> outcomes = new ArrayList<>();
        Set<String> taken = new HashSet<>(facts);
        for (int i = random.nextInt(4); i > 0; i--) {
            String code = words.code(taken, true, true);
            if (Code.isCode(Code.Kind.OUTCOME, code)) {
                outcomes.add(outcome(code));
            }
        }
        return outcomes;
    }

    private OutcomeType outcome(String code) {
        Optional<FactType> type = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(type());
        Combine combine = type.isPresent() && random.nextBoolean() ? Combine.ALL : Combine.FIRST;
        OutcomeType plain = new OutcomeType(code, combine, type, Optional.empty(), combine == Combine.ALL, text());
        if (combine == Combine.ALL || random.nextBoolean()) {
            return plain;
        }
        Optional<Object> otherwise = random.nextBoolean() ? value(plain) : Optional.empty();
        Optional<FactType> unstated = otherwise.isPresent() ? type.map(known -> with(known, otherwise.get())) : type;
        return new OutcomeType(code, combine, unstated, otherwise, otherwise.isEmpty(), plain.title());
    }

    /** The default is part of what a type is read as. */
    private static FactType with(FactType type, Object unstated) {
        if (type instanceof FactType.Flag) {
            return new FactType.Flag((Boolean) unstated);
        }
        return type instanceof FactType.Choice choice
                ? new FactType.Choice(choice.kind(), choice.codes(), (String) unstated)
                : new FactType.Scaled(
                        ((FactType.Scaled) type).notation(), ((FactType.Scaled) type).range(), (Integer) unstated);
    }

    private FactType type() {
        switch (random.nextInt(4)) {
            case 0 -> {
                return new FactType.Flag(false);
            }
            case 1 -> {
                Notation notation = Notation.of(words.one(MEASURES)).orElseThrow();
                int from = random.nextInt(3);
                return new FactType.Scaled(notation, new Range(from, from + 9), from);
            }
            default -> {
                Set<String> taken = new HashSet<>(Set.of(OutcomeType.NONE));
                List<String> codes = new ArrayList<>();
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    codes.add(words.code(taken, false, true));
                }
                return new FactType.Choice(random.nextBoolean() ? Kind.CHOICE : Kind.SCALE, codes, codes.get(0));
            }
        }
    }

    /** What a rule gives; mostly little. */
    List<Given> gives(Collection<OutcomeType> outcomes) {
        List<Given> gives = new ArrayList<>();
        for (OutcomeType type : outcomes) {
            Set<Object> values = new LinkedHashSet<>();
            for (int i = random.nextInt(type.combine() == Combine.ALL ? 3 : 2); i > 0; i--) {
                value(type).ifPresent(values::add);
            }
            values.forEach(value -> gives.add(new Given(type.code(), value, Place.of("random"))));
        }
        return gives;
    }

    private Optional<Object> value(OutcomeType type) {
        if (type.type().isEmpty()) {
            return Optional.of(words.text()).filter(text -> !text.isEmpty()).map(text -> text);
        }
        FactType values = type.type().get();
        if (values instanceof FactType.Flag) {
            return Optional.of(random.nextBoolean());
        }
        return Optional.of(
                values instanceof FactType.Choice choice
                        ? words.one(choice.codes())
                        : (Object) (((FactType.Scaled) values).range().from() + random.nextInt(10)));
    }

    private Text text() {
        return new Text(words.text(), words.text());
    }
}

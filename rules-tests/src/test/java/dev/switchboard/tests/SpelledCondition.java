package dev.switchboard.tests;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.WholeNotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * A condition and the DRL that an author wrote for it.
 *
 * @param tokens what stands there, word by word; white space and comments may go between any two
 */
record SpelledCondition(Condition condition, List<String> tokens) {

    /** Writes constraints: first what they are to mean, then words for it. */
    static final class Author {

        private static final Set<String> CORE =
                Set.of("topic", "numberCount", "chargeDays", "repeatContact", "conflict");

        private final Random random;
        private final Vocabulary words;

        Author(Random random, Vocabulary words) {
            this.random = random;
            this.words = words;
        }

        /** The constraints of a pattern, mostly about a topic first. */
        SpelledCondition pattern() {
            List<SpelledCondition> parts = new ArrayList<>();
            if (random.nextInt(4) > 0) {
                String topic = one(List.copyOf(words.topicCodes()));
                parts.add(new SpelledCondition(
                        new Condition.Atom("topic", Values.Codes.of(topic)), List.of("topic", "==", literal(topic))));
            }
            for (int i = random.nextInt(3); i >= 0; i--) {
                parts.add(random.nextInt(3) == 0 ? any(2) : part(1));
            }
            return joined(parts, ",");
        }

        private SpelledCondition any(int depth) {
            return several(depth, "||");
        }

        private SpelledCondition several(int depth, String sign) {
            List<SpelledCondition> parts = new ArrayList<>();
            for (int i = 1 + random.nextInt(2); i >= 0; i--) {
                parts.add(sign.equals("||") && random.nextInt(3) == 0 ? several(depth, "&&") : part(depth));
            }
            return joined(parts, sign);
        }

        private static SpelledCondition joined(List<SpelledCondition> parts, String sign) {
            List<String> tokens = new ArrayList<>();
            for (SpelledCondition part : parts) {
                if (!tokens.isEmpty()) {
                    tokens.add(sign);
                }
                tokens.addAll(part.tokens());
            }
            List<Condition> conditions =
                    parts.stream().map(SpelledCondition::condition).toList();
            return new SpelledCondition(
                    sign.equals("||") ? new Condition.Or(conditions) : new Condition.And(conditions), tokens);
        }

        private SpelledCondition part(int depth) {
            if (depth > 0 && random.nextInt(4) == 0) {
                SpelledCondition inner = any(depth - 1);
                boolean negated = random.nextInt(3) == 0;
                List<String> tokens = new ArrayList<>(negated ? List.of("!", "(") : List.of("("));
                tokens.addAll(inner.tokens());
                tokens.add(")");
                return new SpelledCondition(negated ? inner.condition().negated() : inner.condition(), tokens);
            }
            Fact fact = one(words.facts().stream()
                    .filter(known -> !(known.type() instanceof Members))
                    .toList());
            if (fact.type() instanceof FactType.Flag) {
                return flag(fact);
            }
            return fact.type() instanceof FactType.Scaled scaled ? number(fact, scaled.notation()) : code(fact);
        }

        private SpelledCondition flag(Fact fact) {
            boolean value = random.nextBoolean();
            Condition condition = new Condition.Atom(fact.code(), Values.Flag.of(value));
            List<String> tokens = new ArrayList<>();
            boolean compared = random.nextInt(4) == 0;
            if (!compared && !value) {
                tokens.add("!");
            }
            tokens.addAll(fact(fact));
            if (compared) {
                boolean equal = random.nextBoolean();
                tokens.addAll(List.of(equal ? "==" : "!=", String.valueOf(value == equal)));
            }
            return new SpelledCondition(condition, tokens);
        }

        private SpelledCondition number(Fact fact, Notation notation) {
            boolean isWhole = notation instanceof WholeNotation;
            SpelledMeasure spelled = SpelledMeasure.of(notation, random);
            int base = isWhole ? 0 : spelled.base();
            IntFunction<String> text = isWhole
                    ? Integer::toString
                    : steps -> literal(spelled.text(steps - base).replace("\u00A0", " "));
            int number = base + random.nextInt(9) - 2;
            List<String> tokens = new ArrayList<>(fact(fact));
            if (random.nextInt(4) == 0) {
                boolean listed = random.nextBoolean();
                int other = base + random.nextInt(9) - 2;
                tokens.addAll(listed ? List.of("in", "(") : List.of("not", "in", "("));
                tokens.addAll(List.of(text.apply(number), ",", text.apply(other), ")"));
                Values.Numbers values = new Values.Numbers(List.of(new Range(number, number), new Range(other, other)));
                return atom(fact, listed ? values : values.complement(), tokens);
            }
            if (random.nextInt(4) == 0) {
                tokens.addAll(List.of(">=", text.apply(number), "&&", "<=", text.apply(number + 3)));
                return atom(fact, Values.Numbers.of(new Range(number, number + 3)), tokens);
            }
            String relation = one(List.of("==", "!=", "<", "<=", ">", ">="));
            tokens.addAll(List.of(relation, text.apply(number)));
            Values.Numbers equal = Values.Numbers.of(new Range(number, number));
            return atom(
                    fact,
                    switch (relation) {
                        case "==" -> equal;
                        case "!=" -> equal.complement();
                        case "<" -> Values.Numbers.of(Range.to(number - 1));
                        case "<=" -> Values.Numbers.of(Range.to(number));
                        case ">" -> Values.Numbers.of(Range.from(number + 1));
                        default -> Values.Numbers.of(Range.from(number));
                    },
                    tokens);
        }

        private SpelledCondition code(Fact fact) {
            List<String> known =
                    fact.type() instanceof FactType.Choice choice ? choice.codes() : List.copyOf(words.topicCodes());
            boolean listed = random.nextBoolean();
            TreeSet<String> some = new TreeSet<>(List.of(one(known), one(known)).subList(0, 1));
            List<String> tokens = new ArrayList<>(fact(fact));
            if (random.nextBoolean()) {
                tokens.addAll(List.of(listed ? "==" : "!=", literal(some.first())));
            } else {
                String more = one(known);
                tokens.addAll(listed ? List.of("in", "(") : List.of("not", "in", "("));
                tokens.addAll(List.of(literal(some.first()), ",", literal(more), ")"));
                some.add(more);
            }
            return atom(fact, new Values.Codes(some, listed), tokens);
        }

        private static SpelledCondition atom(Fact fact, Values values, List<String> tokens) {
            return new SpelledCondition(new Condition.Atom(fact.code(), values), tokens);
        }

        private List<String> fact(Fact fact) {
            if (CORE.contains(fact.code()) && random.nextInt(6) > 0) {
                return List.of(fact.code());
            }
            String accessor = fact.type() instanceof FactType.Flag
                    ? "is"
                    : fact.type() instanceof FactType.Scaled scaled
                            ? (scaled.notation() instanceof WholeNotation ? "count" : "measure")
                            : "choice";
            return List.of(accessor, "(", literal(fact.code()), ")");
        }

        private String literal(String code) {
            String quote = random.nextInt(4) == 0 ? "'" : "\"";
            return quote + code + quote;
        }

        private <T> T one(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}

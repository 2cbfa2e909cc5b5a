package dev.switchboard.tests;

import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A catalogue made from a seed: what is meant, and how an author wrote it down. None of our readers has a part in it, so that
 * what they read can be held to what was meant.
 *
 * @param words the tables without rules, by name, row by row
 */
record AuthoredCatalog(
        long seed,
        Vocabulary vocabulary,
        Map<String, List<Map<String, AuthoredCell>>> words,
        List<AuthoredRule> rules,
        boolean comments) {

    private static final List<String> TABLES = List.of(
            "rules",
            "billing.rules",
            "тарифы.rules",
            "a b.rules",
            "Rules.rules",
            "rules.rules",
            "x_1.rules",
            "catalog.rules");

    static AuthoredCatalog of(long seed) {
        Random random = new Random(seed);
        AuthoredWords words = new AuthoredWords(random);
        Author author = new Author(random, words.meant());
        return new AuthoredCatalog(seed, words.meant(), words.rows(), author.rules(), true);
    }

    /** The model that the files mean. */
    Catalog meant() {
        return new Catalog(vocabulary, rules.stream().map(AuthoredRule::meant).toList(), List.of());
    }

    AuthoredFiles files() {
        return new AuthorsDesk(this).files();
    }

    /** Catalogues a step smaller: a rule, an alternative, a condition or all comments less. */
    Stream<AuthoredCatalog> smaller() {
        Stream<AuthoredCatalog> without =
                IntStream.range(0, rules.size()).filter(i -> rules.size() > 1).mapToObj(i -> replaced(i, List.of()));
        Stream<AuthoredCatalog> less = IntStream.range(0, rules.size())
                .boxed()
                .flatMap(i -> rules.get(i).smaller().stream().map(rule -> replaced(i, List.of(rule))));
        Stream<AuthoredCatalog> plain =
                comments ? Stream.of(new AuthoredCatalog(seed, vocabulary, words, rules, false)) : Stream.empty();
        return Stream.of(plain, without, less).flatMap(each -> each);
    }

    private AuthoredCatalog replaced(int index, List<AuthoredRule> by) {
        List<AuthoredRule> others = new ArrayList<>(rules);
        others.remove(index);
        others.addAll(index, by);
        return new AuthoredCatalog(seed, vocabulary, words, others, comments);
    }

    /** Thinks of rules. */
    private static final class Author {

        private final Random random;
        private final HostileWords texts;
        private final SpelledValues.Author cells;
        private final Vocabulary words;
        private final int most;
        private int count;

        Author(Random random, Vocabulary words) {
            this.random = random;
            this.words = words;
            texts = new HostileWords(random);
            cells = new SpelledValues.Author(random);
            most = 1 + random.nextInt(5);
        }

        List<AuthoredRule> rules() {
            List<AuthoredRule> rules = new ArrayList<>();
            int tables = random.nextInt(4);
            for (int i = 0; i < tables; i++) {
                String table = TABLES.get((i * 3 + tables) % TABLES.size());
                for (int rule = random.nextInt(most + 1); rule >= 0; rule--) {
                    rules.add(inTable(table));
                }
            }
            for (int i = tables == 0 ? 1 : random.nextInt(3); i > 0; i--) {
                for (int rule = random.nextInt(most); rule >= 0; rule--) {
                    rules.add(inDrl("more " + i + ".drl"));
                }
            }
            return rules;
        }

        private AuthoredRule inTable(String table) {
            int alternatives = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1;
            String name = alternatives == 1 && random.nextInt(3) == 0 ? "" : texts.name() + " " + count++;
            List<Map<String, SpelledValues>> rows = new ArrayList<>();
            for (int i = 0; i < alternatives; i++) {
                rows.add(row());
            }
            String note = random.nextInt(3) == 0 ? texts.text() : "";
            AuthoredRule rule = new AuthoredRule(name, table, result(name), note, rows, Optional.empty());
            return random.nextInt(12) == 0 ? rule.off() : rule;
        }

        private Map<String, SpelledValues> row() {
            Map<String, SpelledValues> row = new LinkedHashMap<>();
            for (Fact fact : words.facts()) {
                if (random.nextInt(3) == 0 || (fact.code().equals("topic") && random.nextInt(3) > 0)) {
                    row.put(fact.code(), cells.of(fact, List.copyOf(words.topicCodes())));
                }
            }
            if (words.calendar().isPresent()) {
                new AuthoredMoment(random, texts).addPeriod(row);
            }
            return row;
        }

        private AuthoredRule inDrl(String file) {
            String name = texts.one(List.of(
                            "rule", "Правило", "it's", "a, b", "end", "(x) -> y;", "// ", "when Inquiry() then"))
                    + " " + count++;
            String note = random.nextInt(3) == 0 ? texts.text() : "";
            SpelledCondition condition = new SpelledCondition.Author(random, words).pattern();
            AuthoredRule rule = new AuthoredRule(name, file, result(name), note, List.of(), Optional.of(condition));
            return random.nextInt(12) == 0 ? rule.off() : rule;
        }

        private Rule result(String name) {
            Line line = texts.one(words.lines());
            String item = texts.one(List.copyOf(words.itemCodes()));
            int salience = random.nextInt(20) == 0
                    ? texts.one(List.of(Integer.MAX_VALUE, -2147483647, -1))
                    : random.nextInt(3) * 100;
            List<Given> gives = new RandomOutcomes(random, texts).gives(words.outcomes());
            boolean hasLine = gives.isEmpty() || random.nextInt(3) > 0;
            Text steps = hasLine && random.nextInt(3) == 0 ? new Text(texts.text(), texts.text()) : Text.EMPTY;
            Outcome outcome = hasLine ? new Outcome(line.code(), line.mode(), item) : Outcome.withoutLine(item);
            return AuthoredRule.result(name, outcome, salience, steps, gives);
        }
    }
}

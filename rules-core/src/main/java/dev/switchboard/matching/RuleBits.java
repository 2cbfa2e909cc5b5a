package dev.switchboard.matching;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which of a topic's rules hold, found for all of them at once: a fact has for each range of its values a bit for each rule,
 * set where the rule allows these values. What all facts' bits have in common is the rules that hold, the first of them first.
 *
 * <p>This grows as rules times ranges, whatever the rules ask, where a diagram may grow without bounds. Where even that would be
 * much, neighbouring ranges share their bits; a rule that seems to hold then is asked once more.
 */
public final class RuleBits {

    /** Bits for all facts together take up to about this many {@code long}, or 8 MB. */
    private static final int MOST_LONGS = 1 << 20;

    /** Rules in order of precedence. */
    private final Rule[] rules;

    /** Of each row, the place of its rule. */
    private final int[] ruleOf;

    /** Of each row, whether its rule is to be asked once more. */
    private final boolean[] isPart;

    private final int words;
    private final long lastWord;
    private final FactBits[] facts;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] unstated;

    private RuleBits(
            Rule[] rules,
            int[] ruleOf,
            boolean[] isPart,
            FactBits[] facts,
            Function<String, Optional<Object>> unstated) {
        this.rules = rules;
        this.ruleOf = ruleOf;
        this.isPart = isPart;
        this.words = FactBits.words(ruleOf.length);
        this.lastWord = -1L >>> -ruleOf.length;
        this.facts = facts;
        this.unstated = new int[facts.length];
        for (int place = 0; place < facts.length; place++) {
            FactBits bits = facts[place];
            places.put(bits.fact(), place);
            this.unstated[place] = unstated.apply(bits.fact()).map(bits::start).orElse(0);
        }
    }

    /** The rules of a topic, those among them that only give outcomes. */
    public static RuleBits of(Catalog catalog, String topic) {
        Vocabulary words = catalog.vocabulary();
        return of(
                catalog.allRulesFor(topic),
                topic,
                fact -> words.fact(fact).flatMap(known -> known.type().byDefault()),
                MOST_LONGS);
    }

    /**
     * The bits of rules.
     *
     * @param unstated the value of a fact that an inquiry does not state
     */
    static RuleBits of(List<Rule> rules, String topic, Function<String, Optional<Object>> unstated, int mostLongs) {
        List<RuleRow> rows = new ArrayList<>();
        List<Integer> ruleOf = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (RuleRow row : RuleRow.of(rules.get(rule), topic)) {
                rows.add(row);
                ruleOf.add(rule);
            }
        }
        boolean[] isPart = new boolean[rows.size()];
        Map<String, List<Values>> asked = new LinkedHashMap<>();
        rows.forEach(row -> row.allowed()
                .forEach((fact, values) ->
                        asked.computeIfAbsent(fact, code -> new ArrayList<>()).add(values)));
        int most = Math.max(2, mostLongs / Math.max(1, FactBits.words(rows.size()) * asked.size()));
        List<FactBits> facts = new ArrayList<>();
        asked.forEach((fact, values) -> facts.add(FactBits.of(fact, FactRanges.of(values), rows, most)));
        // Where the first facts leave nothing, the others are not looked at.
        facts.sort(Comparator.comparingDouble(FactBits::share));
        for (int row = 0; row < isPart.length; row++) {
            isPart[row] = !rows.get(row).isWhole() || isRough(rows.get(row), facts);
        }
        return new RuleBits(
                rules.toArray(Rule[]::new),
                ruleOf.stream().mapToInt(Integer::intValue).toArray(),
                isPart,
                facts.toArray(FactBits[]::new),
                unstated);
    }

    private static boolean isRough(RuleRow row, List<FactBits> facts) {
        return facts.stream().anyMatch(each -> each.isRough() && row.allowed().containsKey(each.fact()));
    }

    /** How many {@code long} the bits take. */
    int longs() {
        return Arrays.stream(facts).mapToInt(FactBits::longs).sum();
    }

    /** The rules that hold for a completed inquiry about the topic, in order of precedence. */
    public List<Rule> holding(Inquiry completed) {
        List<Rule> holding = new ArrayList<>(4);
        int[] starts = starts(completed);
        int last = -1;
        for (int row = next(0, starts, completed); row >= 0; row = next(row + 1, starts, completed)) {
            if (ruleOf[row] != last) {
                last = ruleOf[row];
                holding.add(rules[last]);
            }
        }
        return holding;
    }

    /** The first of them that decides the line. */
    public Optional<Rule> deciding(Inquiry completed) {
        int[] starts = starts(completed);
        for (int row = next(0, starts, completed); row >= 0; row = next(row + 1, starts, completed)) {
            if (rules[ruleOf[row]].outcome().hasLine()) {
                return Optional.of(rules[ruleOf[row]]);
            }
        }
        return Optional.empty();
    }

    private int[] starts(Inquiry completed) {
        StartsOfFacts starts = new StartsOfFacts(places, facts, unstated);
        completed.visit(starts);
        return starts.starts();
    }

    /** The first row from one on that holds; -1 if none does. */
    private int next(int from, int[] starts, Inquiry completed) {
        int word = from / Long.SIZE;
        long possible = word < words ? common(word, starts) & (-1L << from) : 0;
        while (word < words) {
            while (possible != 0) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(possible);
                if (!isPart[row] || rules[ruleOf[row]].condition().holds(completed)) {
                    return row;
                }
                possible &= possible - 1;
            }
            word++;
            possible = word < words ? common(word, starts) : 0;
        }
        return -1;
    }

    private long common(int word, int[] starts) {
        long common = word == words - 1 ? lastWord : -1L;
        for (int i = 0; i < starts.length && common != 0; i++) {
            common &= facts[i].bits[starts[i] + word];
        }
        return common;
    }
}

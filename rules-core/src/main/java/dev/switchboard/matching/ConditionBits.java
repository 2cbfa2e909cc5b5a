package dev.switchboard.matching;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.FactNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which of many conditions hold, found for all of them at once: a fact has for each range of its values a bit for each row of a
 * condition, set where the row allows these values. What all facts' bits have in common is the rows that fit, in the order of their
 * conditions.
 *
 * <p>This grows as rows times ranges, whatever the conditions ask, where a diagram may grow without bounds. Where even that would be
 * much, neighbouring ranges share their bits; a condition that seems to hold then is asked once more.
 *
 * @param <T> what the conditions are of: a rule, a goal, anything
 */
public final class ConditionBits<T> {

    /** Bits that are intersected in the time of one look at an atom. */
    private static final int BITS_PER_LOOK = 1_024;

    private final T[] owners;
    private final Condition[] conditions;

    /** Of each row, the place of its condition. */
    private final int[] conditionOf;

    /** Of each row, whether its condition is to be asked once more. */
    private final boolean[] isPart;

    private final int words;
    private final long lastWord;
    private final FactBits[] facts;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] unstated;

    private ConditionBits(
            T[] owners,
            Condition[] conditions,
            int[] conditionOf,
            boolean[] isPart,
            FactBits[] facts,
            Function<String, Optional<Object>> unstated) {
        this.owners = owners;
        this.conditions = conditions;
        this.conditionOf = conditionOf;
        this.isPart = isPart;
        this.words = FactBits.words(conditionOf.length);
        this.lastWord = -1L >>> -conditionOf.length;
        this.facts = facts;
        this.unstated = new int[facts.length];
        for (int place = 0; place < facts.length; place++) {
            FactBits bits = facts[place];
            places.put(bits.fact(), place);
            this.unstated[place] = unstated.apply(bits.fact()).map(bits::start).orElse(0);
        }
    }

    /**
     * The rules of a topic in order of precedence, those among them that only give outcomes.
     *
     * @param owner what is known of a rule
     * @param rule that of an owner
     */
    public static <T> ConditionBits<T> ofRules(
            Catalog catalog, String topic, Function<Rule, T> owner, Function<T, Rule> rule) {
        return of(
                catalog.allRulesFor(topic).stream().map(owner).toList(),
                known -> rule.apply(known).condition(),
                Optional.of(topic),
                unstated(catalog.vocabulary()),
                Room.OF_RULES);
    }

    /** The value that a fact has where an inquiry does not state it. */
    static Function<String, Optional<Object>> unstated(Vocabulary words) {
        return fact -> words.fact(fact).flatMap(known -> known.type().byDefault());
    }

    /**
     * The bits of conditions.
     *
     * @param condition that of an owner, in normal form
     * @param topic of all inquiries that will be asked about, if that is known
     * @param unstated the value of a fact that an inquiry does not state
     */
    static <T> ConditionBits<T> of(
            List<T> owners,
            Function<T, Condition> condition,
            Optional<String> topic,
            Function<String, Optional<Object>> unstated,
            Room room) {
        Condition[] conditions = owners.stream().map(condition).toArray(Condition[]::new);
        List<ConditionRow> rows = new ArrayList<>();
        List<Integer> conditionOf = new ArrayList<>();
        for (int place = 0; place < conditions.length; place++) {
            for (ConditionRow row : ConditionRow.of(conditions[place], topic, room.rows())) {
                rows.add(row);
                conditionOf.add(place);
            }
        }
        List<FactBits> facts = room.bits(rows);
        boolean[] isPart = new boolean[rows.size()];
        for (int row = 0; row < isPart.length; row++) {
            isPart[row] = !rows.get(row).isWhole() || isRough(rows.get(row), facts);
        }
        return new ConditionBits<>(
                array(owners),
                conditions,
                conditionOf.stream().mapToInt(Integer::intValue).toArray(),
                isPart,
                facts.toArray(FactBits[]::new),
                unstated);
    }

    @SuppressWarnings("unchecked") // never seen as an array from outside
    private static <T> T[] array(List<T> owners) {
        return (T[]) owners.toArray();
    }

    private static boolean isRough(ConditionRow row, List<FactBits> facts) {
        return facts.stream().anyMatch(each -> each.isRough() && row.allowed().containsKey(each.fact()));
    }

    /** How many {@code long} the bits take. */
    int longs() {
        return Arrays.stream(facts).mapToInt(FactBits::longs).sum();
    }

    /** What it takes to ask about one inquiry, in looks at atoms. */
    long steps() {
        return 1 + (long) (1 + facts.length) * conditionOf.length / BITS_PER_LOOK;
    }

    /** The same for inquiries that are known by numbers, if all facts that conditions ask for have numbers. */
    public NumberedBits<T> numbered(FactNumbers numbers) {
        T[] owner = Arrays.copyOf(owners, conditionOf.length);
        Condition[] asked = new Condition[conditionOf.length];
        for (int row = 0; row < owner.length; row++) {
            owner[row] = owners[conditionOf[row]];
            asked[row] = isPart[row] ? conditions[conditionOf[row]] : null;
        }
        long[] allRows = new long[words];
        Arrays.fill(allRows, -1L);
        if (words > 0) {
            allRows[words - 1] = lastWord;
        }
        return new NumberedBitsBuilder(numbers, allRows, longs()).build(owner, asked, facts);
    }

    /** Those whose conditions hold for a completed inquiry, in order. */
    public List<T> holding(Inquiry completed) {
        List<T> holding = new ArrayList<>(4);
        int[] starts = starts(completed);
        int last = -1;
        for (int row = next(0, starts, completed); row >= 0; row = next(row + 1, starts, completed)) {
            if (conditionOf[row] != last) {
                last = conditionOf[row];
                holding.add(owners[last]);
            }
        }
        return holding;
    }

    /** The first of them that is as wanted. */
    public Optional<T> first(Inquiry completed, Predicate<T> wanted) {
        int[] starts = starts(completed);
        for (int row = next(0, starts, completed); row >= 0; row = next(row + 1, starts, completed)) {
            T owner = owners[conditionOf[row]];
            if (wanted.test(owner)) {
                return Optional.of(owner);
            }
        }
        return Optional.empty();
    }

    /**
     * Those whose conditions may hold for a completed inquiry, in order.
     *
     * @param certain takes those whose conditions do
     * @param perhaps takes those whose conditions have to be asked
     */
    void mayHold(Inquiry completed, Consumer<? super T> certain, Consumer<? super T> perhaps) {
        int[] starts = starts(completed);
        int last = -1;
        boolean isCertain = false;
        for (int word = 0; word < words; word++) {
            for (long left = common(word, starts); left != 0; left &= left - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (conditionOf[row] != last) {
                    take(last, isCertain ? certain : perhaps);
                    last = conditionOf[row];
                    isCertain = false;
                }
                isCertain |= !isPart[row];
            }
        }
        take(last, isCertain ? certain : perhaps);
    }

    private void take(int place, Consumer<? super T> taking) {
        if (place >= 0) {
            taking.accept(owners[place]);
        }
    }

    private int[] starts(Inquiry completed) {
        StartsOfFacts starts = new StartsOfFacts(places, facts, unstated);
        completed.visit(starts);
        return starts.starts();
    }

    /** The first row from one on that fits and whose condition holds; -1 if there is none. */
    private int next(int from, int[] starts, Inquiry completed) {
        int word = from / Long.SIZE;
        long possible = word < words ? common(word, starts) & (-1L << from) : 0;
        while (word < words) {
            while (possible != 0) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(possible);
                if (!isPart[row] || conditions[conditionOf[row]].holds(completed)) {
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

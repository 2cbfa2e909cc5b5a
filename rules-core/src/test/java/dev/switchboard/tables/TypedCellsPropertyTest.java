package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.fixtures.CatalogText;
import dev.switchboard.fixtures.Shrinking;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Cells put together of entries whose meaning is known, as people type them: each is read as it is meant or refused, and no
 * refusal advises what would be refused again.
 */
class TypedCellsPropertyTest {

    private static final int SEEDS = Integer.getInteger("switchboard.seeds", 3000);

    /** All thresholds of the entries lie within, with room on either side. */
    private static final int LOWEST = -20;

    private static final int HIGHEST = 3_000;

    private static final Pattern ADVICE =
            Pattern.compile("(?:write|did you mean|with commas:|a list of [^`]* is) `([^`]*)`");

    /**
     * An entry of a list.
     *
     * @param meant the numbers, if it is written as it has to be
     */
    private record Entry(String text, Optional<IntPredicate> meant) {

        BitSet numbers() {
            return IntStream.rangeClosed(LOWEST, HIGHEST)
                    .filter(number -> meant.orElse(any -> false).test(number))
                    .map(number -> number - LOWEST)
                    .collect(BitSet::new, BitSet::set, BitSet::or);
        }
    }

    /** Entries, and what stands behind each: a comma, with or without spaces. */
    private record Cell(List<Entry> entries, List<String> commas) {

        String text() {
            return IntStream.range(0, entries.size())
                    .mapToObj(i -> entries.get(i).text() + (i + 1 < entries.size() ? commas.get(i) : ""))
                    .collect(Collectors.joining());
        }

        /** What it means; empty when it must be refused. */
        Optional<BitSet> meant() {
            boolean joined = Pattern.compile("\\d\\s*[,，]\\d").matcher(text()).find();
            BitSet all = new BitSet();
            entries.forEach(entry -> all.or(entry.numbers()));
            boolean refused = joined
                    || entries.stream().anyMatch(entry -> entry.meant().isEmpty())
                    || IntStream.range(0, entries.size()).anyMatch(this::isIdle)
                    || all.cardinality() == HIGHEST - LOWEST + 1;
            return refused ? Optional.empty() : Optional.of(all);
        }

        private boolean isIdle(int index) {
            BitSet rest = entries.get(index).numbers();
            IntStream.range(0, entries.size())
                    .filter(other -> other != index)
                    .forEach(other -> rest.andNot(entries.get(other).numbers()));
            return entries.size() > 1 && rest.isEmpty();
        }

        Stream<Cell> smaller() {
            return IntStream.range(0, entries.size())
                    .filter(i -> entries.size() > 1)
                    .mapToObj(i -> {
                        List<Entry> rest = new ArrayList<>(entries);
                        rest.remove(i);
                        return new Cell(rest, commas);
                    });
        }
    }

    @Test
    void aCellOfNumbersIsReadAsMeantOrRefused() {
        int refused = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Cell cell = cell(new Random(seed));
            if (!isRight(cell)) {
                Cell smallest = Shrinking.smallest(cell, Cell::smaller, each -> !isRight(each));
                throw new AssertionError("seed %s: `%s` means %s, but is read as %s"
                        .formatted(seed, smallest.text(), smallest.meant(), read(smallest.text())));
            }
            refused += cell.meant().isEmpty() ? 1 : 0;
        }
        assertThat(refused).as("both happen often").isBetween(SEEDS / 5, SEEDS * 4 / 5);
    }

    private static boolean isRight(Cell cell) {
        return read(cell.text()).map(TypedCellsPropertyTest::numbers).equals(cell.meant());
    }

    private static BitSet numbers(Values values) {
        return IntStream.rangeClosed(LOWEST, HIGHEST)
                .filter(values::contains)
                .map(number -> number - LOWEST)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static Optional<Values> read(String cell) {
        try {
            return column("hours").read(cell);
        } catch (MistakeException mistake) {
            assertThat(mistake.message().english()).isNotBlank().doesNotContainPattern("[а-яё]{3}(?![^`]*`)");
            return Optional.empty();
        }
    }

    private static ConditionCell column(String fact) {
        Fact known = CatalogText.words().fact(fact).orElseThrow();
        return new ConditionCell(known, CatalogText.words(), code -> false);
    }

    private static Cell cell(Random random) {
        List<Entry> entries = new ArrayList<>();
        List<String> commas = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            entries.add(random.nextInt(8) == 0 ? negated(random) : entry(random));
            commas.add(
                    List.of(", ", ", ", ", ", ",", " , ", "， ", "，", ",\u00A0").get(random.nextInt(8)));
        }
        return new Cell(entries, commas);
    }

    private static Entry negated(Random random) {
        Entry entry = entry(random);
        return new Entry("not(" + entry.text() + ")", entry.meant().map(IntPredicate::negate));
    }

    private static Entry entry(Random random) {
        int number = random.nextInt(4) == 0 ? 1_000 + random.nextInt(900) : random.nextInt(30) - 5;
        int more = number + random.nextInt(5);
        String n = number(number, random);
        boolean clean = n.equals(Integer.toString(number));
        return switch (random.nextInt(6)) {
            case 0 -> new Entry(">= " + n, meant(clean, value -> value >= number));
            case 1 -> new Entry(">" + n, meant(clean, value -> value > number));
            case 2 -> new Entry("≤ " + n, meant(clean, value -> value <= number));
            case 3 -> new Entry(n + ".." + more, meant(clean, value -> number <= value && value <= more));
            case 4 -> new Entry(n + "…", meant(clean, value -> value >= number));
            default -> new Entry(n, meant(clean, value -> value == number));
        };
    }

    private static Optional<IntPredicate> meant(boolean clean, IntPredicate numbers) {
        return clean ? Optional.of(numbers) : Optional.empty();
    }

    /** The number, now and then in a way in which a cell does not have it. */
    private static String number(int number, Random random) {
        String sign = number < 0 ? "-" : "";
        String digits = Integer.toString(Math.abs(number));
        String grouped = digits.replaceFirst("(\\d)(\\d{3})$", "$1%s$2");
        return switch (random.nextInt(16)) {
            case 0 -> sign + "0" + digits;
            case 1 -> sign + "00" + digits;
            case 2 -> "+" + digits;
            case 3 ->
                sign
                        + grouped.formatted(
                                List.of(",", ".", " ", "'", "_", "\u2009").get(random.nextInt(6)));
            case 4 -> sign + digits + List.of(".0", ",5", ",0", " %").get(random.nextInt(4));
            case 5 -> sign + digits.replace('1', '１').replace('4', '٤');
            default -> Integer.toString(number);
        };
    }

    /** Sets of numbers up to the ends of what an int can be, which DRL can name. */
    @Test
    void whateverAConditionAllowsIsWrittenAsACellThatIsRead() throws MistakeException {
        for (long seed = 0; seed < SEEDS; seed++) {
            Values.Numbers numbers = edges(new Random(seed));
            String cell = ConditionCell.write(numbers, FactType.count(Range.from(0), 0));

            assertThat(column("hours").read(cell))
                    .as("seed %s: %s", seed, cell)
                    .isEqualTo(cell.isEmpty() ? Optional.empty() : Optional.of(numbers));
        }
    }

    private static Values.Numbers edges(Random random) {
        List<Range> ranges = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            int one = edge(random);
            int other = random.nextBoolean() ? one : edge(random);
            ranges.add(new Range(Math.min(one, other), Math.max(one, other)));
        }
        Values.Numbers numbers = new Values.Numbers(ranges);
        return random.nextBoolean() ? numbers : numbers.complement();
    }

    private static int edge(Random random) {
        int near = random.nextInt(4);
        return switch (random.nextInt(4)) {
            case 0 -> Integer.MAX_VALUE - near;
            case 1 -> Integer.MIN_VALUE + near;
            default -> random.nextInt(2_000) - 1_000;
        };
    }

    /** Words, signs, numbers and codes in any order: what cannot be read is answered with what can. */
    @Test
    void whatIsAdvisedCanBeRead() throws MistakeException {
        List<String> scraps = List.of(
                "not",
                "не",
                "кроме",
                "любой,",
                "(",
                ")",
                "!",
                "<>",
                "=",
                ">=",
                ">",
                "<",
                "..",
                "-",
                "или",
                "or",
                "and",
                "и",
                ";",
                "/",
                ",",
                ", ",
                " ",
                "3",
                "10",
                "1,000",
                "10 000",
                "007",
                "+4",
                "0.1",
                "38,5",
                "10 %",
                "yes",
                "да",
                "1",
                "north",
                "south",
                "nroth",
                "other",
                "Площадка",
                "от",
                "до",
                "не менее",
                "at least");
        int advised = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            String cell = IntStream.rangeClosed(0, random.nextInt(5))
                    .mapToObj(i -> scraps.get(random.nextInt(scraps.size())))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            ConditionCell column = column(List.of("hours", "site", "outage").get(random.nextInt(3)));
            advised += check(column, cell);
        }
        assertThat(advised).isGreaterThan(SEEDS / 20);
    }

    private static int check(ConditionCell column, String cell) throws MistakeException {
        try {
            column.read(cell);
            return 0;
        } catch (MistakeException mistake) {
            List<String> advice = ADVICE.matcher(mistake.message().english())
                    .results()
                    .map(found -> found.group(1))
                    .filter(advised -> !advised.equals("not(…)"))
                    .toList();
            for (String advised : advice) {
                assertThat(read(column, advised))
                        .as("`%s` is answered with `%s`", cell, advised)
                        .isTrue();
            }
            return advice.size();
        }
    }

    private static boolean read(ConditionCell column, String cell) {
        try {
            column.read(cell);
            return true;
        } catch (MistakeException mistake) {
            return false;
        }
    }

    /** Whatever its case, and in every place that reads flags: a word is one for all of them. */
    @Test
    void aFlagsWordIsReadAlikeInCellsAndDefaults() {
        List<String> words = List.of("yes", "no", "да", "нет", "true", "false", "истина", "ложь");
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            String word = words.get(random.nextInt(words.size()));
            String typed = random.nextBoolean() ? word.toUpperCase(Locale.ROOT) : capitalized(word);

            assertThat(CatalogText.small()
                            .withLine("facts.csv", "added,flag,,%s,,,,".formatted(typed))
                            .load()
                            .vocabulary()
                            .fact("added")
                            .orElseThrow()
                            .type()
                            .read(typed))
                    .isEqualTo(Optional.of(new TreeSet<>(List.of("yes", "да", "true", "истина")).contains(word)));
        }
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

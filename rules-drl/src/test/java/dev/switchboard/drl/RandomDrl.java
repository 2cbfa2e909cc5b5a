package dev.switchboard.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random constraints as DRL text, in every form of the grammar. */
final class RandomDrl {

    /**
     * A stretch of DRL: text with other stretches in the middle of it.
     *
     * @param joint what stands between the parts
     */
    record Drl(String before, List<Drl> parts, String joint, String after) {

        private static Drl text(String text) {
            return new Drl(text, List.of(), "", "");
        }

        @Override
        public String toString() {
            return before + String.join(joint, parts.stream().map(Drl::toString).toList()) + after;
        }

        /** Stretches a step smaller: a part alone, one part less, one part smaller. What is no DRL any more loads nowhere. */
        Stream<Drl> smaller() {
            return Stream.concat(
                    parts.stream(),
                    IntStream.range(0, parts.size())
                            .boxed()
                            .flatMap(i -> Stream.concat(
                                            Stream.of(List.<Drl>of()),
                                            parts.get(i).smaller().map(List::of))
                                    .map(instead -> with(i, instead))));
        }

        private Drl with(int index, List<Drl> instead) {
            List<Drl> changed = new ArrayList<>(parts);
            changed.remove(index);
            changed.addAll(index, instead);
            return new Drl(before, changed, joint, after);
        }
    }

    private static final List<String> FLAGS =
            List.of("repeatContact", "conflict", "is(\"vip\")", "is('pre-paid')", "is( \"conflict\" )");
    private static final List<String> COUNTS =
            List.of("numberCount", "chargeDays", "count(\"hours\")", "count( 'balance' )", "count(\"numberCount\")");
    private static final List<String> TOPICS = List.of("\"charges\"", "'bills'", "'x'", "\"тема\"", "'тема'");
    private static final List<String> SITES = List.of("\"other\"", "'north'", "\"south\"", "'x'");
    private static final List<String> RELATIONS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> NUMBERS = List.of(
            "-10",
            "-3",
            "-1",
            "0",
            "-0",
            "1",
            "2",
            "3",
            "4",
            "5",
            "7",
            "100",
            "2147483647",
            "-2147483648",
            "-2147483647");

    private final Random random;

    RandomDrl(long seed) {
        this.random = new Random(seed);
    }

    /** The constraints of a pattern, often about one topic first, as most rules are. */
    Drl constraints() {
        List<Drl> constraints = new ArrayList<>();
        if (random.nextBoolean()) {
            constraints.add(Drl.text("topic == " + one(TOPICS)));
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            constraints.add(or(3));
        }
        return new Drl("", constraints, one(List.of(", ", ",", "\n , ", ", // and\n")), "");
    }

    private Drl or(int depth) {
        return several(depth, depth, " || ");
    }

    private Drl several(int times, int depth, String joint) {
        List<Drl> parts = IntStream.rangeClosed(0, times == 0 ? 0 : random.nextInt(3))
                .mapToObj(i -> joint.contains("|") ? several(times, depth, " && ") : part(depth))
                .toList();
        return parts.size() == 1
                ? parts.get(0)
                : new Drl("", parts, random.nextInt(5) == 0 ? joint.strip() : joint, "");
    }

    private Drl part(int depth) {
        int kind = random.nextInt(depth == 0 ? 6 : 9);
        return switch (kind) {
            case 0 -> Drl.text(one(FLAGS));
            case 1 -> Drl.text("!" + one(FLAGS));
            case 2 -> Drl.text(one(FLAGS) + one(List.of(" == ", " != ")) + random.nextBoolean());
            case 3 -> code();
            case 4, 5 -> number();
            case 6 -> new Drl("!(", List.of(or(depth - 1)), "", ")");
            default -> new Drl("(", List.of(or(depth - 1)), "", ")");
        };
    }

    private Drl code() {
        boolean topic = random.nextBoolean();
        String fact = topic
                ? one(List.of("topic", "choice(\"topic\")"))
                : one(List.of("choice(\"site\")", "choice( 'site' )"));
        List<String> codes = topic ? TOPICS : SITES;
        return random.nextInt(3) == 0 ? list(fact, codes) : relations(fact, List.of("==", "!="), codes);
    }

    private Drl number() {
        String fact = one(COUNTS);
        return random.nextInt(4) == 0 ? list(fact, NUMBERS) : relations(fact, RELATIONS, NUMBERS);
    }

    private Drl list(String fact, List<String> values) {
        List<Drl> some = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> Drl.text(one(values)))
                .toList();
        return new Drl(fact + one(List.of(" in (", " not in (", " in( ")), some, ", ", ")");
    }

    /** One relation, or several to one fact with signs in between. */
    private Drl relations(String fact, List<String> relations, List<String> values) {
        List<Drl> some = new ArrayList<>();
        for (int i = random.nextInt(6) / 3; i >= 0; i--) {
            some.add(Drl.text(one(relations) + one(List.of(" ", "")) + one(values)));
        }
        if (some.size() > 1 && random.nextInt(3) == 0) {
            Drl both = new Drl("", List.copyOf(some), " && ", "");
            some = List.of(Drl.text(one(relations) + " " + one(values)), both);
        }
        return new Drl(fact + " ", some, one(List.of(" && ", " || ")), "");
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

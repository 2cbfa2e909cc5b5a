package dev.switchboard.staffing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Random situations, and the simplest that fails as well: halves, whole numbers and usual values are tried in place of what failed. */
final class Shrinking {

    private static final int TRIED = Integer.getInteger("switchboard.seeds", 300);

    /** What a property is about. */
    record Situation(int agents, double load, double handling, double patience, double seconds) {

        Traffic traffic() {
            return new Traffic(load, handling, handling);
        }

        ErlangA impatient() {
            return new ErlangA(traffic(), agents, patience);
        }

        ErlangC patient() {
            return new ErlangC(traffic(), agents);
        }

        Situation with(int otherAgents, double otherLoad) {
            return new Situation(otherAgents, otherLoad, handling, patience, seconds);
        }

        private List<Situation> simpler() {
            return Stream.of(
                            new Situation(Math.max(1, agents / 2), load / 2, handling, patience, seconds),
                            new Situation(Math.max(1, agents - 1), load, handling, patience, seconds),
                            new Situation(agents, Math.rint(load), handling, patience, seconds),
                            new Situation(agents, load, 180, patience, seconds),
                            new Situation(agents, load, handling, 300, seconds),
                            new Situation(agents, load, handling, patience, 20))
                    .filter(other -> !other.equals(this))
                    .toList();
        }
    }

    private Shrinking() {}

    /** @param property throws what is wrong */
    static void check(Consumer<Situation> property) {
        for (long seed = 1; seed <= TRIED; seed++) {
            Situation situation = random(new SplittableRandom(seed));
            if (fails(property, situation)) {
                Situation simplest = shrunk(property, situation);
                try {
                    property.accept(simplest);
                } catch (RuntimeException | Error failure) {
                    throw new AssertionError(
                            "seed %s: %s, at its simplest %s: %s"
                                    .formatted(seed, situation, simplest, failure.getMessage()),
                            failure);
                }
            }
        }
    }

    private static Situation shrunk(Consumer<Situation> property, Situation failing) {
        Situation simplest = failing;
        for (int round = 0; round < 200; round++) {
            Situation now = simplest;
            simplest = now.simpler().stream()
                    .filter(other -> fails(property, other))
                    .findFirst()
                    .orElse(now);
            if (simplest.equals(now)) {
                return now;
            }
        }
        return simplest;
    }

    private static boolean fails(Consumer<Situation> property, Situation situation) {
        try {
            property.accept(situation);
            return false;
        } catch (RuntimeException | Error failure) {
            return true;
        }
    }

    /** From one person to thousands, around the load that these can just answer and far from it. */
    private static Situation random(SplittableRandom dice) {
        int agents = (int) Math.exp(dice.nextDouble(Math.log(5_000)));
        double load = dice.nextInt(4) == 0
                ? Math.exp(dice.nextDouble(-14, 9))
                : Math.max(1e-9, agents + dice.nextDouble(-4, 4) * Math.sqrt(agents));
        return new Situation(
                agents,
                load,
                Math.exp(dice.nextDouble(Math.log(5), Math.log(3_000))),
                Math.exp(dice.nextDouble(Math.log(0.1), Math.log(1e6))),
                dice.nextInt(5) == 0 ? 0 : dice.nextDouble(200));
    }
}

package dev.switchboard.drl;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What Drools needs besides its own jars, which is missing where a program was packaged without it. Drools would blame the
 * rules, a line for each, or name a class that nobody knows.
 */
final class DroolsParts {

    private DroolsParts() {}

    /**
     * Does something on Drools that no catalogue can be the reason to fail.
     *
     * @throws IllegalStateException that says what to change in how the program is packaged
     */
    static <T> T whole(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | LinkageError failure) {
            throw new IllegalStateException(
                    "Drools does not run here, whatever the catalogue: %s (docs/packaging.md; decisions by the diagram need no Drools)"
                            .formatted(advice(failure)),
                    failure);
        }
    }

    private static String advice(Throwable failure) {
        String said = Stream.iterate(Optional.of(failure), Optional::isPresent, one -> one.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .map(Throwable::toString)
                .reduce("", (one, other) -> one + "\n" + other);
        if (said.contains("drools-wiring-static")) {
            return "its files in `META-INF/services` have been lost where jars were merged into one;"
                    + " have them merged too (Maven: ServicesResourceTransformer of the shade plugin)";
        }
        if (said.contains("org/slf4j") || said.contains("org.slf4j")) {
            return "there is no module `org.slf4j`;"
                    + " add `requires org.slf4j` to your module-info, or `--add-modules org.slf4j` to the start of Java";
        }
        if (said.contains("java/beans") || said.contains("java.beans")) {
            return "the runtime has no module `java.desktop`, which has `java.beans`;"
                    + " add it: `jlink --add-modules java.desktop,…`";
        }
        if (said.contains("NoClassDefFoundError: org/drools/") || said.contains("NoClassDefFoundError: org/kie/")) {
            return "its jars are missing (" + failure + "); `dev.switchboard:rules-drl` brings them along";
        }
        return "jars or modules are missing, or are not of one version: " + failure;
    }
}

package dev.switchboard.junit;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** A user's test, for {@link OtherJUnitsTest} to run. The cases are in the folder that the property names. */
class SuiteOfTwo {

    @TestFactory
    Stream<DynamicNode> cases() {
        return CatalogSuite.ofBundled(Path.of(System.getProperty("cases")))
                .in(Locale.ENGLISH)
                .minCoverage(1)
                .tests();
    }
}

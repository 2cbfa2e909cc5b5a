package com.example.parcels;

import dev.switchboard.junit.CatalogSuite;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class CatalogTest {

    @TestFactory
    Stream<DynamicNode> cases() {
        return CatalogSuite.of(Path.of("catalog"), Path.of("src/test/cases"))
                .minCoverage(100)
                .minMutation(100)
                .tests();
    }
}

package dev.switchboard.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The blocks of {@code docs/conformance.md} that tests write: {@code -Dswitchboard.conformance=write} does so anew. */
final class ConformancePage {

    private static final Path PAGE = Path.of("../docs/conformance.md");

    private ConformancePage() {}

    /** Holds a block of the page to what came of the tests. */
    static void assertTells(String block, List<String> lines) throws IOException {
        List<String> page = Files.readAllLines(PAGE, UTF_8);
        int from = page.indexOf("<!-- " + block + " -->") + 1;
        int to = page.indexOf("<!-- end of " + block + " -->");
        assertThat(to).as("the block %s of the page", block).isGreaterThanOrEqualTo(from);
        if ("write".equals(System.getProperty("switchboard.conformance"))) {
            List<String> changed = new ArrayList<>(page.subList(0, from));
            changed.addAll(lines);
            changed.addAll(page.subList(to, page.size()));
            Files.write(PAGE, changed, UTF_8);
        } else {
            assertThat(page.subList(from, to))
                    .as(
                            "docs/conformance.md; if the change is meant, write it anew with -Dswitchboard.conformance=write")
                    .containsExactlyElementsOf(lines);
        }
    }
}

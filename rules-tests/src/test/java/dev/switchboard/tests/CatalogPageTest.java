package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/catalog.md says of a catalogue's tables is what is declared of them. */
class CatalogPageTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    static List<TableKind> kinds() {
        return Schema.OF_CATALOG;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachTableStandsThereWithItsColumns(TableKind kind) throws IOException {
        boolean isNamed = kind.times() == TableKind.Times.EACH_NAMED;
        String[] cells = row(isNamed ? "…" + kind.ending() : kind.name()).split(" *\\| *", -1);
        String[] columns = cells[2].split(";", -1);

        assertThat(codes(columns[0])).containsExactlyElementsOf(kind.required());
        assertThat(codes(columns.length > 1 ? columns[1] : "")).containsExactlyElementsOf(kind.optional());
        assertThat(codes(cells[1]).size() > 1).as("several of them").isEqualTo(kind.repeats() && !isNamed);
        assertThat(cells[3].startsWith("may be missing"))
                .as("none of them")
                .isEqualTo(isNamed || kind.times() == TableKind.Times.AT_MOST_ONCE);
    }

    private static String row(String table) throws IOException {
        return Files.readAllLines(Path.of("../docs/catalog.md")).stream()
                .filter(line -> line.startsWith("| `" + table + "`"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the page has no table `" + table + "`"));
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text)
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
    }
}

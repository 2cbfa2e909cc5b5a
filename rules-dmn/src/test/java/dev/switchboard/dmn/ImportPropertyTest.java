package dev.switchboard.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.dmn.ImportedModel.RefusedException;
import dev.switchboard.imports.ForeignModel.Lost;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up tables decide, once they are imported, as DMN says, for every input; where DMN has no answer, the import has told so. */
class ImportPropertyTest {

    private static final int TABLES = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void importedTablesDecideAsTheSpecificationSays(long seed) throws RefusedException {
        Random random = new Random(seed);
        for (int i = 0; i < TABLES; i++) {
            RandomTable table = RandomTable.of(random);
            Optional<String> difference = difference(table);
            if (difference.isPresent()) {
                assertThat(smallest(table)).isEmpty();
            }
        }
    }

    /** The same failure of the smallest table that has one. */
    private static Optional<String> smallest(RandomTable table) throws RefusedException {
        for (RandomTable smaller : table.smaller()) {
            if (difference(smaller).isPresent()) {
                return smallest(smaller);
            }
        }
        return difference(table).map(text -> table + ": " + text);
    }

    private static Optional<String> difference(RandomTable table) throws RefusedException {
        try (ImportedModel model = new ImportedModel(table.model())) {
            boolean isTold = model.imported().lost().stream()
                    .map(Lost::why)
                    .anyMatch(why -> why.english().contains("hold at once"));
            for (Map<String, Optional<String>> input : RandomTable.inputs()) {
                Optional<Object> expected = table.decided(input);
                if (expected.isEmpty()) {
                    if (!isTold) {
                        return Optional.of(input + ": rows hold at once, and nobody says so");
                    }
                    continue;
                }
                Object decided = model.decided(input, "Verdict");
                if (!ImportedModel.same(decided, expected.get())) {
                    return Optional.of(input + ": expected " + expected.get() + ", decided " + decided);
                }
            }
            return Optional.empty();
        }
    }
}

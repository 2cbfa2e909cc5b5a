package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.loading.LoadedCatalog;
import java.util.Map;
import java.util.Optional;

/**
 * What comes of reading files that may be wrong: a catalogue, or a refusal that says where.
 *
 * @param catalog empty when the files are refused
 * @param refusal empty when they are read
 */
record Reading(Optional<LoadedCatalog> catalog, String refusal) {

    static Reading of(Map<String, byte[]> files) {
        try {
            return new Reading(Optional.of(CatalogForms.read(files)), "");
        } catch (InvalidCatalogException refused) {
            checkLocated(refused);
            return new Reading(Optional.empty(), refused.getMessage());
        }
    }

    /** Holds a refusal to naming a place, in two languages, for each thing that is wrong. */
    static void checkLocated(InvalidCatalogException refused) {
        assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.place()).as("the place of %s", problem).isPresent();
            assertThat(problem.message().russian()).isNotBlank();
            assertThat(problem.message().english()).isNotBlank();
        });
    }
}

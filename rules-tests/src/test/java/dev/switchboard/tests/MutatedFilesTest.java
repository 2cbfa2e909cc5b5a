package dev.switchboard.tests;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to a catalogue's files, they are read, or refused with places: nothing else is ever thrown. {@link
 * MutatedCatalogsTest} asks more of fewer. More with {@link Seeds}.
 */
class MutatedFilesTest {

    @Test
    void everyMutationIsReadOrRefusedWithItsPlace() {
        List<Map<String, byte[]>> catalogs = LongStream.rangeClosed(1, 50)
                .mapToObj(seed -> AuthoredCatalog.of(seed).files())
                .map(files -> files.layout() % 4 == 0 ? files.workbook() : files.folder())
                .toList();
        Seeds.of(1_000).check(seed -> {
            Map<String, byte[]> catalog = catalogs.get((int) (seed % catalogs.size()));
            Changes.of(seed).check(changes -> changes.in(catalog), Reading::of, Changes::shown);
        });
    }
}

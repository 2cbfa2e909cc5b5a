package dev.switchboard.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which catalogues of a folder count, by its manifest or by their names. */
class VersionFolderTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        Files.createDirectory(folder.resolve("winter"));
        Files.createFile(folder.resolve("summer.xlsx"));
        Files.createFile(folder.resolve("draft-2026-05-01.xlsx"));
        Files.createFile(folder.resolve("~$summer.xlsx"));
        Files.createFile(folder.resolve("readme.txt"));
    }

    private VersionListing listing(String manifest) throws IOException {
        Files.writeString(folder.resolve("versions.csv"), manifest);
        return VersionFolder.of(folder);
    }

    private List<String> problems(String manifest) throws IOException {
        VersionListing listing = listing(manifest);
        assertThat(listing.catalogs())
                .as("a manifest with a mistake says nothing")
                .isEmpty();
        assertThat(listing.isWhole()).isFalse();
        return listing.problems().stream()
                .map(problem -> problem.in(Locale.ENGLISH).replace(folder + "/", ""))
                .toList();
    }

    @Test
    void aManifestAloneDecidesWhatCounts() throws IOException {
        VersionListing listing = listing("""
                # for the shop
                catalog;validFrom;note
                winter;01.12.2026;since the tariffs change
                summer.xlsx;2026-06-01T08:30;
                """);

        assertThat(listing.problems()).isEmpty();
        assertThat(listing.isWhole()).isTrue();
        assertThat(listing.catalogs()).containsOnlyKeys(folder.resolve("winter"), folder.resolve("summer.xlsx"));
        assertThat(listing.catalogs().get(folder.resolve("winter")).in(MOSCOW))
                .isEqualTo(ZonedDateTime.parse("2026-12-01T00:00+03:00[Europe/Moscow]"));
        assertThat(listing.catalogs().get(folder.resolve("summer.xlsx")).in(MOSCOW))
                .isEqualTo(ZonedDateTime.parse("2026-06-01T08:30+03:00[Europe/Moscow]"));
    }

    @Test
    void aMomentMayHaveAnOffsetAndADayMayBeginLate() throws IOException {
        VersionListing listing = listing("catalog,validFrom\nwinter,2026-12-01T00:00Z\nsummer.xlsx,2011-12-30\n");

        assertThat(listing.catalogs().get(folder.resolve("winter")).in(MOSCOW).toInstant())
                .isEqualTo("2026-12-01T00:00:00Z");
        assertThat(listing.catalogs()
                        .get(folder.resolve("summer.xlsx"))
                        .in(ZoneId.of("Pacific/Apia"))
                        .toString())
                .as("a day that Samoa left out")
                .startsWith("2011-12-31T00:00");
    }

    @Test
    void allMistakesAreToldAtOnceWithLineAndColumn() throws IOException {
        assertThat(problems("""
                catalog,validFrom,colour
                winter,2026-12-01,
                autumn,2026-09-01,
                winter,2026-02-31,
                summer.xslx,soon,
                summer.xlsx,2026-12-01T00:00,
                ,2026-01-01,
                draft-2026-05-01.xlsx,,
                """))
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).startsWith("versions.csv:1:3: unknown column `colour`"),
                        text -> assertThat(text).startsWith("versions.csv:3:1: unknown catalogue `autumn`"),
                        text -> assertThat(text)
                                .startsWith("versions.csv:4:1: `winter` is there already: ")
                                .contains("versions.csv:2:1"),
                        text -> assertThat(text).startsWith("versions.csv:4:2: `2026-02-31` is neither"),
                        text -> assertThat(text)
                                .startsWith("versions.csv:5:1: unknown catalogue `summer.xslx`")
                                .contains("did you mean `summer.xlsx`?"),
                        text -> assertThat(text).startsWith("versions.csv:5:2: `soon` is neither"),
                        text -> assertThat(text)
                                .startsWith("versions.csv:6:2: `2026-12-01T00:00` is there already: ")
                                .contains("versions.csv:2:2"),
                        text -> assertThat(text).startsWith("versions.csv:7:1:"),
                        text -> assertThat(text).startsWith("versions.csv:8:2:"));
    }

    @Test
    void aManifestWithoutRowsOrColumnsIsAMistake() throws IOException {
        assertThat(problems("catalog,validFrom\n")).containsExactly("versions.csv: lists no catalogue");
        assertThat(problems("catalog,from\nwinter,2026-12-01\n"))
                .anyMatch(text -> text.contains("missing columns `validFrom`"));
        assertThat(problems("")).singleElement().asString().contains("empty");
        assertThat(problems("catalog,validFrom\n../winter,2026-12-01\n"))
                .singleElement()
                .asString()
                .contains("`../winter`");
    }

    @Test
    void withoutAManifestNamesSayTheDay() {
        VersionListing listing = VersionFolder.of(folder);

        assertThat(listing.catalogs()).containsOnlyKeys(folder.resolve("draft-2026-05-01.xlsx"));
        assertThat(listing.problems())
                .extracting(problem -> problem.in(Locale.ENGLISH))
                .hasSize(2)
                .allMatch(text -> text.contains("ends with the first day") && text.contains("`versions.csv`"));
    }
}

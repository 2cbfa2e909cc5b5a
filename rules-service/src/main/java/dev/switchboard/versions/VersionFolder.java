package dev.switchboard.versions;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.UnreadableCatalogException;
import dev.switchboard.catalog.FileFailure;
import dev.switchboard.catalog.Problems;
import dev.switchboard.loading.CompiledFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of catalogues, each a workbook, a compiled file or a folder with the first day on which it is in force at the end of its name:
 * {@code catalog-2026-12-01.xlsx}, {@code 2027-01-15}. Where there is a manifest, {@code versions.csv}, it alone says which
 * catalogues count, and names mean nothing.
 */
public final class VersionFolder {

    private static final Pattern DATED =
            Pattern.compile("(?:.*[-_ .])?(\\d{4}-\\d{2}-\\d{2})(\\.xlsx|\\.switchboard)?");

    private static final String MANIFEST = "versions.csv";

    private VersionFolder() {}

    /** Whether a folder says itself that it has versions of a catalogue. */
    public static boolean hasManifest(Path folder) {
        return Files.exists(folder.resolve(MANIFEST));
    }

    /**
     * The catalogues that the folder lists.
     *
     * @throws UnreadableCatalogException if it cannot be read now
     */
    public static VersionListing of(Path folder) {
        try {
            List<Path> entries = entries(folder);
            Path manifest = folder.resolve(MANIFEST);
            return Files.exists(manifest)
                    ? new VersionManifest(entries).read(manifest.toString(), Files.readAllBytes(manifest))
                    : named(folder, entries);
        } catch (IOException failure) {
            throw new UnreadableCatalogException(List.of(FileFailure.unreadable(folder.toString(), failure)));
        }
    }

    private static VersionListing named(Path folder, List<Path> entries) {
        Problems problems = new Problems();
        Map<Path, ValidFrom> catalogs = new LinkedHashMap<>();
        entries.forEach(entry -> day(entry, problems).ifPresent(day -> catalogs.put(entry, day)));
        if (entries.isEmpty()) {
            problems.at(
                    Place.of(folder.toString()),
                    "в папке версий нет ни одного каталога",
                    "there is no catalogue in this folder of versions");
        }
        return new VersionListing(catalogs, !entries.isEmpty(), problems.list());
    }

    /** The day at the end of a name. */
    private static Optional<ValidFrom> day(Path entry, Problems problems) {
        Place place = Place.of(entry.toString());
        Matcher dated = DATED.matcher(entry.getFileName().toString().toLowerCase(Locale.ROOT));
        if (!dated.matches()) {
            problems.at(
                    place,
                    "в папке версий имя кончается первым днём действия: `catalog-2026-12-01.xlsx` или"
                            + " `catalog-2026-12-01` для папки; или перечислите каталоги в `versions.csv`",
                    "in a folder of versions a name ends with the first day in force:"
                            + " `catalog-2026-12-01.xlsx`, or `catalog-2026-12-01` for a folder; or list the catalogues"
                            + " in `versions.csv`");
            return Optional.empty();
        }
        Optional<ValidFrom> day = ValidFrom.read(dated.group(1));
        if (day.isEmpty()) {
            problems.at(place, Text.format("дня `%s` не бывает", "there is no day `%s`", dated.group(1)));
        }
        return day;
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(VersionFolder::isCatalog).sorted().toList();
        }
    }

    /** Workbooks, compiled files and folders; not what an office program or a version control keeps beside them. */
    private static boolean isCatalog(Path entry) {
        String name = entry.getFileName().toString();
        boolean isHidden = name.startsWith(".") || name.startsWith("~$");
        return !isHidden
                && (Files.isDirectory(entry)
                        || name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                        || CompiledFiles.isCompiled(name));
    }
}

package dev.switchboard.versions;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.UnreadableCatalogException;
import dev.switchboard.catalog.FileFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of catalogues, each a workbook or a folder with the first day on which it is in force at the end of its name:
 * {@code catalog-2026-12-01.xlsx}, {@code 2027-01-15}.
 */
public final class VersionFolder {

    private static final Pattern DATED = Pattern.compile("(?:.*[-_ .])?(\\d{4}-\\d{2}-\\d{2})(\\.xlsx)?");

    private VersionFolder() {}

    /**
     * The catalogues by their first days.
     *
     * @param problems takes what has no such name, a date that there is not, and two of one day
     * @throws UnreadableCatalogException if the folder cannot be read now
     */
    public static Map<LocalDate, Path> of(Path folder, List<Problem> problems) {
        Map<LocalDate, Path> versions = new TreeMap<>();
        for (Path entry : entries(folder)) {
            String name = entry.getFileName().toString();
            Matcher dated = DATED.matcher(name.toLowerCase(Locale.ROOT));
            if (!dated.matches()) {
                problems.add(Problem.at(
                        Place.of(entry.toString()),
                        new Text(
                                "в папке версий имя кончается первым днём действия: `catalog-2026-12-01.xlsx` или"
                                        + " `catalog-2026-12-01` для папки",
                                "in a folder of versions a name ends with the first day in force:"
                                        + " `catalog-2026-12-01.xlsx`, or `catalog-2026-12-01` for a folder")));
            } else {
                add(entry, dated.group(1), versions, problems);
            }
        }
        return versions;
    }

    private static void add(Path entry, String date, Map<LocalDate, Path> versions, List<Problem> problems) {
        try {
            Path other = versions.putIfAbsent(LocalDate.parse(date), entry);
            if (other != null) {
                problems.add(Problem.at(
                        Place.of(entry.toString()),
                        Text.format(
                                "с `%s` действует уже `%s`; оставьте одно",
                                "`%s` is the first day of `%s`, too; keep one", date, other.getFileName())));
            }
        } catch (DateTimeException noDay) {
            problems.add(Problem.at(
                    Place.of(entry.toString()), Text.format("дня `%s` не бывает", "there is no day `%s`", date)));
        }
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(all.filter(VersionFolder::isCatalog).sorted().toList());
        } catch (IOException failure) {
            throw new UnreadableCatalogException(List.of(FileFailure.unreadable(folder.toString(), failure)));
        }
    }

    /** Workbooks and folders; not what an office program or a version control keeps beside them. */
    private static boolean isCatalog(Path entry) {
        String name = entry.getFileName().toString();
        boolean isHidden = name.startsWith(".") || name.startsWith("~$");
        return !isHidden
                && (Files.isDirectory(entry) || name.toLowerCase(Locale.ROOT).endsWith(".xlsx"));
    }
}

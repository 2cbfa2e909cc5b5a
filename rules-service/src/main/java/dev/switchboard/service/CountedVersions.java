package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.service.DatedVersions.Dated;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the versions that were admitted count: each has a name and a beginning of its own. Of two that have the same, the one
 * counts that was there before.
 */
final class CountedVersions {

    private final Set<CatalogIdentity> withdrawn;
    private final Problems problems;
    private final Map<String, Path> names = new HashMap<>();
    private final Map<Instant, Path> beginnings = new HashMap<>();
    private final List<Dated> counted = new ArrayList<>();

    private CountedVersions(Set<CatalogIdentity> withdrawn, Problems problems) {
        this.withdrawn = withdrawn;
        this.problems = problems;
    }

    /**
     * Those that count, the newest first.
     *
     * @param before those that have counted until now
     * @param problems takes why the others do not
     */
    static List<Dated> of(
            Map<Path, WatchedVersion> watched, List<Dated> before, Set<CatalogIdentity> withdrawn, Problems problems) {
        CountedVersions versions = new CountedVersions(withdrawn, problems);
        List<LoadedVersion> known = before.stream().map(Dated::loaded).toList();
        watched.entrySet().stream()
                .filter(each -> each.getValue().version().isPresent())
                .sorted(Comparator.comparing(
                        each -> !known.contains(each.getValue().version().orElseThrow())))
                .forEach(each -> versions.add(each.getKey(), each.getValue()));
        versions.counted.sort(Comparator.comparing(Dated::begin).reversed());
        return versions.counted;
    }

    private void add(Path path, WatchedVersion watched) {
        LoadedVersion loaded = watched.version().orElseThrow();
        ZonedDateTime begin = watched.begin(loaded);
        String name = loaded.identity().version();
        Place place = Place.of(path.toString());
        if (names.containsKey(name)) {
            problems.at(
                    place,
                    Text.format(
                            "`%s` и этот каталог называют себя версией `%s`: исправьте version в таблице catalog одного из них",
                            "`%s` and this catalogue both call themselves version `%s`: correct version in the table catalog of"
                                    + " one of them",
                            names.get(name).getFileName(),
                            name));
        } else if (beginnings.containsKey(begin.toInstant())) {
            problems.at(
                    place,
                    Text.format(
                            "с `%s` действует уже `%s`; оставьте одно",
                            "`%s` is the beginning of `%s`, too; keep one",
                            watched.from(),
                            beginnings.get(begin.toInstant()).getFileName()));
        } else {
            names.put(name, path);
            beginnings.put(begin.toInstant(), path);
            counted.add(new Dated(loaded, begin, begin.toInstant(), withdrawn.contains(loaded.identity())));
        }
    }
}

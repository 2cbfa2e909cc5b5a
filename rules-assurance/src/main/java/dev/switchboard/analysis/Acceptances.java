package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.Acceptance;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Problems;
import dev.switchboard.tables.BoxText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a catalogue's authors accept, held against what was found: accepted is a finding as far as the areas go that they
 * accepted it for, and what has grown beyond them is not.
 */
final class Acceptances {

    private final Catalog catalog;
    private final BoxText boxes;
    private final Areas areas;
    private final List<Acceptance> acceptances;
    private final Set<Acceptance> stale;
    private final Map<Acceptance, List<Finding>> unbounded = new LinkedHashMap<>();

    Acceptances(Catalog catalog, List<Acceptance> acceptances) {
        this.catalog = catalog;
        this.boxes = new BoxText(catalog.vocabulary());
        this.areas = new Areas(catalog);
        this.acceptances = acceptances;
        this.stale = new LinkedHashSet<>(acceptances);
    }

    /**
     * The findings, those that are accepted marked so, with what there is to say of the acceptances.
     *
     * @param complete whether what was not found is not there
     */
    List<Finding> marked(List<Finding> findings, boolean complete) {
        List<Finding> marked = new ArrayList<>();
        findings.forEach(finding -> marked.add(marked(finding)));
        unbounded.forEach((acceptance, found) -> marked.add(unbounded(acceptance, found)));
        if (complete) {
            stale.forEach(acceptance -> marked.add(stale(acceptance)));
        }
        return marked;
    }

    private Finding marked(Finding finding) {
        List<Acceptance> about = acceptances.stream()
                .filter(each -> each.kind() == finding.kind() && each.subject().equals(finding.subject()))
                .toList();
        if (about.isEmpty()) {
            return finding;
        }
        about.forEach(stale::remove);
        Acceptance first = about.get(0);
        if (finding.regions().isEmpty()) {
            return finding.acceptedBecause(first.reason());
        }
        for (Acceptance each : about) {
            if (each.where().isEmpty()) {
                unbounded.computeIfAbsent(each, added -> new ArrayList<>()).add(finding);
                return finding.acceptedBecause(each.reason());
            }
        }
        List<Region> beyond = areas.beyond(finding.area(), conditions(about));
        return beyond.isEmpty()
                ? finding.acceptedBecause(reason(finding, about).reason())
                : grown(finding, about, beyond);
    }

    /** The first that reaches to where the finding is; of several that do so together, the first of all. */
    private Acceptance reason(Finding finding, List<Acceptance> about) {
        return about.stream()
                .filter(each ->
                        areas.beyond(finding.area(), conditions(List.of(each))).isEmpty())
                .findFirst()
                .orElse(about.get(0));
    }

    private List<Condition> conditions(List<Acceptance> about) {
        List<Condition> conditions = new ArrayList<>();
        for (Acceptance each : about) {
            conditions.addAll(boxes.read(each.where(), each.place(), new Problems()));
        }
        return conditions;
    }

    private Finding grown(Finding finding, List<Acceptance> about, List<Region> beyond) {
        Text where = beyond.get(0).text(catalog.vocabulary());
        return finding.saying(Text.format(
                "%s. Принято (%s), но не там, где %s",
                "%s. It is accepted (%s), but not where %s",
                finding.message(),
                about.get(0).place(),
                where));
    }

    private Finding unbounded(Acceptance acceptance, List<Finding> found) {
        List<Region> all = found.stream().flatMap(each -> each.area().stream()).toList();
        return Finding.aboutWords(
                FindingKind.UNBOUNDED_ACCEPTANCE,
                acceptance.kind().code() + " " + acceptance.subject(),
                Text.format(
                        "%s: `%s` принято без границ, поэтому останется принятым, как бы ни разрослось: впишите в столбец `where`: `%s`",
                        "%s: `%s` is accepted without bounds, and stays so however much it grows: put into the column `where`: `%s`",
                        acceptance.place(),
                        acceptance.subject(),
                        Areas.text(all, catalog.vocabulary())));
    }

    /** What to say when nothing is there to be accepted. */
    private static Finding stale(Acceptance acceptance) {
        return Finding.aboutWords(
                FindingKind.STALE_ACCEPTANCE,
                acceptance.subject(),
                Text.format(
                        "%s: принято `%s` `%s`, но такого замечания больше нет: удалите строку",
                        "%s: accepts `%s` `%s`, which is no longer found: remove the row",
                        acceptance.place(),
                        acceptance.kind().code(),
                        acceptance.subject()));
    }
}

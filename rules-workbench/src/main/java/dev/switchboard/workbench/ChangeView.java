package dev.switchboard.workbench;

import dev.switchboard.Text;
import dev.switchboard.analysis.Box;
import dev.switchboard.analysis.CatalogDiff;
import dev.switchboard.analysis.DecisionChange;
import dev.switchboard.analysis.Destination;
import dev.switchboard.analysis.Rewording;
import dev.switchboard.analysis.Taker;
import dev.switchboard.analysis.TopicRouting;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a change of a catalogue changes for inquiries: sentences, by topic. */
final class ChangeView {

    private final Titles titles;

    /** @param titles of the new catalogue */
    ChangeView(Titles titles) {
        this.titles = titles;
    }

    Map<String, Object> of(CatalogDiff diff) {
        return Json.object(
                "same", diff.alwaysAlike(),
                "sameVersion", diff.haveSameVersion(),
                "before",
                        Json.object(
                                "name",
                                diff.before().name(),
                                "version",
                                diff.before().version()),
                "after",
                        Json.object(
                                "name",
                                diff.after().name(),
                                "version",
                                diff.after().version()),
                "topics", byTopic(diff),
                "routings", diff.topics().stream().map(this::of).toList(),
                "words",
                        diff.vocabulary().stream()
                                .map(word -> titles.in(word.text()))
                                .toList(),
                "defaults",
                        diff.defaults().stream()
                                .map(each -> titles.in(each.text()))
                                .toList(),
                "exclusions",
                        diff.exclusions().stream()
                                .map(each -> titles.in(each.title()))
                                .toList(),
                "notAnalysed", diff.notAnalysed().stream().map(titles::in).toList());
    }

    /** Each sentence once for each group of topics that it is about. */
    private List<Map<String, Object>> byTopic(CatalogDiff diff) {
        Map<List<String>, Set<Map<String, Object>>> sentences = new LinkedHashMap<>();
        for (DecisionChange change : diff.changes()) {
            for (Box box : change.boxes()) {
                sentences
                        .computeIfAbsent(topics(box), topics -> new LinkedHashSet<>())
                        .add(sentence(change, box));
            }
        }
        List<Map<String, Object>> groups = new ArrayList<>();
        sentences.forEach((topics, told) -> groups.add(
                Json.object("topics", topics.stream().map(titles::topic).toList(), "sentences", withoutRepeats(told))));
        return groups;
    }

    /** Regions that differ in nothing that is told are told once. */
    private static List<Map<String, Object>> withoutRepeats(Set<Map<String, Object>> sentences) {
        Map<Object, Map<String, Object>> once = new LinkedHashMap<>();
        for (Map<String, Object> sentence : sentences) {
            once.putIfAbsent(List.of(sentence.get("inquiry"), sentence.get("before"), sentence.get("after")), sentence);
        }
        return List.copyOf(once.values());
    }

    /** The topics of a box; none for all topics. */
    private List<String> topics(Box box) {
        for (Condition.Atom atom : box.conditions()) {
            if (atom.fact().equals("topic") && atom.values() instanceof Values.Codes codes) {
                return titles.vocabulary().topics().stream()
                        .map(Topic::code)
                        .filter(code -> codes.codes().contains(code) == codes.listed())
                        .toList();
            }
        }
        return List.of();
    }

    private Map<String, Object> sentence(DecisionChange change, Box box) {
        return Json.object(
                "kind", change.kind().code(),
                "parts", parts(box),
                "before", destination(change.before()),
                "after", destination(change.after()),
                "rewordings", change.rewordings().stream().map(this::of).toList(),
                "rules",
                        change.rulesAfter().stream()
                                .map(rule -> RuleView.place(rule.place()))
                                .toList(),
                "inquiry", titles.stated(box.witness()),
                "text", titles.in(box.text()));
    }

    /** The conditions of a box but for its topics, as one phrase. */
    private String when(Box box) {
        String conditions = String.join(titles.in(new Text(" и ", " and ")), conditions(box));
        return taker(box)
                .map(taker -> conditions + (conditions.isEmpty() ? "" : ", ") + taker)
                .orElse(conditions);
    }

    /** The same, each on its own. */
    private List<String> parts(Box box) {
        List<String> parts = new ArrayList<>(conditions(box));
        taker(box).ifPresent(parts::add);
        return parts;
    }

    private List<String> conditions(Box box) {
        return box.conditions().stream()
                .filter(atom -> !atom.fact().equals("topic"))
                .map(titles::condition)
                .toList();
    }

    private Optional<String> taker(Box box) {
        return box.taker().map(this::taken);
    }

    /** That somebody takes an inquiry, before and after the change. */
    private String taken(Taker taker) {
        Outcome outcome = taker.outcome();
        if (!outcome.item().isEmpty()) {
            return titles.in(Text.format(
                    "если решает пункт «%s»", "if item “%s” decides", Titles.titleOf(titles.item(outcome.item()))));
        }
        return titles.in(
                taker.byItem()
                        ? new Text("если ни один пункт не подходит", "if no item holds")
                        : Text.format(
                                "если решение — %s, %s",
                                "if the decision is %s, %s",
                                Titles.titleOf(titles.line(outcome.line(), outcome.mode())),
                                Titles.titleOf(titles.mode(outcome.mode()))));
    }

    private Map<String, Object> of(Rewording rewording) {
        return Json.object(
                "part", titles.in(rewording.part().title()),
                "before", rewording.before().stream().map(titles::in).toList(),
                "after", rewording.after().stream().map(titles::in).toList());
    }

    /** Where to, how, and by which item; without a line for nowhere. */
    private Map<String, Object> destination(Destination destination) {
        return destination instanceof Destination.Decided decided
                ? destination(decided.outcome(), decided.queue())
                : Json.object();
    }

    private Map<String, Object> destination(Outcome outcome, Optional<String> queue) {
        Map<String, Object> view = Json.object("queue", queue);
        if (outcome.hasLine()) {
            view.put("line", titles.line(outcome.line(), outcome.mode()));
            view.put("mode", titles.mode(outcome.mode()));
        }
        if (!outcome.item().isEmpty()) {
            view.put("item", titles.item(outcome.item()));
        }
        return view;
    }

    private Map<String, Object> of(TopicRouting routing) {
        return Json.object(
                "topic", titles.coded(routing.topic().code(), routing.topic().title()),
                "isNew", routing.isNew(),
                "routes",
                        routing.routes().stream()
                                .map(route -> Json.object(
                                        "to", destination(route.outcome()),
                                        "when",
                                                route.boxes().stream()
                                                        .map(this::when)
                                                        .distinct()
                                                        .toList(),
                                        "rest", route.isRest(),
                                        "inquiry", titles.stated(route.witness())))
                                .toList());
    }
}

package dev.switchboard.workbench;

import dev.switchboard.Place;
import dev.switchboard.catalog.Alternative;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules as people read them: when, in words, and what then. */
final class RuleView {

    private final Titles titles;
    private final Map<String, String> notes;

    RuleView(Titles titles, Map<String, String> notes) {
        this.titles = titles;
        this.notes = notes;
    }

    /** All rules, in order of precedence, those that are switched off last. */
    List<Map<String, Object>> of(Catalog catalog) {
        List<Map<String, Object>> rules = new ArrayList<>();
        catalog.allRules().forEach(rule -> rules.add(of(rule)));
        catalog.offRules().forEach(rule -> rules.add(of(rule)));
        return rules;
    }

    Map<String, Object> of(Rule rule) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", rule.name());
        view.put("item", titles.item(rule.outcome().item()));
        view.put("salience", rule.salience());
        view.put("off", rule.isOff());
        view.put("topics", topics(rule.condition()));
        view.put("when", alternatives(rule));
        if (rule.outcome().hasLine()) {
            view.put("line", titles.line(rule.outcome().line(), rule.outcome().mode()));
            view.put("mode", titles.mode(rule.outcome().mode()));
        }
        view.put(
                "gives",
                rule.gives().stream()
                        .map(given -> titles.vocabulary()
                                .outcome(given.outcome())
                                .map(type -> titles.in(type.title()) + ": " + titles.in(type.shown(given.value())))
                                .orElse(given.outcome()))
                        .toList());
        view.put("steps", titles.in(rule.steps()));
        view.put("note", notes.getOrDefault(rule.name(), ""));
        view.put("place", place(rule.place()));
        return view;
    }

    static Map<String, Object> place(Place place) {
        return Json.object(
                "file",
                place.file(),
                "sheet",
                place.sheet(),
                "row",
                place.line(),
                "column",
                place.column(),
                "text",
                place);
    }

    private List<Map<String, Object>> topics(Condition condition) {
        return Rule.namedBy(condition)
                .map(Set::stream)
                .map(codes -> codes.map(titles::topic).toList())
                .orElse(List.of());
    }

    /** Each row of a table on its own, with its topics where the rows have different ones. */
    private List<Map<String, Object>> alternatives(Rule rule) {
        List<Map<String, Object>> all = new ArrayList<>();
        if (rule.alternatives().isEmpty()) {
            all.add(alternative(rule.condition(), rule.place()));
        }
        for (Alternative alternative : rule.alternatives()) {
            all.add(alternative(alternative.condition(), alternative.place()));
        }
        return all;
    }

    private Map<String, Object> alternative(Condition condition, Place place) {
        List<String> parts = new ArrayList<>();
        List<Condition> conditions = condition instanceof Condition.And and ? and.parts() : List.of(condition);
        for (Condition part : conditions) {
            boolean isTopic = part instanceof Condition.Atom atom && atom.fact().equals("topic");
            if (!isTopic && !part.equals(Condition.always())) {
                parts.add(titles.condition(part));
            }
        }
        return Json.object("topics", topics(condition), "parts", parts, "place", place(place));
    }
}

package dev.switchboard.workbench;

import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import java.util.List;
import java.util.Map;

/** Facts as the form for a rule offers them: by title, with what can be asked of each. */
final class FactView {

    private final Titles titles;
    private final CodeLists lists;

    FactView(Titles titles) {
        this.titles = titles;
        this.lists = new CodeLists(titles);
    }

    List<Map<String, Object>> all() {
        return titles.vocabulary().declaredFacts().stream().map(this::of).toList();
    }

    private Map<String, Object> of(Fact fact) {
        return Json.object(
                "code", fact.code(),
                "title", titles.fact(fact.code()),
                "kind", kind(fact.type()),
                "list", lists.of(fact.type()));
    }

    /** What is asked of a fact: which of its codes, how much, or whether. */
    private static String kind(FactType type) {
        if (type instanceof FactType.Choice choice) {
            return choice.kind().isOrdered() ? "scale" : "choice";
        }
        if (type instanceof FactType.Flag) {
            return "flag";
        }
        if (type instanceof Members) {
            return "set";
        }
        return type instanceof FactType.Scaled ? "number" : "choice";
    }
}

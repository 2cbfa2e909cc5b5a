package dev.switchboard.dmn;

import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Vocabulary;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What facts, outcomes and decisions are called in FEEL: as in the catalogue where FEEL takes the code for a name, which it does not
 * if there is a hyphen in it, or if one of its functions is called so.
 */
final class FeelNames {

    /** Decisions that do not come from a code. */
    enum Part {
        RULES("Rules"),
        MEANT("Meant"),
        TAKER("Taker"),
        LINE("Line"),
        MODE("Mode"),
        ITEM("Item"),
        ITEMS("Items"),
        QUEUE("Queue"),
        PHRASE("Phrase"),
        GREETING("Greeting"),
        DECISION("Decision");

        private final String wanted;

        Part(String wanted) {
            this.wanted = wanted;
        }
    }

    /** Of what a rule decides. */
    static final String LINE = "line";

    static final String MODE = "mode";
    static final String ITEM = "item";

    private static final Set<String> RESERVED = Set.of(
            "abs",
            "after",
            "all",
            "and",
            "any",
            "append",
            "before",
            "between",
            "ceiling",
            "coincides",
            "concatenate",
            "contains",
            "context",
            "count",
            "date",
            "decimal",
            "during",
            "duration",
            "else",
            "even",
            "every",
            "exp",
            "external",
            "false",
            "finishes",
            "flatten",
            "floor",
            "for",
            "function",
            "if",
            "in",
            "includes",
            "instance",
            "is",
            "item",
            "log",
            "lower",
            "matches",
            "max",
            "mean",
            "median",
            "meets",
            "min",
            "mode",
            "modulo",
            "not",
            "now",
            "null",
            "number",
            "odd",
            "of",
            "or",
            "overlaps",
            "partial",
            "product",
            "range",
            "remove",
            "replace",
            "return",
            "reverse",
            "satisfies",
            "some",
            "sort",
            "split",
            "sqrt",
            "starts",
            "stddev",
            "string",
            "sublist",
            "substring",
            "sum",
            "then",
            "time",
            "today",
            "true",
            "union",
            "upper");

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Map<Part, String> parts = new LinkedHashMap<>();
    private final Map<String, String> outcomes = new LinkedHashMap<>();

    FeelNames(Vocabulary words) {
        Set<String> taken = new HashSet<>();
        for (Fact fact : words.facts()) {
            facts.put(fact.code(), distinct(plain(fact.code()), taken));
        }
        for (Part part : Part.values()) {
            parts.put(part, distinct(part.wanted, taken));
        }
        Set<String> takenKeys = new HashSet<>(List.of(LINE, MODE, ITEM));
        for (OutcomeType outcome : words.outcomes()) {
            String name = plain(outcome.code());
            keys.put(outcome.code(), distinct(name, takenKeys));
            outcomes.put(outcome.code(), distinct(taken.contains(name) ? name + "Outcome" : name, taken));
        }
    }

    String fact(String code) {
        return name(facts, code);
    }

    /** The code of the fact that is called so. */
    Optional<String> factCalled(String name) {
        return codeOf(name, facts);
    }

    String part(Part part) {
        return parts.getOrDefault(part, part.wanted);
    }

    /** The decision of an outcome. */
    String outcome(String code) {
        return name(outcomes, code);
    }

    /** The entry of an outcome in what a rule gives. */
    String key(String outcome) {
        return name(keys, outcome);
    }

    /** The code of the outcome with such an entry. */
    Optional<String> outcomeWithKey(String key) {
        return codeOf(key, keys);
    }

    private static Optional<String> codeOf(String name, Map<String, String> names) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String name(Map<String, String> names, String code) {
        return Optional.ofNullable(names.get(code))
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no `%s`".formatted(code)));
    }

    private static String plain(String code) {
        String name = code.replaceAll("[^\\p{L}\\p{Nd}_]", "_");
        return RESERVED.contains(name) ? name + "_" : name;
    }

    private static String distinct(String wanted, Set<String> taken) {
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }
}

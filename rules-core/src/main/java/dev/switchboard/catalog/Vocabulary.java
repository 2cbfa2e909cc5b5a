package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import dev.switchboard.TransferMode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a catalogue: its lines, facts, topics and items, each by its code, in the order of its files. */
public final class Vocabulary {

    private final String name;
    private final String version;
    private final Optional<Line> defaultLine;
    private final Map<String, Map<TransferMode, Line>> lines;
    private final List<LineEntry> queues;
    private final List<LineEntry> greetings;
    private final Map<String, EntriesOfLine> queuesByLine;
    private final Map<String, EntriesOfLine> greetingsByLine;
    private final Map<String, Fact> facts;
    private final Map<String, Topic> topics;
    private final Map<String, Item> items;
    private final Inquiry.Defaults defaults;
    private final boolean hasUnits;
    private final Map<String, Definition> definitions;

    private Vocabulary(Builder builder) {
        name = builder.name;
        version = builder.version;
        defaultLine = builder.defaultLine;
        lines = byCodeAndMode(builder.lines);
        queues = List.copyOf(builder.queues);
        greetings = List.copyOf(builder.greetings);
        queuesByLine = EntriesOfLine.byLine(queues);
        greetingsByLine = EntriesOfLine.byLine(greetings);
        facts = factsByCode(builder.facts);
        topics = topicsByCode(builder.topics);
        items = itemsByCode(builder.items);
        defaults = new Inquiry.Defaults(unstated(builder.facts));
        hasUnits = builder.facts.stream().anyMatch(Vocabulary::hasUnit);
        definitions = new LinkedHashMap<>();
        builder.definitions.forEach(definition -> definitions.put(definition.fact(), writable(definition)));
    }

    public static Builder builder() {
        return new Builder();
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    /** The line that takes an inquiry for which no rule holds. */
    public Optional<Line> defaultLine() {
        return defaultLine;
    }

    public List<Line> lines() {
        return lines.values().stream().flatMap(modes -> modes.values().stream()).toList();
    }

    public Collection<String> lineCodes() {
        return lines.keySet();
    }

    /** The ways to transfer to a line; empty when there is no such line. */
    public Collection<TransferMode> modes(String line) {
        return lines.getOrDefault(line, Map.of()).keySet();
    }

    public Optional<Line> line(String code, TransferMode mode) {
        return Optional.ofNullable(lines.getOrDefault(code, Map.of()).get(mode));
    }

    /** What is decided where no rule holds; empty without a default line. */
    public Optional<Outcome> byDefault() {
        return defaultLine.map(line -> new Outcome(line.code(), line.mode(), ""));
    }

    /** The line that takes what a rule decides or, where there is none, what none does; empty without a default line. */
    public Optional<Line> line(Optional<Rule> deciding) {
        return deciding.map(Rule::outcome).or(this::byDefault).map(this::line);
    }

    public List<LineEntry> queues() {
        return queues;
    }

    /** Greetings that differ from the line's usual one. */
    public List<LineEntry> greetings() {
        return greetings;
    }

    /** The entries of the table of queues that are about a line. */
    public EntriesOfLine queues(String line) {
        return EntriesOfLine.of(line, queuesByLine);
    }

    /** The entries of the table of greetings that are about a line. */
    public EntriesOfLine greetings(String line) {
        return EntriesOfLine.of(line, greetingsByLine);
    }

    /** What is said of a line to a completed inquiry. */
    public Said said(Line line, Inquiry completed) {
        return Said.of(line, queues(line.code()), greetings(line.code()), completed);
    }

    /**
     * The line of an outcome.
     *
     * @throws IllegalArgumentException if it is not listed
     */
    public Line line(Outcome outcome) {
        return line(outcome.line(), outcome.mode())
                .orElseThrow(() ->
                        new IllegalArgumentException("a rule transfers to `%s` `%s`, which the catalogue does not list"
                                .formatted(outcome.line(), outcome.mode().code())));
    }

    public Collection<Fact> facts() {
        return facts.values();
    }

    public Collection<String> factCodes() {
        return facts.keySet();
    }

    public Optional<Fact> fact(String code) {
        return Optional.ofNullable(facts.get(code));
    }

    public Collection<Topic> topics() {
        return topics.values();
    }

    public Collection<String> topicCodes() {
        return topics.keySet();
    }

    public Optional<Topic> topic(String code) {
        return Optional.ofNullable(topics.get(code));
    }

    public Collection<Item> items() {
        return items.values();
    }

    public Collection<String> itemCodes() {
        return items.keySet();
    }

    public Optional<Item> item(String code) {
        return Optional.ofNullable(items.get(code));
    }

    /** What facts mean that an inquiry leaves unstated, as conditions know values. */
    public Inquiry.Defaults defaults() {
        return defaults;
    }

    /** An inquiry that fits this catalogue, as conditions know it: with a value for each fact, those with units in steps. */
    public Inquiry completed(Inquiry stated) {
        return derived(inside(stated));
    }

    /** An inquiry as conditions know it, with a value for each fact, those that are derived among them. */
    public Inquiry derived(Inquiry inside) {
        Inquiry completed = inside.withDefaults(defaults);
        for (Definition definition : definitions.values()) {
            completed = completed.toBuilder()
                    .state(definition.fact(), definition.value(completed))
                    .build()
                    .withDefaults(defaults);
        }
        return completed;
    }

    /** What the derived facts are, each behind those that it is derived from. */
    public Collection<Definition> definitions() {
        return definitions.values();
    }

    /** What a derived fact is; empty for one that is stated. */
    public Optional<Definition> definition(String fact) {
        return Optional.ofNullable(definitions.get(fact));
    }

    /** The facts that are stated and not derived. */
    public List<Fact> statedFacts() {
        return facts.values().stream()
                .filter(fact -> !definitions.containsKey(fact.code()))
                .toList();
    }

    /** A condition that holds for the same inquiries and asks of stated facts alone. */
    public Condition ofStatedFacts(Condition condition) {
        return definitions.isEmpty() ? condition : expanded(condition).normal();
    }

    private Condition expanded(Condition condition) {
        if (condition instanceof Condition.Atom atom) {
            return definition(atom.fact())
                    .map(definition -> expanded(definition.where(atom.values())))
                    .orElse(atom);
        }
        List<Condition> parts = condition.parts().stream().map(this::expanded).toList();
        return condition instanceof Condition.And ? new Condition.And(parts) : new Condition.Or(parts);
    }

    /** The same without values for facts that are not stated. */
    public Inquiry inside(Inquiry stated) {
        return hasUnits ? inSteps(stated) : stated;
    }

    private Inquiry inSteps(Inquiry stated) {
        Inquiry.Builder inside = Inquiry.builder();
        stated.stated()
                .forEach((fact, value) -> inside.state(
                        fact,
                        fact(fact).flatMap(known -> known.type().inside(value)).orElse(value)));
        return inside.build();
    }

    /** A condition that holds for the same inquiries and asks of no measure what its notation cannot write, such as 24:00. */
    Condition writable(Condition condition) {
        if (!hasUnits) {
            return condition;
        }
        if (condition instanceof Condition.Atom atom) {
            return new Condition.Atom(atom.fact(), writable(atom));
        }
        List<Condition> parts = condition.parts().stream().map(this::writable).toList();
        return condition instanceof Condition.And ? new Condition.And(parts) : new Condition.Or(parts);
    }

    private Definition writable(Definition definition) {
        return new Definition(
                definition.fact(),
                definition.rows().stream()
                        .map(row -> new Definition.Row(writable(row.condition()), row.value(), row.place()))
                        .toList(),
                definition.otherwise());
    }

    private Values writable(Condition.Atom atom) {
        return fact(atom.fact()).map(Fact::type).orElse(new FactType.Topic()) instanceof FactType.Scaled scaled
                ? scaled.notation().within((Values.Numbers) atom.values())
                : atom.values();
    }

    private static boolean hasUnit(Fact fact) {
        return fact.type() instanceof FactType.Scaled scaled && !(scaled.notation() instanceof WholeNotation);
    }

    private static Map<String, Map<TransferMode, Line>> byCodeAndMode(List<Line> lines) {
        Map<String, Map<TransferMode, Line>> result = new LinkedHashMap<>();
        for (Line line : lines) {
            Map<TransferMode, Line> modes = result.get(line.code());
            if (modes == null) {
                modes = new LinkedHashMap<>();
                result.put(line.code(), modes);
            }
            modes.put(line.mode(), line);
        }
        return result;
    }

    private static Map<String, Fact> factsByCode(List<Fact> facts) {
        Map<String, Fact> result = new LinkedHashMap<>();
        for (Fact fact : facts) {
            result.put(fact.code(), fact);
        }
        return Collections.unmodifiableMap(result);
    }

    private static Map<String, Topic> topicsByCode(List<Topic> topics) {
        Map<String, Topic> result = new LinkedHashMap<>();
        for (Topic topic : topics) {
            result.put(topic.code(), topic);
        }
        return Collections.unmodifiableMap(result);
    }

    private static Map<String, Item> itemsByCode(List<Item> items) {
        Map<String, Item> result = new LinkedHashMap<>();
        for (Item item : items) {
            result.put(item.code(), item);
        }
        return Collections.unmodifiableMap(result);
    }

    private static Map<String, Object> unstated(List<Fact> facts) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact.type() instanceof FactType.Scaled count) {
                result.put(fact.code(), count.unstated());
            } else if (fact.type() instanceof FactType.Flag flag) {
                result.put(fact.code(), flag.unstated());
            } else if (fact.type() instanceof FactType.Choice choice) {
                result.put(fact.code(), choice.unstated());
            }
        }
        return result;
    }

    /** Collects a vocabulary. */
    public static final class Builder {

        private String name = "";
        private String version = "";
        private Optional<Line> defaultLine = Optional.empty();
        private List<Line> lines = List.of();
        private List<LineEntry> queues = List.of();
        private List<LineEntry> greetings = List.of();
        private List<Fact> facts = List.of();
        private List<Topic> topics = List.of();
        private List<Item> items = List.of();
        private List<Definition> definitions = List.of();

        private Builder() {}

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder version(String version) {
            this.version = version;
            return this;
        }

        public Builder defaultLine(Line defaultLine) {
            this.defaultLine = Optional.of(defaultLine);
            return this;
        }

        public Builder lines(List<Line> lines) {
            this.lines = lines;
            return this;
        }

        public Builder queues(List<LineEntry> queues) {
            this.queues = queues;
            return this;
        }

        public Builder greetings(List<LineEntry> greetings) {
            this.greetings = greetings;
            return this;
        }

        public Builder facts(List<Fact> facts) {
            this.facts = facts;
            return this;
        }

        public Builder topics(List<Topic> topics) {
            this.topics = topics;
            return this;
        }

        /**
         * What derived facts are.
         *
         * @param definitions each behind those of the facts that it is derived from
         */
        public Builder definitions(List<Definition> definitions) {
            this.definitions = definitions;
            return this;
        }

        public Builder items(List<Item> items) {
            this.items = items;
            return this;
        }

        /**
         * The words collected.
         *
         * @throws IllegalArgumentException if a core fact is of another type than its method of {@link Inquiry} gives, or two codes of one kind look the
         *     same
         */
        public Vocabulary build() {
            DeclaredCodes.requireDistinct(lines.stream().map(Line::code));
            DeclaredCodes.requireDistinct(facts.stream().map(Fact::code));
            DeclaredCodes.requireDistinct(topics.stream().map(Topic::code));
            DeclaredCodes.requireDistinct(items.stream().map(Item::code));
            return new Vocabulary(this);
        }
    }
}

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
    private final Lines lines;
    private final List<LineEntry> queues;
    private final List<LineEntry> greetings;
    private final Map<String, EntriesOfLine> queuesByLine;
    private final TextsOfLines texts;
    private final Map<String, Fact> facts;
    private final FactSets sets;
    private final Map<String, Topic> topics;
    private final Map<String, Item> items;
    private final Optional<Calendar> calendar;
    private final Completion completion;
    private final List<Exclusion> exclusions;
    private final Map<String, OutcomeType> outcomes;
    private final OpeningHours hours;

    private Vocabulary(Builder builder) {
        name = builder.name;
        version = builder.version;
        defaultLine = builder.defaultLine;
        lines = new Lines(builder.lines);
        queues = List.copyOf(builder.queues);
        greetings = List.copyOf(builder.greetings);
        queuesByLine = EntriesOfLine.byLine(queues);
        calendar = builder.calendar;
        List<Fact> declared = calendar.isPresent() ? calendar.get().with(builder.facts) : builder.facts;
        sets = new FactSets(declared);
        facts = byCode(sets.withMembers(declared));
        topics = byCode(builder.topics);
        items = byCode(builder.items);
        completion = new Completion(facts, sets.withSizes(builder.definitions), calendar);
        exclusions = completion.writableExclusions(builder.exclusions);
        texts = new TextsOfLines(lines.all(), completion.writableTexts(builder.texts), greetings);
        outcomes = byCode(builder.outcomes);
        hours = new OpeningHours(builder.hours, this);
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
        return lines.all();
    }

    public Collection<String> lineCodes() {
        return lines.codes();
    }

    /** The ways to transfer to a line; empty when there is no such line. */
    public Collection<TransferMode> modes(String line) {
        return lines.modes(line);
    }

    public Optional<Line> line(String code, TransferMode mode) {
        return lines.line(code, mode);
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

    /** Texts that depend on facts. */
    public List<LineText> texts() {
        return texts.all();
    }

    /** The texts that are about a line, greetings among them: of those with one part, the first that holds counts. */
    public List<LineText> texts(Line line) {
        return texts.of(line);
    }

    /** Of the texts about a line those of one part that come before one of them; empty for a line that it is not about. */
    public Optional<List<LineText>> textsBefore(LineText text, Line line) {
        return texts.before(text, line);
    }

    /** The hours of lines that close. */
    public OpeningHours hours() {
        return hours;
    }

    /** What is said to a completed inquiry of the line that takes it in the place of another, if that is closed. */
    public Said said(Line meant, Inquiry completed) {
        Line line = hours.taking(meant, completed);
        return Said.of(line, queues(line.code()), texts(line), completed);
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

    /** What rules can give besides the line. */
    public Collection<OutcomeType> outcomes() {
        return outcomes.values();
    }

    public Collection<String> outcomeCodes() {
        return outcomes.keySet();
    }

    public Optional<OutcomeType> outcome(String code) {
        return Optional.ofNullable(outcomes.get(code));
    }

    /** The time zone and the calendar; empty for a catalogue that does not care when clients call. */
    public Optional<Calendar> calendar() {
        return calendar;
    }

    /** Whether a fact follows from when the client called. */
    public boolean isOfMoment(String fact) {
        return calendar.isPresent() && Calendar.FACTS.contains(fact);
    }

    /** How inquiries become what conditions are asked of. */
    public Completion completion() {
        return completion;
    }

    /** An inquiry that fits this catalogue, as conditions know it: with a value for each fact, those with units in steps. */
    public Inquiry completed(Inquiry stated) {
        return completion.completed(stated);
    }

    /** What the derived facts are, each behind those that it is derived from. */
    public Collection<Definition> definitions() {
        return completion.definitions();
    }

    /** Those that are declared as such, and are not only known by a set. */
    public List<Definition> declaredDefinitions() {
        return definitions().stream()
                .filter(definition -> sets.of(definition.fact()).isEmpty())
                .toList();
    }

    /** What a derived fact is; empty for one that is stated. */
    public Optional<Definition> definition(String fact) {
        return completion.definition(fact);
    }

    /** The combinations of facts that cannot be. */
    public List<Exclusion> exclusions() {
        return exclusions;
    }

    /** The facts that are stated and not derived; in place of a set its members. */
    public List<Fact> statedFacts() {
        return facts.values().stream()
                .filter(fact -> definition(fact.code()).isEmpty() && !(fact.type() instanceof Members))
                .toList();
    }

    /** The set by whose statement a fact is known; empty for other facts. */
    public Optional<Fact> setOf(String fact) {
        return sets.of(fact);
    }

    /** The facts that callers state: neither derived nor following from the moment; sets as a whole. */
    public List<Fact> factsToState() {
        return declaredFacts().stream()
                .filter(fact -> definition(fact.code()).isEmpty() && !isOfMoment(fact.code()))
                .toList();
    }

    /** The facts that are declared as such, and not only known by a set. */
    public List<Fact> declaredFacts() {
        return facts.values().stream()
                .filter(fact -> sets.of(fact.code()).isEmpty())
                .toList();
    }

    private static <T extends Coded> Map<String, T> byCode(List<T> all) {
        Map<String, T> result = new LinkedHashMap<>();
        for (T each : all) {
            result.put(each.code(), each);
        }
        return Collections.unmodifiableMap(result);
    }

    /** Collects a vocabulary. */
    public static final class Builder {

        private String name = "";
        private String version = "";
        private Optional<Line> defaultLine = Optional.empty();
        private List<Line> lines = List.of();
        private List<LineEntry> queues = List.of();
        private List<LineEntry> greetings = List.of();
        private List<LineText> texts = List.of();
        private List<Fact> facts = List.of();
        private List<Topic> topics = List.of();
        private List<Item> items = List.of();
        private List<Definition> definitions = List.of();
        private List<Exclusion> exclusions = List.of();
        private List<OutcomeType> outcomes = List.of();
        private Optional<Calendar> calendar = Optional.empty();
        private List<Opening> hours = List.of();

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

        /** Texts that depend on facts, in their order of precedence. */
        public Builder texts(List<LineText> texts) {
            this.texts = texts;
            return this;
        }

        public Builder facts(List<Fact> facts) {
            this.facts = facts;
            return this;
        }

        /** The time zone and the calendar, from which the facts of the moment follow. */
        public Builder calendar(Calendar calendar) {
            this.calendar = Optional.of(calendar);
            return this;
        }

        /** When lines take inquiries; a line that no row is about always does. */
        public Builder hours(List<Opening> hours) {
            this.hours = hours;
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

        /** The combinations of facts that cannot be. */
        public Builder exclusions(List<Exclusion> exclusions) {
            this.exclusions = exclusions;
            return this;
        }

        public Builder outcomes(List<OutcomeType> outcomes) {
            this.outcomes = outcomes;
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
            DeclaredCodes.requireDistinct(
                    new FactSets(facts).withMembers(facts).stream().map(Fact::code));
            DeclaredCodes.requireDistinct(topics.stream().map(Topic::code));
            DeclaredCodes.requireDistinct(items.stream().map(Item::code));
            DeclaredCodes.requireDistinct(outcomes.stream().map(OutcomeType::code));
            return new Vocabulary(this);
        }
    }
}

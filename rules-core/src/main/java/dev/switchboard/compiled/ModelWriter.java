package dev.switchboard.compiled;

import dev.switchboard.FactSource;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Acceptance;
import dev.switchboard.catalog.CalendarFile;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Opening;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Points;
import dev.switchboard.catalog.Privacy;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Relation;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.StoredOutput;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a catalogue without opaque rules, in the order in which {@link ModelReader} reads it. */
final class ModelWriter {

    static final int AND = 0;
    static final int OR = 1;
    static final int NUMBERS = 2;
    static final int CODES = 3;
    static final int FLAG = 4;

    private final StoredOutput out;

    ModelWriter(StoredOutput out) {
        this.out = out;
    }

    void write(Compiled compiled) {
        write(compiled.catalog());
        out.writeSize(compiled.accepted().size());
        for (Acceptance accepted : compiled.accepted()) {
            out.writeText(accepted.kind().code());
            out.writeText(accepted.subject());
            out.writeText(accepted.where());
            text(accepted.reason());
            place(accepted.place());
        }
        out.writeSize(compiled.notes().size());
        for (Map.Entry<String, String> note : new TreeMap<>(compiled.notes()).entrySet()) {
            out.writeText(note.getKey());
            out.writeText(note.getValue());
        }
    }

    private void write(Catalog catalog) {
        if (!catalog.opaqueRules().isEmpty()) {
            throw new IllegalArgumentException("a catalogue with opaque rules cannot be compiled");
        }
        Vocabulary words = catalog.vocabulary();
        out.writeText(words.name());
        out.writeText(words.version());
        out.writeText(catalog.identity().digest());
        out.writeSize(words.lines().size());
        for (Line line : words.lines()) {
            line(line);
        }
        out.writeInt(words.defaultLine().map(words.lines()::indexOf).orElse(-1));
        lineEntries(words.queues());
        lineEntries(words.greetings());
        out.writeBoolean(words.calendar().isPresent());
        if (words.calendar().isPresent()) {
            CalendarFile.write(words.calendar().get(), out);
        }
        out.writeSize(words.declaredFacts().size());
        for (Fact fact : words.declaredFacts()) {
            fact(fact);
        }
        out.writeSize(words.topics().size());
        for (Topic topic : words.topics()) {
            out.writeText(topic.code());
            text(topic.title());
            codes(topic.words());
        }
        out.writeSize(words.items().size());
        for (Item item : words.items()) {
            out.writeText(item.code());
            text(item.title());
            out.writeText(item.source());
        }
        out.writeSize(words.hours().openings().size());
        for (Opening opening : words.hours().openings()) {
            out.writeText(opening.line());
            condition(opening.condition());
        }
        out.writeSize(words.declaredDefinitions().size());
        for (Definition definition : words.declaredDefinitions()) {
            definition(definition, words.fact(definition.fact()).orElseThrow().type());
        }
        out.writeSize(words.exclusions().size());
        for (Exclusion exclusion : words.exclusions()) {
            exclusion(exclusion);
        }
        out.writeSize(words.outcomes().size());
        for (OutcomeType outcome : words.outcomes()) {
            outcome(outcome);
        }
        out.writeSize(words.texts().size());
        for (LineText text : words.texts()) {
            lineText(text);
        }
        rules(catalog.allRules(), words);
        rules(catalog.offRules(), words);
    }

    private void rules(List<Rule> rules, Vocabulary words) {
        out.writeSize(rules.size());
        for (Rule rule : rules) {
            rule(rule, words);
        }
    }

    private void line(Line line) {
        out.writeText(line.code());
        out.writeText(line.mode().code());
        text(line.title());
        out.writeText(line.phrase());
        out.writeText(line.greeting());
        text(line.guidance());
        out.writeText(line.closed());
    }

    private void lineEntries(List<LineEntry> entries) {
        out.writeSize(entries.size());
        for (LineEntry entry : entries) {
            out.writeText(entry.line());
            out.writeText(entry.fact());
            out.writeText(entry.value());
            out.writeText(entry.result());
            out.writeText(entry.title());
        }
    }

    private void lineText(LineText text) {
        out.writeText(text.line());
        out.writeText(text.mode().map(TransferMode::code).orElse(""));
        out.writeText(text.part());
        condition(text.condition());
        text(text.text());
        place(text.place());
    }

    private void fact(Fact fact) {
        out.writeText(fact.code());
        type(fact.type());
        text(fact.title());
        text(fact.question());
        out.writeText(fact.source().map(FactSource::code).orElse(""));
        out.writeInt(fact.cost());
        out.writeText(fact.privacy().map(Privacy::code).orElse(""));
    }

    private void type(FactType type) {
        out.writeText(type.code());
        if (type instanceof FactType.Scaled scaled) {
            out.writeInt(scaled.range().from());
            out.writeInt(scaled.range().to());
            out.writeInt(scaled.unstated());
        } else if (type instanceof FactType.Flag flag) {
            out.writeBoolean(flag.unstated());
        } else if (type instanceof FactType.Choice choice) {
            codes(choice.codes());
            out.writeText(choice.unstated());
        } else if (type instanceof Members members) {
            codes(members.codes());
            codes(members.unstated());
        }
        out.writeSize(type.titles().byCode().size());
        for (Map.Entry<String, Text> title : type.titles().byCode().entrySet()) {
            out.writeText(title.getKey());
            text(title.getValue());
        }
    }

    private void outcome(OutcomeType outcome) {
        out.writeText(outcome.code());
        out.writeText(outcome.combine().name());
        out.writeBoolean(outcome.type().isPresent());
        if (outcome.type().isPresent()) {
            type(outcome.type().get());
        }
        out.writeText(outcome.otherwise().map(outcome::write).orElse(""));
        out.writeBoolean(outcome.mayBeUnset());
        text(outcome.title());
    }

    private void definition(Definition definition, FactType type) {
        out.writeText(definition.fact());
        out.writeBoolean(definition instanceof Points);
        out.writeSize(definition.rows().size());
        for (Definition.Row row : definition.rows()) {
            condition(row.condition());
            value(row.value(), type);
            place(row.place());
        }
        value(definition.otherwise(), type);
    }

    /** What points add may be outside the fact's own values. */
    private void value(Object inside, FactType type) {
        if (type instanceof FactType.Scaled) {
            out.writeInt((Integer) inside);
        } else {
            out.writeText(type.write(inside));
        }
    }

    private void exclusion(Exclusion exclusion) {
        condition(exclusion.condition());
        out.writeSize(exclusion.relations().size());
        for (Relation relation : exclusion.relations()) {
            out.writeText(relation.fact());
            out.writeText(relation.sign().written());
            out.writeText(relation.other());
            codes(relation.codes());
        }
        text(exclusion.reason());
        place(exclusion.place());
    }

    private void rule(Rule rule, Vocabulary words) {
        out.writeText(rule.name());
        out.writeText(rule.line());
        out.writeText(rule.mode().code());
        out.writeText(rule.item());
        out.writeInt(rule.salience());
        condition(rule.condition());
        text(rule.steps());
        out.writeSize(rule.gives().size());
        for (Given given : rule.gives()) {
            out.writeText(given.outcome());
            out.writeText(words.outcome(given.outcome()).orElseThrow().write(given.value()));
            place(given.place());
        }
        place(rule.place());
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.And and) {
            parts(AND, and.parts());
        } else if (condition instanceof Condition.Or or) {
            parts(OR, or.parts());
        } else if (condition instanceof Condition.Atom atom) {
            atom(atom);
        }
    }

    private void parts(int kind, List<Condition> parts) {
        out.writeByte(kind);
        out.writeSize(parts.size());
        for (Condition part : parts) {
            condition(part);
        }
    }

    private void atom(Condition.Atom atom) {
        if (atom.values() instanceof Values.Numbers numbers) {
            out.writeByte(NUMBERS);
            out.writeText(atom.fact());
            out.writeSize(numbers.ranges().size());
            for (Range range : numbers.ranges()) {
                out.writeInt(range.from());
                out.writeInt(range.to());
            }
        } else if (atom.values() instanceof Values.Codes codes) {
            out.writeByte(CODES);
            out.writeText(atom.fact());
            out.writeBoolean(codes.listed());
            codes(codes.codes());
        } else if (atom.values() instanceof Values.Flag flag) {
            out.writeByte(FLAG);
            out.writeText(atom.fact());
            out.writeBoolean(flag.yes());
            out.writeBoolean(flag.no());
        }
    }

    private void codes(Collection<String> codes) {
        out.writeSize(codes.size());
        for (String code : codes) {
            out.writeText(code);
        }
    }

    private void text(Text text) {
        out.writeText(text.russian());
        out.writeText(text.english());
    }

    private void place(Place place) {
        out.writeText(place.file());
        out.writeText(place.sheet());
        out.writeInt(place.line());
        out.writeInt(place.column());
    }
}

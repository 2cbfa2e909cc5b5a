package dev.switchboard.compiled;

import dev.switchboard.FactSource;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
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
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes a catalogue without opaque rules, in the order in which {@link ModelReader} reads it. */
final class ModelWriter {

    static final int AND = 0;
    static final int OR = 1;
    static final int NUMBERS = 2;
    static final int CODES = 3;
    static final int FLAG = 4;

    private final DataOutputStream out;

    ModelWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(Catalog catalog) throws IOException {
        if (!catalog.opaqueRules().isEmpty()) {
            throw new IllegalArgumentException("a catalogue with opaque rules cannot be compiled");
        }
        Vocabulary words = catalog.vocabulary();
        out.writeUTF(words.name());
        out.writeUTF(words.version());
        out.writeUTF(catalog.identity().digest());
        out.writeShort(words.lines().size());
        for (Line line : words.lines()) {
            line(line);
        }
        out.writeShort(words.defaultLine().map(words.lines()::indexOf).orElse(-1));
        lineEntries(words.queues());
        lineEntries(words.greetings());
        out.writeBoolean(words.calendar().isPresent());
        if (words.calendar().isPresent()) {
            CalendarFile.write(words.calendar().get(), out);
        }
        out.writeShort(words.declaredFacts().size());
        for (Fact fact : words.declaredFacts()) {
            fact(fact);
        }
        out.writeShort(words.topics().size());
        for (Topic topic : words.topics()) {
            out.writeUTF(topic.code());
            text(topic.title());
        }
        out.writeShort(words.items().size());
        for (Item item : words.items()) {
            out.writeUTF(item.code());
            text(item.title());
            out.writeUTF(item.source());
        }
        out.writeShort(words.hours().openings().size());
        for (Opening opening : words.hours().openings()) {
            out.writeUTF(opening.line());
            condition(opening.condition());
        }
        out.writeShort(words.declaredDefinitions().size());
        for (Definition definition : words.declaredDefinitions()) {
            definition(definition, words.fact(definition.fact()).orElseThrow().type());
        }
        out.writeShort(words.exclusions().size());
        for (Exclusion exclusion : words.exclusions()) {
            exclusion(exclusion);
        }
        out.writeShort(words.outcomes().size());
        for (OutcomeType outcome : words.outcomes()) {
            outcome(outcome);
        }
        out.writeShort(words.texts().size());
        for (LineText text : words.texts()) {
            lineText(text);
        }
        rules(catalog.allRules(), words);
        rules(catalog.offRules(), words);
    }

    private void rules(List<Rule> rules, Vocabulary words) throws IOException {
        out.writeInt(rules.size());
        for (Rule rule : rules) {
            rule(rule, words);
        }
    }

    private void line(Line line) throws IOException {
        out.writeUTF(line.code());
        out.writeUTF(line.mode().code());
        text(line.title());
        out.writeUTF(line.phrase());
        out.writeUTF(line.greeting());
        text(line.guidance());
        out.writeUTF(line.closed());
    }

    private void lineEntries(List<LineEntry> entries) throws IOException {
        out.writeShort(entries.size());
        for (LineEntry entry : entries) {
            out.writeUTF(entry.line());
            out.writeUTF(entry.fact());
            out.writeUTF(entry.value());
            out.writeUTF(entry.result());
            out.writeUTF(entry.title());
        }
    }

    private void lineText(LineText text) throws IOException {
        out.writeUTF(text.line());
        out.writeUTF(text.mode().map(TransferMode::code).orElse(""));
        out.writeUTF(text.part());
        condition(text.condition());
        text(text.text());
        place(text.place());
    }

    private void fact(Fact fact) throws IOException {
        out.writeUTF(fact.code());
        type(fact.type());
        text(fact.title());
        text(fact.question());
        out.writeUTF(fact.source().map(FactSource::code).orElse(""));
        out.writeInt(fact.cost());
        out.writeUTF(fact.privacy().map(Privacy::code).orElse(""));
    }

    private void type(FactType type) throws IOException {
        out.writeUTF(type.code());
        if (type instanceof FactType.Scaled scaled) {
            out.writeInt(scaled.range().from());
            out.writeInt(scaled.range().to());
            out.writeInt(scaled.unstated());
        } else if (type instanceof FactType.Flag flag) {
            out.writeBoolean(flag.unstated());
        } else if (type instanceof FactType.Choice choice) {
            codes(choice.codes());
            out.writeUTF(choice.unstated());
        } else if (type instanceof Members members) {
            codes(members.codes());
            codes(members.unstated());
        }
        out.writeShort(type.titles().byCode().size());
        for (Map.Entry<String, Text> title : type.titles().byCode().entrySet()) {
            out.writeUTF(title.getKey());
            text(title.getValue());
        }
    }

    private void outcome(OutcomeType outcome) throws IOException {
        out.writeUTF(outcome.code());
        out.writeUTF(outcome.combine().name());
        out.writeBoolean(outcome.type().isPresent());
        if (outcome.type().isPresent()) {
            type(outcome.type().get());
        }
        out.writeUTF(outcome.otherwise().map(outcome::write).orElse(""));
        out.writeBoolean(outcome.mayBeUnset());
        text(outcome.title());
    }

    private void definition(Definition definition, FactType type) throws IOException {
        out.writeUTF(definition.fact());
        out.writeBoolean(definition instanceof Points);
        out.writeShort(definition.rows().size());
        for (Definition.Row row : definition.rows()) {
            condition(row.condition());
            value(row.value(), type);
            place(row.place());
        }
        value(definition.otherwise(), type);
    }

    /** What points add may be outside the fact's own values. */
    private void value(Object inside, FactType type) throws IOException {
        if (type instanceof FactType.Scaled) {
            out.writeInt((Integer) inside);
        } else {
            out.writeUTF(type.write(inside));
        }
    }

    private void exclusion(Exclusion exclusion) throws IOException {
        condition(exclusion.condition());
        out.writeShort(exclusion.relations().size());
        for (Relation relation : exclusion.relations()) {
            out.writeUTF(relation.fact());
            out.writeUTF(relation.sign().written());
            out.writeUTF(relation.other());
            codes(relation.codes());
        }
        text(exclusion.reason());
        place(exclusion.place());
    }

    private void rule(Rule rule, Vocabulary words) throws IOException {
        out.writeUTF(rule.name());
        out.writeUTF(rule.line());
        out.writeUTF(rule.mode().code());
        out.writeUTF(rule.item());
        out.writeInt(rule.salience());
        condition(rule.condition());
        text(rule.steps());
        out.writeShort(rule.gives().size());
        for (Given given : rule.gives()) {
            out.writeUTF(given.outcome());
            out.writeUTF(words.outcome(given.outcome()).orElseThrow().write(given.value()));
            place(given.place());
        }
        place(rule.place());
    }

    private void condition(Condition condition) throws IOException {
        if (condition instanceof Condition.And and) {
            parts(AND, and.parts());
        } else if (condition instanceof Condition.Or or) {
            parts(OR, or.parts());
        } else if (condition instanceof Condition.Atom atom) {
            atom(atom);
        }
    }

    private void parts(int kind, List<Condition> parts) throws IOException {
        out.writeByte(kind);
        out.writeShort(parts.size());
        for (Condition part : parts) {
            condition(part);
        }
    }

    private void atom(Condition.Atom atom) throws IOException {
        if (atom.values() instanceof Values.Numbers numbers) {
            out.writeByte(NUMBERS);
            out.writeUTF(atom.fact());
            out.writeShort(numbers.ranges().size());
            for (Range range : numbers.ranges()) {
                out.writeInt(range.from());
                out.writeInt(range.to());
            }
        } else if (atom.values() instanceof Values.Codes codes) {
            out.writeByte(CODES);
            out.writeUTF(atom.fact());
            out.writeBoolean(codes.listed());
            codes(codes.codes());
        } else if (atom.values() instanceof Values.Flag flag) {
            out.writeByte(FLAG);
            out.writeUTF(atom.fact());
            out.writeBoolean(flag.yes());
            out.writeBoolean(flag.no());
        }
    }

    private void codes(Collection<String> codes) throws IOException {
        out.writeShort(codes.size());
        for (String code : codes) {
            out.writeUTF(code);
        }
    }

    private void text(Text text) throws IOException {
        out.writeUTF(text.russian());
        out.writeUTF(text.english());
    }

    private void place(Place place) throws IOException {
        out.writeUTF(place.file());
        out.writeUTF(place.sheet());
        out.writeInt(place.line());
        out.writeInt(place.column());
    }
}

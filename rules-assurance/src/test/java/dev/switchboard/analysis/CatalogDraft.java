package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Opening;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Relation;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small catalogue to be changed before it is built: few enough values for all inquiries to be tried. */
public final class CatalogDraft {

    static final Line FIRST_LINE =
            new Line("first-line", TransferMode.NONE, text("Первая"), "", "Здравствуйте", Text.EMPTY);

    Optional<Line> defaultLine = Optional.of(FIRST_LINE);
    final List<Line> lines = new ArrayList<>(List.of(
            FIRST_LINE,
            line("senior", TransferMode.ONE_STEP),
            line("supervisor", TransferMode.ONE_STEP),
            line("supervisor", TransferMode.TWO_STEP),
            line("mnp", TransferMode.ONE_STEP)));
    final List<LineEntry> queues = new ArrayList<>(List.of(
            new LineEntry("mnp", "site", "samara", "700125", ""),
            new LineEntry("mnp", "site", "barnaul", "700262", "")));
    final List<LineEntry> greetings = new ArrayList<>(List.of(new LineEntry("supervisor", "site", "samara", "", "")));
    final List<Fact> facts = new ArrayList<>(List.of(
            fact("topic", new FactType.Topic()),
            fact("numberCount", FactType.count(new Range(1, 4), 1)),
            fact("chargeDays", FactType.count(new Range(0, 2), 0)),
            fact("repeatContact", new FactType.Flag(false)),
            fact("conflict", new FactType.Flag(false)),
            fact("site", new FactType.Choice(List.of("other", "samara", "barnaul"), "other"))));
    final List<Topic> topics = new ArrayList<>(List.of(topic("charges"), topic("porting"), topic("claims")));
    final List<Item> items = new ArrayList<>(List.of(item("A-1"), item("B-1"), item("C-1")));
    final List<Definition> definitions = new ArrayList<>();
    final List<Exclusion> exclusions = new ArrayList<>();
    final List<OutcomeType> outcomes = new ArrayList<>();
    final List<LineText> texts = new ArrayList<>();
    final List<Opening> hours = new ArrayList<>();
    final List<Rule> rules = new ArrayList<>();
    final List<OpaqueRule> opaqueRules = new ArrayList<>();

    /** The words, and no rules yet. */
    public CatalogDraft() {}

    /** Charges of three numbers or more go to the seniors, porting to its line, claims in conflict to a supervisor. */
    public static CatalogDraft sample() {
        CatalogDraft draft = new CatalogDraft();
        draft.rule("charges", "A-1", 300, "senior", topicIs("charges"), numbers("numberCount", 3, 4));
        draft.rule("porting", "B-1", 300, "mnp", topicIs("porting"));
        draft.rule("claims", "C-1", 200, "supervisor", topicIs("claims"), flag("conflict", true));
        return draft;
    }

    public CatalogDraft rule(String name, String item, int salience, String line, Condition... parts) {
        rules.add(new Rule(
                name,
                new Outcome(line, line.equals("first-line") ? TransferMode.NONE : TransferMode.ONE_STEP, item),
                salience,
                new Condition.And(List.of(parts)),
                Text.EMPTY,
                Place.of(name + ".drl")));
        return this;
    }

    /** With a combination that cannot be. */
    public CatalogDraft impossible(Condition condition, Relation... relations) {
        exclusions.add(new Exclusion(condition, List.of(relations), text("так не бывает"), Place.of("impossible.csv")));
        return this;
    }

    /** How two counts stand to each other. */
    public static Relation relation(String fact, Relation.Sign sign, String other) {
        return new Relation(fact, sign, other, List.of());
    }

    CatalogDraft withSteps(String name, String steps) {
        rules.replaceAll(rule -> rule.name().equals(name)
                ? new Rule(name, rule.outcome(), rule.salience(), rule.condition(), text(steps), rule.place())
                : rule);
        return this;
    }

    public CatalogDraft without(String name) {
        rules.removeIf(rule -> rule.name().equals(name));
        return this;
    }

    CatalogDraft withFact(String code, FactType type) {
        facts.removeIf(fact -> fact.code().equals(code));
        facts.add(fact(code, type));
        return this;
    }

    public Catalog build() {
        return new Catalog(vocabularyBuilder().build(), rules, opaqueRules);
    }

    /** The words, to which others may be added. */
    public Vocabulary.Builder vocabularyBuilder() {
        Vocabulary.Builder words = Vocabulary.builder()
                .name("sample")
                .version("1")
                .lines(lines)
                .queues(queues)
                .greetings(greetings)
                .facts(facts)
                .topics(topics)
                .items(items)
                .definitions(definitions)
                .exclusions(exclusions)
                .outcomes(outcomes)
                .texts(texts)
                .hours(hours);
        defaultLine.ifPresent(words::defaultLine);
        return words;
    }

    /** An engine that decides by the reference interpreter. */
    public static CatalogEngine reference(Catalog catalog) {
        return new CatalogEngine(catalog, new Matcher() {
            @Override
            public List<RankedRule> match(Inquiry inquiry) {
                return List.copyOf(catalog.allHolding(inquiry));
            }

            @Override
            public void close() {}
        });
    }

    public static Condition topicIs(String... codes) {
        return new Condition.Atom("topic", Values.Codes.of(codes));
    }

    public static Condition numbers(String fact, int from, int to) {
        return new Condition.Atom(fact, Values.Numbers.of(new Range(from, to)));
    }

    public static Condition flag(String fact, boolean value) {
        return new Condition.Atom(fact, Values.Flag.of(value));
    }

    public static Condition codes(String fact, String... codes) {
        return new Condition.Atom(fact, Values.Codes.of(codes));
    }

    static Fact fact(String code, FactType type) {
        return new Fact(code, type, new Text("факт " + code, code), Text.EMPTY);
    }

    static Line line(String code, TransferMode mode) {
        return new Line(code, mode, text(code), "Соединяю: " + code, "Слушаю: " + code, Text.EMPTY);
    }

    static Topic topic(String code) {
        return new Topic(code, text(code));
    }

    static Item item(String code) {
        return new Item(code, text(code), "");
    }

    static Text text(String words) {
        return new Text(words, "");
    }
}

package dev.switchboard.engine;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.ClosedLine;
import dev.switchboard.Explanation;
import dev.switchboard.Inquiry;
import dev.switchboard.Match;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.UndecidedException;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.NextOpening;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Outcomes;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Said;
import dev.switchboard.catalog.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decision by a rule, or by the default line. All but line, mode and item is looked up when asked for. */
final class CatalogDecision implements ModelDecision {

    private final MatchedCatalog catalog;
    private final Inquiry inquiry;
    private final Outcome outcome;
    private final List<Line> closed;
    private final @Nullable List<RankedRule> holding;
    private final List<String> ignoredFacts;

    /**
     * A decision whose other matches are found when asked for.
     *
     * @param catalog asked for only by what comes after line, mode and item
     */
    CatalogDecision(MatchedCatalog catalog, Inquiry inquiry, Outcome outcome) {
        this(catalog, inquiry, outcome, List.of(), null);
    }

    private CatalogDecision(
            MatchedCatalog catalog,
            Inquiry inquiry,
            Outcome outcome,
            List<Line> closed,
            @Nullable List<RankedRule> holding) {
        this(catalog, inquiry, outcome, closed, holding, List.of());
    }

    private CatalogDecision(
            MatchedCatalog catalog,
            Inquiry inquiry,
            Outcome outcome,
            List<Line> closed,
            @Nullable List<RankedRule> holding,
            List<String> ignoredFacts) {
        this.catalog = catalog;
        this.inquiry = inquiry;
        this.outcome = outcome;
        this.closed = closed;
        this.holding = holding;
        this.ignoredFacts = ignoredFacts;
    }

    /** The same in a catalogue with lines that close: another line may take what a rule sends to one of them. */
    static CatalogDecision whereLinesClose(MatchedCatalog catalog, Inquiry inquiry, Outcome meant) {
        return whereLinesClose(catalog, inquiry, meant, null);
    }

    private static CatalogDecision whereLinesClose(
            MatchedCatalog catalog, Inquiry inquiry, Outcome meant, @Nullable List<RankedRule> holding) {
        Vocabulary words = catalog.get().vocabulary();
        if (words.hours().isEmpty()) {
            return new CatalogDecision(catalog, inquiry, meant, List.of(), holding);
        }
        List<Line> closed = words.hours().closed(words.line(meant), words.completed(inquiry));
        if (closed.isEmpty()) {
            return new CatalogDecision(catalog, inquiry, meant, closed, holding);
        }
        Line taking = words.hours().fallback(closed.get(closed.size() - 1));
        return new CatalogDecision(
                catalog, inquiry, new Outcome(taking.code(), taking.mode(), meant.item()), closed, holding);
    }

    /**
     * The decision that all rules that hold make.
     *
     * @param holding in order of precedence, those that decide no line among them
     * @throws UndecidedException if none holds and the catalogue has no default line
     */
    static CatalogDecision of(MatchedCatalog catalog, Inquiry inquiry, List<RankedRule> holding) {
        for (RankedRule rule : holding) {
            if (rule.outcome().hasLine()) {
                return whereLinesClose(catalog, inquiry, rule.outcome(), holding);
            }
        }
        return whereLinesClose(catalog, inquiry, byDefault(catalog.get(), inquiry), holding);
    }

    /** This decision, of an inquiry that states these facts besides. */
    CatalogDecision ignoring(List<String> facts) {
        return new CatalogDecision(catalog, inquiry, outcome, closed, holding, List.copyOf(facts));
    }

    private static Outcome byDefault(Catalog catalog, Inquiry inquiry) {
        return catalog.vocabulary().byDefault().orElseThrow(() -> undecided(catalog, inquiry));
    }

    /** Says that no rule holds and that the catalogue has no default line. */
    static UndecidedException undecided(Catalog catalog, Inquiry inquiry) {
        String name = catalog.vocabulary().name();
        return new UndecidedException(Text.format(
                "ни одно правило каталога `%s` не подходит к %s, а линии по умолчанию (`default line`) в нём нет",
                "no rule of catalogue `%s` holds for %s, and it declares no `default line`", name, inquiry));
    }

    @Override
    public String line() {
        return outcome.line();
    }

    @Override
    public List<ClosedLine> closedLines() {
        return closed.isEmpty()
                ? List.of()
                : closed.stream()
                        .map(line -> new ClosedLine(
                                line.code(),
                                line.mode(),
                                words().hours()
                                        .open(line)
                                        .flatMap(open -> new NextOpening(words(), open).after(inquiry))))
                        .toList();
    }

    @Override
    public TransferMode mode() {
        return outcome.mode();
    }

    @Override
    public String itemCode() {
        return outcome.item();
    }

    @Override
    public Optional<String> item() {
        return outcome.item().isEmpty() ? Optional.empty() : Optional.of(outcome.item());
    }

    @Override
    public Optional<String> phrase() {
        return said().phrase();
    }

    @Override
    public Optional<String> queue() {
        return said().queue();
    }

    @Override
    public Optional<String> greeting() {
        return said().greeting();
    }

    @Override
    public List<Text> steps() {
        return catalog.get().steps(holding().stream().findFirst(), inquiry.topic());
    }

    @Override
    public Text guidance() {
        return said().guidance();
    }

    @Override
    public Optional<Object> outcome(String code) {
        OutcomeType type = declared(code);
        if (type.combine() == OutcomeType.Combine.ALL) {
            throw new IllegalArgumentException(
                    "outcome `%s` may have several values: use `outcomes(\"%s\")`".formatted(code, code));
        }
        return outcomes(type).stream().findFirst();
    }

    @Override
    public List<Object> outcomes(String code) {
        return outcomes(declared(code));
    }

    @Override
    public Map<String, List<Object>> outcomes() {
        return words().outcomes().isEmpty() ? Map.of() : given().stated();
    }

    private List<Object> outcomes(OutcomeType type) {
        return given().of(type).stream()
                .map(grant -> type.stated(grant.value()))
                .toList();
    }

    private OutcomeType declared(String code) {
        return words().outcome(code)
                .orElseThrow(() -> new IllegalArgumentException("catalogue `%s` has no outcome `%s`; it has %s"
                        .formatted(words().name(), code, Problems.quoted(words().outcomeCodes(), ", "))));
    }

    /** What the rules that hold give besides the line. */
    Outcomes given() {
        return new Outcomes(words(), holding == null ? catalog.giving(inquiry) : holding, said().scripts());
    }

    /** The row of the texts that says an outcome of any text where no rule gives it. */
    Optional<Place> rowOfText(String code) {
        Inquiry completed = completed();
        return words().texts(words().line(outcome)).stream()
                .filter(text -> text.part().equals(code) && text.condition().holds(completed))
                .findFirst()
                .map(LineText::place);
    }

    @Override
    public List<Match> matches() {
        if (holding == null) {
            return Collections.unmodifiableList(catalog.matches(inquiry));
        }
        Map<String, Match> matches = new LinkedHashMap<>();
        holding().forEach(rule -> matches.computeIfAbsent(rule.item(), item -> catalog.match(rule)));
        return List.copyOf(matches.values());
    }

    @Override
    public Explanation explanation() {
        return new CatalogExplanation(catalog, this);
    }

    @Override
    public List<String> ignoredFacts() {
        return ignoredFacts;
    }

    @Override
    public Catalog model() {
        return catalog.get();
    }

    @Override
    public CatalogIdentity catalog() {
        return catalog.get().identity();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CatalogDecision that
                && outcome.equals(that.outcome)
                && inquiry.equals(that.inquiry)
                && ignoredFacts.equals(that.ignoredFacts)
                && catalog().equals(that.catalog());
    }

    @Override
    public int hashCode() {
        return 31 * outcome.hashCode() + inquiry.hashCode();
    }

    /** Line, mode and item, such as {@code senior one-step SS-FIN-01}. */
    @Override
    public String toString() {
        return outcome.toString();
    }

    /** The rules that hold and can decide the line. */
    List<RankedRule> holding() {
        return holding == null
                ? Collections.unmodifiableList(catalog.holding(inquiry))
                : holding.stream().filter(rule -> rule.outcome().hasLine()).toList();
    }

    /** The inquiry as conditions know it. */
    Inquiry completed() {
        return words().completed(inquiry);
    }

    private Said said() {
        return words().said(words().line(outcome), completed());
    }

    private Vocabulary words() {
        return catalog.get().vocabulary();
    }
}

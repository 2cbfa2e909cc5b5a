package dev.switchboard.engine;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.Explanation;
import dev.switchboard.Inquiry;
import dev.switchboard.Match;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.UndecidedException;
import dev.switchboard.catalog.ByFact;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Firing;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A decision by a rule, or by the default line. All but line, mode and item is looked up when asked for. */
final class CatalogDecision implements Decision {

    private final Supplier<Catalog> catalog;
    private final Inquiry inquiry;
    private final Outcome outcome;
    private final @Nullable List<Firing> firings;

    /**
     * A decision whose other matches are found when asked for.
     *
     * @param catalog asked for only by what comes after line, mode and item
     */
    CatalogDecision(Supplier<Catalog> catalog, Inquiry inquiry, Outcome outcome) {
        this(catalog, inquiry, outcome, null);
    }

    private CatalogDecision(
            Supplier<Catalog> catalog, Inquiry inquiry, Outcome outcome, @Nullable List<Firing> firings) {
        this.catalog = catalog;
        this.inquiry = inquiry;
        this.outcome = outcome;
        this.firings = firings;
    }

    /**
     * The decision that all rules that hold make.
     *
     * @param firings in order of precedence
     * @throws UndecidedException if none holds and the catalogue has no default line
     */
    static CatalogDecision of(Supplier<Catalog> catalog, Inquiry inquiry, List<Firing> firings) {
        return new CatalogDecision(
                catalog,
                inquiry,
                firings.isEmpty()
                        ? byDefault(catalog.get(), inquiry)
                        : firings.get(0).outcome(),
                firings);
    }

    private static Outcome byDefault(Catalog catalog, Inquiry inquiry) {
        return catalog.vocabulary().byDefault().orElseThrow(() -> undecided(catalog, inquiry));
    }

    /** Says that no rule holds and that the catalogue has no default line. */
    static UndecidedException undecided(Catalog catalog, Inquiry inquiry) {
        String name = catalog.vocabulary().name();
        return new UndecidedException(new Text(
                "ни одно правило каталога `%s` не подходит к %s, а линии по умолчанию (`default line`) в нём нет"
                        .formatted(name, inquiry),
                "no rule of catalogue `%s` holds for %s, and it declares no `default line`".formatted(name, inquiry)));
    }

    @Override
    public String line() {
        return outcome.line();
    }

    @Override
    public TransferMode mode() {
        return outcome.mode();
    }

    @Override
    public Optional<String> item() {
        return nonEmpty(outcome.item());
    }

    @Override
    public Optional<String> phrase() {
        return nonEmpty(receiving().phrase());
    }

    @Override
    public Optional<String> queue() {
        return byFact(words().queues()).flatMap(CatalogDecision::nonEmpty);
    }

    @Override
    public Optional<String> greeting() {
        return nonEmpty(byFact(words().greetings()).orElse(receiving().greeting()));
    }

    @Override
    public List<Text> steps() {
        List<Firing> holding = firings();
        List<? extends Firing> rules =
                holding.isEmpty() ? catalog.get().rulesOf(inquiry.topic()) : holding.subList(0, 1);
        return rules.stream()
                .map(Firing::steps)
                .filter(steps -> !steps.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public Text guidance() {
        return receiving().guidance();
    }

    @Override
    public List<Match> matches() {
        Set<String> seen = new HashSet<>();
        return firings().stream()
                .filter(firing -> seen.add(firing.item()))
                .map(firing -> new Match(firing.item(), title(firing.item()), firing.line(), firing.mode()))
                .toList();
    }

    @Override
    public Explanation explanation() {
        return new Explainer(catalog.get(), completed(), this, firings()).explain();
    }

    @Override
    public CatalogIdentity catalog() {
        return catalog.get().identity();
    }

    /** Line, mode and item, such as {@code senior one-step SS-FIN-01}. */
    @Override
    public String toString() {
        return outcome.toString();
    }

    private Text title(String item) {
        return words().item(item).map(Item::title).orElse(Text.EMPTY);
    }

    private List<Firing> firings() {
        return firings == null ? List.<Firing>copyOf(catalog.get().holding(completed())) : firings;
    }

    private Inquiry completed() {
        return inquiry.withDefaults(words().defaults());
    }

    private Optional<String> byFact(List<ByFact> entries) {
        // A loop: a batch asks for every row.
        Inquiry completed = completed();
        for (ByFact entry : entries) {
            if (entry.line().equals(line()) && entry.value().equals(completed.choice(entry.fact()))) {
                return Optional.of(entry.result());
            }
        }
        return Optional.empty();
    }

    private Line receiving() {
        return words().line(line(), mode()).orElseThrow();
    }

    private Vocabulary words() {
        return catalog.get().vocabulary();
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

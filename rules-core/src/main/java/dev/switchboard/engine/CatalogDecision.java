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
import dev.switchboard.catalog.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A decision by a rule, or by the default line. All but line, mode and item is looked up when asked for. */
final class CatalogDecision implements Decision {

    private final Catalog catalog;
    private final Inquiry inquiry;
    private final @Nullable Firing deciding;
    private final @Nullable List<Firing> firings;

    /**
     * A decision whose other matches are found when asked for.
     *
     * @param deciding the rule that decides; null when none holds, and then the catalogue has a default line
     */
    CatalogDecision(Catalog catalog, Inquiry inquiry, @Nullable Firing deciding) {
        this(catalog, inquiry, deciding, null);
    }

    private CatalogDecision(
            Catalog catalog, Inquiry inquiry, @Nullable Firing deciding, @Nullable List<Firing> firings) {
        this.catalog = catalog;
        this.inquiry = inquiry;
        this.deciding = deciding;
        this.firings = firings;
    }

    /**
     * The decision that all rules that hold make.
     *
     * @param firings in order of precedence
     * @throws UndecidedException if none holds and the catalogue has no default line
     */
    static CatalogDecision of(Catalog catalog, Inquiry inquiry, List<Firing> firings) {
        return firings.isEmpty()
                ? byDefault(catalog, inquiry)
                : new CatalogDecision(catalog, inquiry, firings.get(0), firings);
    }

    /**
     * The decision where no rule holds.
     *
     * @throws UndecidedException if the catalogue has no default line
     */
    static CatalogDecision byDefault(Catalog catalog, Inquiry inquiry) {
        if (catalog.vocabulary().defaultLine().isEmpty()) {
            String name = catalog.vocabulary().name();
            throw new UndecidedException(new Text(
                    "ни одно правило каталога `%s` не подходит к %s, а линии по умолчанию (`default line`) в нём нет"
                            .formatted(name, inquiry),
                    "no rule of catalogue `%s` holds for %s, and it declares no `default line`"
                            .formatted(name, inquiry)));
        }
        return new CatalogDecision(catalog, inquiry, null, List.of());
    }

    @Override
    public String line() {
        return deciding == null ? defaultLine().code() : deciding.line();
    }

    @Override
    public TransferMode mode() {
        return deciding == null ? defaultLine().mode() : deciding.mode();
    }

    @Override
    public Optional<String> item() {
        return deciding == null ? Optional.empty() : Optional.of(deciding.item());
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
        List<? extends Firing> rules =
                deciding == null ? catalog.rulesOf(completed().topic()) : List.of(deciding);
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
        return new Explainer(catalog, completed(), this, firings()).explain();
    }

    @Override
    public CatalogIdentity catalog() {
        return catalog.identity();
    }

    /** Line, mode and item, such as {@code senior one-step SS-FIN-01}. */
    @Override
    public String toString() {
        return line() + " " + mode().code() + item().map(item -> " " + item).orElse("");
    }

    private Text title(String item) {
        return words().item(item).map(Item::title).orElse(Text.EMPTY);
    }

    private List<Firing> firings() {
        return firings == null ? List.<Firing>copyOf(catalog.holding(completed())) : firings;
    }

    private Inquiry completed() {
        return inquiry.withDefaults(words().defaults());
    }

    private Optional<String> byFact(List<ByFact> entries) {
        Inquiry completed = completed();
        return entries.stream()
                .filter(entry -> entry.line().equals(line()))
                .filter(entry -> entry.value().equals(completed.choice(entry.fact())))
                .map(ByFact::result)
                .findFirst();
    }

    private Line receiving() {
        return words().line(line(), mode()).orElseThrow();
    }

    private Line defaultLine() {
        return words().defaultLine().orElseThrow();
    }

    private Vocabulary words() {
        return catalog.vocabulary();
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

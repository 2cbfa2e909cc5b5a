package dev.switchboard.engine;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.Explanation;
import dev.switchboard.Inquiry;
import dev.switchboard.Match;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
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

/** A decision made of the rules that held. All but line, mode and item is looked up when asked for. */
final class CatalogDecision implements Decision {

    private final Catalog catalog;
    private final Inquiry inquiry;
    private final List<Firing> firings;

    /**
     * @param inquiry the completed inquiry
     * @param firings the rules that held, in order of precedence; where none did, the catalogue has a default line
     */
    CatalogDecision(Catalog catalog, Inquiry inquiry, List<Firing> firings) {
        this.catalog = catalog;
        this.inquiry = inquiry;
        this.firings = firings;
    }

    @Override
    public String line() {
        return firings.isEmpty() ? defaultLine().code() : firings.get(0).line();
    }

    @Override
    public TransferMode mode() {
        return firings.isEmpty() ? defaultLine().mode() : firings.get(0).mode();
    }

    @Override
    public Optional<String> item() {
        return firings.isEmpty() ? Optional.empty() : Optional.of(firings.get(0).item());
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
        List<? extends Firing> rules = firings.isEmpty() ? catalog.rulesOf(inquiry.topic()) : firings.subList(0, 1);
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
        return firings.stream()
                .filter(firing -> seen.add(firing.item()))
                .map(firing -> new Match(firing.item(), title(firing.item()), firing.line(), firing.mode()))
                .toList();
    }

    @Override
    public Explanation explanation() {
        return new Explainer(catalog, inquiry, this, firings).explain();
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

    private Optional<String> byFact(List<ByFact> entries) {
        return entries.stream()
                .filter(entry -> entry.line().equals(line()))
                .filter(entry -> entry.value().equals(inquiry.choice(entry.fact())))
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

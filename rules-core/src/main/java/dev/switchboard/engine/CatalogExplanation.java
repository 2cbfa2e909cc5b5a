package dev.switchboard.engine;

import dev.switchboard.Explanation;
import dev.switchboard.Text;
import dev.switchboard.catalog.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision by a catalogue came out as it did. Each part is found when it is first read; threads that read at once find
 * the same.
 */
final class CatalogExplanation implements Explanation {

    private final MatchedCatalog catalog;
    private final CatalogDecision decision;
    private volatile @Nullable Explainer explainer;
    private volatile @Nullable List<Reason> why;
    private volatile @Nullable List<NearMiss> whyNot;
    private volatile @Nullable List<GivenOutcome> outcomes;

    CatalogExplanation(MatchedCatalog catalog, CatalogDecision decision) {
        this.catalog = catalog;
        this.decision = decision;
    }

    @Override
    public Text text() {
        return new Text(text(Languages.RUSSIAN), text(Languages.ENGLISH));
    }

    @Override
    public String text(Locale locale) {
        return new ExplanationText(catalog.explained().wording(), locale).of(decision.line(), this);
    }

    @Override
    public List<Text> closed() {
        return decision.closedLines().isEmpty() ? List.of() : explainer().closed();
    }

    @Override
    public List<Reason> why() {
        List<Reason> known = why;
        if (known == null) {
            known = explainer().why();
            why = known;
        }
        return known;
    }

    @Override
    public List<NearMiss> whyNot() {
        List<NearMiss> known = whyNot;
        if (known == null) {
            known = explainer().whyNot();
            whyNot = known;
        }
        return known;
    }

    @Override
    public List<GivenOutcome> outcomes() {
        List<GivenOutcome> known = outcomes;
        if (known == null) {
            known = catalog.get().vocabulary().outcomes().isEmpty()
                    ? List.of()
                    : explainer().outcomes();
            outcomes = known;
        }
        return known;
    }

    private Explainer explainer() {
        Explainer known = explainer;
        if (known == null) {
            known = new Explainer(catalog.explained(), decision);
            explainer = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CatalogExplanation that
                && closed().equals(that.closed())
                && why().equals(that.why())
                && whyNot().equals(that.whyNot())
                && outcomes().equals(that.outcomes())
                && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Objects.hash(closed(), why(), whyNot(), outcomes());
    }

    @Override
    public String toString() {
        return text(Languages.ENGLISH);
    }
}

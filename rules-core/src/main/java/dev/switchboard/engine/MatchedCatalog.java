package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.Match;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.FactNumbers;
import dev.switchboard.diagram.InquiryNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A catalogue, and of each topic that was asked about what finds the rules that hold. */
final class MatchedCatalog implements Supplier<Catalog> {

    private final Supplier<Catalog> catalog;
    private final FactNumbers facts;
    private final AtomicReferenceArray<TopicRules> byTopic;
    private volatile @Nullable ExplainedCatalog explained;

    /**
     * @param catalog gives the catalogue, the same each time
     * @param facts of the catalogue
     */
    MatchedCatalog(Supplier<Catalog> catalog, FactNumbers facts) {
        this.catalog = catalog;
        this.facts = facts;
        this.byTopic = new AtomicReferenceArray<>(facts.topicCount());
    }

    @Override
    public Catalog get() {
        return catalog.get();
    }

    /** As {@link Catalog#holding}, of an inquiry that can be decided. */
    List<RankedRule> holding(Inquiry inquiry) {
        List<RankedRule> deciding = new ArrayList<>();
        eachHolding(inquiry, known -> {
            if (known.hasLine()) {
                deciding.add(known.rule());
            }
        });
        return deciding;
    }

    /** As {@link Catalog#giving}, of an inquiry that can be decided. */
    List<Rule> giving(Inquiry inquiry) {
        List<Rule> giving = new ArrayList<>();
        eachHolding(inquiry, known -> {
            if (!known.rule().gives().isEmpty()) {
                giving.add(known.rule());
            }
        });
        return giving;
    }

    /** The items of {@link #holding}, each once. */
    List<Match> matches(Inquiry inquiry) {
        List<Match> matches = new ArrayList<>(4);
        eachHolding(inquiry, known -> {
            if (known.hasLine() && !hasItem(matches, known.match().item())) {
                matches.add(known.match());
            }
        });
        return matches;
    }

    /** They are few. */
    private static boolean hasItem(List<Match> matches, String item) {
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).item().equals(item)) {
                return true;
            }
        }
        return false;
    }

    /** What is said of a rule that holds. */
    Match match(RankedRule rule) {
        Vocabulary words = catalog.get().vocabulary();
        return new Match(
                rule.item(), words.item(rule.item()).map(Item::title).orElse(Text.EMPTY), rule.line(), rule.mode());
    }

    /** The first of {@link #holding}. */
    Optional<Rule> deciding(Inquiry inquiry) {
        InquiryNumbers numbers = numbers(inquiry);
        return rules(numbers.topic())
                .first(inquiry, numbers, TopicRules.Known::hasLine)
                .map(TopicRules.Known::rule);
    }

    private void eachHolding(Inquiry inquiry, Consumer<TopicRules.Known> taking) {
        InquiryNumbers numbers = numbers(inquiry);
        rules(numbers.topic()).holding(inquiry, numbers, taking);
    }

    private InquiryNumbers numbers(Inquiry inquiry) {
        return (InquiryNumbers) inquiry.boundBy(facts);
    }

    /** What explanations have in common, made when first asked for. */
    ExplainedCatalog explained() {
        ExplainedCatalog known = explained;
        if (known == null) {
            known = new ExplainedCatalog(catalog.get());
            explained = known;
        }
        return known;
    }

    /** The rules of a topic, looked at when first asked for. */
    private TopicRules rules(int topic) {
        TopicRules known = byTopic.get(topic);
        if (known == null) {
            known = new TopicRules(catalog.get(), facts, facts.topic(topic), this::match);
            byTopic.set(topic, known);
        }
        return known;
    }
}

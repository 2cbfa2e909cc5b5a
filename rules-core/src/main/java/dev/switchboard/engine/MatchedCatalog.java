package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.matching.ConditionBits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A catalogue, and of each topic that was asked about the bits by which the rules that hold are found. */
final class MatchedCatalog implements Supplier<Catalog> {

    private final Supplier<Catalog> catalog;
    private final Map<String, ConditionBits<Rule>> byTopic = new ConcurrentHashMap<>();
    private volatile @Nullable ExplainedCatalog explained;

    /**
     * @param catalog gives the catalogue, the same each time
     */
    MatchedCatalog(Supplier<Catalog> catalog) {
        this.catalog = catalog;
    }

    @Override
    public Catalog get() {
        return catalog.get();
    }

    /** As {@link Catalog#holding}. */
    List<Rule> holding(Inquiry completed) {
        List<Rule> deciding = new ArrayList<>();
        for (Rule rule : bits(completed.topic()).holding(completed)) {
            if (rule.outcome().hasLine()) {
                deciding.add(rule);
            }
        }
        return deciding;
    }

    /** As {@link Catalog#giving}. */
    List<Rule> giving(Inquiry completed) {
        List<Rule> giving = new ArrayList<>();
        for (Rule rule : bits(completed.topic()).holding(completed)) {
            if (!rule.gives().isEmpty()) {
                giving.add(rule);
            }
        }
        return giving;
    }

    /** The first of {@link #holding}. */
    Optional<Rule> deciding(Inquiry completed) {
        return bits(completed.topic()).first(completed, rule -> rule.outcome().hasLine());
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

    /** The bits of a topic, made when first asked for. */
    private ConditionBits<Rule> bits(String topic) {
        ConditionBits<Rule> known = byTopic.get(topic);
        if (known == null) {
            known = ConditionBits.ofRules(catalog.get(), topic);
            byTopic.put(topic, known);
        }
        return known;
    }
}

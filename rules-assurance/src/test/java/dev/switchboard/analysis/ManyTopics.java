package dev.switchboard.analysis;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import java.util.ArrayList;
import java.util.List;

/** Catalogues of as many topics as are asked for, with three rules for each and one for all. */
public final class ManyTopics {

    private static final List<String> LINES = List.of("senior", "supervisor", "mnp");

    private ManyTopics() {}

    /** The same rules for each topic, but for the order in which they come and the lines that they mean. */
    public static Catalog of(int topics) {
        CatalogDraft draft = new CatalogDraft();
        draft.topics.clear();
        draft.items.clear();
        draft.items.add(CatalogDraft.item("all"));
        draft.rule(
                "all", "all", 50, "senior", CatalogDraft.codes("site", "barnaul"), CatalogDraft.flag("conflict", true));
        for (int i = 0; i < topics; i++) {
            String topic = "topic-" + i;
            draft.topics.add(CatalogDraft.topic(topic));
            List<List<Condition>> parts = List.of(
                    List.of(CatalogDraft.numbers("numberCount", 3, 4)),
                    List.of(CatalogDraft.flag("conflict", true), CatalogDraft.numbers("chargeDays", 1, 2)),
                    List.of(new Condition.Or(
                            List.of(CatalogDraft.flag("repeatContact", true), CatalogDraft.codes("site", "samara")))));
            for (int part = 0; part < parts.size(); part++) {
                String item = topic + "-" + part;
                draft.items.add(CatalogDraft.item(item));
                List<Condition> all = new ArrayList<>(parts.get(part));
                all.add(CatalogDraft.topicIs(topic));
                draft.rule(
                        item,
                        item,
                        100 * ((i + part) % 3 + 1),
                        LINES.get((i + 2 * part) % 3),
                        all.toArray(Condition[]::new));
            }
        }
        return draft.build();
    }
}

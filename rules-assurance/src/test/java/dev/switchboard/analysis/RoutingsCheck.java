package dev.switchboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.UndecidedException;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.CatalogEngine;
import java.util.List;
import java.util.Optional;

/** All inquiries about topics that only one of two small catalogues has, decided by it: each is on the route that it goes. */
final class RoutingsCheck {

    private RoutingsCheck() {}

    static void check(Catalog before, Catalog after, CatalogDiff diff) {
        check(before, after.vocabulary(), false, diff);
        check(after, before.vocabulary(), true, diff);
    }

    private static void check(Catalog own, Vocabulary other, boolean isNew, CatalogDiff diff) {
        List<String> topics = own.vocabulary().topicCodes().stream()
                .filter(topic -> other.topic(topic).isEmpty())
                .toList();
        List<TopicRouting> routings = diff.topics().stream()
                .filter(routing -> routing.isNew() == isNew)
                .toList();
        assertThat(topics)
                .containsAll(routings.stream().map(each -> each.topic().code()).toList());
        try (CatalogEngine engine = CatalogDraft.reference(own)) {
            for (Inquiry inquiry : SmallSpace.of(own.vocabulary())) {
                if (topics.contains(inquiry.topic())) {
                    Optional<TopicRouting> routing = routings.stream()
                            .filter(each -> each.topic().code().equals(inquiry.topic()))
                            .findFirst();
                    boolean cut = CatalogDiffPropertyTest.isCut(diff, inquiry.topic());
                    assertThat(routing.isPresent() || cut).isTrue();
                    routing.ifPresent(each -> check(each, inquiry, engine, cut));
                }
            }
        }
    }

    private static void check(TopicRouting routing, Inquiry inquiry, CatalogEngine engine, boolean cut) {
        String decided = decided(engine, inquiry);
        List<TopicRouting.Route> holding = routing.routes().stream()
                .filter(route -> route.boxes().stream()
                        .anyMatch(box -> box.conditions().stream().allMatch(condition -> condition.holds(inquiry))))
                .toList();
        if (!holding.isEmpty()) {
            assertThat(holding).as("%s", inquiry).singleElement().satisfies(route -> {
                assertThat(route.outcome()).hasToString(decided);
                assertThat(route.rules()).isNotEmpty();
            });
        } else if (!cut) {
            TopicRouting.Route last = routing.routes().get(routing.routes().size() - 1);
            assertThat(last.isRest()).as("%s", inquiry).isTrue();
            assertThat(last.outcome()).hasToString(decided);
        }
    }

    private static String decided(CatalogEngine engine, Inquiry inquiry) {
        try {
            Decision decision = engine.decide(inquiry);
            return new Outcome(decision.line(), decision.mode(), decision.item().orElse("")).toString();
        } catch (UndecidedException undecided) {
            return "undecided";
        }
    }
}

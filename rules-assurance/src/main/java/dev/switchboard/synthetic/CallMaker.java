package dev.switchboard.synthetic;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.diagram.FactSpace;
import java.util.List;

/** Makes up one call after the other. */
final class CallMaker {

    /** How often a call that no rule decides is made up anew, where there is no line for such. */
    private static final int ATTEMPTS = 100;

    private final Catalog catalog;
    private final FactSpace space;
    private final List<Column> columns;
    private final PossibleCalls possible;
    private final Dice dice;
    private final TopicMix topics;
    private final Answers answers;
    private final boolean isDecidedByRulesAlone;
    private Moment now;
    private int[] usual;
    private long undecided;

    CallMaker(Catalog catalog, FactSpace space, List<Column> columns, PossibleCalls possible, Moment now, Dice dice) {
        this.catalog = catalog;
        this.space = space;
        this.columns = columns;
        this.possible = possible;
        this.dice = dice;
        this.topics = new TopicMix(List.copyOf(catalog.vocabulary().topicCodes()), dice);
        this.answers = new Answers(columns, new AskedValues(catalog), dice);
        this.isDecidedByRulesAlone = catalog.vocabulary().defaultLine().isEmpty()
                && catalog.opaqueRules().isEmpty();
        this.now = now;
        this.usual = possible.at(now, space.unstated());
    }

    /** A call at a moment at which something can be; one that is decided, unless such are too hard to find. */
    Call next(Moment moment) {
        if (!moment.equals(now)) {
            now = moment;
            usual = possible.at(moment, space.unstated());
        }
        Call call = any();
        for (int attempt = 1; !isDecided(call); attempt++) {
            if (attempt == ATTEMPTS) {
                undecided++;
                return call;
            }
            call = any();
        }
        return call;
    }

    /** How many calls no rule decides. */
    long undecided() {
        return undecided;
    }

    private boolean isDecided(Call call) {
        return !isDecidedByRulesAlone
                || !catalog.holding(possible.completed(call.topic(), call.numbers()))
                        .isEmpty();
    }

    private Call any() {
        String topic = topics.draw(now.local(), dice);
        while (!possible.canBe(topic, now)) {
            topic = topics.draw(now.local(), dice);
        }
        int[] drawn = usual.clone();
        boolean[] stated = new boolean[columns.size()];
        answers.draw(topic, Caller.of(dice), drawn, stated, dice);
        int[] numbers = possible.near(topic, now, drawn);
        for (int i = 0; i < stated.length; i++) {
            stated[i] |= columns.get(i).isUnusual(numbers);
        }
        return new Call(now, topic, numbers, stated);
    }
}

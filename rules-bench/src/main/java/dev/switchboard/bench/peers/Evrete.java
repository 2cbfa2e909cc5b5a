package dev.switchboard.bench.peers;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete: a rule of its builder with a lambda for each of ours, and one session that is kept. */
final class Evrete implements Peer {

    private final KnowledgeService service = new KnowledgeService();
    private final StatefulSession session;
    private Answer answer = Answer.FIRST_LINE;
    private int precedence;

    Evrete(Catalog catalog) {
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        int number = 0;
        for (Rule rule : catalog.rules()) {
            Predicate<Inquiry> condition = Predicates.of(rule.condition());
            Answer held = Answer.of(rule);
            int rank = number++;
            rules.newRule(rule.name())
                    .salience(-rank)
                    .forEach("$inquiry", Inquiry.class)
                    .where((ValuesPredicate) values -> condition.test(values.get(0, Inquiry.class)), "$inquiry")
                    .execute(context -> take(rank, held));
        }
        session = rules.build().newStatefulSession();
    }

    private void take(int rank, Answer held) {
        if (rank < precedence) {
            precedence = rank;
            answer = held;
        }
    }

    @Override
    public Answer decide(Inquiry inquiry) {
        answer = Answer.FIRST_LINE;
        precedence = Integer.MAX_VALUE;
        session.insert(inquiry);
        session.fire();
        session.clear();
        return answer;
    }

    @Override
    public void close() {
        session.close();
        service.shutdown();
    }
}

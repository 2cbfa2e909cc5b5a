package dev.switchboard.bench.peers;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: lambdas by priority; it stops at the first rule that applies. */
final class EasyRules implements Peer {

    private final Rules rules = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine(new RulesEngineParameters().skipOnFirstAppliedRule(true));
    private Answer answer = Answer.FIRST_LINE;

    EasyRules(Catalog catalog) {
        int priority = 0;
        for (Rule rule : catalog.rules()) {
            Predicate<Inquiry> condition = Predicates.of(rule.condition());
            Answer held = Answer.of(rule);
            rules.register(new RuleBuilder()
                    .name(rule.name())
                    .priority(priority++)
                    .when(facts -> condition.test(facts.get("inquiry")))
                    .then(facts -> answer = held)
                    .build());
        }
    }

    @Override
    public Answer decide(Inquiry inquiry) {
        answer = Answer.FIRST_LINE;
        Facts facts = new Facts();
        facts.put("inquiry", inquiry);
        engine.fire(rules, facts);
        return answer;
    }
}

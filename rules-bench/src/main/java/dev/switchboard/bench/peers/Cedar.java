package dev.switchboard.bench.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cedar, whose native library answers: a policy for each rule, all of them parsed once and kept there. It gives all that permit,
 * and the first of them decides.
 */
final class Cedar implements Peer {

    private static final EntityUID ANYBODY =
            EntityTypeName.parse("Any").orElseThrow().of("any");

    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final Entities none = new Entities();
    private final PolicySet policies;
    private final List<Answer> answers;
    private final List<Fact> facts;

    Cedar(byte[] file, Catalog catalog) {
        Set<Policy> all = new HashSet<>();
        for (String policy : new String(file, UTF_8).split("\n", -1)) {
            all.add(new Policy(policy, Integer.toString(all.size())));
        }
        policies = new PolicySet(all);
        try {
            policies.cache();
        } catch (CacheException refused) {
            throw new IllegalStateException(refused);
        }
        answers = catalog.rules().stream().map(Answer::of).toList();
        facts = RuleRows.facts(catalog);
    }

    @Override
    public Answer decide(Inquiry inquiry) {
        Map<String, Value> context = new HashMap<>();
        for (Fact fact : facts) {
            context.put(fact.code(), value(RuleRows.value(fact, inquiry)));
        }
        try {
            AuthorizationResponse response =
                    engine.isAuthorized(new AuthorizationRequest(ANYBODY, ANYBODY, ANYBODY, context), policies, none);
            return response.success.orElseThrow().getReason().stream()
                    .map(Integer::valueOf)
                    .min(Integer::compare)
                    .map(answers::get)
                    .orElse(Answer.FIRST_LINE);
        } catch (AuthException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Value value(Object value) {
        if (value instanceof Boolean flag) {
            return new PrimBool(flag);
        }
        return value instanceof Number number ? new PrimLong(number.longValue()) : new PrimString((String) value);
    }
}

package dev.switchboard.bench.peers;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Fact;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN. */
final class KieDmn implements Peer {

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Answer.Cells answers = new Answer.Cells();
    private final List<Fact> facts;

    KieDmn(byte[] table, List<Fact> facts) {
        Resource resource = ResourceFactory.newInputStreamResource(new ByteArrayInputStream(table));
        resource.setSourcePath("transfers.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModel(DmnTable.NAMESPACE, DmnTable.MODEL);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
        this.facts = facts;
    }

    @Override
    public Answer decide(Inquiry inquiry) {
        DMNContext context = runtime.newContext();
        for (Fact fact : facts) {
            context.set(RuleRows.name(fact), RuleRows.value(fact, inquiry));
        }
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        Object cell = result.getDecisionResultByName(DmnTable.DECISION).getResult();
        return cell == null ? Answer.FIRST_LINE : answers.of((String) cell);
    }
}

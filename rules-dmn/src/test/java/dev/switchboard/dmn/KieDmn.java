package dev.switchboard.dmn;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN. */
final class KieDmn implements DmnEngine {

    private final DMNRuntime runtime;
    private final DMNModel model;

    KieDmn(byte[] file) {
        Resource resource = ResourceFactory.newInputStreamResource(new ByteArrayInputStream(file));
        resource.setSourcePath("catalog.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        refuse(model.getMessages());
    }

    @Override
    public Map<?, ?> decide(Map<String, Object> inputs) {
        DMNContext context = runtime.newContext();
        inputs.forEach(context::set);
        DMNResult result = runtime.evaluateAll(model, context);
        refuse(result.getMessages());
        return (Map<?, ?>) result.getDecisionResultByName("Decision").getResult();
    }

    private static void refuse(List<DMNMessage> messages) {
        if (!messages.isEmpty()) {
            throw new IllegalStateException(messages.toString());
        }
    }
}

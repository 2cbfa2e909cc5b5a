package dev.switchboard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** The rules that the build of {@code rules-drl} compiled into Drools' executable model. */
final class CompiledRules {

    private static final String MODEL = "/META-INF/kie/dev.switchboard/rules-drl/drools-model";

    private CompiledRules() {}

    static KieBase load() {
        try (InputStream file = CompiledRules.class.getResourceAsStream(MODEL)) {
            String model = new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("Drools-Model-Version"))
                    .findFirst()
                    .orElseThrow();
            return KieBaseBuilder.createKieBaseFromModel(
                    (Model) Class.forName(model).getDeclaredConstructor().newInstance());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("the compiled rules are missing from the jar", failure);
        }
    }
}

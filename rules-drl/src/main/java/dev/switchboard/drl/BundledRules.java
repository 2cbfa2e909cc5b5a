package dev.switchboard.drl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.Matcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.conf.KieBaseMutabilityOption;

/** The bundled catalogue's rules on Drools, from the executable model that the build made of them. */
final class BundledRules {

    private static final String MODEL = "META-INF/kie/dev.switchboard/rules-drl/drools-model";

    private BundledRules() {}

    static Matcher matcher(Catalog bundled) {
        return DroolsParts.whole(() -> DroolsMatcher.of(
                () -> KieBaseBuilder.createKieBaseFromModel(model(), KieBaseMutabilityOption.DISABLED),
                bundled,
                matcher -> WarmUp.decide(matcher, bundled)));
    }

    /** The build gives the model's class a name made of a digest, which is in the second line of this file. */
    private static Model model() {
        try (InputStream file = BundledRules.class.getClassLoader().getResourceAsStream(MODEL)) {
            if (file == null) {
                throw new IllegalStateException("`%s` is missing from the jar".formatted(MODEL));
            }
            String name = new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElseThrow()
                    .strip();
            return Class.forName(name)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("the compiled rules are missing from the jar", failure);
        }
    }
}

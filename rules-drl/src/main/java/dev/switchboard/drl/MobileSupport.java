package dev.switchboard.drl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.engine.BundledCatalog;
import dev.switchboard.engine.Matcher;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.conf.KieBaseMutabilityOption;

/** The bundled catalogue: read from its files in this jar, run from the executable model that the build made of them. */
public final class MobileSupport implements BundledCatalog {

    private static final String FOLDER = "dev/switchboard/bundled";
    private static final String MODEL = "META-INF/kie/dev.switchboard/rules-drl/drools-model";

    /** For {@link java.util.ServiceLoader}. */
    public MobileSupport() {}

    @Override
    public LoadedCatalog load() {
        return new CatalogLoader(List.of(new DrlLanguage()))
                .load(CatalogSource.classPath(MobileSupport.class, FOLDER), EngineOptions.DEFAULT);
    }

    @Override
    public Matcher matcher(LoadedCatalog bundled) {
        return new DroolsMatcher(
                KieBaseBuilder.createKieBaseFromModel(model(), KieBaseMutabilityOption.DISABLED), bundled.catalog());
    }

    /** The build gives the model's class a name made of a digest, which stands in the second line of this file. */
    private static Model model() {
        try (InputStream file = MobileSupport.class.getClassLoader().getResourceAsStream(MODEL)) {
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

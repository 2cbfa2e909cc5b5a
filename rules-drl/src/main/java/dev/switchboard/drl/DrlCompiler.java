package dev.switchboard.drl;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.loading.CatalogFile;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Compiles DRL when a catalogue is loaded. The classic (MVEL) way takes half the time of the executable model. */
final class DrlCompiler {

    private DrlCompiler() {}

    /**
     * Compiles files that the reader has accepted.
     *
     * @throws InvalidCatalogException for what only the compiler finds: errors in opaque rules
     */
    static KieBase compile(List<CatalogFile> files) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, DrlCompiler.class.getClassLoader()));
        for (CatalogFile file : files) {
            Resource resource = ResourceFactory.newReaderResource(
                    new StringReader(file.text().orElseThrow()), "UTF-8");
            resource.setSourcePath(file.path());
            add(builder, resource);
        }
        if (builder.hasErrors()) {
            throw new InvalidCatalogException(
                    builder.getErrors().stream().map(DrlCompiler::problem).toList());
        }
        // Not builder.newKieBase(), which forgets the class loader.
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase("switchboard", configuration);
        base.addPackages(builder.getKnowledgePackages());
        return base;
    }

    private static void add(KnowledgeBuilder builder, Resource resource) {
        try {
            builder.add(resource, ResourceType.DRL);
        } catch (RuntimeException failure) {
            // Some mistakes beside the rules, such as an import of a class that there is not, are thrown.
            throw new InvalidCatalogException(
                    List.of(Problem.at(Place.of(resource.getSourcePath()), notCompiled(failure.toString()))));
        }
    }

    private static Problem problem(KnowledgeBuilderError error) {
        String file = error.getResource() == null ? "" : error.getResource().getSourcePath();
        int line = Arrays.stream(error.getLines()).findFirst().orElse(0);
        return Problem.at(new Place(file, Math.max(line, 0), 0), notCompiled(error.getMessage()));
    }

    private static Text notCompiled(String message) {
        return new Text("Drools не компилирует: " + message, "Drools cannot compile: " + message);
    }
}

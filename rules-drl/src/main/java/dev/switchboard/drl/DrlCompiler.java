package dev.switchboard.drl;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.io.ResourceFactory;

/**
 * Compiles DRL when a catalogue is loaded, on a {@link CompilingThread}. The classic (MVEL) way takes half the time of the
 * executable model.
 */
final class DrlCompiler {

    private final Map<String, RuleText> texts = new HashMap<>();

    private DrlCompiler(List<RuleText> texts) {
        texts.forEach(text -> this.texts.put(text.name(), text));
    }

    /**
     * Compiles rules that the reader has accepted.
     *
     * @throws InvalidCatalogException for what only the compiler finds: errors in opaque rules
     */
    static KieBase compile(List<RuleText> texts) {
        return new DrlCompiler(texts).compiled();
    }

    private KieBase compiled() {
        KnowledgeBuilder builder =
                KnowledgeBuilderFactory.newKnowledgeBuilder(KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                        onOneThread(), DrlCompiler.class.getClassLoader()));
        texts.values().forEach(text -> add(builder, text));
        if (builder.hasErrors()) {
            throw new InvalidCatalogException(
                    builder.getErrors().stream().map(this::problem).toList());
        }
        // Not builder.newKieBase(), which forgets the class loader.
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase("switchboard", configuration);
        base.addPackages(builder.getKnowledgePackages());
        return base;
    }

    /** From some number of rules on Drools would use a pool of threads, which see the classes of the program's start only. */
    private static Properties onOneThread() {
        Properties properties = new Properties();
        properties.setProperty(ParallelRulesBuildThresholdOption.PROPERTY_NAME, "-1");
        return properties;
    }

    private static void add(KnowledgeBuilder builder, RuleText text) {
        Resource resource = ResourceFactory.newReaderResource(new StringReader(text.text()), "UTF-8");
        resource.setSourcePath(text.name());
        try {
            builder.add(resource, ResourceType.DRL);
        } catch (RuntimeException failure) {
            // Some mistakes beside the rules, such as an import of a class that there is not, are thrown.
            throw new InvalidCatalogException(
                    List.of(Problem.at(text.placeOfLine().apply(0), notCompiled(failure.toString()))));
        }
    }

    private Problem problem(KnowledgeBuilderError error) {
        RuleText text = error.getResource() == null
                ? null
                : texts.get(error.getResource().getSourcePath());
        int line = Math.max(0, Arrays.stream(error.getLines()).findFirst().orElse(0));
        Text message = notCompiled(error.getMessage());
        return text == null
                ? Problem.of(message)
                : Problem.at(text.placeOfLine().apply(line), message);
    }

    private static Text notCompiled(String message) {
        return new Text("Drools не компилирует: " + message, "Drools cannot compile: " + message);
    }
}

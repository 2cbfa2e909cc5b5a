package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers can see is what was designed for them: see {@code docs/stability.md}. A type more here is a promise more. */
class PublicTypesTest {

    private static final List<String> PUBLIC = List.of(
            "dev.switchboard.Asking",
            "dev.switchboard.CatalogDescription",
            "dev.switchboard.CatalogIdentity",
            "dev.switchboard.CatalogSource",
            "dev.switchboard.CatalogSource$Bytes",
            "dev.switchboard.CatalogSource$ClassPath",
            "dev.switchboard.CatalogSource$Folder",
            "dev.switchboard.ClosedLine",
            "dev.switchboard.Decision",
            "dev.switchboard.Described",
            "dev.switchboard.DescribedFact",
            "dev.switchboard.DescribedLine",
            "dev.switchboard.EngineClosedException",
            "dev.switchboard.EngineOptions",
            "dev.switchboard.EngineOptions$Engine",
            "dev.switchboard.EscalationEngine",
            "dev.switchboard.Explanation",
            "dev.switchboard.Explanation$Change",
            "dev.switchboard.Explanation$Finding",
            "dev.switchboard.Explanation$GivenOutcome",
            "dev.switchboard.Explanation$NearMiss",
            "dev.switchboard.Explanation$Reason",
            "dev.switchboard.FactDefaults",
            "dev.switchboard.FactSource",
            "dev.switchboard.FactVisitor",
            "dev.switchboard.Frequencies",
            "dev.switchboard.Frequencies$Builder",
            "dev.switchboard.Inquiry",
            "dev.switchboard.Inquiry$Builder",
            "dev.switchboard.InvalidCatalogException",
            "dev.switchboard.InvalidInquiryException",
            "dev.switchboard.Limits",
            "dev.switchboard.Match",
            "dev.switchboard.NextStep",
            "dev.switchboard.NextStep$Answer",
            "dev.switchboard.NextStep$Ask",
            "dev.switchboard.NextStep$Decided",
            "dev.switchboard.NextStep$Outcome",
            "dev.switchboard.NextStep$Question",
            "dev.switchboard.OpaqueRulesException",
            "dev.switchboard.Place",
            "dev.switchboard.Problem",
            "dev.switchboard.RuleFailedException",
            "dev.switchboard.SwitchboardException",
            "dev.switchboard.Text",
            "dev.switchboard.TransferMode",
            "dev.switchboard.UndecidedException",
            "dev.switchboard.UnreadableCatalogException",
            "dev.switchboard.jackson.SwitchboardModule",
            "dev.switchboard.junit.CatalogSuite",
            "dev.switchboard.micrometer.SwitchboardMetrics",
            "dev.switchboard.service.CanaryEngine",
            "dev.switchboard.service.CatalogVersion",
            "dev.switchboard.service.DecisionLog",
            "dev.switchboard.service.DecisionLog$WhenFull",
            "dev.switchboard.service.DecisionLogBuilder",
            "dev.switchboard.service.EngineListener",
            "dev.switchboard.service.EngineStatus",
            "dev.switchboard.service.ObservedEngine",
            "dev.switchboard.service.Reload",
            "dev.switchboard.service.Reload$Refused",
            "dev.switchboard.service.Reload$Taken",
            "dev.switchboard.service.Reload$Unchanged",
            "dev.switchboard.service.Reload$Unsettled",
            "dev.switchboard.service.ReloadingEngine",
            "dev.switchboard.service.ReloadingEngineBuilder",
            "dev.switchboard.service.ShadowEngine",
            "dev.switchboard.service.ShadowReport",
            "dev.switchboard.service.ShadowReport$Sample",
            "dev.switchboard.service.VersionedEngine",
            "dev.switchboard.spi.EngineProvider");

    @Test
    void thePublicTypesAreThese() {
        assertThat(new ClassFileImporter()
                                .importPaths(
                                        Path.of("../rules-api/target/classes"),
                                        Path.of("../rules-junit/target/classes"),
                                        Path.of("../rules-service/target/classes/dev/switchboard/service"),
                                        Path.of("../rules-jackson/target/classes/dev/switchboard/jackson"),
                                        Path.of("../rules-micrometer/target/classes"))
                                .stream()
                                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(type ->
                                        type.getEnclosingClass().stream().allMatch(PublicTypesTest::isPublic))
                                .map(JavaClass::getName)
                                .sorted())
                .containsExactlyElementsOf(PUBLIC);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({
        "rules-service, dev.switchboard.service",
        "rules-jackson, dev.switchboard.jackson",
        "rules-micrometer, dev.switchboard.micrometer"
    })
    void theseExportTheirOtherPackagesToOursAlone(String module, String exported) throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("..", module, "target/classes/module-info.class"))) {
            assertThat(ModuleDescriptor.read(file).exports())
                    .filteredOn(exports -> !exports.isQualified())
                    .extracting(ModuleDescriptor.Exports::source)
                    .containsExactly(exported);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules-core", "rules-assurance", "rules-json", "rules-xlsx"})
    void otherModulesExportToOursAlone(String module) throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("..", module, "target/classes/module-info.class"))) {
            assertThat(ModuleDescriptor.read(file).exports())
                    .isNotEmpty()
                    .allSatisfy(exports -> assertThat(exports.targets())
                            .isNotEmpty()
                            .allSatisfy(target -> assertThat(target).startsWith("dev.switchboard.")));
        }
    }
}

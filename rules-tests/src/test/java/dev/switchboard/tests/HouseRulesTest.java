package dev.switchboard.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows of the house, as the architecture page draws them. */
class HouseRulesTest {

    private static final JavaClasses API = classesOf("rules-api");
    private static final JavaClasses CORE = classesOf("rules-core");
    private static final JavaClasses ASSURANCE = classesOf("rules-assurance");
    private static final JavaClasses XLSX = classesOf("rules-xlsx");
    private static final JavaClasses DMN = classesOf("rules-dmn");
    private static final JavaClasses KIT = classesOf("rules-junit");
    private static final JavaClasses DRL = classesOf("rules-drl");
    private static final JavaClasses WORKBENCH = classesOf("rules-workbench");
    private static final JavaClasses SERVICE = classesOf("rules-service");
    private static final JavaClasses JSON = classesOf("rules-json");
    private static final JavaClasses JACKSON = classesOf("rules-jackson");
    private static final JavaClasses JACKSON3 = classesOf("rules-jackson3");
    private static final JavaClasses MICROMETER = classesOf("rules-micrometer");
    private static final JavaClasses OPENTELEMETRY = classesOf("rules-opentelemetry");

    private static JavaClasses classesOf(String module) {
        return new ClassFileImporter().importPath(Path.of("..", module, "target", "classes"));
    }

    @Test
    void allModulesAreLookedAt() {
        assertThat(List.of(
                        API,
                        CORE,
                        ASSURANCE,
                        XLSX,
                        DRL,
                        WORKBENCH,
                        SERVICE,
                        JSON,
                        JACKSON,
                        JACKSON3,
                        MICROMETER,
                        OPENTELEMETRY,
                        KIT))
                .allSatisfy(module -> assertThat(module).isNotEmpty());
    }

    @Test
    void theApiDependsOnNothingButTheJdkAndJSpecify() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.switchboard", "dev.switchboard.spi", "java..", "org.jspecify..")
                .check(API);
    }

    @Test
    void theCoreSeesNeitherDroolsNorTheDrlModule() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.switchboard",
                        "dev.switchboard.spi",
                        "dev.switchboard.catalog",
                        "dev.switchboard.compiled",
                        "dev.switchboard.csv",
                        "dev.switchboard.diagram",
                        "dev.switchboard.engine",
                        "dev.switchboard.inquiries",
                        "dev.switchboard.loading",
                        "dev.switchboard.matching",
                        "dev.switchboard.schema",
                        "dev.switchboard.search",
                        "dev.switchboard.tables",
                        "java..",
                        "org.jspecify..",
                        "de.siegmar.fastcsv..")
                .check(CORE);
    }

    @Test
    void assuranceStandsOnTheCoreAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.switchboard.xlsx..",
                        "dev.switchboard.drl..",
                        "dev.switchboard.junit..",
                        "dev.switchboard.cli..",
                        "org.drools..",
                        "org.kie..")
                .check(ASSURANCE);
    }

    @Test
    void serviceStandsOnCoreAndAssurance() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.switchboard.xlsx..",
                        "dev.switchboard.drl..",
                        "dev.switchboard.junit..",
                        "dev.switchboard.cli..",
                        "org.drools..",
                        "org.kie..")
                .check(SERVICE);
    }

    /** The command and the decision log have no more of Jackson than what reads and writes. */
    @Test
    void jsonStandsOnTheCoreAndJacksonWithoutTheBindingOfObjects() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.switchboard",
                        "dev.switchboard.catalog",
                        "dev.switchboard.engine",
                        "dev.switchboard.json",
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.core..")
                .check(JSON);
    }

    @Test
    void theModuleForJacksonIsThin() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.switchboard",
                        "dev.switchboard.jackson",
                        "dev.switchboard.json",
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..")
                .check(JACKSON);
    }

    @Test
    void theModuleForJackson3IsThin() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.switchboard",
                        "dev.switchboard.jackson3",
                        "dev.switchboard.json",
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.core..",
                        "tools.jackson..")
                .check(JACKSON3);
    }

    @Test
    void metricsStandOnServiceAndMicrometer() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.switchboard",
                        "dev.switchboard.engine",
                        "dev.switchboard.micrometer",
                        "dev.switchboard.service",
                        "java..",
                        "org.jspecify..",
                        "io.micrometer.core..")
                .check(MICROMETER);
    }

    @Test
    void eventsStandOnServiceAndTheApiOfOpenTelemetry() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.switchboard",
                        "dev.switchboard.opentelemetry",
                        "dev.switchboard.service",
                        "java..",
                        "org.jspecify..",
                        "io.opentelemetry.api..")
                .check(OPENTELEMETRY);
    }

    @Test
    void workbooksNeedNothingButTheCoreAndTheJdksZip() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.switchboard",
                        "dev.switchboard.catalog",
                        "dev.switchboard.csv",
                        "dev.switchboard.loading",
                        "dev.switchboard.matching",
                        "dev.switchboard.schema",
                        "dev.switchboard.tables",
                        "dev.switchboard.xlsx",
                        "java..",
                        "org.jspecify..")
                .check(XLSX);
    }

    @Test
    void dmnNeedsNothingButTheCoreAndTheJdksXml() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.switchboard",
                        "dev.switchboard.catalog",
                        "dev.switchboard.csv",
                        "dev.switchboard.dmn",
                        "dev.switchboard.foreign",
                        "dev.switchboard.imports",
                        "dev.switchboard.loading",
                        "dev.switchboard.schema",
                        "dev.switchboard.tables",
                        "java..",
                        "javax.xml.stream..",
                        "org.jspecify..")
                .check(DMN);
    }

    @Test
    void dmnTouchesNeitherFilesNorTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(DMN);
    }

    @Test
    void workbooksTouchNeitherFilesNorTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(XLSX);
    }

    /** What runs in a browser finds neither files nor a network nor Drools there. What puts the page together runs in the build. */
    @Test
    void theWorkbenchStandsOnWhatABrowserHas() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.switchboard.workbench.page")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.switchboard.service..",
                        "dev.switchboard.json..",
                        "dev.switchboard.junit..",
                        "dev.switchboard.cli..",
                        "org.drools..",
                        "org.kie..",
                        "java.nio.file..",
                        "java.net..",
                        "java.util.concurrent",
                        "java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(WORKBENCH);
    }

    @Test
    void theCatalogueModelKnowsNobody() {
        classes()
                .that()
                .resideInAPackage("dev.switchboard.catalog")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.switchboard", "dev.switchboard.catalog", "java..", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void theKitForJUnitIsThin() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.switchboard",
                        "dev.switchboard.cases",
                        "dev.switchboard.catalog",
                        "dev.switchboard.coverage",
                        "dev.switchboard.engine",
                        "dev.switchboard.junit",
                        "dev.switchboard.mutants",
                        "dev.switchboard.suite",
                        "java..",
                        "org.junit.jupiter.api..",
                        "org.jspecify..",
                        "org.opentest4j..")
                .check(KIT);
    }

    @Test
    void packagesOfTheCoreFormNoCycle() {
        SlicesRuleDefinition.slices()
                .matching("dev.switchboard.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @Test
    void nobodyReflectsButTheLoaderOfTheGeneratedModel() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.switchboard.drl.BundledRules")
                .and()
                .resideOutsideOfPackage("dev.switchboard.bundled..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .check(new ClassFileImporter()
                        .importPaths(
                                Path.of("../rules-api/target/classes"),
                                Path.of("../rules-core/target/classes"),
                                Path.of("../rules-assurance/target/classes"),
                                Path.of("../rules-xlsx/target/classes"),
                                Path.of("../rules-dmn/target/classes"),
                                Path.of("../rules-drl/target/classes"),
                                Path.of("../rules-workbench/target/classes")));
    }

    @Test
    void thereIsNoStaticMutableState() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("dev.switchboard.bundled..")
                .and()
                .areStatic()
                .should()
                .notBeFinal()
                .check(new ClassFileImporter()
                        .importPaths(
                                Path.of("../rules-api/target/classes"),
                                Path.of("../rules-core/target/classes"),
                                Path.of("../rules-assurance/target/classes"),
                                Path.of("../rules-xlsx/target/classes"),
                                Path.of("../rules-dmn/target/classes"),
                                Path.of("../rules-drl/target/classes"),
                                Path.of("../rules-workbench/target/classes")));
    }
}

package dev.switchboard.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the tests of all other modules say of them, of this one, which is not always built. */
class SparkRulesTest {

    private static final JavaClasses OURS = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void theModuleStandsOnAssuranceAndSpark() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.switchboard",
                        "dev.switchboard.analysis",
                        "dev.switchboard.catalog",
                        "dev.switchboard.compiled",
                        "dev.switchboard.csv",
                        "dev.switchboard.engine",
                        "dev.switchboard.forecast",
                        "dev.switchboard.inquiries",
                        "dev.switchboard.loading",
                        "dev.switchboard.spark",
                        "java..",
                        "org.apache.spark..",
                        "org.jspecify..",
                        "scala..")
                .check(OURS);
    }

    /** It runs in JVMs of others. */
    @Test
    void thereIsNoStaticState() {
        noFields().that().areStatic().should().notBeFinal().check(OURS);
        noFields().that().areStatic().should().haveRawType("java.util.Map").check(OURS);
    }

    /** A change here is to be named in CHANGELOG.md, as docs/stability.md says. */
    @Test
    void thePublicApiIsThatOfThePage() {
        assertThat(OURS.stream().filter(SparkRulesTest::isPublic).map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("ReplayJob", "Switchboard");
        assertThat(OURS.get(Switchboard.class).getMembers().stream()
                        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaMember::getName))
                .containsOnlyOnceElementsOf(Set.of("FUNCTION", "in", "passThrough", "warnings", "decide", "register"))
                .containsOnly("of", "FUNCTION", "in", "passThrough", "warnings", "decide", "register");
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }
}

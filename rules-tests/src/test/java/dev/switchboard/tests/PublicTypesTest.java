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
import org.junit.jupiter.params.provider.ValueSource;

/** What callers can see is what was designed for them: see {@code docs/stability.md}. A type more here is a promise more. */
class PublicTypesTest {

    private static final List<String> PUBLIC = List.of("?");

    @Test
    void thePublicTypesAreThese() {
        assertThat(new ClassFileImporter()
                                .importPaths(
                                        Path.of("../rules-api/target/classes"),
                                        Path.of("../rules-junit/target/classes"))
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
    @ValueSource(strings = {"rules-core", "rules-assurance", "rules-xlsx"})
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

package dev.switchboard.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.switchboard.EngineOptions;
import dev.switchboard.Inquiry;
import dev.switchboard.engine.CatalogEngine;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** DRL that keeps to the grammar is loaded and decided by with the jars of Drools left off the class path. */
class WithoutDroolsTest {

    @Test
    void aCatalogueDecides() throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = new URLClassLoader(withoutDrools(), ClassLoader.getPlatformClassLoader())) {
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> loader.loadClass("org.drools.drl.parser.DrlParser"));
            Supplier<?> program = (Supplier<?>) loader.loadClass(Program.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();

            assertThat(program.get()).isEqualTo("A-1");
        }
    }

    /** Loaded once more, by the loader of the test. */
    public static final class Program implements Supplier<String> {

        @Override
        public String get() {
            DrlFiles files = DrlFiles.of(DrlFiles.HEAD + DrlFiles.rule("r", "topic == \"charges\", is(\"vip\")"));
            try (CatalogEngine engine = files.engine(EngineOptions.Engine.FASTEST)) {
                return engine.decide(Inquiry.about("charges").build()).item().orElseThrow();
            }
        }
    }

    private static URL[] withoutDrools() throws MalformedURLException {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<URL> kept = new ArrayList<>();
        for (String entry : all.split(File.pathSeparator, -1)) {
            if (!entry.matches(".*(drools|antlr|kie|mvel).*[.]jar")) {
                kept.add(Path.of(entry).toUri().toURL());
            }
        }
        return kept.toArray(URL[]::new);
    }
}

package dev.switchboard.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EngineOptions;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.engine.CatalogEngine;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Programs that were packaged so that Drools lacks something: the one who packages is told, and no rule is blamed. */
class PackagedTest {

    /** Jars merged into one, of whose files of one name the first stays, as the shade plugin does unless told otherwise. */
    @Test
    void serviceFilesThatWereNotMerged() throws Exception {
        assertThat(said(new FirstServicesLoader(classPath()), Loaded.class))
                .startsWith(
                        "Drools does not run here, whatever the catalogue: its files in `META-INF/services` have been lost")
                .contains("ServicesResourceTransformer")
                .doesNotContain(".drl");
    }

    /** On the module path nothing of Drools asks for SLF4J's module. */
    @Test
    void noSlf4j() throws Exception {
        for (Class<?> program : List.of(Loaded.class, Bundled.class)) {
            assertThat(said(new WithoutLoader(classPath(), "org.slf4j."), program))
                    .contains("add `requires org.slf4j` to your module-info, or `--add-modules org.slf4j`");
        }
    }

    /** As a runtime without java.desktop. */
    @Test
    void noBeans() throws Exception {
        assertThat(said(new WithoutLoader(classPath(), "java.beans."), Loaded.class))
                .contains("the runtime has no module `java.desktop`");
    }

    @Test
    void otherwiseItRuns() throws Exception {
        for (Class<?> program : List.of(Loaded.class, Bundled.class)) {
            assertThat(said(new WithoutLoader(classPath(), "nothing."), program))
                    .isEqualTo("decided");
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<URL> urls = new ArrayList<>();
        for (String entry : all.split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private static String said(URLClassLoader classes, Class<?> program) throws Exception {
        try (classes) {
            Supplier<?> run = (Supplier<?>) classes.loadClass(program.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            return (String) run.get();
        }
    }

    /** Loaded once more, by the loader of the test. */
    public static final class Loaded implements Supplier<String> {

        @Override
        public String get() {
            DrlFiles files = DrlFiles.of(DrlFiles.HEAD + DrlFiles.rule("r", "topic == \"charges\", is(\"vip\")"));
            try (CatalogEngine engine = files.engine(EngineOptions.Engine.DROOLS)) {
                engine.decide(Inquiry.about("charges").build());
                return "decided";
            } catch (RuntimeException failure) {
                return failure.getMessage();
            }
        }
    }

    /** Likewise. */
    public static final class Bundled implements Supplier<String> {

        @Override
        public String get() {
            try (EscalationEngine engine =
                    EscalationEngine.bundled(EngineOptions.DEFAULT.with(EngineOptions.Engine.DROOLS))) {
                engine.decide(Inquiry.about("charges").build());
                return "decided";
            } catch (RuntimeException failure) {
                return failure.getMessage();
            }
        }
    }

    /** With the one of Drools' two suppliers of components that cannot compile, which comes first in some jars. */
    private static final class FirstServicesLoader extends URLClassLoader {

        FirstServicesLoader(URL[] classPath) {
            super(classPath, ClassLoader.getPlatformClassLoader());
        }

        @Override
        public Enumeration<URL> findResources(String name) throws IOException {
            List<URL> found = Collections.list(super.findResources(name));
            return Collections.enumeration(
                    name.startsWith("META-INF/services/")
                            ? found.stream()
                                    .sorted(Comparator.comparing(
                                            url -> !url.toString().contains("wiring-static")))
                                    .limit(1)
                                    .toList()
                            : found);
        }
    }

    /** Without the classes of a package, though they be the platform's. */
    private static final class WithoutLoader extends URLClassLoader {

        private final String missing;

        WithoutLoader(URL[] classPath, String missing) {
            super(classPath, ClassLoader.getPlatformClassLoader());
            this.missing = missing;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(missing)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}

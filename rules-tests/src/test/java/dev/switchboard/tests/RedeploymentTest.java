package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EngineOptions.Engine;
import java.io.File;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server deploys an application whose jars are in a class loader of its own, and puts a new one in its place. What the application
 * opened and closed keeps no class loader. (Drools keeps threads, as docs/packaging.md says, so this is about the diagram.) Java 17
 * keeps one of all class loaders that there were: that of the record whose equality it linked last. So one more is deployed.
 */
class RedeploymentTest {

    private static final int DEPLOYMENTS = 8;
    private static final int MOST_COLLECTIONS = 100;

    @TempDir
    private Path folder;

    @Test
    void eightDeploymentsLeaveNothingBehind() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < DEPLOYMENTS; i++) {
            loaders.add(deployed());
        }
        deployed();

        for (int i = 0; i < MOST_COLLECTIONS && left(loaders) > 0; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(left(loaders)).as("class loaders that something keeps").isZero();
    }

    private static long left(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    private WeakReference<ClassLoader> deployed() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Supplier<?> application = (Supplier<?>) loader.loadClass(CallCentre.class.getName())
                    .getDeclaredConstructor(String.class, String.class, String.class)
                    .newInstance(
                            CallCentre.CATALOG.toString(),
                            folder.resolve("decisions.jsonl").toString(),
                            Engine.DIAGRAM.name());
            assertThat(application.get()).isEqualTo("SS-FIN-01");
            ((AutoCloseable) application).close();
            return new WeakReference<>(loader);
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
}

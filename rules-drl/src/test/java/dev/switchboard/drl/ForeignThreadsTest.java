package dev.switchboard.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Inquiry;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Drools on threads as they are in web applications and fat jars, where the jars of an application are in a class loader of
 * their own: each test loads all of them once more, so that whatever one breaks in Drools breaks no other.
 */
class ForeignThreadsTest {

    /** What is loaded and decided by; more rules than Drools compiles on one thread by itself. */
    enum What {
        WRITTEN,
        OPAQUE,
        BUNDLED
    }

    @ParameterizedTest
    @EnumSource
    void loadedAndDecidedInTheCommonPool(What what) throws Exception {
        assertThat(inApplication(new Steps(what, "pool", "pool"))).isEqualTo("right");
    }

    @ParameterizedTest
    @EnumSource
    void loadedWithoutAContextClassLoaderAndDecidedAsUsual(What what) throws Exception {
        assertThat(inApplication(new Steps(what, "null", "own"))).isEqualTo("right");
    }

    @ParameterizedTest
    @EnumSource
    void loadedAsUsualAndDecidedWithAContextClassLoaderThatSeesNothing(What what) throws Exception {
        assertThat(inApplication(new Steps(what, "own", "platform"))).isEqualTo("right");
    }

    /** It sees another Drools, whose classes are not the same. */
    @ParameterizedTest
    @EnumSource
    void loadedAndDecidedWithTheContextClassLoaderOfAnotherApplication(What what) throws Exception {
        assertThat(inApplication(new Steps(what, "other", "other"))).isEqualTo("right");
    }

    @ParameterizedTest
    @EnumSource
    void loadedOnAnInterruptedThread(What what) throws Exception {
        assertThat(inApplication(new Steps(what, "interrupted", "own"))).isEqualTo("right");
    }

    @ParameterizedTest
    @EnumSource
    void decidedOnAnInterruptedThread(What what) throws Exception {
        assertThat(inApplication(new Steps(what, "own", "interrupted"))).isEqualTo("right");
    }

    /** A file with something unusual in it is read by Drools' parser. */
    @Test
    void aMistakeIsToldOnAnInterruptedThreadToo() throws Exception {
        Thread.currentThread().interrupt();
        try {
            Mistakes.inConstraints("▸numbrCount > 3").areRefused("`numbrCount`");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** The application's classes, with nothing above them but those of Java. */
    private static Object inApplication(Steps steps) throws Exception {
        try (URLClassLoader application = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Supplier<?> program = (Supplier<?>) application
                    .loadClass(Program.class.getName())
                    .getDeclaredConstructor(String.class, String.class, String.class)
                    .newInstance(steps.what.name(), steps.load, steps.decide);
            return program.get();
        }
    }

    private record Steps(What what, String load, String decide) {}

    private static URL[] classPath() throws MalformedURLException {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<URL> urls = new ArrayList<>();
        for (String entry : all.split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /** Loaded once more, by the application's loader. */
    public static final class Program implements Supplier<String> {

        private final What what;
        private final String load;
        private final String decide;

        public Program(String what, String load, String decide) {
            this.what = What.valueOf(what);
            this.load = load;
            this.decide = decide;
        }

        @Override
        public String get() {
            try (CatalogEngine engine = on(load, this::open)) {
                String item = what == What.BUNDLED ? "SS-FIN-01" : "A-1";
                Inquiry inquiry =
                        Inquiry.about("charges").numberCount(4).conflict(true).build();
                for (int i = 0; i < 50; i++) {
                    String decided =
                            on(decide, () -> engine.decide(inquiry).item().orElse("none"));
                    if (!decided.equals(item)) {
                        return decided;
                    }
                }
                return "right";
            }
        }

        private CatalogEngine open() {
            if (what == What.BUNDLED) {
                return new CatalogEngines().bundled(EngineOptions.DEFAULT.with(Engine.DROOLS));
            }
            StringBuilder rules = new StringBuilder(DrlFiles.HEAD);
            for (int i = 0; i < 40; i++) {
                rules.append(DrlFiles.rule("r" + i, "topic == \"charges\", conflict, numberCount > " + i % 4));
            }
            if (what == What.WRITTEN) {
                return DrlFiles.of(rules.toString()).engine(Engine.DROOLS);
            }
            for (int i = 0; i < 40; i++) {
                rules.append(DrlFiles.rule("o" + i, "numberCount % 2 == 1").replace(" when", " @opaque(\"odd\") when"));
            }
            return DrlFiles.of(rules.toString()).allowingOpaqueRules().engine(Engine.FASTEST);
        }

        private static <T> T on(String thread, Supplier<T> work) {
            return switch (thread) {
                case "pool" -> CompletableFuture.supplyAsync(work).join();
                case "null" -> with(null, work);
                case "platform" -> with(ClassLoader.getPlatformClassLoader(), work);
                case "other" -> with(ClassLoader.getSystemClassLoader(), work);
                case "own" -> with(Program.class.getClassLoader(), work);
                case "interrupted" -> interrupted(work);
                default -> throw new IllegalArgumentException(thread);
            };
        }

        private static <T> T with(@Nullable ClassLoader loader, Supplier<T> work) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                T result = work.get();
                if (thread.getContextClassLoader() != loader) {
                    throw new IllegalStateException("the context class loader is another");
                }
                return result;
            } finally {
                thread.setContextClassLoader(before);
            }
        }

        private static <T> T interrupted(Supplier<T> work) {
            Thread.currentThread().interrupt();
            T result = work.get();
            if (!Thread.interrupted()) {
                throw new IllegalStateException("the interruption is lost");
            }
            return result;
        }
    }
}

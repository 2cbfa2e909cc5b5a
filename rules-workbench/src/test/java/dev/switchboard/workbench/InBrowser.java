package dev.switchboard.workbench;

import dev.switchboard.browser.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test the page anew, in the one browser of this JVM. Where none is installed the tests are skipped, and say so. */
final class InBrowser implements ExecutionCondition, ParameterResolver {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Browser.isInstalled()
                ? ConditionEvaluationResult.enabled("there is a browser")
                : ConditionEvaluationResult.disabled(Browser.MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WorkbenchInBrowser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Started.class, key -> Started.inFolderOfItsOwn(), Started.class);
        return new WorkbenchInBrowser(started.browser, started.folder);
    }

    private record Started(Browser browser, Path folder) implements AutoCloseable {

        static Started inFolderOfItsOwn() {
            try {
                Path folder = Files.createTempDirectory("workbench");
                return new Started(new Browser(folder.resolve("browser")), folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            browser.close();
            List<Path> all;
            try (Stream<Path> walked = Files.walk(folder)) {
                all = walked.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        }
    }
}

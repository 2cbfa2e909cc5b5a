package dev.switchboard.cli;

import dev.switchboard.Text;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Memory or stack that ran out: no defect, but a limit, which whoever runs the command can raise. */
final class Exhaustion {

    private Exhaustion() {}

    /** What ran out and what to do, if a failure comes of that, however it is wrapped. */
    static Optional<Text> of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return Optional.of(memory());
            }
            if (cause instanceof StackOverflowError) {
                return Optional.of(stack());
            }
        }
        return Optional.empty();
    }

    private static Text memory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return Text.format(
                "не хватило памяти: у Java %s МБ. Уменьшите входной файл или каталог либо выделите больше памяти: `JDK_JAVA_OPTIONS=-Xmx%sm`",
                "out of memory: Java has %s MB. Make the input or the catalogue smaller, or give Java more memory: `JDK_JAVA_OPTIONS=-Xmx%sm`",
                megabytes,
                2 * megabytes);
    }

    private static Text stack() {
        return new Text(
                "не хватило стека: в каком-то условии слишком много частей или слишком глубокая вложенность. Разбейте его на"
                        + " несколько правил либо увеличьте стек: `JDK_JAVA_OPTIONS=-Xss64m`",
                "out of stack space: a condition has too many parts or is nested too deeply. Split it into several rules, or give"
                        + " Java more stack space: `JDK_JAVA_OPTIONS=-Xss64m`");
    }
}

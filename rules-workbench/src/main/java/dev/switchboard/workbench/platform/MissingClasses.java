package dev.switchboard.workbench.platform;

import java.util.Set;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Names the classes of Java's library that TeaVM lacks and that stand below this package. For TeaVM, which finds it as a service. */
public final class MissingClasses implements SubstitutionPolicy {

    private static final Set<String> CLASSES = Set.of(
            "java.io.FilterWriter",
            "java.lang.Character$UnicodeScript",
            "java.security.MessageDigest",
            "java.text.Normalizer",
            "java.text.Normalizer$Form",
            "java.util.concurrent.atomic.AtomicReferenceArray");

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses(CLASSES::contains).packagePrefix("dev.switchboard.workbench.platform.");
    }
}

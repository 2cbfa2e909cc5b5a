package dev.switchboard.drl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.RuleLanguage;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rules from {@code .drl} files. */
public final class DrlLanguage implements RuleLanguage {

    /** Looks at what only Drools can read. */
    private interface CodeCheck {
        void check(SourceText source, DrlFile file, Problems problems);
    }

    private final CodeCheck ofCode;

    /** For {@link java.util.ServiceLoader}. */
    public DrlLanguage() {
        this((source, file, problems) -> CompilingThread.run(() -> DroolsSyntax.check(source, file, problems)));
    }

    private DrlLanguage(CodeCheck ofCode) {
        this.ofCode = ofCode;
    }

    /** Reads rules of our grammar, where there is no Drools: what is opaque is not looked into. */
    public static DrlLanguage withoutDrools() {
        return new DrlLanguage((source, file, problems) -> {});
    }

    @Override
    public boolean reads(String fileName) {
        return fileName.endsWith(".drl");
    }

    @Override
    public Rules read(CatalogFile file, Vocabulary vocabulary, boolean allowOpaqueRules, Problems problems) {
        Optional<String> text = file.text();
        if (text.isEmpty()) {
            SourceText before = new SourceText(file.path(), textBeforeTheMistake(file.content()));
            problems.at(
                    before.place(before.text().length()),
                    "здесь файл не в UTF-8; сохраните его в UTF-8",
                    "the file is not UTF-8 here; save it as UTF-8");
            return new Rules(List.of(), List.of(), Map.of());
        }
        SourceText source = new SourceText(file.path(), text.get());
        DrlFile read = DrlReader.read(source, vocabulary, allowOpaqueRules, problems);
        if (read.hasCode()) {
            ofCode.check(source, read, problems);
        }
        return read.rules();
    }

    private static String textBeforeTheMistake(byte[] content) {
        CharBuffer text = CharBuffer.allocate(content.length);
        UTF_8.newDecoder().decode(ByteBuffer.wrap(content), text, true);
        String before = text.flip().toString();
        return before.startsWith("\uFEFF") ? before.substring(1) : before;
    }
}

package dev.switchboard.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.schema.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Optional;

/** A file of a catalogue, read into memory. */
public final class CatalogFile {

    private static final String CSV = ".csv";

    private final String name;
    private final String path;
    private final byte[] content;

    /**
     * A file.
     *
     * @param name its name without folders
     * @param path how errors call it
     */
    public CatalogFile(String name, String path, byte[] content) {
        this.name = name;
        this.path = path;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    public String path() {
        return path;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Whether it has cases that the catalogue brings, which are no part of it: {@code cases.csv}, {@code NAME.cases.csv}. */
    public boolean holdsCases() {
        return name.toLowerCase(Locale.ROOT).endsWith(CSV)
                && Schema.holdsCases(name.substring(0, name.length() - CSV.length()));
    }

    /** The content, to be read without a copy. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(content).asReadOnlyBuffer();
    }

    /** The content as text; empty when it is not UTF-8. A byte-order mark is dropped. */
    public Optional<String> text() {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}

package dev.switchboard.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogSource;
import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A catalogue in a folder whose every file says which version it is of, so that a mixture of two shows in a decision. */
final class LiveCatalog {

    static final Inquiry INQUIRY = Inquiry.about("charges").numberCount(4).build();

    private static final String SUMS = "SHA256SUMS";

    private final Path folder;

    LiveCatalog(Path folder) {
        this.folder = folder;
    }

    CatalogSource source() {
        return CatalogSource.path(folder);
    }

    Path folder() {
        return folder;
    }

    /** The files of a version. */
    static Map<String, String> files(int version) {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "catalog.csv",
                "key,value\nname,live\nversion,%s\ndefault line,first\ntime zone,UTC\n".formatted(version));
        files.put("lines.csv", """
                line,mode,title,title:en,phrase,greeting
                first,none,Первая,First,,
                senior,one-step,Старшие,Seniors,phrase %s,
                """.formatted(version));
        files.put("facts.csv", """
                fact,type,values,default,title,title:en,question,question:en
                topic,topic,,,Тема,Topic,О чём?,About what?
                numberCount,count,1..,1,Номеров,Numbers,Сколько?,How many?
                """);
        files.put("topics.csv", "topic,title,title:en\ncharges,Начисления,Charges\n");
        files.put("items.csv", "item,title,title:en,source\nI-%s,Пункт,Item,\n".formatted(version));
        files.put(
                "rules.csv",
                "item,salience,topic,numberCount,line,mode\nI-%s,1,charges,>= 3,senior,one-step\n".formatted(version));
        return files;
    }

    LiveCatalog write(int version) {
        files(version).forEach(this::write);
        return this;
    }

    /** As a copy in the middle of which others look, with its sums last. */
    LiveCatalog writeWithSums(int version) {
        StringBuilder sums = new StringBuilder();
        files(version).forEach((name, text) -> {
            write(name, text);
            sums.append(sha256(text)).append("  ").append(name).append('\n');
        });
        return write(SUMS, sums.toString());
    }

    LiveCatalog write(String file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    LiveCatalog delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Which version has decided; fails for a mixture. */
    static int version(Decision decision) {
        String version = decision.catalog().version();
        String said = decision.phrase().orElse("none") + ", " + decision.item().orElse("none");
        if (!said.equals("phrase %s, I-%s".formatted(version, version))) {
            throw new AssertionError("decided by a mixture: version %s says %s".formatted(version, said));
        }
        return Integer.parseInt(version);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.switchboard.forecast;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.catalog.Calendar;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A log whose calls another process has counted, as a file. It can stand in for the log only by the same catalogues, since they say which
 * calls are alike.
 *
 * @param before the old catalogue
 * @param after the new one
 * @param byDefault facts that have their defaults where the log does not have them
 */
public record CountedLog(CatalogIdentity before, CatalogIdentity after, Collection<String> byDefault) {

    /** How names of such files end. */
    public static final String ENDING = ".counted";

    private static final String MARK = "switchboard-counted-1";

    /** Whether a file is one by its name. */
    public static boolean isCounted(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Writes what has been counted. */
    public void write(ForecastTally tally, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeUTF(stamp());
            out.write(tally.bytes());
        }
    }

    /** Reads what has been counted; empty if that was by other catalogues or other facts, by another version, or is no such file. */
    public Optional<ForecastTally> read(Path file, Optional<Calendar> calendar) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            if (in.available() < MARK.length() || !in.readUTF().equals(stamp())) {
                return Optional.empty();
            }
            return Optional.of(ForecastTally.of(in.readAllBytes(), calendar));
        }
    }

    private String stamp() {
        return String.join("\n", MARK, before.digest(), after.digest(), String.join(" ", new TreeSet<>(byDefault)));
    }
}

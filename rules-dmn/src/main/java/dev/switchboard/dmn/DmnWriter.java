package dev.switchboard.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Problems;
import dev.switchboard.loading.LoadedCatalog;
import java.util.Locale;

/**
 * Writes a catalogue as DMN 1.3: each stated fact an input, each derived one a decision, all rules one decision table, and above it
 * what is decided. The file also carries, for Switchboard alone, what DMN does not say, such as titles in both languages, so that it
 * can be read as the same catalogue.
 */
public final class DmnWriter {

    private DmnWriter() {}

    /**
     * The bytes of the file, the same each time.
     *
     * @param locale of what is written for people
     * @param problems takes what DMN cannot say; if there is any, the file does not decide as the catalogue does
     */
    public static byte[] write(LoadedCatalog loaded, Locale locale, Problems problems) {
        loaded.catalog().opaqueRules().forEach(rule -> problems.add(opaque(rule)));
        DmnModel model = new CatalogModel(loaded.catalog(), locale)
                .model(loaded.notes(), new CarriedTables(loaded).sheets(problems), problems);
        return DmnXml.write(model).getBytes(UTF_8);
    }

    private static Problem opaque(OpaqueRule rule) {
        return Problem.at(
                rule.place(),
                Text.format(
                        "правило `%s` непрозрачно: в DMN его не записать",
                        "rule `%s` is opaque: DMN cannot express it", rule.name()));
    }
}

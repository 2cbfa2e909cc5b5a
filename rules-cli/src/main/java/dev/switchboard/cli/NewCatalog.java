package dev.switchboard.cli;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import java.util.List;
import java.util.Optional;

/**
 * A catalogue that somebody makes up, in the little that it takes to begin.
 *
 * @param isRussian whether its texts are, or else English
 * @param lines one of them, the first line, transfers to nobody
 */
record NewCatalog(
        boolean isRussian, String name, List<Line> lines, List<Named> topics, List<Fact> facts, List<Rule> rules) {

    /** The mode of the first line. */
    static final String NO_TRANSFER = "none";

    /** What has a code, and a title in the language of the catalogue. */
    record Named(String code, String title) {}

    /**
     * A line.
     *
     * @param phrase what is said before a transfer to it; empty for the first line
     */
    record Line(Named named, String mode, String phrase) {}

    /**
     * A fact.
     *
     * @param type {@code flag}, {@code count} or {@code choice}
     * @param values those of a choice
     */
    record Fact(Named named, String type, List<Named> values) {

        Fact {
            values = List.copyOf(values);
        }
    }

    /** What a cell says of a fact. */
    record Cell(Fact fact, String condition) {}

    /**
     * Who takes a topic.
     *
     * @param only in which case; empty for always
     */
    record Rule(Named topic, Optional<Cell> only, Line line) {}

    NewCatalog {
        lines = List.copyOf(lines);
        topics = List.copyOf(topics);
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }

    /** The line that takes what no rule decides. */
    Line firstLine() {
        return lines.stream()
                .filter(line -> line.mode().equals(NO_TRANSFER))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The same as any other catalogue is read.
     *
     * @throws InvalidCatalogException with all that cannot be as it was made up
     */
    LoadedCatalog load() {
        return CatalogLoader.withAllLanguages()
                .load(CatalogSource.bytes(new NewTables(this).files()), EngineOptions.DEFAULT);
    }
}

package dev.switchboard.inquiries;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Spelling;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a table of inquiries mean. A column named after a fact states it; {@code case}, {@code note},
 * {@code tags} and {@code expect:…} are known; any other column is passed through, unless its name is so near to a fact's
 * that it is probably a slip, which would leave the fact unstated in silence.
 */
public final class InquiryColumns {

    /** Columns of a file of inquiries beside those of facts. */
    public static final Set<String> KNOWN = Set.of("case", "note", "tags");

    /** Columns that a file of decided inquiries has besides. */
    public static final List<String> RESULTS = List.of("line", "mode", "item", "queue", "phrase", "error");

    private static final String EXPECTATION = "expect:";

    private final Vocabulary vocabulary;
    private final List<Optional<Fact>> facts;

    private InquiryColumns(Vocabulary vocabulary, List<Optional<Fact>> facts) {
        this.vocabulary = vocabulary;
        this.facts = facts;
    }

    /** The meaning of a header's columns. */
    public static InquiryColumns of(List<String> header, Vocabulary vocabulary) {
        return new InquiryColumns(
                vocabulary, header.stream().map(vocabulary::fact).toList());
    }

    /** Columns that mean nothing to the catalogue. */
    public static List<String> unknown(List<String> header, Vocabulary vocabulary) {
        return header.stream()
                .filter(column -> vocabulary.fact(column).isEmpty())
                .filter(column -> !KNOWN.contains(column) && !column.startsWith(EXPECTATION))
                .toList();
    }

    /**
     * Columns that are probably misspelt facts.
     *
     * @param file what errors call the file
     * @param accepted columns that the caller says are meant so
     */
    public static List<Problem> misspelt(
            String file, List<String> header, Vocabulary vocabulary, Collection<String> accepted) {
        List<Problem> problems = new ArrayList<>();
        for (String column : unknown(header, vocabulary)) {
            if (accepted.contains(column)) {
                continue;
            }
            vocabulary.factCodes().stream()
                    .filter(fact -> Spelling.isNear(column, fact))
                    .findFirst()
                    .ifPresent(fact -> problems.add(Problem.at(
                            new Place(file, 1, header.indexOf(column) + 1),
                            new Text(
                                    "столбец `%s` похож на факт `%s`: исправьте или укажите `--pass-through %s`"
                                            .formatted(column, fact, column),
                                    "column `%s` is nearly the fact `%s`: mend it, or pass `--pass-through %s`"
                                            .formatted(column, fact, column)))));
        }
        return problems;
    }

    /** The facts that a row states; cells beyond the row's end are empty. */
    public StatedFacts read(List<String> cells) {
        StatedFacts stated = new StatedFacts(vocabulary);
        for (int i = 0; i < facts.size() && i < cells.size(); i++) {
            if (facts.get(i).isPresent()) {
                stated.state(facts.get(i).get(), cells.get(i));
            }
        }
        return stated;
    }
}

package dev.switchboard.spark;

import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.inquiries.InquiryColumns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** The columns of a Dataset that gets results behind its own. */
final class DatasetColumns {

    private final List<String> names;
    private final InquirySchema inquiries;
    private final List<String> results;
    private final boolean isCaseSensitive;

    DatasetColumns(StructType schema, Vocabulary vocabulary, boolean isCaseSensitive) {
        this.names = List.of(schema.fieldNames());
        this.inquiries = new InquirySchema(schema, vocabulary);
        this.results = InquiryColumns.results(vocabulary);
        this.isCaseSensitive = isCaseSensitive;
    }

    /** The columns that state something. */
    List<String> stating() {
        return inquiries.stating();
    }

    /**
     * What is wrong with the columns.
     *
     * @param accepted those that the caller says are meant as they are
     */
    List<Problem> problems(Collection<String> accepted) {
        List<Problem> problems = new ArrayList<>(inquiries.problemsOfAccepted(accepted));
        problems.addAll(inquiries.problems(accepted));
        for (String name : names) {
            if (!isCaseSensitive && !results.contains(name)) {
                results.stream().filter(name::equalsIgnoreCase).forEach(result -> problems.add(clash(name, result)));
            }
        }
        return problems;
    }

    /** Spark could not tell the two apart, and taking one for the other would lose what is in it. */
    private static Problem clash(String name, String result) {
        return Problem.of(Text.format(
                "столбец `%s` Spark не отличит от столбца `%s`, который добавляется: переименуйте его",
                "Spark cannot tell column `%s` from `%s`, which is added: rename it", name, result));
    }

    /** A name that no column has. */
    String unused() {
        String name = "decided";
        while (isTaken(name)) {
            name += "_";
        }
        return name;
    }

    private boolean isTaken(String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase)
                || results.stream().anyMatch(name::equalsIgnoreCase);
    }
}

package dev.switchboard.spark;

import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.inquiries.InquiryColumns;
import dev.switchboard.inquiries.StatedFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What the columns of a Dataset, or the fields of a struct, state. */
final class InquirySchema {

    private static final Text ADVICE = new Text(
            "исправьте его, а если так и задумано, назовите столбец в `passThrough`",
            "correct it or, if this is intended, name the column in `passThrough`");

    private final StructType schema;
    private final List<String> names;
    private final Vocabulary vocabulary;
    private final InquiryColumns columns;
    private final int[] stating;

    InquirySchema(StructType schema, Vocabulary vocabulary) {
        this.schema = schema;
        this.names = List.of(schema.fieldNames());
        this.vocabulary = vocabulary;
        this.columns = InquiryColumns.of(names, vocabulary);
        this.stating = IntStream.range(0, names.size())
                .filter(column -> columns.fact(column).isPresent() || columns.isMoment(column))
                .toArray();
    }

    /** Whether rows have this schema. Spark hands out the same one with every row. */
    @SuppressWarnings("ReferenceEquality") // another one that is equal is read anew, which is never wrong
    boolean isOf(Row row) {
        return row.schema() == schema;
    }

    /** The columns that state something. */
    List<String> stating() {
        return IntStream.of(stating).mapToObj(names::get).toList();
    }

    /**
     * What is wrong with the columns.
     *
     * @param accepted those that the caller says are meant as they are
     */
    List<Problem> problems(Collection<String> accepted) {
        List<Problem> problems = new ArrayList<>();
        for (InquiryColumns.Slip slip : InquiryColumns.slips(names, vocabulary, accepted)) {
            problems.add(Problem.of(Problem.Kind.UNKNOWN_FACT, slip.column(), Sentence.of(slip.meant(), ADVICE)));
        }
        problems.addAll(wrongTypes());
        if (problems.isEmpty() && stating.length == 0) {
            problems.add(Problem.of(Sentence.of(
                    Text.format(
                            "ни один столбец не назван как факт; есть столбцы: %s",
                            "no column is named after a fact; there are %s", Problems.quoted(names, ", ")),
                    new Text(
                            "нужен хотя бы `topic`; если это CSV, прочитайте его с `option(\"header\", true)`",
                            "at least `topic` is needed; if this is CSV, read it with `option(\"header\", true)`"))));
        }
        return problems;
    }

    /** A problem for each column of a type that states nothing. */
    List<Problem> wrongTypes() {
        return IntStream.of(stating)
                .filter(column -> !ValueText.has(schema.fields()[column].dataType()))
                .mapToObj(this::wrongType)
                .toList();
    }

    private Problem wrongType(int column) {
        return Problem.of(
                Problem.Kind.WRONG_VALUE,
                names.get(column),
                Text.format(
                        "столбец `%s` имеет тип `%s`, который факта не задаёт: приведите его к строке, числу, логическому"
                                + " значению, дате, времени или, для множества, к массиву строк",
                        "column `%s` is of type `%s`, which states no fact: cast it to a string, a number, a boolean, a date,"
                                + " a time or, for a set, an array of strings",
                        names.get(column),
                        schema.fields()[column].dataType().simpleString()));
    }

    /** What is wrong with names that the caller says are meant as they are. */
    List<Problem> problemsOfAccepted(Collection<String> accepted) {
        List<Problem> problems = new ArrayList<>();
        for (String column : accepted) {
            if (!names.contains(column)) {
                problems.add(Problem.of(Sentence.of(
                        Text.format(
                                "`passThrough(\"%s\")`: такого столбца нет",
                                "`passThrough(\"%s\")`: there is no such column", column),
                        Problems.nearest(column, names))));
            } else if (vocabulary.fact(column).isPresent()) {
                problems.add(Problem.of(Text.format(
                        "`passThrough(\"%s\")`: столбец назван как факт и задаёт его; переименуйте столбец",
                        "`passThrough(\"%s\")`: the column is named after a fact and states it; rename the column",
                        column)));
            }
        }
        return problems;
    }

    /** The values by which a row states facts, those of {@link #stating}; null where it states none. */
    @Nullable
    Object[] values(Row row) {
        @Nullable Object[] values = new Object[stating.length];
        for (int i = 0; i < stating.length; i++) {
            values[i] = row.get(stating[i]);
        }
        return values;
    }

    /** The facts that such values state. */
    StatedFacts read(@Nullable Object[] values) {
        StatedFacts stated = new StatedFacts(vocabulary);
        for (int i = 0; i < stating.length; i++) {
            Object value = values[i];
            if (value != null) {
                state(stating[i], ValueText.of(value), stated);
            }
        }
        return stated;
    }

    private void state(int column, String text, StatedFacts stated) {
        Optional<Fact> fact = columns.fact(column);
        if (fact.isPresent()) {
            stated.state(fact.get(), text);
        } else {
            stated.state(MomentText.NAME, text);
        }
    }
}

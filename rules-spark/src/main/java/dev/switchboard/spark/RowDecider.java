package dev.switchboard.spark;

import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.inquiries.ResultCells;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Decides rows of one schema. For any number of threads. */
final class RowDecider {

    private final CatalogEngine engine;
    private final InquirySchema schema;
    private final ResultCells results;
    private final Recent<Row> recent = new Recent<>();

    /** @throws InvalidInquiryException with all that is wrong with the schema */
    RowDecider(CatalogEngine engine, StructType schema, Collection<String> passThrough, Locale locale) {
        this.engine = engine;
        this.schema = new InquirySchema(schema, engine.model().vocabulary());
        this.results = new ResultCells(engine.model().vocabulary(), locale);
        List<Problem> problems = this.schema.problems(passThrough);
        if (!problems.isEmpty()) {
            throw new InvalidInquiryException(problems);
        }
    }

    boolean isFor(Row row) {
        return schema.isOf(row);
    }

    /** What comes of a row, or why nothing does; null where there is none. */
    Row decide(Row row) {
        @Nullable Object[] values = schema.values(row);
        Row known = recent.of(values);
        return known == null ? remember(values, decided(values)) : known;
    }

    private Row remember(@Nullable Object[] values, Row result) {
        recent.put(values, result);
        return result;
    }

    private Row decided(@Nullable Object[] values) {
        return RowFactory.create(
                cells(values).stream().map(cell -> cell.isEmpty() ? null : cell).toArray());
    }

    private List<String> cells(@Nullable Object[] values) {
        try {
            return results.of(schema.read(values).decidedBy(engine));
        } catch (SwitchboardException notDecided) {
            return results.of(notDecided);
        }
    }
}

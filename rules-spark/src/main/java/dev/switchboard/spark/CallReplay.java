package dev.switchboard.spark;

import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.forecast.CountedLog;
import dev.switchboard.forecast.ForecastTally;
import dev.switchboard.inquiries.LogColumns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/** Counts the calls of logs by what two catalogues make of them; what comes to the driver grows with that, not with the logs. */
final class CallReplay {

    private final SharedForecaster catalogs;
    private final Broadcast<SharedForecaster> shared;
    private final List<String> passThrough;
    private final List<String> byDefault;

    /**
     * @param passThrough columns that are no misspelt facts
     * @param byDefault facts that have their defaults where a log does not have them
     */
    CallReplay(
            SparkSession session,
            SharedForecaster catalogs,
            Collection<String> passThrough,
            Collection<String> byDefault) {
        this.catalogs = catalogs;
        this.shared = JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(catalogs);
        this.passThrough = List.copyOf(passThrough);
        this.byDefault = List.copyOf(byDefault);
    }

    /**
     * Counts the calls of a log.
     *
     * @param name what problems call it
     * @throws InvalidInquiryException with all that is wrong with its columns
     */
    ForecastTally count(String name, Dataset<Row> log) {
        InquirySchema before = new InquirySchema(log.schema(), catalogs.oldWords());
        InquirySchema after = new InquirySchema(log.schema(), catalogs.words());
        refuse(problems(name, log, before, after));
        Set<String> stating = new LinkedHashSet<>(before.stating());
        stating.addAll(after.stating());
        List<String> header = List.copyOf(stating);
        List<Column> columns =
                new ArrayList<>(header.stream().map(Switchboard::column).toList());
        int timeColumn = header.indexOf(MomentText.NAME);
        if (timeColumn < 0 && List.of(log.columns()).contains(MomentText.NAME)) {
            timeColumn = columns.size();
            columns.add(clock(log));
        }
        byte[] none = new ForecastTally(catalogs.calendar()).bytes();
        byte[] counted = log.select(columns.toArray(Column[]::new))
                .toJavaRDD()
                .mapPartitions(new CountRows(shared, name, header, byDefault, timeColumn))
                .treeAggregate(none, new AddTallies(shared), new AddTallies(shared));
        return ForecastTally.of(counted, catalogs.calendar());
    }

    /** The file for what has been counted. */
    CountedLog counted() {
        return new CountedLog(catalogs.before().catalog(), catalogs.after().catalog(), byDefault);
    }

    /** Where no catalogue has a clock, that of the session shows a timestamp, as it does to people. */
    private static Column clock(Dataset<Row> log) {
        Column at = Switchboard.column(MomentText.NAME);
        boolean isMoment = log.schema().apply(MomentText.NAME).dataType().equals(DataTypes.TimestampType);
        return isMoment ? at.cast(DataTypes.TimestampNTZType) : at;
    }

    private List<Problem> problems(String name, Dataset<Row> log, InquirySchema before, InquirySchema after) {
        Set<Problem> problems = new LinkedHashSet<>(LogColumns.misspelt(
                Place.of(name), List.of(log.columns()), catalogs.oldWords(), catalogs.words(), passThrough));
        problems.addAll(before.wrongTypes());
        problems.addAll(after.wrongTypes());
        return List.copyOf(problems);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInquiryException(problems);
        }
    }
}

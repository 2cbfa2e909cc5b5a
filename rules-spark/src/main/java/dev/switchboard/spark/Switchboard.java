package dev.switchboard.spark;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import dev.switchboard.UnreadableCatalogException;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.inquiries.InquiryColumns;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Decides the rows of Datasets by a catalogue. The catalogue is read where this is made, on the driver, and broadcast; each executor
 * has one engine for all of its tasks. Immutable.
 *
 * <pre>{@code
 * Switchboard switchboard = Switchboard.of(spark, Path.of("my-catalog.xlsx"));
 * switchboard.decide(spark.read().parquet("calls")).write().parquet("decided");
 *
 * switchboard.register();
 * spark.sql("SELECT switchboard_decide(struct(topic, numberCount, conflict)).line, count(*) FROM calls GROUP BY 1");
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Switchboard {

    /** What {@link #register} calls the function. */
    public static final String FUNCTION = "switchboard_decide";

    private final SparkSession session;
    private final Vocabulary vocabulary;
    private final List<Problem> warnings;
    private final Broadcast<SharedEngine> engine;
    private final List<String> passThrough;
    private final Locale locale;

    private Switchboard(
            SparkSession session,
            Vocabulary vocabulary,
            List<Problem> warnings,
            Broadcast<SharedEngine> engine,
            List<String> passThrough,
            Locale locale) {
        this.session = session;
        this.vocabulary = vocabulary;
        this.warnings = List.copyOf(warnings);
        this.engine = engine;
        this.passThrough = List.copyOf(passThrough);
        this.locale = locale;
    }

    /**
     * Decides by the catalogue in a folder, a workbook, or a file that {@code switchboard compile} wrote, on the driver's disk.
     *
     * @throws InvalidCatalogException with every problem found, if the catalogue does not load or has opaque rules
     * @throws UnreadableCatalogException if it cannot be read now
     */
    public static Switchboard of(SparkSession session, Path catalog) {
        return of(session, CatalogSource.path(catalog));
    }

    /**
     * Decides by a catalogue from a folder, the class path or memory. To read DRL the driver needs {@code rules-drl}, to read workbooks
     * {@code rules-xlsx}; executors need neither.
     *
     * @throws InvalidCatalogException with every problem found, if the catalogue does not load or has opaque rules
     * @throws UnreadableCatalogException if it cannot be read now
     */
    public static Switchboard of(SparkSession session, CatalogSource catalog) {
        // Opaque rules are read to be refused with advice: nothing that allows them would help.
        LoadedCatalog loaded = CatalogLoader.withAllLanguages().load(catalog, EngineOptions.DEFAULT.withOpaqueRules());
        Broadcast<SharedEngine> engine =
                JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(SharedEngine.of(loaded));
        return new Switchboard(
                session, loaded.catalog().vocabulary(), loaded.warnings(), engine, List.of(), Locale.ENGLISH);
    }

    /** The same with errors in a language, Russian or English. */
    public Switchboard in(Locale language) {
        return new Switchboard(session, vocabulary, warnings, engine, passThrough, language);
    }

    /**
     * The same, taking columns as they are although their names are almost those of facts, or are titles of facts.
     *
     * @param columns names; those of earlier calls no longer count
     */
    public Switchboard passThrough(String... columns) {
        return new Switchboard(session, vocabulary, warnings, engine, List.of(columns), locale);
    }

    /** What was read from the catalogue's files but may be unintended, such as a hidden row of a workbook. */
    public List<Problem> warnings() {
        return warnings;
    }

    /**
     * The rows with columns behind their own: {@code line}, {@code mode}, {@code item}, {@code queue}, {@code phrase}, one for each
     * outcome of the catalogue, and {@code error}, all strings, null where there is none. A row that cannot be decided says why in
     * {@code error}. Columns that an earlier run added are replaced.
     *
     * <p>A column named after a fact states it, {@code at} says when the client called; null or an empty string leaves it unstated.
     * Values are strings as in files of inquiries, or of the fact's own type. Other columns are kept as they are.
     *
     * @throws InvalidInquiryException with all that is wrong with the columns: no fact among them, one that is probably a misspelt
     *     fact, or one of a type that states nothing
     */
    public Dataset<Row> decide(Dataset<Row> inquiries) {
        DatasetColumns columns = new DatasetColumns(inquiries.schema(), vocabulary, isCaseSensitive());
        List<Problem> problems = columns.problems(passThrough);
        if (!problems.isEmpty()) {
            throw new InvalidInquiryException(problems);
        }
        Column stated = functions.struct(
                columns.stating().stream().map(Switchboard::column).toArray(Column[]::new));
        Column decided = functions
                .udf(function(), resultType())
                .withName(FUNCTION)
                .apply(stated)
                .as(columns.unused());
        List<Column> all = new ArrayList<>();
        all.add(functions.col("*"));
        for (String result : InquiryColumns.results(vocabulary)) {
            all.add(column(columns.unused()).getField(result).as(result));
        }
        return inquiries
                .drop(InquiryColumns.results(vocabulary).toArray(String[]::new))
                .select(functions.col("*"), decided)
                .select(all.toArray(Column[]::new))
                .drop(columns.unused());
    }

    /** Makes {@code switchboard_decide(struct(…))} known to the session's SQL: the columns of {@link #decide} as a struct. */
    public void register() {
        session.udf().register(FUNCTION, function(), resultType());
    }

    private DecideFunction function() {
        return new DecideFunction(engine, passThrough, locale);
    }

    private StructType resultType() {
        return new StructType(InquiryColumns.results(vocabulary).stream()
                .map(name -> DataTypes.createStructField(name, DataTypes.StringType, true))
                .toArray(StructField[]::new));
    }

    private boolean isCaseSensitive() {
        return Boolean.parseBoolean(session.conf().get("spark.sql.caseSensitive"));
    }

    /** A column whose name may have dots in it. */
    static Column column(String name) {
        return functions.col("`" + name.replace("`", "``") + "`");
    }
}

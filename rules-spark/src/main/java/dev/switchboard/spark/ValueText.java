package dev.switchboard.spark;

import dev.switchboard.catalog.Members;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.Collection;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimeType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** Values of Spark as the text by which facts are stated, so that a number does the same from Parquet as from CSV. */
final class ValueText {

    private ValueText() {}

    /** Whether values of a type have such a text. */
    static boolean has(DataType type) {
        return type instanceof StringType
                || type instanceof NumericType
                || type instanceof BooleanType
                || type instanceof DateType
                || type instanceof TimestampType
                || type instanceof TimestampNTZType
                || type instanceof TimeType
                || type instanceof DayTimeIntervalType
                || type instanceof NullType
                || (type instanceof ArrayType list && list.elementType() instanceof StringType);
    }

    /** The text of a value. A timestamp has its offset with it, unless it is one without a time zone. */
    static String of(Object value) {
        if (value instanceof BigDecimal number) {
            return plain(number);
        } else if ((value instanceof Double || value instanceof Float)
                && Double.isFinite(((Number) value).doubleValue())) {
            return plain(new BigDecimal(value.toString()));
        } else if (value instanceof Date date) {
            return date.toLocalDate().toString();
        } else if (value instanceof Timestamp moment) {
            return moment.toInstant().toString();
        } else if (value instanceof Iterable<?> members) {
            Collection<?> all = CollectionConverters.asJavaCollection(members);
            return Members.text(all);
        }
        return value.toString();
    }

    /** A whole number has no decimal places, whatever the column has. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

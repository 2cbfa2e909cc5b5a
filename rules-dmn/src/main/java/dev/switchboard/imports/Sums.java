package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.imports.ForeignModel.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables whose rows are added up, or counted. */
final class Sums {

    private Sums() {}

    /** What each row adds. */
    static List<BigDecimal> points(ReadTable read) {
        return read.rows().stream()
                .map(row -> read.table().hitPolicy() == HitPolicy.COUNT
                        ? BigDecimal.ONE
                        : (BigDecimal) row.gives().get(0).orElse(BigDecimal.ZERO))
                .toList();
    }

    /**
     * The type of the fact that is the sum.
     *
     * @param mayBeNothing whether it may be that no row holds, where DMN has no value; that can be told from the sum if all rows
     *     add more than 0
     */
    static ProposedType type(ReadTable read, ColumnUse use, boolean mayBeNothing) throws UnsaidException {
        boolean isCounted = read.table().hitPolicy() == HitPolicy.COUNT;
        if (!isCounted && use.kind() != Kind.NUMBER) {
            throw new UnsaidException(Text.format(
                    "`%s`: складывать можно только числа", "`%s`: only numbers can be added up", use.name()));
        }
        List<BigDecimal> points = points(read);
        boolean isTold = points.stream().allMatch(each -> each.signum() > 0);
        if (mayBeNothing && !isTold) {
            throw new UnsaidException(Text.format(
                    "`%s`: если не подошла ни одна строка, у суммы в DMN нет значения, а здесь она была бы 0; задайте таблице значение по умолчанию 0",
                    "`%s`: where no row holds, the sum has no value in DMN, but would be 0 here; give the table the default output 0",
                    use.name()));
        }
        int places = points.stream()
                .mapToInt(each -> Math.max(0, each.scale()))
                .max()
                .orElse(0);
        BigDecimal least = sum(points, -1);
        BigDecimal most = sum(points, 1);
        BigDecimal limit = ProposedType.largest(places);
        if (most.compareTo(limit) > 0 || least.negate().compareTo(limit) > 0) {
            throw new UnsaidException(Text.format(
                    "`%s`: сумма может быть больше %s, столько каталог не знает",
                    "`%s`: the sum may be beyond %s, which is more than a catalogue knows",
                    use.name(),
                    limit.toPlainString()));
        }
        return new ProposedType(
                places == 0 ? "count" : "decimal(" + places + ")",
                least.toPlainString() + ".." + most.toPlainString(),
                "0",
                mayBeNothing ? Optional.of("0") : Optional.empty(),
                Map.of());
    }

    private static BigDecimal sum(List<BigDecimal> points, int sign) {
        return points.stream().filter(each -> each.signum() == sign).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package dev.switchboard.bench.peers;

import dev.switchboard.bench.peers.RuleRows.Row;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Rules as a decision table of OpenL Tablets in a workbook. */
final class OpenLWorkbook {

    private OpenLWorkbook() {}

    static byte[] write(RuleRows table) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet environment = workbook.createSheet("environment");
            row(environment, 1, List.of("Environment", ""));
            merge(environment, 1, 2);
            row(environment, 2, List.of("import", "dev.switchboard"));
            rules(workbook.createSheet("rules"), table);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void rules(Sheet sheet, RuleRows table) {
        List<String> kinds = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (Fact fact : table.facts()) {
            kinds.add("C" + (kinds.size() + 1));
            expressions.add(expression(fact));
            parameters.add(parameter(fact));
            titles.add(fact.code());
        }
        kinds.add("RET1");
        expressions.add("transfer");
        parameters.add("String transfer");
        titles.add("transfer");
        row(sheet, 1, List.of("Rules String transfer(Inquiry inquiry)"));
        merge(sheet, 1, kinds.size());
        row(sheet, 2, kinds);
        row(sheet, 3, expressions);
        row(sheet, 4, parameters);
        row(sheet, 5, titles);
        int at = 6;
        for (Row row : table.rows()) {
            for (Map<String, Values> allowed : singleRanges(row.allowed())) {
                List<String> cells = new ArrayList<>();
                for (Fact fact : table.facts()) {
                    Values values = allowed.get(fact.code());
                    cells.add(values == null ? "" : cell(values));
                }
                cells.add(Answer.cell(row.rule()));
                row(sheet, at++, cells);
            }
        }
    }

    /** A cell of OpenL holds one range: a row with several becomes as many rows. */
    private static List<Map<String, Values>> singleRanges(Map<String, Values> allowed) {
        for (Map.Entry<String, Values> entry : allowed.entrySet()) {
            if (entry.getValue() instanceof Values.Numbers numbers
                    && numbers.ranges().size() > 1) {
                List<Map<String, Values>> rows = new ArrayList<>();
                for (Range range : numbers.ranges()) {
                    Map<String, Values> row = new LinkedHashMap<>(allowed);
                    row.put(entry.getKey(), Values.Numbers.of(range));
                    rows.addAll(singleRanges(row));
                }
                return rows;
            }
        }
        return List.of(allowed);
    }

    /** What the column's value is tested with; OpenL knows these forms and indexes them. */
    private static String expression(Fact fact) {
        String code = fact.code();
        if (fact.type() instanceof FactType.Flag) {
            return "inquiry.is(\"%s\") == %s".formatted(code, RuleRows.name(fact));
        }
        return fact.type() instanceof FactType.Scaled
                ? "inquiry.count(\"%s\")".formatted(code)
                : "inquiry.choice(\"%s\")".formatted(code);
    }

    private static String parameter(Fact fact) {
        String name = RuleRows.name(fact);
        if (fact.type() instanceof FactType.Flag) {
            return "Boolean " + name;
        }
        return (fact.type() instanceof FactType.Scaled ? "IntRange " : "String[] ") + name;
    }

    private static String cell(Values values) {
        if (values instanceof Values.Flag flag) {
            return Boolean.toString(flag.yes());
        }
        if (values instanceof Values.Codes codes) {
            return String.join(",", codes.codes());
        }
        return cell(((Values.Numbers) values).ranges().get(0));
    }

    private static String cell(Range range) {
        if (range.from() == range.to()) {
            return Integer.toString(range.from());
        }
        if (range.from() == Integer.MIN_VALUE) {
            return "<= " + range.to();
        }
        return range.to() == Integer.MAX_VALUE
                ? ">= " + range.from()
                : "[%d .. %d]".formatted(range.from(), range.to());
    }

    private static void row(Sheet sheet, int number, List<String> cells) {
        var row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.createCell(i + 1).setCellValue(cells.get(i));
            }
        }
    }

    private static void merge(Sheet sheet, int row, int columns) {
        sheet.addMergedRegion(new CellRangeAddress(row, row, 1, columns));
    }
}

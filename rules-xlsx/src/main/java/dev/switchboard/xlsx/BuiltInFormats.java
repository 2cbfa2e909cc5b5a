package dev.switchboard.xlsx;

import java.util.HashMap;
import java.util.Map;

/**
 * The number formats that have no entry in a workbook (ECMA-376, part 1, 18.8.30). What the language of the program decides, such as
 * the order in a date, is as in English.
 */
final class BuiltInFormats {

    private static final String DATE = "m/d/yyyy";

    private BuiltInFormats() {}

    /** By their numbers. */
    static Map<Integer, CellFormat> all() {
        Map<Integer, String> codes = new HashMap<>(Map.of(
                1, "0",
                2, "0.00",
                3, "#,##0",
                4, "#,##0.00",
                9, "0%",
                10, "0.00%",
                11, "0.00E+00",
                12, "# ?/?",
                13, "# ??/??",
                48, "##0.0E+0"));
        for (int currency = 5; currency <= 8; currency++) {
            codes.put(currency, "\"$\"#,##0" + (currency < 7 ? "" : ".00"));
        }
        for (int account = 37; account <= 44; account++) {
            boolean hasFraction = account == 39 || account == 40 || account > 42;
            boolean hasCurrency = account == 42 || account == 44;
            String digits = hasFraction ? "#,##0.00" : "#,##0";
            codes.put(account, (hasCurrency ? "\"$\"" : "") + "%s_);(%s)".formatted(digits, digits));
        }
        dates(codes, 14, 22);
        dates(codes, 27, 36);
        dates(codes, 45, 47);
        dates(codes, 50, 58);
        dates(codes, 71, 81);
        Map<Integer, CellFormat> formats = new HashMap<>();
        formats.put(0, CellFormat.GENERAL);
        formats.put(49, new CellFormat("@"));
        codes.forEach((number, code) -> formats.put(number, new CellFormat(code)));
        return formats;
    }

    /** Those of East Asia and Thailand among them. */
    private static void dates(Map<Integer, String> codes, int first, int last) {
        for (int number = first; number <= last; number++) {
            codes.put(number, DATE);
        }
    }
}

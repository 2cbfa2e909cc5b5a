package dev.switchboard.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The number formats of a workbook's cells, by the number of their style (ECMA-376, part 1, 18.8). */
final class CellStyles {

    /** Numbers of formats and styles are well below in any workbook that Excel opens. */
    private static final int MOST = 1 << 16;

    /** Excel takes some two hundred of a workbook's own. */
    private static final int MOST_FORMATS = 4_096;

    private final List<Optional<CellFormat>> byStyle = new ArrayList<>();

    /** The conditional formats that have a number format. */
    private final BitSet conditional = new BitSet();

    /** Whether there is a list of styles at all. */
    private boolean given;

    /** No cell has a format: a workbook without styles. */
    CellStyles() {}

    static CellStyles read(Xml xml) throws IOException {
        CellStyles styles = new CellStyles();
        Map<Integer, CellFormat> formats = BuiltInFormats.all();
        xml.root("styleSheet");
        int root = xml.depth();
        while (xml.nextIn(root)) {
            if (xml.name().equals("numFmts")) {
                readFormats(xml, formats);
            } else if (xml.name().equals("cellXfs")) {
                styles.readStyles(xml, formats);
            } else if (xml.name().equals("dxfs")) {
                styles.readConditional(xml);
            }
        }
        xml.finish();
        return styles;
    }

    /** The number format of a style; empty when the workbook does not tell it. */
    Optional<CellFormat> format(String style) {
        if (!given) {
            return Optional.of(CellFormat.GENERAL);
        }
        int number = number(style);
        return number < byStyle.size() ? byStyle.get(number) : Optional.empty();
    }

    /** Whether a conditional format has a number format. */
    boolean isNumberFormat(String conditionalFormat) {
        return conditional.get(number(conditionalFormat));
    }

    private void readConditional(Xml xml) throws IOException {
        int depth = xml.depth();
        for (int format = 0; xml.nextIn(depth); format++) {
            int part = xml.depth();
            while (xml.nextIn(part)) {
                if (xml.name().equals("numFmt") && format < MOST) {
                    conditional.set(format);
                }
            }
        }
    }

    private static void readFormats(Xml xml, Map<Integer, CellFormat> formats) throws IOException {
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            int id = number(xml.attribute("numFmtId").orElse(""));
            String code = EscapedText.decode(xml.attribute("formatCode").orElse(""));
            if (formats.size() < MOST_FORMATS) {
                // Some programs write an empty one for General.
                formats.put(id, code.isEmpty() ? CellFormat.GENERAL : new CellFormat(code));
            }
        }
    }

    private void readStyles(Xml xml, Map<Integer, CellFormat> formats) throws IOException {
        given = true;
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            int format = number(xml.attribute("numFmtId").orElse("0"));
            if (byStyle.size() < MOST) {
                byStyle.add(Optional.ofNullable(formats.get(format)));
            }
        }
    }

    /** A number that is none, or is out of all bounds, is the last one, which means nothing. */
    private static int number(String text) {
        if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return MOST;
        }
        return Math.min(MOST, Integer.parseInt(text));
    }
}

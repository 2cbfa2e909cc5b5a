package dev.switchboard.xlsx;

/** The styles of a workbook that is written, in the order of {@link Look}. */
final class Styles {

    /** Number format 49 is text, 1 a whole number; fills 0 and 1 are the same in every workbook. */
    static final String XML = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <fonts count="4">\
            <font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
            <font><b/><sz val="10"/><name val="Calibri"/><family val="2"/></font>\
            <font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>\
            <font><sz val="8"/><color rgb="FF595959"/><name val="Calibri"/><family val="2"/></font>\
            </fonts><fills count="7">\
            <fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFD0CECE"/></patternFill></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFBDD7EE"/></patternFill></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFC6E0B4"/></patternFill></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFF1F5FA"/></patternFill></fill>\
            </fills><borders count="2"><border/>\
            <border><left/><right/><top/><bottom style="thin"><color rgb="FF7F7F7F"/></bottom></border></borders>\
            <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="16">\
            <xf/>\
            <xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="49" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="1" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>\
            <xf numFmtId="49" fillId="6" applyFill="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="49" fillId="6" applyFill="1" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="1" fillId="6" applyFill="1" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>\
            <xf numFmtId="49" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>\
            <xf numFmtId="49" fontId="1" fillId="3" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>\
            <xf numFmtId="49" fontId="1" fillId="4" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>\
            <xf numFmtId="49" fontId="1" fillId="5" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>\
            <xf numFmtId="49" fontId="3" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="49" fontId="3" fillId="3" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="49" fontId="3" fillId="4" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="49" fontId="3" fillId="5" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf fontId="2" applyFont="1" applyAlignment="1"><alignment vertical="bottom"/></xf>\
            </cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
            <dxfs count="1"><dxf><font><b/></font><fill><patternFill patternType="solid"><fgColor rgb="FFBDD7EE"/>\
            <bgColor rgb="FFBDD7EE"/></patternFill></fill></dxf></dxfs></styleSheet>
            """;

    private Styles() {}
}

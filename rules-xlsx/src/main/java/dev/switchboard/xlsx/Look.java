package dev.switchboard.xlsx;

import dev.switchboard.schema.Role;

/** How a cell looks: the styles of a workbook that is written. */
enum Look {
    /** As in a cell that nothing is said of. */
    PLAIN(0),
    /** Text, whatever it looks like: a spreadsheet program makes neither a date nor a formula of it. */
    TEXT(1),
    /** The same for a text that begins as a formula does, should its format be changed later. */
    QUOTED_TEXT(2),
    NUMBER(3),
    IDENTITY_HEADER(4),
    CONDITION_HEADER(5),
    OUTCOME_HEADER(6),
    REMARK_HEADER(7),
    TITLE(8);

    private final int style;

    Look(int style) {
        this.style = style;
    }

    /** How a header looks. */
    static Look of(Role role) {
        return switch (role) {
            case IDENTITY -> IDENTITY_HEADER;
            case CONDITION -> CONDITION_HEADER;
            case OUTCOME -> OUTCOME_HEADER;
            case TEXT -> REMARK_HEADER;
        };
    }

    /** Its index in {@link #STYLES}. */
    int style() {
        return style;
    }

    /** Number format 49 is text, 1 a whole number; fills 0 and 1 are the same in every workbook. */
    static final String STYLES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
            <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
            <font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font></fonts>\
            <fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFD0CECE"/></patternFill></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFBDD7EE"/></patternFill></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFC6E0B4"/></patternFill></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>\
            <borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color rgb="FF7F7F7F"/></bottom></border>\
            </borders>\
            <cellStyleXfs count="1"><xf/></cellStyleXfs>\
            <cellXfs count="9"><xf/>\
            <xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="49" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="1" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>\
            <xf numFmtId="49" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"/>\
            <xf numFmtId="49" fontId="1" fillId="3" borderId="1" applyFont="1" applyFill="1" applyBorder="1"/>\
            <xf numFmtId="49" fontId="1" fillId="4" borderId="1" applyFont="1" applyFill="1" applyBorder="1"/>\
            <xf numFmtId="49" fontId="1" fillId="5" borderId="1" applyFont="1" applyFill="1" applyBorder="1"/>\
            <xf fontId="2" applyFont="1" applyAlignment="1"><alignment vertical="bottom"/></xf></cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
            """;
}

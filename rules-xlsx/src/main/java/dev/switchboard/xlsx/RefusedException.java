package dev.switchboard.xlsx;

import dev.switchboard.Text;
import java.io.IOException;

/** A workbook cannot be read on. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Text reason;

    RefusedException(String russian, String english) {
        this(new Text(russian, english));
    }

    RefusedException(Text reason) {
        super(reason.english());
        this.reason = reason;
    }

    /** A file that no spreadsheet program would have written so. */
    static RefusedException damaged(String russian, String english) {
        return damaged(new Text(russian, english));
    }

    /** A file that no spreadsheet program would have written so. */
    static RefusedException damaged(Text how) {
        return new RefusedException(Text.format(
                "файл повреждён: %s; откройте его в табличном редакторе и сохраните заново как .xlsx",
                "the file is damaged: %s; open it in a spreadsheet program and save it as .xlsx again", how));
    }

    Text reason() {
        return reason;
    }
}

package dev.switchboard.xlsx;

import dev.switchboard.Text;
import java.io.IOException;

/** A workbook cannot be read on. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Text reason;

    RefusedException(String russian, String english) {
        super(english);
        reason = new Text(russian, english);
    }

    /** A file that no spreadsheet program would have written so. */
    static RefusedException damaged(String russian, String english) {
        return new RefusedException(
                "файл повреждён: " + russian + "; откройте его в табличном редакторе и сохраните заново как .xlsx",
                "the file is damaged: " + english + "; open it in a spreadsheet program and save it as .xlsx again");
    }

    Text reason() {
        return reason;
    }
}

package dev.switchboard.xlsx;

import dev.switchboard.Text;
import java.util.Locale;

/**
 * The values from which a person chooses in some cells.
 *
 * @param cells where, such as {@code C2:C500}
 * @param values a formula: a list in quotation marks, or a range
 * @param refuses whether any other value is refused; otherwise a person is asked to confirm it
 * @param message what is said of another value; empty if any may be entered
 */
record DropDown(String cells, String values, boolean refuses, Text message) {

    private static final Text TITLE = new Text("Нет в списке", "Not in the list");

    /** As ECMA-376, part 1, 18.3.1.32 has it. */
    String xml(Locale locale) {
        String error = message.isEmpty()
                ? ""
                : " showErrorMessage=\"1\" errorTitle=\"%s\" error=\"%s\""
                        .formatted(TITLE.in(locale), WorkbookXmlText.attribute(message.in(locale)));
        return """
                <dataValidation type="list" errorStyle="%s" allowBlank="1" showInputMessage="1"%s \
                sqref="%s"><formula1>%s</formula1></dataValidation>""".formatted(refuses ? "stop" : "warning", error, cells, WorkbookXmlText.escape(values));
    }
}

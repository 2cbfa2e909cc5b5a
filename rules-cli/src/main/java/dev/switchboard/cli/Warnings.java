package dev.switchboard.cli;

import dev.switchboard.Problem;
import dev.switchboard.Text;
import java.util.List;
import java.util.Locale;

/** Tells on standard error what a catalogue's files hold that was used but may not be meant. */
record Warnings(Console console, Locale locale) {

    void print(List<Problem> warnings) {
        for (Problem warning : warnings) {
            console.err().println(new Text("предупреждение: ", "warning: ").in(locale) + warning.in(locale));
        }
        console.err().flush();
    }
}

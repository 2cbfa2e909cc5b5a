package dev.switchboard.drl;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.util.Collection;
import java.util.Comparator;

/** Takes what is wrong in one file, by its offset there. */
final class FileProblems {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
            problem -> problem.place().orElseThrow(),
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column));

    private final SourceText source;
    private final Problems ofCatalog;
    private final Problems found = new Problems();
    private int lastUnread = -1;

    FileProblems(SourceText source, Problems ofCatalog) {
        this.source = source;
        this.ofCatalog = ofCatalog;
    }

    void at(int offset, String russian, String english) {
        at(offset, new Text(russian, english));
    }

    void at(int offset, Text message) {
        found.at(place(offset), message);
    }

    /** Reports where reading broke off, once. */
    void at(GrammarException wrong) {
        if (wrong.offset() > lastUnread) {
            lastUnread = wrong.offset();
            at(wrong.offset(), wrong.text());
        }
    }

    /** Reports a string or comment that is not closed, in what is passed without being read. */
    void passed(Token token) {
        if (token.kind() == Kind.UNCLOSED) {
            at(BrokenText.mistake(token));
        }
    }

    /** Reports a code that is none of those known, unless its declaration has been refused. */
    void unknown(Token code, Text kind, Collection<String> known) {
        if (!isRefused(code.unquoted())) {
            found.unknown(place(code.offset()), kind, code.unquoted(), known, Text.EMPTY);
        }
    }

    /** Whether the declaration of the code has been refused. */
    boolean isRefused(String code) {
        return ofCatalog.isRefused(code);
    }

    /** How many there are so far. */
    int count() {
        return found.list().size();
    }

    Place place(int offset) {
        return source.place(offset);
    }

    /** Adds them to those of the catalogue, in the order of the file. */
    void report() {
        found.list().stream().sorted(BY_PLACE).forEach(ofCatalog::add);
    }
}

package dev.switchboard.drl;

import dev.switchboard.drl.Tokens.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words by which Drools knows what begins or ends. */
final class Keywords {

    private static final Set<String> STATEMENTS =
            Set.of("package", "unit", "import", "global", "function", "declare", "rule", "query");

    private static final List<String> ATTRIBUTES = List.of(
            "salience",
            "no-loop",
            "enabled",
            "agenda-group",
            "activation-group",
            "ruleflow-group",
            "auto-focus",
            "lock-on-active",
            "dialect",
            "date-effective",
            "date-expires",
            "calendars",
            "timer",
            "duration");

    /** Words that Drools takes for no names. */
    private static final Set<String> RESERVED = Set.of("when", "then", "end", "true", "false", "null");

    private Keywords() {}

    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    /** The attribute that stands next. */
    static Optional<String> attribute(Tokens tokens) {
        return tokens.peek().kind() == Kind.WORD
                ? ATTRIBUTES.stream().filter(tokens::stands).findFirst()
                : Optional.empty();
    }

    /** Whether a new statement or the end of the file is here, whatever is wrong with what went before. */
    static boolean isNewStatement(Tokens tokens) {
        return tokens.peek().kind() == Kind.END
                || (STATEMENTS.contains(tokens.peek().text()) && tokens.isAtLineStart());
    }

    /**
     * Passes the next token.
     *
     * @return whether it is the {@code end} of a rule, which Drools sees by what follows
     */
    static boolean passEnd(Tokens tokens) {
        boolean isEnd = tokens.pass().is("end");
        if (isEnd) {
            tokens.takeIf(";");
        }
        return isEnd
                && (tokens.peek().kind() == Kind.END
                        || STATEMENTS.contains(tokens.peek().text())
                        || attribute(tokens).isPresent());
    }
}
